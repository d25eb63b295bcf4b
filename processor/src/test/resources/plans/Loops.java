package plans;

import dev.backsweep.Differentiable;

/** Loop nests whose reversal plans are pinned, each named after what decides. */
final class Loops {
  private Loops() {}

  @Differentiable
  static double linearSum(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i];
    }
    return sum;
  }

  @Differentiable
  static double sumOfSquares(double[] x) {
    double sum = 0;
    for (double v : x) {
      sum += v * v;
    }
    return sum;
  }

  @Differentiable
  static double sumOfSines(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double s = Math.sin(x[i]);
      sum += s * Math.exp(s);
    }
    return sum;
  }

  @Differentiable
  static double meanOfExamples(double[] w, double[][] data, double[] target) {
    double sum = 0;
    for (int n = 0; n < data.length; n++) {
      double z = 0;
      for (int j = 0; j < w.length; j++) {
        z += w[j] * data[n][j];
      }
      double d = Math.tanh(z) - target[n];
      sum += d * d;
    }
    return sum / data.length;
  }

  @Differentiable
  static double squareOfASum(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += Math.sin(x[i]);
    }
    return sum * sum;
  }

  @Differentiable
  static double product(double[] x) {
    double p = 1;
    for (int i = 0; i < x.length; i++) {
      p *= x[i];
    }
    return p;
  }

  @Differentiable
  static double horner(double[] c, double x) {
    double y = 0;
    for (int i = c.length - 1; i >= 0; i--) {
      y = y * x + c[i];
    }
    return y;
  }

  @Differentiable
  static double maximum(double[] x) {
    double max = x[0];
    for (int i = 1; i < x.length; i++) {
      max = Math.max(max, x[i]);
    }
    return max;
  }

  @Differentiable
  static double nearest(double[] x, double[] points) {
    double sum = 0;
    for (int i = 0; i < points.length; i++) {
      double best = Double.POSITIVE_INFINITY;
      int which = 0;
      for (int j = 0; j < x.length; j++) {
        double d = (x[j] - points[i]) * (x[j] - points[i]);
        if (d < best) {
          best = d;
          which = j;
        }
      }
      sum += Math.abs(x[which] - points[i]);
    }
    return sum;
  }

  @Differentiable
  static void elementwise(double[] x, double[] y) {
    for (int i = 0; i < x.length; i++) {
      y[i] = Math.exp(x[i]);
    }
  }

  @Differentiable
  static void inPlace(double[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] = x[i] * x[i];
    }
  }

  @Differentiable
  static void prefixSums(double[] x) {
    for (int i = 1; i < x.length; i++) {
      x[i] += x[i - 1];
    }
  }

  @Differentiable
  static void prefixProducts(double[] x) {
    for (int i = 1; i < x.length; i++) {
      x[i] *= x[i - 1];
    }
  }

  @Differentiable
  static void everySecond(double[] x) {
    for (int i = 0; i < x.length - 1; i += 2) {
      x[i] = x[i] * x[i + 1];
    }
  }

  @Differentiable
  static void scatter(double[] x, int[] to, double[] y) {
    for (int i = 0; i < x.length; i++) {
      y[to[i]] += x[i] * x[i];
    }
  }

  @Differentiable
  static double[] stencil(double[] x) {
    double[] y = new double[x.length];
    for (int i = 1; i < x.length - 1; i++) {
      y[i] = x[i - 1] * x[i + 1] - x[i] * x[i];
    }
    return y;
  }

  @Differentiable
  static double timeSteps(double[] start, int steps) {
    double[] u = start.clone();
    for (int t = 0; t < steps; t++) {
      for (int i = 1; i < u.length - 1; i++) {
        u[i] += 0.1 * u[i - 1] * u[i + 1];
      }
    }
    return u[1];
  }

  @Differentiable
  static double pingPong(double[] start, int steps) {
    double[] now = start.clone();
    double[] next = new double[start.length];
    for (int t = 0; t < steps; t++) {
      for (int i = 0; i < now.length; i++) {
        next[i] = Math.sin(now[i]);
      }
      double[] swap = now;
      now = next;
      next = swap;
    }
    return now[0];
  }

  @Differentiable
  static double buffersOfAnIteration(double[] w, double[] data) {
    double[] h = new double[w.length];
    double sum = 0;
    for (int n = 0; n < data.length; n++) {
      for (int j = 0; j < h.length; j++) {
        h[j] = Math.tanh(w[j] * data[n]);
      }
      for (int j = 0; j < h.length; j++) {
        sum += h[j] * h[j];
      }
    }
    return sum;
  }

  @Differentiable
  static double bufferThatLivesOn(double[] w, double[] data) {
    double[] h = new double[w.length];
    double sum = 0;
    for (int n = 0; n < data.length; n++) {
      for (int j = 0; j < h.length; j++) {
        h[j] = Math.tanh(h[j] + w[j] * data[n]);
      }
      for (int j = 0; j < h.length; j++) {
        sum += h[j] * h[j];
      }
    }
    return sum;
  }

  @Differentiable
  static double triangle(double[] packed, double[] x) {
    double sum = 0;
    int p = 0;
    for (int i = 0; i < x.length; i++) {
      double row = 0;
      for (int j = 0; j <= i; j++) {
        row += packed[p++] * x[j];
      }
      sum += row * row;
    }
    return sum;
  }

  @Differentiable
  static double cholesky(double[][] a) {
    int n = a.length;
    double[][] root = new double[n][n];
    double log = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= root[i][k] * root[j][k];
        }
        if (i == j) {
          root[i][i] = Math.sqrt(sum * sum + 1);
          log += Math.log(root[i][i]);
        } else {
          root[i][j] = sum / root[j][j];
        }
      }
    }
    return log;
  }

  @Differentiable
  static double[][] matrixProduct(double[][] a, double[][] b) {
    double[][] c = new double[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b[0].length; j++) {
        for (int k = 0; k < b.length; k++) {
          c[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return c;
  }

  @Differentiable
  static void gaussSeidel(double[][] a, double[] b, double[] x) {
    for (int i = 0; i < x.length; i++) {
      double sum = b[i];
      for (int j = 0; j < x.length; j++) {
        if (j != i) {
          sum -= a[i][j] * x[j];
        }
      }
      x[i] = sum / a[i][i];
    }
  }

  @Differentiable
  static double newton(double a) {
    double b = a * a + 1;
    double x = b;
    while (Math.abs(x * x - b) > 1e-12 * b) {
      x = 0.5 * (x + b / x);
    }
    return x;
  }

  @Differentiable
  static double countedByData(double x, int n) {
    double y = x;
    while (n > 1) {
      y = n % 2 == 0 ? y * x : Math.sin(y);
      n /= 2;
    }
    return y;
  }

  @Differentiable
  static double earlyExit(double[] x, double limit) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * x[i];
      if (sum > limit) {
        break;
      }
    }
    return sum * limit;
  }

  @Differentiable
  static double binomialTree(double spot, double up, double p, int steps) {
    double[] v = new double[steps + 1];
    for (int j = 0; j <= steps; j++) {
      v[j] = Math.max(0, spot * Math.pow(up, 2 * j - steps) - 1);
    }
    for (int i = steps - 1; i >= 0; i--) {
      for (int j = 0; j <= i; j++) {
        v[j] = p * v[j + 1] + (1 - p) * v[j];
      }
    }
    return v[0];
  }

  @Differentiable
  static double skipping(double[] x) {
    double sum = 0;
    for (double v : x) {
      if (v <= 0) {
        continue;
      }
      sum += Math.log(v);
    }
    return sum;
  }

  @Differentiable
  static double rowsOfExamples(double[][] w, double[][] data, int[] label) {
    double loss = 0;
    for (int n = 0; n < data.length; n++) {
      double[] z = new double[w.length];
      double total = 0;
      for (int k = 0; k < w.length; k++) {
        for (int j = 0; j < data[n].length; j++) {
          z[k] += w[k][j] * data[n][j];
        }
        total += Math.exp(z[k]);
      }
      loss += Math.log(total) - z[label[n]];
    }
    return loss;
  }

  @Differentiable
  static double inABranch(double[] x, double scale) {
    double sum = 0;
    if (scale > 0) {
      for (int i = 0; i < x.length; i++) {
        double e = Math.exp(scale * x[i]);
        sum += e * e;
      }
      sum = sum * scale;
    }
    return sum;
  }

  @Differentiable
  static double minors(double[] square, int n) {
    return minor(square, n, 0, new int[n]);
  }

  private static double minor(double[] square, int n, int row, int[] marked) {
    if (row == n) {
      return 1;
    }
    double sum = 0;
    double sign = 1;
    for (int column = 0; column < n; column++) {
      if (marked[column] == 0) {
        marked[column] = 1;
        sum += sign * square[row * n + column] * minor(square, n, row + 1, marked);
        marked[column] = 0;
        sign = -sign;
      }
    }
    return sum;
  }

  @Differentiable
  static double squaresOfCalls(double[] w, double[] x) {
    double loss = 0;
    for (int i = 0; i < x.length; i++) {
      double y = chain(w, x[i], 0);
      loss += y * y;
    }
    return loss;
  }

  private static double chain(double[] w, double x, int layer) {
    return layer == w.length ? x : chain(w, Math.tanh(w[layer] * x), layer + 1);
  }

  @Differentiable
  static double callsOnChangingArrays(double[] x) {
    double[] w = {0.5, 1.5};
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += chain(w, x[i], 0);
      w[0] = w[0] * x[i];
    }
    return sum;
  }
}
