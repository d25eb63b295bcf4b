package dev.backsweep.sample;

import static java.util.Locale.ROOT;

import dev.backsweep.Differentiable;
import dev.backsweep.Wrt;
import dev.backsweep.sample.LeastSquares.Fit;
import dev.backsweep.sample.LeastSquares.Row;
import java.awt.Color;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Story 3: nonlinear least squares, found parameters against certified ones. */
final class CurveFit {
  static final Formula SATURATION =
      new Formula(
          "y = b1 (1 - exp(-b2 x))",
          (b, x) -> {
            CurveFitGrad.SaturationGradient g = CurveFitGrad.saturation(b, x);
            return new Row(g.value(), g.db());
          });

  static final Formula RATIONAL =
      new Formula(
          "y = (b1 + b2 x + b3 x^2 + b4 x^3) / (1 + b5 x + b6 x^2 + b7 x^3)",
          (b, x) -> {
            CurveFitGrad.RationalGradient g = CurveFitGrad.rational(b, x);
            return new Row(g.value(), g.db());
          });

  private CurveFit() {}

  @Differentiable
  static double saturation(@Wrt double[] b, double x) {
    return b[0] * (1 - Math.exp(-b[1] * x));
  }

  @Differentiable
  static double rational(@Wrt double[] b, double x) {
    double above = b[0] + x * (b[1] + x * (b[2] + x * b[3]));
    double below = 1 + x * (b[4] + x * (b[5] + x * b[6]));
    return above / below;
  }

  /** A model as people write it, and as the solver calls it. */
  record Formula(String text, LeastSquares.Model model) {}

  /** Points, the model to fit and where to start; {@code certified} is empty if nobody knows. */
  record Problem(
      String name,
      Formula formula,
      double[] x,
      double[] y,
      double[][] starts,
      double[] certified,
      double certifiedResidual) {}

  /** The user's points, to be fitted with the saturation model. */
  static Problem problemFrom(CsvPoints points) {
    double[][] starts = {SaturationStart.of(points.x(), points.y())};
    return new Problem(
        points.name(), SATURATION, points.x(), points.y(), starts, new double[0], Double.NaN);
  }

  /** How many digits of {@code found} are right; NIST certifies eleven. */
  static double digits(double found, double certified) {
    double error = Math.abs(found - certified) / Math.abs(certified);
    return Math.min(11, -Math.log10(error));
  }

  static void tell(List<Problem> problems, PrintStream out, Path folder) {
    out.printf("%n3. Nonlinear least squares: Hipparchus solves, generated gradients feed it%n");
    for (Problem problem : problems) {
      out.printf("%n   %s, %d points: ", problem.name(), problem.x().length);
      out.println(problem.formula().text());
      double[] found = {};
      for (double[] start : problem.starts()) {
        Fit fit = LeastSquares.fit(problem.formula().model(), problem.x(), problem.y(), start);
        print(problem, start, fit, out);
        found = fit.b();
      }
      Charts.save(chart(problem, found), folder.resolve("fit-" + problem.name() + ".png"), out);
    }
  }

  private static void print(Problem problem, double[] start, Fit fit, PrintStream out) {
    boolean known = problem.certified().length > 0;
    out.printf("%n     parameter        start                 found");
    out.println(known ? "         certified    digits" : "");
    for (int i = 0; i < start.length; i++) {
      out.printf(ROOT, "          b%d    %10.5g   %19.12e", i + 1, start[i], fit.b()[i]);
      printCertified(known, fit.b()[i], known ? problem.certified()[i] : 0, out);
    }
    out.printf(ROOT, "     sum of squares        %19.12e", fit.residualSumOfSquares());
    printCertified(known, fit.residualSumOfSquares(), problem.certifiedResidual(), out);
    out.printf("     after %d evaluations of model and Jacobian%n", fit.evaluations());
    if (!fit.settled()) {
      out.println("     stopped without settling: this model may not suit these points");
    }
  }

  private static void printCertified(
      boolean known, double found, double certified, PrintStream out) {
    out.println(
        known ? String.format(ROOT, "  %16.10e %8.1f", certified, digits(found, certified)) : "");
  }

  private static XYChart chart(Problem problem, double[] b) {
    XYChart chart = Charts.wide(problem.name() + ": " + problem.formula().text(), "x", "y");
    Charts.addPoints(
        chart, "data", problem.x(), problem.y(), SeriesMarkers.CIRCLE, new Color(0xC0392B));
    double from = Arrays.stream(problem.x()).min().orElseThrow();
    double to = Arrays.stream(problem.x()).max().orElseThrow();
    double[] x = new double[201];
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = from + (to - from) * i / (x.length - 1);
      y[i] = problem.formula().model().at(b, x[i]).value();
    }
    Charts.addCurve(chart, "model", x, y);
    return chart;
  }
}
