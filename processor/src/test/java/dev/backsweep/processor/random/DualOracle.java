package dev.backsweep.processor.random;

import dev.backsweep.processor.endtoend.Oracle;
import dev.backsweep.processor.endtoend.Subject;
import dev.backsweep.processor.endtoend.Values;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Runs the copy of a program that computes on {@link Dual}.
 *
 * @param tolerance the part of the sum of absolute terms that a derivative may be off
 */
record DualOracle(Subject subject, Method dual, double tolerance) implements Oracle {
  private static final double HUGE = 1e25;
  private static final double UNDERFLOW = 1e-30;

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
      estimates.add(new Estimate(sum, tolerance * bound + UNDERFLOW));
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
      boolean isActive = subject.active().get(i);
      inputs[i] =
          Values.isReal(subject.primal().getParameterTypes()[i])
              ? duals(arguments[i], v -> isActive ? Dual.input(v, next[0]++, total) : Dual.c(v))
              : arguments[i];
    }
    try {
      outputs.add(dual.invoke(null, inputs));
    } catch (InvocationTargetException e) {
      throw new AssertionError("the oracle threw " + e.getCause(), e);
    } catch (IllegalAccessException e) {
      throw new LinkageError("not accessible: " + dual, e);
    }
    for (int i = 0; i < inputs.length; i++) {
      if (subject.active().get(i) && arguments[i].getClass().isArray()) {
        outputs.add(inputs[i]);
      }
    }
    List<Dual> flat = new ArrayList<>();
    outputs.forEach(o -> flatten(o, flat));
    return flat;
  }

  private int count(Object[] arguments) {
    int[] count = {0};
    for (int i = 0; i < arguments.length; i++) {
      if (subject.active().get(i)) {
        Values.forEach(arguments[i], v -> count[0]++);
      }
    }
    return count[0];
  }

  private static Object duals(Object value, DoubleFunction<Dual> dual) {
    if (!value.getClass().isArray()) {
      return dual.apply(((Number) value).doubleValue());
    }
    int length = Array.getLength(value);
    Object array = value instanceof double[][] ? new Dual[length][] : (Object) new Dual[length];
    for (int i = 0; i < length; i++) {
      Array.set(array, i, duals(Array.get(value, i), dual));
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
