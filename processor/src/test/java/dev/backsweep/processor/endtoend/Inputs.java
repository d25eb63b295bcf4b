package dev.backsweep.processor.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Arguments for methods of any signature, which depend on the names of the parameters alone. */
public final class Inputs {
  private Inputs() {}

  /**
   * @param parameters as {@code type name}
   * @param n the length of arrays
   */
  public static Object[] of(List<String> parameters, int n, long seed) {
    List<Object> arguments = new ArrayList<>();
    for (String parameter : parameters) {
      String[] words = parameter.split(" ");
      Random random = new Random(31 * (31 * seed + n) + parameter.hashCode());
      arguments.add(of(words[0], words[1], n, random));
    }
    return arguments.toArray();
  }

  private static Object of(String type, String name, int n, Random random) {
    switch (type) {
      case "double":
        return number(random);
      case "float":
        return (float) number(random);
      case "double[]":
        return random
            .doubles(name.equals("square") ? n * n : n, -1.5, 1.5)
            .map(v -> Math.rint(v * 64) / 64)
            .toArray();
      case "float[]":
        float[] floats = new float[n];
        for (int i = 0; i < n; i++) {
          floats[i] = (float) number(random);
        }
        return floats;
      case "double[][]":
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) {
          rows[i] = (double[]) of("double[]", name, n, random);
        }
        return rows;
      case "int[]":
        return random.ints(n, 0, Math.max(n, 1)).toArray();
      case "int":
        return name.equals("n") ? n : random.nextInt(4);
      default:
        throw new IllegalArgumentException(type);
    }
  }

  private static double number(Random random) {
    return Math.rint((random.nextDouble() * 3 - 1.5) * 64) / 64;
  }
}
