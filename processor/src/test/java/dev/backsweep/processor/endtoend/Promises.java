package dev.backsweep.processor.endtoend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What generated code promises, checked at one input: the primal replayed to the bit, its
 * exceptions, and derivatives that agree with an oracle, for the cotangent of the gradient and for
 * random ones in buffers that are not zero.
 */
public final class Promises {
  private final Subject subject;
  private final Oracle oracle;

  public Promises(Subject subject, Oracle oracle) {
    this.subject = subject;
    this.oracle = oracle;
  }

  /** Fails with a description of the first promise that is broken. */
  public void check(Object[] arguments, Random random) {
    Object[] after = Values.copies(arguments);
    Outcome primal = Outcome.of(subject.primal(), after);
    if (primal.thrown() instanceof VirtualMachineError) {
      throw new AssertionError("unfit for a test: " + primal);
    }
    if (subject.gradient() != null) {
      checkGradient(arguments, primal, after);
    }
    checkAdjoint(arguments, primal, after, random);
  }

  private void checkGradient(Object[] arguments, Outcome primal, Object[] after) {
    Object[] mine = Values.copies(arguments);
    Outcome generated = Outcome.of(subject.gradient(), mine);
    checkSame("gradient", primal, after, generated, mine);
    if (primal.returned()) {
      double[] cotangents = new double[subject.outputs(after, primal.result()).length];
      cotangents[0] = 1;
      compare("gradient", arguments, cotangents, subject.derivatives(generated.result()));
    }
  }

  private void checkAdjoint(Object[] arguments, Outcome primal, Object[] after, Random random) {
    Object[] mine = Values.copies(arguments);
    List<Object> buffers = new ArrayList<>();
    // rows may end elsewhere, but the shapes of arrays are those at the start
    subject.arrays(arguments).forEach(a -> buffers.add(Values.random(a, random)));
    Object cotangent = cotangent(primal, random);
    String given = Values.text(buffers.toArray());
    String givenCotangent = Values.text(cotangent);
    double[] cotangents = numbers(cotangent, buffers);

    List<Object> all = new ArrayList<>(Arrays.asList(mine));
    all.addAll(buffers);
    if (!subject.isVoid()) {
      all.add(cotangent);
    }
    Outcome generated = Outcome.of(subject.adjoint(), all.toArray());
    checkSame("adjoint", primal, after, generated, mine);
    if (!primal.returned()) {
      expect("buffers after an exception", given, Values.text(buffers.toArray()));
      return;
    }
    expect("cotangent of the result afterwards", givenCotangent, Values.text(cotangent));
    List<Object> derivatives = subject.derivatives(generated.result());
    List<Object> arrays = derivatives.stream().filter(d -> d.getClass().isArray()).toList();
    for (int i = 0; i < buffers.size(); i++) {
      if (arrays.get(i) != buffers.get(i)) {
        throw new AssertionError("the record has another array than buffer " + i);
      }
    }
    compare("adjoint", arguments, cotangents, derivatives);
  }

  private Object cotangent(Outcome primal, Random random) {
    if (!primal.returned() && subject.primal().getReturnType().isArray()) {
      return null;
    }
    Class<?> type = subject.primal().getReturnType();
    Object like = type == double.class ? (Object) 0.0 : type == float.class ? 0f : primal.result();
    return Values.random(like, random);
  }

  private static double[] numbers(Object cotangent, List<Object> buffers) {
    List<Double> numbers = new ArrayList<>();
    Values.forEach(cotangent, numbers::add);
    buffers.forEach(b -> Values.forEach(b, numbers::add));
    return Subject.unboxed(numbers);
  }

  private void checkSame(
      String what, Outcome primal, Object[] after, Outcome generated, Object[] mine) {
    if (primal.returned() != generated.returned()) {
      throw failure(what, primal, generated);
    }
    if (primal.returned()) {
      expect("value", Values.text(primal.result()), Values.text(subject.value(generated.result())));
    } else if (!primal.exception().equals(generated.exception())) {
      throw failure(what, primal, generated);
    }
    expect("arguments after the " + what, Values.text(after), Values.text(mine));
  }

  private static AssertionError failure(String what, Outcome primal, Outcome generated) {
    AssertionError e =
        new AssertionError(
            String.format("outcome of the %s:%n  is  %s%n  not %s", what, generated, primal));
    e.initCause(generated.thrown());
    return e;
  }

  private static void expect(String what, String expected, String actual) {
    if (!expected.equals(actual)) {
      throw new AssertionError(String.format("%s:%n  is  %s%n  not %s", what, actual, expected));
    }
  }

  private void compare(
      String what, Object[] arguments, double[] cotangents, List<Object> derivatives) {
    List<Double> actual = new ArrayList<>();
    derivatives.forEach(d -> Values.forEach(d, actual::add));
    List<Oracle.Estimate> expected = oracle.pullBack(Values.copies(arguments), cotangents);
    if (actual.size() != expected.size()) {
      throw new AssertionError(actual.size() + " derivatives, not " + expected.size());
    }
    for (int i = 0; i < actual.size(); i++) {
      if (!expected.get(i).allows(actual.get(i))) {
        throw new AssertionError(
            String.format(
                "%s: derivatives %s, expected %s; number %d is off%n  at %s%n  cotangents %s",
                what,
                actual,
                expected.stream().map(Oracle.Estimate::value).toList(),
                i,
                Values.text(arguments),
                Arrays.toString(cotangents)));
      }
    }
  }
}
