package dev.backsweep.processor.random;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * A number with its derivatives with respect to every input, for the copy of a random program that
 * computes on such numbers. Beside each derivative stands the sum of the absolute values of its
 * terms: what rounding errors are relative to.
 */
public final class Dual {
  private static final double[] NONE = {};

  /** Whether this thread has met a partial derivative that is infinite or not a number. */
  private static final ThreadLocal<Boolean> SINGULAR = ThreadLocal.withInitial(() -> false);

  /** The value. */
  public final double v;

  private final double[] derivatives;
  private final double[] magnitudes;

  private Dual(double v, double[] derivatives, double[] magnitudes) {
    this.v = v;
    this.derivatives = derivatives;
    this.magnitudes = magnitudes;
  }

  /** A constant. */
  public static Dual c(double v) {
    return new Dual(v, NONE, NONE);
  }

  /** Input number {@code i} of {@code n}. */
  static Dual input(double v, int i, int n) {
    double[] unit = new double[n];
    unit[i] = 1;
    return new Dual(v, unit, unit);
  }

  /** Whether there was a singular point since the last time it was asked. */
  static boolean wasSingular() {
    boolean was = SINGULAR.get();
    SINGULAR.set(false);
    return was;
  }

  double derivative(int input) {
    return derivatives.length == 0 ? 0 : derivatives[input];
  }

  double magnitude(int input) {
    return magnitudes.length == 0 ? 0 : magnitudes[input];
  }

  private static Dual of(double v, Dual a, double byA, Dual b, double byB) {
    if (!Double.isFinite(v) || !Double.isFinite(byA) || !Double.isFinite(byB)) {
      SINGULAR.set(true);
    }
    int n = Math.max(a.derivatives.length, b.derivatives.length);
    double[] derivatives = new double[n];
    double[] magnitudes = new double[n];
    for (int i = 0; i < n; i++) {
      derivatives[i] = times(a.derivative(i), byA) + times(b.derivative(i), byB);
      magnitudes[i] = times(a.magnitude(i), Math.abs(byA)) + times(b.magnitude(i), Math.abs(byB));
    }
    return new Dual(v, derivatives, magnitudes);
  }

  private static double times(double derivative, double partial) {
    return derivative == 0 ? 0 : derivative * partial;
  }

  private static Dual of(double v, Dual a, double byA) {
    return of(v, a, byA, a, 0);
  }

  /** One of the functions of {@link Math} that have one argument. */
  public static Dual of(DoubleUnaryOperator f, Dual a, DoubleBinaryOperator byValueAndArgument) {
    double v = f.applyAsDouble(a.v);
    return of(v, a, byValueAndArgument.applyAsDouble(v, a.v));
  }

  public static Dual add(Dual a, Dual b) {
    return of(a.v + b.v, a, 1, b, 1);
  }

  public static Dual sub(Dual a, Dual b) {
    return of(a.v - b.v, a, 1, b, -1);
  }

  public static Dual mul(Dual a, Dual b) {
    return of(a.v * b.v, a, b.v, b, a.v);
  }

  public static Dual div(Dual a, Dual b) {
    return of(a.v / b.v, a, 1 / b.v, b, -(a.v / b.v) / b.v);
  }

  public static Dual rem(Dual a, Dual b) {
    double quotient = (a.v - a.v % b.v) / b.v;
    return of(a.v % b.v, a, 1, b, -Math.rint(quotient));
  }

  public static Dual neg(Dual a) {
    return of(-a.v, a, -1);
  }

  /** Rounded to float. */
  public static Dual f(Dual a) {
    return of((float) a.v, a, 1);
  }

  public static int toInt(Dual a) {
    return (int) a.v;
  }

  /** Near 1 the derivative is a difference of almost equal numbers. */
  public static Dual tanh(Dual a) {
    double v = Math.tanh(a.v);
    Dual loose = of(v, a, 1);
    return new Dual(v, of(v, a, 1 - v * v).derivatives, loose.magnitudes);
  }

  public static Dual max(Dual a, Dual b) {
    double byA = a.v == b.v ? 0.5 : a.v > b.v ? 1 : 0;
    return of(Math.max(a.v, b.v), a, byA, b, 1 - byA);
  }

  public static Dual min(Dual a, Dual b) {
    double byA = a.v == b.v ? 0.5 : a.v < b.v ? 1 : 0;
    return of(Math.min(a.v, b.v), a, byA, b, 1 - byA);
  }

  public static Dual hypot(Dual a, Dual b) {
    double v = Math.hypot(a.v, b.v);
    return v == 0 ? c(v) : of(v, a, a.v / v, b, b.v / v);
  }

  public static Dual atan2(Dual a, Dual b) {
    double square = a.v * a.v + b.v * b.v;
    return of(Math.atan2(a.v, b.v), a, b.v / square, b, -a.v / square);
  }

  /** {@code a} to a constant power. */
  public static Dual pow(Dual a, double p) {
    return of(Math.pow(a.v, p), a, p * Math.pow(a.v, p - 1));
  }

  /** {@code a} to any power. */
  public static Dual pow(Dual a, Dual b) {
    double v = Math.pow(a.v, b.v);
    return of(v, a, b.v * Math.pow(a.v, b.v - 1), b, v * Math.log(a.v));
  }

  public static Dual fma(Dual a, Dual b, Dual c) {
    Dual sum = add(mul(a, b), c);
    return new Dual(Math.fma(a.v, b.v, c.v), sum.derivatives, sum.magnitudes);
  }

  /** {@code new double[n]}. */
  public static Dual[] zeros(int n) {
    Dual[] zeros = new Dual[n];
    Arrays.fill(zeros, c(0));
    return zeros;
  }

  /** {@code Arrays.copyOf(array, n)}. */
  public static Dual[] copyOf(Dual[] array, int n) {
    Dual[] copy = zeros(n);
    System.arraycopy(array, 0, copy, 0, Math.min(n, array.length));
    return copy;
  }

  /** {@code new double[n][m]}. */
  public static Dual[][] zeros(int n, int m) {
    Dual[][] zeros = new Dual[n][];
    Arrays.setAll(zeros, i -> zeros(m));
    return zeros;
  }

  /** What a compound assignment stores to: Java fetches the old element before the right side. */
  public static Place at(Dual[] array, int index) {
    return new Place(array, index, array[index]);
  }

  /** An element and its old value. */
  public record Place(Dual[] array, int index, Dual old) {
    public Dual put(Dual value) {
      array[index] = value;
      return value;
    }
  }
}
