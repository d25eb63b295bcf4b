package dev.backsweep.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backsweep.GradientCheck;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The network's gradient is right, and following it leads to a network that works. */
class TrainingTest {
  @Test
  void theGradientOfTheLossAgreesWithDifferencesInEveryWeight() {
    LabelledPoints data = LabelledPoints.twoSpirals(30, 7);
    Network network = Network.untrained(5, 8);
    double[][] gradient = network.gradient(data);
    double[][] weights = network.rows();
    for (int i = 0; i < weights.length; i++) {
      double[] row = weights[i];
      double[] kept = row.clone();
      double[] differences =
          GradientCheck.gradient(
              x -> {
                System.arraycopy(x, 0, row, 0, x.length);
                return network.loss(data);
              },
              kept);
      System.arraycopy(kept, 0, row, 0, kept.length);
      assertArrayEquals(differences, gradient[i], 1e-9);
    }
  }

  @Test
  void guessingCostsLogTwo() {
    Network network = new Network(new double[4][3], new double[5]);
    LabelledPoints data = LabelledPoints.twoSpirals(100, 7);
    assertEquals(Math.log(2), network.loss(data), 1e-15);
    // at a margin of zero the halves of max and abs make the exact derivative: -1/2 and +1/2
    assertEquals(0, network.gradient(data)[4][4], 1e-15);
  }

  @Test
  void certaintyDoesNotOverflow() {
    Network network = new Network(new double[][] {{1, 0, 0}}, new double[] {0, 1e6});
    LabelledPoints data = new LabelledPoints(new double[][] {{0, 0}}, new int[] {0});
    assertEquals(1e6, network.loss(data));
    assertArrayEquals(new double[] {0, 1}, network.gradient(data)[1]);
  }

  @Test
  void trainingReachesItsAccuracy() {
    Network network = Network.untrained(Training.UNITS, 3);
    List<Integer> heard = new ArrayList<>();
    Training.train(network, Training.SEEN, 600, heard::add);
    assertThat(heard).hasSize(600).endsWith(600);
    assertThat(network.loss(Training.SEEN)).isLessThan(0.1);
    assertThat(network.accuracy(Training.SEEN)).isGreaterThan(0.98);
    assertThat(network.accuracy(Training.UNSEEN)).isGreaterThan(0.95);
  }

  @Test
  void theSameSeedGivesTheSameSpirals() {
    assertThat(LabelledPoints.twoSpirals(10, 5).points())
        .isDeepEqualTo(LabelledPoints.twoSpirals(10, 5).points());
  }
}
