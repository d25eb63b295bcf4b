package dev.backsweep.gradbench.ba;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SparseJacobianTest {
  private static final double[] CAMERA = {0.1, 0.2, 0.3, 1, 2, -3, 2, 0.5, 0.25, 0.1, 0.01};
  private static final double[] POINT = {0.5, 1.5, 2};
  private static final double[] FEATURE = {1, 2};

  private static double[] filled(Scene scene) {
    SparseJacobian jacobian = new SparseJacobian(scene);
    jacobian.fill();
    return jacobian.values();
  }

  /** Copies of one observation give the same values only because they are copies. */
  @Test
  void computesEachObservationFromItsOwnData() {
    int p = 6;
    Scene copies = Scene.ofCopies(2, 3, p, CAMERA, POINT, 0.5, FEATURE);
    double[] before = filled(copies);
    copies.cameras[1][6] = 3;
    copies.points[2][0] = 1;
    copies.weights[4] = 0.75;
    double[] after = filled(copies);
    for (int i = 0; i < p; i++) {
      boolean changed = i % 2 == 1 || i % 3 == 2 || i == 4;
      double[] block = Arrays.copyOfRange(after, 30 * i, 30 * i + 30);
      assertThat(Arrays.equals(block, Arrays.copyOfRange(before, 30 * i, 30 * i + 30)))
          .as("observation %d", i)
          .isEqualTo(!changed);
    }
    assertThat(Arrays.copyOfRange(after, 30 * p, 31 * p)).containsExactly(-1, -1, -1, -1, -1.5, -1);
  }

  @Test
  void canBeFilledAgain() {
    SparseJacobian jacobian =
        new SparseJacobian(Scene.ofCopies(1, 1, 2, CAMERA, POINT, 0.5, FEATURE));
    jacobian.fill();
    double[] once = jacobian.values().clone();
    jacobian.fill();
    assertThat(jacobian.values()).isEqualTo(once);
  }
}
