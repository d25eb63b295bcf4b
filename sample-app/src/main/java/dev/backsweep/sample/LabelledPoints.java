package dev.backsweep.sample;

import java.util.Random;
import java.util.stream.IntStream;

/** Points of the plane, each labelled 0 or 1. */
record LabelledPoints(double[][] points, int[] labels) {
  private static final double TURNS = 1.5;
  private static final double NOISE = 0.02;

  /** Two spirals that wind around each other; the same for the same seed on every machine. */
  static LabelledPoints twoSpirals(int count, long seed) {
    Random random = new Random(seed);
    double[][] points = new double[count][];
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = i % 2;
      double radius = 0.1 + 0.9 * Math.sqrt(random.nextDouble());
      double angle = 2 * Math.PI * TURNS * radius + Math.PI * labels[i];
      points[i] =
          new double[] {
            radius * Math.cos(angle) + NOISE * random.nextGaussian(),
            radius * Math.sin(angle) + NOISE * random.nextGaussian()
          };
    }
    return new LabelledPoints(points, labels);
  }

  int size() {
    return labels.length;
  }

  /** The coordinates (axis 0 or 1) of the points with this label. */
  double[] coordinates(int label, int axis) {
    return IntStream.range(0, size())
        .filter(i -> labels[i] == label)
        .mapToDouble(i -> points[i][axis])
        .toArray();
  }
}
