package dev.backsweep.processor.random;

import dev.backsweep.processor.endtoend.Oracle;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the copy of a program that computes on {@link Dual}.
 *
 * @param tolerance the part of the sum of absolute terms that a derivative may be off
 */
record DualOracle(Method dual, double tolerance) implements Oracle {
  private static final double HUGE = 1e60;

  @Override
  public List<Estimate> pullBack(Object[] arguments, double[] cotangents) {
    List<Dual> outputs = outputs(arguments);
    boolean isSingular = Dual.wasSingular();
    List<Estimate> estimates = new ArrayList<>();
    int inputs = count(arguments);
    for (int i = 0; i < inputs && !isSingular; i++) {
      int input = i;
      // numbers that large may overflow on the way back
      isSingular = outputs.stream().anyMatch(o -> !(o.magnitude(input) < HUGE));
    }
    for (int i = 0; i < inputs; i++) {
      double sum = 0;
      double bound = isSingular ? Double.NaN : 0;
      for (int k = 0; k < cotangents.length; k++) {
        sum += cotangents[k] * outputs.get(k).derivative(i);
        bound += Math.abs(cotangents[k]) * outputs.get(k).magnitude(i);
      }
      estimates.add(new Estimate(sum, tolerance * bound + Double.MIN_NORMAL));
    }
    return estimates;
  }

  /** The numbers of the result and of the arrays at the end, which the primal must agree with. */
  List<Dual> outputs(Object[] arguments) {
    int total = count(arguments);
    int[] next = {0};
    Object[] inputs = new Object[arguments.length];
    List<Object> outputs = new ArrayList<>();
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = isReal(arguments[i]) ? duals(arguments[i], next, total) : arguments[i];
    }
    try {
      outputs.add(dual.invoke(null, inputs));
    } catch (InvocationTargetException e) {
      throw new AssertionError("the oracle threw " + e.getCause(), e);
    } catch (IllegalAccessException e) {
      throw new LinkageError("not accessible: " + dual, e);
    }
    for (int i = 0; i < inputs.length; i++) {
      if (isReal(arguments[i]) && arguments[i].getClass().isArray()) {
        outputs.add(inputs[i]);
      }
    }
    List<Dual> flat = new ArrayList<>();
    outputs.forEach(o -> flatten(o, flat));
    return flat;
  }

  private static boolean isReal(Object value) {
    Class<?> type = value.getClass();
    while (type.isArray()) {
      type = type.getComponentType();
    }
    return type == double.class
        || type == float.class
        || type == Double.class
        || type == Float.class;
  }

  private static int count(Object[] arguments) {
    int count = 0;
    for (Object argument : arguments) {
      count += isReal(argument) ? count(argument) : 0;
    }
    return count;
  }

  private static int count(Object value) {
    if (!value.getClass().isArray()) {
      return 1;
    }
    int count = 0;
    for (int i = 0; i < Array.getLength(value); i++) {
      count += count(Array.get(value, i));
    }
    return count;
  }

  private static Object duals(Object value, int[] next, int total) {
    if (!value.getClass().isArray()) {
      return Dual.input(((Number) value).doubleValue(), next[0]++, total);
    }
    int length = Array.getLength(value);
    Object array = value instanceof double[][] ? new Dual[length][] : (Object) new Dual[length];
    for (int i = 0; i < length; i++) {
      Array.set(array, i, duals(Array.get(value, i), next, total));
    }
    return array;
  }

  private static void flatten(Object value, List<Dual> out) {
    if (value instanceof Dual d) {
      out.add(d);
    } else if (value instanceof Object[] array) {
      for (Object element : array) {
        flatten(element, out);
      }
    }
  }
}
