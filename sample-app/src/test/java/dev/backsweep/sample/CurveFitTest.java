package dev.backsweep.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backsweep.GradientCheck;
import dev.backsweep.sample.CurveFit.Problem;
import dev.backsweep.sample.LeastSquares.Fit;
import org.junit.jupiter.api.Test;

/** The fits find what NIST certifies, from both of NIST's starts. */
class CurveFitTest {
  @Test
  void theDataAreThoseOfNist() {
    for (Problem problem : NistData.PROBLEMS) {
      double sum = 0;
      for (int i = 0; i < problem.x().length; i++) {
        double value = problem.formula().model().at(problem.certified(), problem.x()[i]).value();
        sum += (problem.y()[i] - value) * (problem.y()[i] - value);
      }
      assertThat(CurveFit.digits(sum, problem.certifiedResidual()))
          .as(problem.name())
          .isGreaterThan(10);
    }
  }

  @Test
  void misra1aAgreesToEightDigits() {
    assertDigits(NistData.MISRA1A, 14, 8);
  }

  @Test
  void thurberAgreesToSixDigits() {
    assertDigits(NistData.THURBER, 37, 6);
  }

  private static void assertDigits(Problem problem, int points, double digits) {
    assertEquals(points, problem.x().length);
    assertEquals(points, problem.y().length);
    assertEquals(2, problem.starts().length);
    for (double[] start : problem.starts()) {
      Fit fit = LeastSquares.fit(problem.formula().model(), problem.x(), problem.y(), start);
      assertThat(fit.settled()).isTrue();
      for (int i = 0; i < start.length; i++) {
        assertThat(CurveFit.digits(fit.b()[i], problem.certified()[i]))
            .as("%s, b%d", problem.name(), i + 1)
            .isGreaterThanOrEqualTo(digits);
      }
      assertThat(CurveFit.digits(fit.residualSumOfSquares(), problem.certifiedResidual()))
          .isGreaterThan(10);
    }
  }

  @Test
  void aRowOfTheJacobianIsTheGradientInTheParameters() {
    double[] b = {239, 5.5e-4};
    LeastSquares.Row row = CurveFit.SATURATION.model().at(b, 77.6);
    double left = Math.exp(-b[1] * 77.6);
    assertEquals(b[0] * (1 - left), row.value());
    assertArrayEquals(new double[] {1 - left, b[0] * 77.6 * left}, row.gradient(), 1e-11);

    double[] thurber = NistData.THURBER.certified();
    assertArrayEquals(
        GradientCheck.gradient(p -> CurveFit.rational(p, -1.5), thurber),
        CurveFit.RATIONAL.model().at(thurber, -1.5).gradient(),
        1e-4);
  }

  @Test
  void pointsOfAnyScaleFindTheirParameters() {
    for (double scale : new double[] {1e-6, 1, 1e6}) {
      double[] truth = {3 / scale, 0.7 / scale};
      double[] x = new double[20];
      double[] y = new double[20];
      for (int i = 0; i < x.length; i++) {
        x[i] = (i + 1) * scale / 4;
        y[i] = CurveFit.saturation(truth, x[i]);
      }
      double[] start = SaturationStart.of(x, y);
      Fit fit = LeastSquares.fit(CurveFit.SATURATION.model(), x, y, start);
      assertThat(CurveFit.digits(fit.b()[0], truth[0])).isGreaterThan(8);
      assertThat(CurveFit.digits(fit.b()[1], truth[1])).isGreaterThan(8);
    }
  }

  @Test
  void pointsOnALineDoNotSettle() {
    double[] x = {1, 2, 3, 4};
    double[] y = {2, 4, 6, 8};
    Fit fit = LeastSquares.fit(CurveFit.SATURATION.model(), x, y, SaturationStart.of(x, y));
    assertThat(fit.settled()).isFalse();
    assertThat(fit.residualSumOfSquares()).isLessThan(1e-3);
  }
}
