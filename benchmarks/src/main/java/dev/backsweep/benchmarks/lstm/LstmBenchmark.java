package dev.backsweep.benchmarks.lstm;

import dev.backsweep.benchmarks.common.Data;
import dev.backsweep.benchmarks.common.Differences;
import dev.backsweep.benchmarks.common.Flat;
import dev.backsweep.benchmarks.common.GradientBenchmark;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The cost of a gradient through a long recurrence of exponentials. */
public class LstmBenchmark extends GradientBenchmark {
  @Param("2")
  public int layers;

  @Param("1024")
  public int length;

  int width = 14;
  double[][] main;
  double[][] extra;
  double[][] state;
  double[][] sequence;
  private double[][] mainBar;
  private double[][] extraBar;

  /** Draws parameters, states and a sequence of zeros and ones. */
  @Setup
  public void setUp() {
    Data data = new Data(8);
    main = data.uniform(2 * layers, 4 * width, 0, 1);
    extra = data.uniform(3, width, 0, 1);
    state = data.uniform(2 * layers, width, 0, 1);
    sequence = data.uniform(length, width, 0, 1);
    for (double[] row : sequence) {
      for (int j = 0; j < width; j++) {
        row[j] = Math.rint(row[j]);
      }
    }
    mainBar = Flat.zeros(main);
    extraBar = Flat.zeros(extra);
  }

  private void clear() {
    Flat.clear(mainBar);
    Flat.clear(extraBar);
  }

  @Benchmark
  public double primal() {
    return Lstm.objective(main, extra, state, sequence);
  }

  @Benchmark
  public Object[] backsweep() {
    clear();
    LstmGrad.objectiveAdjoint(main, extra, state, sequence, mainBar, extraBar, 1);
    return new Object[] {mainBar, extraBar};
  }

  @Benchmark
  public Object[] hand() {
    clear();
    LstmByHand.adjoint(main, extra, state, sequence, mainBar, extraBar, 1);
    return new Object[] {mainBar, extraBar};
  }

  @Benchmark
  public double[] hipparchus() {
    return LstmHipparchus.objective(main, extra, state, sequence).getGradient();
  }

  @Benchmark
  public double[] differences() {
    return Differences.gradient(this::primal, main, extra);
  }
}
