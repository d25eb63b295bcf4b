package dev.backsweep.gradbench.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backsweep.gradbench.Data;
import dev.backsweep.gradbench.Evals;
import dev.backsweep.gradbench.protocol.Conversation;
import dev.backsweep.gradbench.protocol.Reply;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KmeansEvalTest {
  private static Reply ask(String function, double[][] points, double[][] centroids) {
    String input = Conversation.object("points", points, "centroids", centroids, "min_runs", 2);
    return Conversation.evaluate(Evals::find, "kmeans", function, input);
  }

  private static double squaredDistance(double[] a, double[] b) {
    double sum = 0;
    for (int c = 0; c < a.length; c++) {
      sum += Math.pow(a[c] - b[c], 2);
    }
    return sum;
  }

  /** The gradient at a centroid is twice the sum of its distances from the points nearest to it. */
  @ParameterizedTest
  @CsvSource({"1, 5, 1", "2, 10, 1", "5, 40, 3", "40, 40, 2"})
  void answersAsTheFormulasSay(int k, int n, int d) {
    double[][] points = new Data(n).uniform(n, d);
    double[][] centroids = Arrays.copyOfRange(points, n - k, n);
    double cost = 0;
    double[][] gradient = new double[k][d];
    for (double[] point : points) {
      int nearest = 0;
      for (int j = 1; j < k; j++) {
        if (squaredDistance(point, centroids[j]) < squaredDistance(point, centroids[nearest])) {
          nearest = j;
        }
      }
      cost += squaredDistance(point, centroids[nearest]);
      for (int c = 0; c < d; c++) {
        gradient[nearest][c] += 2 * (centroids[nearest][c] - point[c]);
      }
    }
    assertThat(ask("cost", points, centroids).number()).isEqualTo(cost, within(1e-12));
    assertThat(Data.flatten(ask("gradient", points, centroids).rows()))
        .containsExactly(Data.flatten(gradient), within(1e-13));
  }

  @Test
  void refusesTheSecondOrderPartWithTheReason() {
    assertThat(ask("dir", new double[2][1], new double[1][1]).error())
        .contains("second derivatives");
  }

  @Test
  void refusesWrongShapes() {
    assertThat(ask("cost", new double[2][2], new double[1][3]).error())
        .isEqualTo("points: expected lists of 3, found 2");
    assertThat(ask("gradient", new double[2][2], new double[0][0]).error())
        .isEqualTo("centroids: expected at least one list");
  }
}
