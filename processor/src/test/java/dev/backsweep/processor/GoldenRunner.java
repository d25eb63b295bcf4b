package dev.backsweep.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.assertj.core.api.Assertions;

/**
 * Runs the generated derivatives of a compiled class at one deterministic point: value and arrays
 * must be the primal's bit for bit, derivatives those of differences of order six.
 *
 * <p>The adjoint is checked through one number, the sum of all that the method returns or leaves in
 * its arrays, each weighted by its cotangent; the gradient is the same with weight one on the
 * result and none on the arrays. So the point must lie away from kinks and jumps.
 */
final class GoldenRunner {
  private final Method primal;
  private final Object[] inputs;

  private GoldenRunner(Method primal, Object[] inputs) {
    this.primal = primal;
    this.inputs = inputs;
  }

  /** Checks every method of {@code name} that has an adjoint. */
  static void check(String name, Compilation compilation) throws Exception {
    Loaded classes = new Loaded(compilation);
    Class<?> type = classes.named(name);
    Class<?> generated = classes.named(name + "Grad");
    int checked = 0;
    for (Method primal : type.getDeclaredMethods()) {
      Method adjoint = method(generated, primal.getName() + "Adjoint");
      if (adjoint != null && !primal.isSynthetic()) {
        primal.setAccessible(true);
        GoldenRunner runner = new GoldenRunner(primal, inputs(type, primal));
        runner.checkAdjoint(adjoint);
        Method gradient = method(generated, primal.getName());
        if (gradient != null) {
          runner.checkGradient(gradient);
        }
        checked++;
      }
    }
    assertThat(checked).as("methods with an adjoint in %s", name).isPositive();
  }

  /** The only visible method of the name, or null. */
  private static Method method(Class<?> type, String name) {
    for (Method method : type.getDeclaredMethods()) {
      if (method.getName().equals(name) && !Modifier.isPrivate(method.getModifiers())) {
        method.setAccessible(true);
        return method;
      }
    }
    return null;
  }

  private void checkAdjoint(Method adjoint) throws Exception {
    Random random = new Random(7);
    Object[] point = copies(inputs);
    Object value = primal.invoke(null, point);
    Object cotangent = value == null ? null : weights(value, random);
    List<Object> weights = new ArrayList<>();
    List<Object> arguments = new ArrayList<>();
    Object[] given = copies(inputs);
    arguments.addAll(List.of(given));
    Map<Integer, Object> buffers = new LinkedHashMap<>();
    for (int i = 0; i < inputs.length; i++) {
      boolean active = isActive(primal.getParameterTypes()[i]);
      weights.add(active && isArray(i) ? weights(inputs[i], random) : null);
      if (active && isArray(i)) {
        buffers.put(i, copy(weights.get(i)));
        arguments.add(buffers.get(i));
      }
    }
    if (cotangent != null) {
      arguments.add(copy(cotangent));
    }
    Object result = adjoint.invoke(null, arguments.toArray());
    checkPrimal(result, value, point, given);
    compare(result, buffers, cotangent, weights);
  }

  private void checkGradient(Method gradient) throws Exception {
    Object[] point = copies(inputs);
    Object value = primal.invoke(null, point);
    Object[] given = copies(inputs);
    Object result = gradient.invoke(null, given);
    checkPrimal(result, value, point, given);
    List<Object> none = new ArrayList<>();
    for (int i = 0; i < inputs.length; i++) {
      none.add(null);
    }
    compare(result, new LinkedHashMap<>(), 1.0, none);
  }

  private static void checkPrimal(Object result, Object value, Object[] expected, Object[] actual)
      throws Exception {
    if (value != null) {
      Object again = component(result, "value");
      assertThat(bits(again)).as("value %s, primal %s", again, value).isEqualTo(bits(value));
    }
    for (int i = 0; i < expected.length; i++) {
      assertThat(bits(actual[i]))
          .as("argument %d ends as in the primal", i)
          .isEqualTo(bits(expected[i]));
    }
  }

  /** Compares every derivative, in the record and in the buffers, with differences. */
  private void compare(
      Object result, Map<Integer, Object> buffers, Object cotangent, List<Object> weights)
      throws Exception {
    List<RecordComponent> components =
        new ArrayList<>(List.of(result.getClass().getRecordComponents()));
    components.removeIf(c -> c.getName().equals("value"));
    for (int i = 0; i < inputs.length; i++) {
      if (isActive(primal.getParameterTypes()[i])) {
        Object derivative = component(result, components.remove(0).getName());
        if (buffers.containsKey(i)) {
          assertThat(derivative).as("the buffer").isSameAs(buffers.get(i));
        }
        double[] actual = flat(derivative);
        double[] expected = new double[actual.length];
        for (int k = 0; k < expected.length; k++) {
          expected[k] = difference(i, k, cotangent, weights);
        }
        double tolerance = hasFloat() ? 2e-3 : 1e-8;
        for (int k = 0; k < expected.length; k++) {
          assertThat(actual[k])
              .as("derivative %d of argument %d", k, i)
              .isCloseTo(
                  expected[k], Assertions.within(tolerance * Math.max(1, Math.abs(expected[k]))));
        }
      }
    }
    assertThat(components).as("further components").isEmpty();
  }

  /** The derivative of the weighted sum with respect to entry k of argument i. */
  private double difference(int i, int k, Object cotangent, List<Object> weights) throws Exception {
    double h = hasFloat() ? 0x1p-6 : 0x1p-10;
    double[] factors = {45, -9, 1};
    double sum = 0;
    for (int j = 1; j <= 3; j++) {
      double up = weightedSum(i, k, j * h, cotangent, weights);
      double down = weightedSum(i, k, -j * h, cotangent, weights);
      sum += factors[j - 1] * (up - down);
    }
    return sum / (60 * h);
  }

  private double weightedSum(int i, int k, double step, Object cotangent, List<Object> weights)
      throws Exception {
    Object[] arguments = copies(inputs);
    arguments[i] = moved(arguments[i], new int[] {k}, step);
    Object value = primal.invoke(null, arguments);
    double sum = cotangent == null ? 0 : dot(cotangent, value);
    for (int a = 0; a < arguments.length; a++) {
      if (weights.get(a) != null) {
        sum += dot(weights.get(a), arguments[a]);
      }
    }
    return sum;
  }

  private boolean hasFloat() {
    return element(primal.getReturnType()) == float.class
        || List.of(primal.getParameterTypes()).stream().anyMatch(t -> element(t) == float.class);
  }

  private boolean isArray(int i) {
    return primal.getParameterTypes()[i].isArray();
  }

  private static boolean isActive(Class<?> type) {
    return element(type) == double.class || element(type) == float.class;
  }

  private static Class<?> element(Class<?> type) {
    return type.isArray() ? element(type.getComponentType()) : type;
  }

  private static Object component(Object result, String name) throws Exception {
    Method accessor = result.getClass().getDeclaredMethod(name);
    accessor.setAccessible(true);
    return accessor.invoke(result);
  }

  /** The arguments that the class asks for, or those that the types of the parameters suggest. */
  private static Object[] inputs(Class<?> type, Method primal) throws Exception {
    for (Method method : type.getDeclaredMethods()) {
      if (method.getName().equals("inputs") && method.getParameterCount() == 0) {
        method.setAccessible(true);
        return (Object[]) method.invoke(null);
      }
    }
    Class<?>[] types = primal.getParameterTypes();
    Object[] inputs = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      inputs[i] = input(types[i], i);
    }
    return inputs;
  }

  private static Object input(Class<?> type, int seed) {
    if (type.isArray()) {
      int length = type.getComponentType().isArray() ? 4 : seed < 16 ? 5 : 4;
      Object array = Array.newInstance(type.getComponentType(), length);
      for (int k = 0; k < length; k++) {
        Object entry =
            element(type) == int.class ? (Object) ((2 * k + 3) % length) : entry(type, seed, k);
        Array.set(array, k, entry);
      }
      return array;
    }
    double number = 0.4 + (seed + 1) * 0.618034 % 1;
    if (type == double.class) {
      return number;
    }
    if (type == float.class) {
      return (float) number;
    }
    if (type == int.class) {
      return 3;
    }
    if (type == boolean.class) {
      return true;
    }
    throw new IllegalArgumentException(type + ": give the arguments in inputs()");
  }

  private static Object entry(Class<?> array, int seed, int k) {
    return input(array.getComponentType(), 16 * (seed + 1) + 5 * k);
  }

  /** Cotangents for every entry of a value. */
  private static Object weights(Object like, Random random) {
    if (like instanceof Double) {
      return 2 * random.nextDouble() - 1;
    }
    if (like instanceof Float) {
      return 2 * random.nextFloat() - 1;
    }
    Object weights = copy(like);
    for (int k = 0; k < Array.getLength(like); k++) {
      Array.set(weights, k, weights(Array.get(like, k), random));
    }
    return weights;
  }

  private static Object[] copies(Object[] values) {
    Object[] copies = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      copies[i] = copy(values[i]);
    }
    return copies;
  }

  private static Object copy(Object value) {
    if (!value.getClass().isArray()) {
      return value;
    }
    int length = Array.getLength(value);
    Object copy = Array.newInstance(value.getClass().getComponentType(), length);
    for (int k = 0; k < length; k++) {
      Array.set(copy, k, copy(Array.get(value, k)));
    }
    return copy;
  }

  /** The value with a step added to the entry that {@code left[0]} counts down to. */
  private static Object moved(Object value, int[] left, double step) {
    if (value instanceof Double number) {
      return left[0]-- == 0 ? number + step : number;
    }
    if (value instanceof Float number) {
      return left[0]-- == 0 ? (float) (number + step) : number;
    }
    for (int k = 0; k < Array.getLength(value); k++) {
      Array.set(value, k, moved(Array.get(value, k), left, step));
    }
    return value;
  }

  private static double dot(Object weights, Object value) {
    double[] a = flat(weights);
    double[] b = flat(value);
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  private static List<Long> bits(Object value) {
    List<Long> bits = new ArrayList<>();
    for (double number : flat(value)) {
      bits.add(Double.doubleToRawLongBits(number));
    }
    return bits;
  }

  /** The numbers of a scalar or of an array of any depth, row by row. */
  private static double[] flat(Object value) {
    List<Double> numbers = new ArrayList<>();
    flatten(value, numbers);
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void flatten(Object value, List<Double> numbers) {
    if (value.getClass().isArray()) {
      for (int k = 0; k < Array.getLength(value); k++) {
        flatten(Array.get(value, k), numbers);
      }
    } else if (value instanceof Number number) {
      numbers.add(number.doubleValue());
    } else {
      numbers.add(value.equals(true) ? 1.0 : 0.0);
    }
  }

  /** The classes of a compilation. */
  private static final class Loaded extends ClassLoader {
    private final Map<String, JavaFileObject> files = new LinkedHashMap<>();

    Loaded(Compilation compilation) {
      super(GoldenRunner.class.getClassLoader());
      String root = "/" + StandardLocation.CLASS_OUTPUT.getName() + "/";
      for (JavaFileObject file : compilation.generatedFiles()) {
        if (file.getKind() == JavaFileObject.Kind.CLASS) {
          String path = file.toUri().getPath().substring(root.length());
          files.put(path.replaceAll("\\.class$", "").replace('/', '.'), file);
        }
      }
    }

    Class<?> named(String simpleName) throws ClassNotFoundException {
      for (String name : files.keySet()) {
        if (name.equals(simpleName) || name.endsWith("." + simpleName)) {
          return loadClass(name);
        }
      }
      throw new ClassNotFoundException(simpleName);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      JavaFileObject file = files.get(name);
      if (file == null) {
        throw new ClassNotFoundException(name);
      }
      try (InputStream in = file.openInputStream()) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
