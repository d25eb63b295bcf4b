package dev.backsweep.gradbench.ba;

import dev.backsweep.gradbench.AdBench;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaAdBenchTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ba_test",
        "ba1_n49_m7776_p31843",
        "ba2_n21_m11315_p36455",
        "ba3_n161_m48126_p182072",
        "ba4_n372_m47423_p204472",
        "ba5_n257_m65132_p225911"
      })
  void agrees(String name) {
    AdBench data = AdBench.read("ba", name);
    int n = data.integer();
    int m = data.integer();
    int p = data.integer();
    Scene scene =
        Scene.ofCopies(n, m, p, data.vector(11), data.vector(3), data.number(), data.vector(2));

    double[] errors = new double[2 * p];
    double[] weightErrors = new double[p];
    scene.errors(errors, weightErrors);
    double[] outputs =
        DoubleStream.concat(Arrays.stream(errors), Arrays.stream(weightErrors)).toArray();
    data.assertCell(0, outputs.length);
    data.assertCell(1, DoubleStream.of(outputs).sum());
    data.assertCell(2, Math.sqrt(DoubleStream.of(outputs).map(v -> v * v).sum()));

    SparseJacobian jacobian = new SparseJacobian(scene);
    jacobian.fill();
    data.assertCell(3, jacobian.values().length);
    data.assertSumAndNorms(4, jacobian.values());
  }
}
