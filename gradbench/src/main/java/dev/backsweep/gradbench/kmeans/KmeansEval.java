package dev.backsweep.gradbench.kmeans;

import dev.backsweep.gradbench.protocol.Eval;
import dev.backsweep.gradbench.protocol.Input;
import dev.backsweep.gradbench.protocol.Output;
import dev.backsweep.gradbench.protocol.Refused;
import dev.backsweep.gradbench.protocol.Run;

/** Answers {@code kmeans}: the cost of a clustering and its gradient by the centroids. */
public final class KmeansEval {
  private KmeansEval() {}

  /** Returns the problem. */
  public static Eval eval() {
    return new Eval("kmeans")
        .with("cost", KmeansEval::cost)
        .with("gradient", KmeansEval::gradient)
        .without("dir", "dir asks for the diagonal of a Hessian, which needs second derivatives");
  }

  private static Run cost(Input input) {
    double[][] centroids = centroids(input);
    double[][] points = points(input, centroids);
    return () -> Output.number(Kmeans.cost(points, centroids));
  }

  /** Not asked for by the benchmark: the part of {@code dir} that is a first derivative. */
  private static Run gradient(Input input) {
    double[][] centroids = centroids(input);
    double[][] points = points(input, centroids);
    return () -> Output.matrix(KmeansGrad.cost(points, centroids).dcentroids());
  }

  private static double[][] centroids(Input input) {
    double[][] centroids = input.matrix("centroids");
    if (centroids.length == 0) {
      throw new Refused("centroids: expected at least one list");
    }
    return centroids;
  }

  private static double[][] points(Input input, double[][] centroids) {
    double[][] points = input.matrix("points");
    if (points.length > 0 && points[0].length != centroids[0].length) {
      throw new Refused(
          "points: expected lists of " + centroids[0].length + ", found " + points[0].length);
    }
    return points;
  }
}
