package dev.backsweep;

import java.util.function.ToDoubleFunction;

/**
 * Compares a gradient with differences of the function's values, which know nothing of how it was
 * computed.
 *
 * <p>Differences see only a neighbourhood: at a kink, such as {@code abs} at 0, the central ones
 * give the mean of both slopes, and next to one they can be wrong; where f is flat to rounding they
 * give 0. Use them in tests, not in place of a derivative.
 *
 * <pre>{@code
 * double[] gradient = ModelGrad.loss(x).dx();
 * assertTrue(GradientCheck.maxError(Model::loss, x, gradient) < 1e-9);
 * }</pre>
 */
public final class GradientCheck {
  /** Steps shrink by halves from {@link #FIRST_STEP} to about 1e-9 times the scale of x. */
  private static final int STEPS = 26;

  private static final double FIRST_STEP = 0x1p-4;

  /** Extrapolations beyond this many only add up rounding errors. */
  private static final int MAX_ORDER = 8;

  private GradientCheck() {}

  /**
   * The gradient of {@code f} at {@code x} by central differences, {@code (f(x+h) - f(x-h)) / 2h}.
   *
   * @param f called {@code 2n} times within {@code h} of {@code x}; must not keep or change its
   *     argument
   * @param x the point, of any length {@code n}; not changed
   * @return a new array of length {@code n}; entry i is in units of f per unit of {@code x[i]}. For
   *     smooth f with values and derivatives near 1 the error is about 1e-10: h²/6 from truncation
   *     and ulp(f)/h from rounding, balanced by {@code h = cbrt(ulp(1)) * max(1, |x[i]|)}. NaN
   *     where f is NaN
   * @throws NullPointerException if an argument is null
   * @see "Nocedal and Wright, Numerical Optimization, 2nd ed., section 8.1"
   */
  public static double[] centralDifference(ToDoubleFunction<double[]> f, double[] x) {
    double[] at = x.clone();
    double[] gradient = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double h = Math.cbrt(Math.ulp(1.0)) * Math.max(1, Math.abs(x[i]));
      gradient[i] = slope(f, at, i, h);
    }
    return gradient;
  }

  /**
   * The gradient of {@code f} at {@code x} by central differences, extrapolated to step zero.
   *
   * <p>Differences with steps {@code h, h/2, h/4, ..} are combined so that their errors in h², h⁴,
   * .. cancel; of all combinations the one that agrees best with its neighbours stands. Steps that
   * leave the domain of f, where it is NaN or infinite, are left out.
   *
   * @param f called {@code 52n + 1} times, within {@code max(1, |x[i]|) / 16} of {@code x[i]}; must
   *     not keep or change its argument
   * @param x the point, of any length {@code n}; not changed
   * @return a new array of length {@code n}; entry i is in units of f per unit of {@code x[i]}. For
   *     smooth f with values and derivatives near 1 the error is about 1e-13. NaN where every step
   *     leaves the domain
   * @throws NullPointerException if an argument is null
   * @see "Ridders, Accurate computation of F'(x) and F'(x)F''(x), Advances in Engineering Software
   *     4 (1982)"
   */
  public static double[] gradient(ToDoubleFunction<double[]> f, double[] x) {
    double[] at = x.clone();
    double[] gradient = new double[x.length];
    double noise = Math.ulp(f.applyAsDouble(at));
    for (int i = 0; i < x.length; i++) {
      gradient[i] = extrapolatedSlope(f, at, i, noise);
    }
    return gradient;
  }

  /**
   * The largest error of {@code gradient}, measured against {@link #gradient(ToDoubleFunction,
   * double[])}.
   *
   * @param f called as by {@code gradient}; must not keep or change its argument
   * @param x the point; not changed
   * @param gradient the claimed gradient of f at x, as long as {@code x}; not changed
   * @return the maximum over i of {@code |gradient[i] - d[i]| / max(1, |d[i]|)}, where d is the
   *     difference quotient: a relative error where the derivative is large and an absolute one
   *     where it is small. For a right gradient of a well-scaled smooth f it is below 1e-9.
   *     Infinity if one of the two is NaN or infinite and the other is not the same; 0 for an empty
   *     x
   * @throws IllegalArgumentException if {@code gradient} and {@code x} differ in length
   * @throws NullPointerException if an argument is null
   */
  public static double maxError(ToDoubleFunction<double[]> f, double[] x, double[] gradient) {
    if (gradient.length != x.length) {
      throw new IllegalArgumentException(
          "gradient has length " + gradient.length + " but x has length " + x.length);
    }
    double[] expected = gradient(f, x);
    double max = 0;
    for (int i = 0; i < x.length; i++) {
      max = Math.max(max, error(gradient[i], expected[i]));
    }
    return max;
  }

  private static double error(double actual, double expected) {
    if (Double.compare(actual, expected) == 0) {
      return 0;
    }
    double error = Math.abs(actual - expected) / Math.max(1, Math.abs(expected));
    return Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
  }

  /** The central difference in coordinate i; {@code at} is moved and put back. */
  private static double slope(ToDoubleFunction<double[]> f, double[] at, int i, double h) {
    double x = at[i];
    double above = x + h;
    double below = x - h;
    at[i] = above;
    double fAbove = f.applyAsDouble(at);
    at[i] = below;
    double fBelow = f.applyAsDouble(at);
    at[i] = x;
    return (fAbove - fBelow)
        / (above - below); // the step that was taken, not the one that was meant
  }

  /** {@code noise} is the rounding error of f near {@code at}. */
  private static double extrapolatedSlope(
      ToDoubleFunction<double[]> f, double[] at, int i, double noise) {
    double scale = Math.max(1, Math.abs(at[i]));
    double best = Double.NaN;
    double bestError = Double.POSITIVE_INFINITY;
    double[] previous = {};
    for (int step = 0; step < STEPS; step++) {
      double h = FIRST_STEP * scale / (1L << step);
      double first = slope(f, at, i, h);
      if (!Double.isFinite(first)) {
        previous = new double[0];
        continue;
      }
      double[] row = new double[Math.min(previous.length, MAX_ORDER) + 1];
      row[0] = first;
      double power = 1;
      for (int order = 1; order < row.length; order++) {
        power *= 4;
        row[order] = row[order - 1] + (row[order - 1] - previous[order - 1]) / (power - 1);
        double error =
            noise / h
                + Math.max(
                    Math.abs(row[order] - row[order - 1]),
                    Math.abs(row[order] - previous[order - 1]));
        if (error < bestError) {
          bestError = error;
          best = row[order];
        }
      }
      previous = row;
    }
    return best;
  }
}
