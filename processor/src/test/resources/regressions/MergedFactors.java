package regressions;

import dev.backsweep.Differentiable;

/** What a branch merges is not known inside its arms, though it is used with their sums. */
final class MergedFactors {
  private MergedFactors() {}

  private static double pow(double[] x, double p, int i, int k) {
    if (k == 0) {
      return p * x[i];
    }
    return Math.cos(p) * pow(x, p + x[i], i, k - 1);
  }

  @Differentiable
  static double factorOfTheRound(double[] x, double p, int n) {
    double r = 0;
    double q = 1;
    for (int k = 0; k < n; k++) {
      double s = p;
      if (k % 2 == 0) {
        for (int i = 0; i < x.length; i++) {
          double e = Math.exp(x[i] * p);
          s += e * e;
        }
        q = k;
      }
      r += s * q;
    }
    return r;
  }

  @Differentiable
  static double callAndFactorOfTheRound(double[] x, double p, int n) {
    double r = 0;
    int q = 1;
    for (int k = 0; k < n; k++) {
      double s = p;
      if (k % 2 == 0 && x.length > 0) {
        s = pow(x, p, 0, 2);
        q = k;
      }
      r += s * q;
    }
    return r;
  }

  @Differentiable
  static double squareOfACall(double[] x, double p, int n) {
    double s = p;
    if (n > 3 && x.length > 0) {
      s = pow(x, p, 0, 2);
    }
    return s * s;
  }

  @Differentiable
  static double squareOfASum(double[] x, double p, int n) {
    double s = p;
    if (n % 2 == 0) {
      for (int i = 0; i < x.length; i++) {
        double e = Math.exp(x[i] * p);
        s += e * e;
      }
    }
    return s * s;
  }

  @Differentiable
  static double callAndFactor(double[] x, double p, int n) {
    double s = p, q = p;
    if (n > 3 && x.length > 0) {
      s = pow(x, p, 0, 2);
      q = p * p;
    }
    return s * q;
  }

  @Differentiable
  static double factorFirst(double[] x, double p, int n) {
    double s = p, q = p;
    if (n > 2) {
      q = p * 3;
      for (int i = 0; i < x.length; i++) {
        double e = Math.exp(x[i] * p);
        s += e * e;
      }
    }
    return s * q;
  }

  @Differentiable
  static double twoSums(double[] x, double p, int n) {
    double s = p, q = p;
    if (n > 2) {
      for (int i = 0; i < x.length; i++) {
        double e = Math.exp(x[i] * p);
        s += e * e;
        q += e * x[i];
      }
    }
    return s * q;
  }

  @Differentiable
  static double nested(double[] x, double p, int n) {
    double s = p, q = p;
    if (n > 2) {
      if (p > 0) {
        q = p * p;
        for (int i = 0; i < x.length; i++) {
          double e = Math.exp(x[i] * p);
          s += e * e;
        }
      } else {
        q = 2;
      }
      s = s * q;
      q = q * 2;
    }
    return s * q;
  }

  @Differentiable
  static double parameter(double[] x, double p, int n) {
    double s = 0;
    if (n > 3) {
      double w = p * p;
      for (int i = 0; i < x.length; i++) {
        double e = Math.sin(x[i] * w);
        s += e * e * e;
      }
      p = w;
    } else {
      p = p * 3;
    }
    return s * p + p * p;
  }
}
