package dev.backsweep.processor.endtoend;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/**
 * A method, and what was generated for it.
 *
 * @param gradient null unless the result is scalar
 * @param active of each parameter whether it is an active input
 */
public record Subject(Method primal, Method gradient, Method adjoint, List<Boolean> active) {

  /** The method of the name, all of whose real parameters are active. */
  public static Subject of(ClassLoader classes, String className, String method)
      throws ClassNotFoundException {
    List<Boolean> active = new ArrayList<>();
    for (Class<?> type : find(classes.loadClass(className), method).getParameterTypes()) {
      active.add(Values.isReal(type));
    }
    return of(classes, className, method, active);
  }

  /** The method of the name, with these parameters active. */
  public static Subject of(
      ClassLoader classes, String className, String method, List<Boolean> active)
      throws ClassNotFoundException {
    Method primal = find(classes.loadClass(className), method);
    Class<?> generated = classes.loadClass(className + "Grad");
    Method adjoint = find(generated, method + "Adjoint");
    boolean isScalar = primal.getReturnType().isPrimitive() && primal.getReturnType() != void.class;
    return new Subject(primal, isScalar ? find(generated, method) : null, adjoint, active);
  }

  private static Method find(Class<?> owner, String name) {
    for (Method method : owner.getDeclaredMethods()) {
      if (method.getName().equals(name)) {
        method.setAccessible(true);
        return method;
      }
    }
    throw new AssertionError("no method " + name + " in " + owner.getName());
  }

  /** The parameters as {@code type name}. */
  List<String> parameters() {
    List<String> parameters = new ArrayList<>();
    for (Parameter p : primal.getParameters()) {
      parameters.add(p.getType().getSimpleName() + " " + p.getName());
    }
    return parameters;
  }

  boolean isVoid() {
    return primal.getReturnType() == void.class;
  }

  /** The active ones of arguments, or of what stands in their places. */
  List<Object> active(Object[] arguments) {
    List<Object> found = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      if (active.get(i)) {
        found.add(arguments[i]);
      }
    }
    return found;
  }

  /** The numbers that go in. */
  double[] inputs(Object[] arguments) {
    List<Double> numbers = new ArrayList<>();
    active(arguments).forEach(a -> Values.forEach(a, numbers::add));
    return unboxed(numbers);
  }

  /** The numbers that come out: those of the result, then those that the arrays end as. */
  public double[] outputs(Object[] arguments, Object result) {
    List<Double> numbers = new ArrayList<>();
    Values.forEach(result, numbers::add);
    arrays(arguments).forEach(a -> Values.forEach(a, numbers::add));
    return unboxed(numbers);
  }

  /** The active arguments that are arrays. */
  List<Object> arrays(Object[] arguments) {
    return active(arguments).stream().filter(a -> a.getClass().isArray()).toList();
  }

  /** The primal's result as the generated record tells it; null if void. */
  Object value(Object generatedRecord) {
    return isVoid() ? null : components(generatedRecord).get(0);
  }

  /** The derivatives in a generated record. */
  List<Object> derivatives(Object generatedRecord) {
    List<Object> components = components(generatedRecord);
    return isVoid() ? components : components.subList(1, components.size());
  }

  private static List<Object> components(Object generatedRecord) {
    List<Object> components = new ArrayList<>();
    for (RecordComponent c : generatedRecord.getClass().getRecordComponents()) {
      Method accessor = c.getAccessor();
      accessor.setAccessible(true);
      try {
        components.add(accessor.invoke(generatedRecord));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new LinkageError("not readable: " + c, e);
      }
    }
    return components;
  }

  static double[] unboxed(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
