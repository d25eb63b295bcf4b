package dev.backsweep.gradbench.lstm;

import dev.backsweep.gradbench.AdBench;
import dev.backsweep.gradbench.Data;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LstmAdBenchTest {

  @ParameterizedTest
  @ValueSource(strings = {"lstm_l2_c1024", "lstm_l4_c1024", "lstm_l2_c4096", "lstm_l4_c4096"})
  void agrees(String name) {
    AdBench data = AdBench.read("lstm", name);
    int layers = data.integer();
    int length = data.integer();
    int width = data.integer();
    double[][] main = data.matrix(2 * layers, 4 * width);
    double[][] extra = data.matrix(3, width);
    double[][] state = data.matrix(2 * layers, width);
    double[][] sequence = data.matrix(length, width);

    var gradient = LstmGrad.objective(main, extra, state, sequence);
    double[] all = Data.flatten(gradient.dmainParams(), gradient.dextraParams());

    data.assertCell(0, gradient.value());
    data.assertCell(1, all[0]);
    data.assertCell(2, Arrays.copyOfRange(all, 1, 5));
    data.assertCell(3, Arrays.copyOfRange(all, all.length - 3, all.length));
    data.assertSumAndNorms(4, all);
    data.assertCell(7, Arrays.stream(all).filter(v -> v != 0).count());
  }
}
