package dev.backsweep.gradbench.kmeans;

import dev.backsweep.Differentiable;
import dev.backsweep.Wrt;

/** The cost of a clustering: the squared distance of each point to the centroid nearest to it. */
public final class Kmeans {
  private Kmeans() {}

  /** Returns the sum of the squared distances; there is at least one centroid. */
  @Differentiable
  public static double cost(double[][] points, @Wrt double[][] centroids) {
    double cost = 0;
    for (int i = 0; i < points.length; i++) {
      int nearest = nearest(points[i], centroids);
      cost += squaredDistance(points[i], centroids[nearest]);
    }
    return cost;
  }

  /** The index of the nearest centroid, the first of them if there are several. */
  private static int nearest(double[] point, double[][] centroids) {
    int nearest = 0;
    double least = squaredDistance(point, centroids[0]);
    for (int j = 1; j < centroids.length; j++) {
      double distance = squaredDistance(point, centroids[j]);
      if (distance < least) {
        least = distance;
        nearest = j;
      }
    }
    return nearest;
  }

  private static double squaredDistance(double[] a, double[] b) {
    double sum = 0;
    for (int c = 0; c < a.length; c++) {
      double difference = b[c] - a[c];
      sum += difference * difference;
    }
    return sum;
  }
}
