package dev.backsweep.benchmarks;

import static java.lang.Double.POSITIVE_INFINITY;

import dev.backsweep.benchmarks.ba.BundleAdjustmentBenchmark;
import dev.backsweep.benchmarks.blackscholes.BlackScholesBenchmark;
import dev.backsweep.benchmarks.cholesky.CholeskyBenchmark;
import dev.backsweep.benchmarks.det.DeterminantBenchmark;
import dev.backsweep.benchmarks.dot.DotBenchmark;
import dev.backsweep.benchmarks.expression.ExpressionBenchmark;
import dev.backsweep.benchmarks.gmm.GmmBenchmark;
import dev.backsweep.benchmarks.heat.HeatBenchmark;
import dev.backsweep.benchmarks.llsq.LlsqBenchmark;
import dev.backsweep.benchmarks.logistic.LogisticRegressionBenchmark;
import dev.backsweep.benchmarks.lstm.LstmBenchmark;
import dev.backsweep.benchmarks.ode.OdeBenchmark;
import dev.backsweep.benchmarks.perceptron.PerceptronBenchmark;
import dev.backsweep.benchmarks.rosenbrock.RosenbrockBenchmark;
import dev.backsweep.benchmarks.sum.SumBenchmark;
import java.util.List;
import java.util.Locale;

/** The functions of the report, in its order, and the targets. */
final class Rows {
  static final Row GMM = gmm("10x25x1000").withoutPeers().aim(2.4, 1.1);

  /** The same mixture with ten times as many observations: only its memory has a target. */
  static final Row LONG_GMM = gmm("10x25x10000").withoutPeers();

  static final List<Row> ALL =
      List.of(
          Row.of("expression of 2 variables", ExpressionBenchmark.class).withFewInputs(),
          Row.of("Rosenbrock, n = 10", RosenbrockBenchmark.class, "n", "10"),
          Row.of("Rosenbrock, n = 1,000", RosenbrockBenchmark.class, "n", "1000").aim(2.5, 1.1),
          Row.of("Black–Scholes, 5 Greeks", BlackScholesBenchmark.class)
              .withFewInputs()
              .aim(1.4, 1.1),
          Row.of("logistic regression, 1,000 × 50", LogisticRegressionBenchmark.class)
              .aim(1.6, 1.1),
          Row.of("perceptron, 784-32-10", PerceptronBenchmark.class)
              .aim(1.6, 1.1)
              .withoutDifferences(),
          Row.of("sum of 1,000", SumBenchmark.class).aim(1.15, 1.1),
          Row.of("dot product of 1,000", DotBenchmark.class).aim(1.15, 1.1),
          Row.of("llsq, n = 4,096, m = 128", LlsqBenchmark.class).aim(1.3, 1.1),
          gmm("2x5x1000").aim(1.6, 1.1),
          GMM,
          gmm("32x50x1000").withoutPeers().aim(3.0, 1.1),
          LONG_GMM,
          Row.of("LSTM, l2 c1024", LstmBenchmark.class).aim(1.5, 1.15).withoutDifferences(),
          Row.of("BA residual, both rows", BundleAdjustmentBenchmark.class).aim(3.0, 1.3),
          Row.of("Runge–Kutta, n = 100, 25 steps", OdeBenchmark.class, "size", "100x25")
              .aim(3.0, 1.2),
          Row.of("Runge–Kutta, n = 1,000, 10 steps", OdeBenchmark.class, "size", "1000x10")
              .aim(3.0, 1.2),
          Row.of("heat equation, n = 100, 100 steps", HeatBenchmark.class).aim(3.0, 1.2),
          Row.of("Cholesky log-determinant, n = 50", CholeskyBenchmark.class),
          Row.of("recursion: determinant, 7 × 7", DeterminantBenchmark.class, "ell", "7"),
          Row.of("recursion: determinant, 11 × 11", DeterminantBenchmark.class, "ell", "11")
              .aim(3.0, POSITIVE_INFINITY)
              .withoutPeers()
              .inSeconds());

  private Rows() {}

  private static Row gmm(String size) {
    String[] sizes = size.split("x", -1);
    String title =
        String.format(
            Locale.ROOT, "GMM, d%s K%s, n = %,d", sizes[0], sizes[1], Integer.parseInt(sizes[2]));
    return Row.of(title, GmmBenchmark.class, "size", size);
  }
}
