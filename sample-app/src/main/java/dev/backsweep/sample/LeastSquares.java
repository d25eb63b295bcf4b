package dev.backsweep.sample;

import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.MultivariateJacobianFunction;
import org.hipparchus.util.Pair;

/** Levenberg-Marquardt from Hipparchus, with generated gradients as the rows of its Jacobian. */
final class LeastSquares {
  /** As tight as the cost can be told apart in double precision. */
  private static final double TOLERANCE = 1e-15;

  private static final int EVALUATIONS = 1000;

  private LeastSquares() {}

  /** A model y = f(b, x): its value at x and the gradient of that value in the parameters b. */
  interface Model {
    Row at(double[] b, double x);
  }

  /** The model at one x. */
  record Row(double value, double[] gradient) {}

  /** The parameters found and the sum of the squared residuals there; settled if no better ones. */
  record Fit(double[] b, double residualSumOfSquares, int evaluations, boolean settled) {}

  /** The parameters that bring the model closest to the points, or the best ones met. */
  static Fit fit(Model model, double[] x, double[] y, double[] start) {
    Search search = new Search(model, x, y);
    try {
      new LevenbergMarquardtOptimizer()
          .withCostRelativeTolerance(TOLERANCE)
          .withParameterRelativeTolerance(TOLERANCE)
          .withOrthoTolerance(TOLERANCE)
          .optimize(
              new LeastSquaresBuilder()
                  .model(search)
                  .target(y)
                  .start(start)
                  .maxEvaluations(EVALUATIONS)
                  .maxIterations(EVALUATIONS)
                  .build());
      return search.best(true);
    } catch (MathIllegalStateException e) {
      return search.best(false); // out of evaluations, or out of the range of double
    }
  }

  /** The model at all points, as the optimizer asks for it; remembers the best parameters. */
  private static final class Search implements MultivariateJacobianFunction {
    private final Model model;
    private final double[] x;
    private final double[] y;
    private double[] best = {};
    private double bestSum = Double.POSITIVE_INFINITY;
    private int evaluations;

    Search(Model model, double[] x, double[] y) {
      this.model = model;
      this.x = x;
      this.y = y;
    }

    Fit best(boolean settled) {
      return new Fit(best, bestSum, evaluations, settled);
    }

    @Override
    public Pair<RealVector, RealMatrix> value(RealVector parameters) {
      double[] b = parameters.toArray();
      double[] values = new double[x.length];
      double[][] jacobian = new double[x.length][];
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        Row row = model.at(b, x[i]);
        values[i] = row.value();
        jacobian[i] = row.gradient();
        sum += (y[i] - values[i]) * (y[i] - values[i]);
      }
      evaluations++;
      if (sum < bestSum) {
        bestSum = sum;
        best = b;
      }
      return new Pair<>(
          new ArrayRealVector(values, false), new Array2DRowRealMatrix(jacobian, false));
    }
  }
}
