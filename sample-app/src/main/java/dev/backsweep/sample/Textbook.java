package dev.backsweep.sample;

import static java.util.Locale.ROOT;

import dev.backsweep.Differentiable;
import dev.backsweep.GradientCheck;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Story 1: functions from textbooks, their generated gradients, and the check by differences. */
final class Textbook {
  private Textbook() {}

  @Differentiable
  static double cubic(double x) {
    return 2 * x * x * x + 7;
  }

  @Differentiable
  static double sumTimes(double x, double y, double z) {
    return (x + y) * z;
  }

  @Differentiable
  static double waves(double x, double y) {
    return Math.sin(x * y) + Math.cos(x * y);
  }

  @Differentiable
  static double logOverSquare(double x1, double x2) {
    double difference = x1 - x2;
    return Math.log(x1 * x2 * (x1 + x2)) / (difference * difference);
  }

  @Differentiable
  static double symmetric(double a, double b, double c) {
    return 2 * a * b * c * (a * a + b * b + c * c);
  }

  @Differentiable
  static double length(double x1, double x2) {
    return Math.sqrt(x1 * x1 + x2 * x2);
  }

  /** A function, a point, and the generated gradient as a function of the point. */
  record Example(
      String formula,
      List<String> names,
      double[] point,
      ToDoubleFunction<double[]> function,
      Function<double[], double[]> gradient) {}

  static List<Example> examples() {
    return List.of(
        new Example(
            "2x^3 + 7",
            List.of("x"),
            new double[] {3},
            p -> cubic(p[0]),
            p -> new double[] {TextbookGrad.cubic(p[0]).dx()}),
        new Example(
            "(x + y) z",
            List.of("x", "y", "z"),
            new double[] {-2, 5, -4},
            p -> sumTimes(p[0], p[1], p[2]),
            p -> {
              TextbookGrad.SumTimesGradient g = TextbookGrad.sumTimes(p[0], p[1], p[2]);
              return new double[] {g.dx(), g.dy(), g.dz()};
            }),
        new Example(
            "sin(xy) + cos(xy)",
            List.of("x", "y"),
            new double[] {2, 3},
            p -> waves(p[0], p[1]),
            p -> {
              TextbookGrad.WavesGradient g = TextbookGrad.waves(p[0], p[1]);
              return new double[] {g.dx(), g.dy()};
            }),
        new Example(
            "log(x1 x2 (x1 + x2)) / (x1 - x2)^2",
            List.of("x1", "x2"),
            new double[] {2, 10},
            p -> logOverSquare(p[0], p[1]),
            p -> {
              TextbookGrad.LogOverSquareGradient g = TextbookGrad.logOverSquare(p[0], p[1]);
              return new double[] {g.dx1(), g.dx2()};
            }),
        new Example(
            "2abc (a^2 + b^2 + c^2)",
            List.of("a", "b", "c"),
            new double[] {1, 2, 3},
            p -> symmetric(p[0], p[1], p[2]),
            p -> {
              TextbookGrad.SymmetricGradient g = TextbookGrad.symmetric(p[0], p[1], p[2]);
              return new double[] {g.da(), g.db(), g.dc()};
            }),
        new Example(
            "sqrt(x1^2 + x2^2)",
            List.of("x1", "x2"),
            new double[] {3, 4},
            p -> length(p[0], p[1]),
            p -> {
              TextbookGrad.LengthGradient g = TextbookGrad.length(p[0], p[1]);
              return new double[] {g.dx1(), g.dx2()};
            }));
  }

  static void tell(PrintStream out) {
    out.println("1. Textbook functions: generated gradients, checked by differences");
    for (Example example : examples()) {
      double[] point = example.point();
      double[] gradient = example.gradient().apply(point);
      double[] differences = GradientCheck.gradient(example.function(), point);
      out.println();
      out.println("   " + example.formula() + " = " + example.function().applyAsDouble(point));
      for (int i = 0; i < gradient.length; i++) {
        out.printf(
            ROOT,
            "     at %-2s = %4.1f   d/d%-2s = %-21s differences %.12f (%.0e apart)%n",
            example.names().get(i),
            point[i],
            example.names().get(i),
            gradient[i],
            differences[i],
            Math.abs(differences[i] - gradient[i]));
      }
    }
  }
}
