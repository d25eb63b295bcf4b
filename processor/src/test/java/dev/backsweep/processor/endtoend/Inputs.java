package dev.backsweep.processor.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;

/**
 * Arguments for methods of any signature, which depend on the names of the parameters alone. Those
 * of the seed {@link #SPECIAL} contain zeros of both signs, ties, NaNs and infinities.
 */
public final class Inputs {
  public static final long SPECIAL = 0;

  private static final double[] SPECIALS = {
    0.0, -0.0, 0.0, -0.0, 1.0, 1.0, Double.NaN, Double.POSITIVE_INFINITY
  };

  private final Random random;
  private final boolean isSpecial;

  private Inputs(Random random, boolean isSpecial) {
    this.random = random;
    this.isSpecial = isSpecial;
  }

  /**
   * @param parameters as {@code type name}, maybe after an annotation
   * @param n the length of arrays
   */
  public static Object[] of(List<String> parameters, int n, long seed) {
    List<Object> arguments = new ArrayList<>();
    for (String parameter : parameters) {
      String plain = parameter.replaceFirst("^@\\w+ ", "");
      String[] words = plain.split(" ");
      Random random = new Random(31 * (31 * seed + n) + plain.hashCode());
      arguments.add(new Inputs(random, seed == SPECIAL).of(words[0], words[1], n));
    }
    return arguments.toArray();
  }

  private Object of(String type, String name, int n) {
    switch (type) {
      case "double":
        return number();
      case "float":
        return (float) number();
      case "double[]":
        int length = name.equals("square") ? n * n : n;
        return DoubleStream.generate(this::number).limit(length).toArray();
      case "float[]":
        float[] floats = new float[n];
        for (int i = 0; i < n; i++) {
          floats[i] = (float) number();
        }
        return floats;
      case "double[][]":
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) {
          rows[i] = (double[]) of("double[]", "", n);
        }
        return rows;
      case "double[][][]":
        double[][][] matrices = new double[n][][];
        for (int i = 0; i < n; i++) {
          matrices[i] = (double[][]) of("double[][]", "", n);
        }
        return matrices;
      case "int[]":
        return random.ints(n, 0, Math.max(n, 1)).toArray();
      case "int":
        return name.equals("n") ? n : random.nextInt(4);
      default:
        throw new IllegalArgumentException(type);
    }
  }

  private double number() {
    if (isSpecial && random.nextInt(3) == 0) {
      return SPECIALS[random.nextInt(SPECIALS.length)];
    }
    return Math.rint((random.nextDouble() * 3 - 1.5) * 64) / 64;
  }
}
