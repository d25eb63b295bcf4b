package dev.backsweep.processor.endtoend;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Methods as people write them: the files of the folder {@code real}, against differences. */
final class RealMethodsTest {
  private static final double[][] POSITIVE_DEFINITE = {
    {4, 1, 0.5, 0.2}, {1, 3, 0.7, -0.3}, {0.5, 0.7, 2.5, 0.4}, {0.2, -0.3, 0.4, 2}
  };
  private static final double[][] NEEDS_PIVOTS = {
    {0.1, 2, -1, 0.3}, {1.5, 0.2, 0.7, 1}, {-2.5, 1, 0.4, 0.8}, {0.6, -1.2, 3, 0.5}
  };
  private static final double[][] MARKOV = {{0.7, 0.3, 0.1}, {0.2, 0.5, 0.2}, {0.1, 0.2, 0.7}};
  private static final double[][] EMISSION = {{0.6, 0.4}, {0.3, 0.7}, {0.5, 0.5}};

  private static final double[][] SCORES = {
    {0.1, 2, -1}, {1.5, 0.2, 0.7}, {-2.5, 1, 0.4}, {0.6, -1.2, 3}
  };

  private static final Compiled COMPILED = Sources.compiled("real");

  static Stream<Arguments> methods() {
    return Stream.of(
        arguments("AdaptiveSimpson.integral", args(-1.0, 1.5, 0.4)),
        arguments("BinomialTree.put", args(95.0, 101.0, 0.03, 0.25, 0.75, 12)),
        arguments("Bisection.root", args(2.0, -3.0, -1.3, 2.1)),
        arguments("BlackScholes.call", args(95.0, 105.0, 0.02, 0.3, 1.5)),
        arguments("BubbleSort.sort", args((Object) waves(7))),
        arguments("Cholesky.logDeterminant", args((Object) POSITIVE_DEFINITE)),
        arguments("CholeskyInPlace.factor", args((Object) POSITIVE_DEFINITE)),
        arguments("ContinuedFraction.incompleteGamma", args(1.7, 3.2)),
        arguments("Convolution.full", args(waves(6), waves(3))),
        arguments("CubicSpline.value", args(new double[] {0, 1, 1.8, 3, 4.2}, waves(5), 2.2)),
        arguments("Determinant.inPlace", args((Object) NEEDS_PIVOTS)),
        arguments("Fourier.transform", args(waves(8), shifted(waves(8), 0.3))),
        arguments("Garch.logLikelihood", args(waves(12), 0.2, 0.15, 0.7)),
        arguments("GaussSeidel.sweep", args(POSITIVE_DEFINITE, waves(4), waves(4), 3)),
        arguments(
            "GaussianMixture.logLikelihood",
            args(waves(8), waves(3), new double[] {-1, 0.2, 1.1}, new double[] {-0.3, 0.1, 0.2})),
        arguments("GramSchmidt.orthonormalize", args((Object) NEEDS_PIVOTS)),
        arguments("Heat.diffuse", args(waves(7), 0.2, 5)),
        arguments("Heston.payoff", args(waves(12), 100.0, 0.04, 1.5, 0.05, 0.4, -0.6)),
        arguments("Heston.payoff", args(shifted(waves(12), -0.4), 9.0, 0.01, 0.5, 0.01, 0.9, 0.3)),
        arguments(
            "HiddenMarkov.logLikelihood",
            args(new double[] {0.5, 0.2, 0.3}, MARKOV, EMISSION, new int[] {0, 1, 1, 0, 0, 1})),
        arguments("HoltWinters.squaredError", args(shifted(waves(14), 2), 0.4, 0.2, 0.3, 4)),
        arguments("Horner.valuePlusSlope", args(waves(6), 0.8)),
        arguments("InsertionSort.weightedSum", args(waves(9), waves(9))),
        arguments("KalmanFilter.logLikelihood", args(waves(10), 0.3, 0.5)),
        arguments("KalmanTracker.squaredError", args(waves(8), 0.3, 0.05, 0.4)),
        arguments("Levinson.predictor", args((Object) new double[] {3, 1.2, 0.7, -0.4, 0.2, 0.5})),
        arguments("LogSumExp.of", args((Object) shifted(waves(6), 700))),
        arguments("LogisticMap.mean", args(2.7, 0.3, 15)),
        arguments("LuDecomposition.solve", args(NEEDS_PIVOTS, waves(4))),
        arguments("MatrixPower.trace", args(MARKOV, 11)),
        arguments(
            "NBody.energy", args(waves(9), shifted(waves(9), 0.1), new double[] {1, 2, 3}, 0.1, 4)),
        arguments("Newton.eccentricAnomaly", args(1.1, 0.4)),
        arguments(
            "Perceptron.loss",
            args(waves(15), new double[][] {{1, 2, 0}, {0, -1, 1}}, new double[] {1, 0}, 3)),
        arguments("PowerIteration.eigenvalue", args(POSITIVE_DEFINITE, 6)),
        arguments("Rosenbrock.value", args((Object) waves(6))),
        arguments("RungeKutta.energy", args(0.8, -0.2, 0.15, 0.1, 12)),
        arguments("Simpson.integral", args(-0.5, 1.5, 3.0, 10)),
        arguments("Softmax.crossEntropy", args(NEEDS_PIVOTS, waves(4), waves(4), 2)),
        arguments(
            "Thomas.solve", args(waves(5), shifted(waves(5), 4), shifted(waves(5), 1), waves(5))),
        arguments("TimeWarping.distance", args(waves(6), shifted(waves(5), 0.4))),
        arguments("TimeWarpingTable.distance", args(waves(6), shifted(waves(5), 0.4))),
        arguments("Trapezoid.areaAndLength", args(waves(6), shifted(waves(6), 1))),
        arguments("Viterbi.bestScore", args(MARKOV, SCORES)));
  }

  private static Object[] args(Object... arguments) {
    return arguments;
  }

  /** Numbers in no order, no two alike. */
  private static double[] waves(int n) {
    return IntStream.range(0, n).mapToDouble(i -> Math.sin(1 + 2.3 * i) * (1 + 0.1 * i)).toArray();
  }

  private static double[] shifted(double[] x, double by) {
    return Arrays.stream(x).map(v -> v + by).toArray();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("methods")
  void generatedCodeKeepsItsPromises(String method, Object[] arguments) throws Exception {
    String[] names = method.split("\\.");
    Subject subject = Subject.of(COMPILED, "real." + names[0], names[1]);
    Promises promises = new Promises(subject, new Differences(subject));
    for (int seed = 1; seed <= 3; seed++) {
      promises.check(arguments, new Random(seed));
    }
  }
}
