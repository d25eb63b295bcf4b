package dev.backsweep.gradbench.ba;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backsweep.GradientCheck;
import dev.backsweep.gradbench.Data;
import dev.backsweep.gradbench.Evals;
import dev.backsweep.gradbench.protocol.Conversation;
import dev.backsweep.gradbench.protocol.Input;
import dev.backsweep.gradbench.protocol.Reply;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaEvalTest {
  private static final double[] FEATURE = {0.5, -0.75};

  private static Reply ask(String function, int n, int m, int p, double[] camera, double[] point) {
    String input =
        Conversation.object(
            "n",
            n,
            "m",
            m,
            "p",
            p,
            "cam",
            camera,
            "x",
            point,
            "w",
            0.75,
            "feat",
            FEATURE,
            "min_runs",
            2,
            "min_seconds",
            0);
    return Conversation.evaluate(Evals::find, "ba", function, input);
  }

  private static double[] camera(double rotation) {
    double[] camera = new Data(1).uniform(11);
    for (int i = 0; i < 3; i++) {
      camera[i] *= rotation;
    }
    return camera;
  }

  private static double error(int part, double[] v) {
    double[] error = new double[2];
    double[] camera = Arrays.copyOf(v, 11);
    Ba.reprojectionError(camera, Arrays.copyOfRange(v, 11, 14), v[14], FEATURE, error);
    return error[part];
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1e-3, -2})
  void agreesWithDifferences(double rotation) {
    double[] camera = camera(rotation);
    double[] point = {0.25, -0.5, 3};
    double[] at = new double[15];
    System.arraycopy(camera, 0, at, 0, 11);
    System.arraycopy(point, 0, at, 11, 3);
    at[14] = 0.75;

    Input jacobian = ask("jacobian", 1, 1, 1, camera, point).output();
    double[] values = jacobian.vector("vals", 31);
    for (int part = 0; part < 2; part++) {
      double[] row = Arrays.copyOfRange(values, 15 * part, 15 * part + 15);
      int of = part;
      assertThat(GradientCheck.maxError(v -> error(of, v), at, row)).isLessThan(1e-9);
    }
    assertThat(values[30]).isEqualTo(-1.5);
  }

  /** At rotation zero the derivative is that of the limit, y = v + r × v. */
  @Test
  void takesTheOtherBranchWithoutRotation() {
    double[] still = camera(0);
    double[] almost = still.clone();
    almost[0] = 1e-9;
    double[] point = {0.25, -0.5, 3};
    double[] values = ask("jacobian", 1, 1, 1, still, point).output().vector("vals", 31);
    double[] nearby = ask("jacobian", 1, 1, 1, almost, point).output().vector("vals", 31);
    assertThat(values).containsExactly(nearby, within(1e-7));
  }

  @Test
  void repeatsTheErrorsOfTheFirstObservation() {
    double[] camera = camera(1);
    double[] point = {0.25, -0.5, 3};
    double[] error = new double[2];
    Ba.reprojectionError(camera, point, 0.75, FEATURE, error);
    assertThat(ask("objective", 2, 3, 5, camera, point).line())
        .contains(
            "\"output\":{\"reproj_error\":{\"elements\":["
                + error[0]
                + ","
                + error[1]
                + "],\"repeated\":5},\"w_err\":{\"element\":0.4375,\"repeated\":5}}");
  }

  @Test
  void listsTheRowsAndColumnsAsIntegers() {
    Reply reply = ask("jacobian", 2, 3, 50, camera(1), new double[] {0.25, -0.5, 3});
    String rows =
        "[0,15,30,45,60,75,90,105,120,135,150,165,180,195,210,225,240,255,270,285,300,315,330,345,"
            + "360,375,390,405,420,435,1550]";
    String columns = "[0,1,2,3,4,5,6,7,8,9,10,22,23,24,31,0,1,2,3,4,5,6,7,8,9,10,22,23,24,31,80]";
    assertThat(reply.line()).contains("\"rows\":" + rows + ",\"cols\":" + columns + ",\"vals\":");
    double[] values = reply.output().vector("vals", 31);
    assertThat(values[30]).isEqualTo(-1.5);
    assertThat(Arrays.copyOfRange(values, 7, 9)).containsExactly(0.75, 0);
    assertThat(Arrays.copyOfRange(values, 22, 24)).containsExactly(0, 0.75);
  }

  @Test
  void shortensTheListsOfASmallInstance() {
    assertThat(ask("jacobian", 1, 1, 1, camera(1), new double[] {0, 0, 3}).line())
        .contains("\"rows\":[0,15,30,31,31],");
  }

  @Test
  void refusesWrongShapes() {
    assertThat(ask("jacobian", 1, 1, 1, new double[10], new double[3]).error())
        .isEqualTo("cam: expected 11 numbers, found 10");
    assertThat(ask("objective", 1, 1, 1, new double[11], new double[2]).error())
        .isEqualTo("x: expected 3 numbers, found 2");
    assertThat(ask("objective", 0, 1, 1, new double[11], new double[3]).error())
        .startsWith("n: expected a number from 1");
    assertThat(ask("jacobian", 1, 1, 70_000_000, new double[11], new double[3]).error())
        .startsWith("p: expected a number from 1");
  }
}
