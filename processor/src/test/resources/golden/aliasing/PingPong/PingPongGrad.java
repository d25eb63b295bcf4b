package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Shapes;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.PingPong}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class PingPongGrad {
  private PingPongGrad() {
  }

  /**
   * The value and the gradient of {@code diffuse}, with respect to {@code u} and {@code rate}.
   */
  static DiffuseGradient diffuse(double[] u, double rate, int steps) {
    return diffuseAdjoint(u, rate, steps, Shapes.zerosLike(u), 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code diffuse}.
   *
   * @param uBar on entry the cotangent of what {@code u} ends as, on return that of what it started
   *     as
   * @param resultBar the cotangent of the result
   */
  static DiffuseGradient diffuseAdjoint(double[] u, double rate, int steps, double[] uBar,
      double resultBar) {
    Shapes.requireSameShape(u, uBar, "u");
    double[] now = u.clone();
    double[] nowBar = new double[now.length];
    double[][] nowTape = new double[Math.max(0, steps)][];
    double[][] nowBarTape = new double[Math.max(0, steps)][];
    double[][] nextBarTape = new double[Math.max(0, steps)][];
    double[][] nowITape = new double[Math.max(0, steps)][];
    double[][] sumTape = new double[Math.max(0, steps)][];
    double[] next = new double[u.length];
    double[] nowBar1 = nowBar;
    double[] nextBar = new double[u.length];
    for (int t = 0; t < steps; t++) {
      double[] nowIRow = new double[now.length];
      nowITape[t] = nowIRow;
      double[] sumRow = new double[now.length];
      sumTape[t] = sumRow;
      for (int i = 0; i < now.length; i++) {
        double left;
        if (i > 0) {
          left = now[i - 1];
        } else {
          left = 0.0;
        }
        double right;
        if (i < now.length - 1) {
          right = now[i + 1];
        } else {
          right = 0.0;
        }
        double nowI = now[i];
        double sum = left - 2.0 * nowI + right;
        double sum1 = nowI + rate * nowI * sum;
        next[i] = sum1;
        nowIRow[i] = nowI;
        sumRow[i] = sum;
      }
      nowTape[t] = now;
      nowBarTape[t] = nowBar1;
      nextBarTape[t] = nextBar;
      double[] now1 = now;
      now = next;
      next = now1;
      double[] nowBar2 = nowBar1;
      nowBar1 = nextBar;
      nextBar = nowBar2;
    }
    double sum = 0.0;
    for (int i = 0; i < now.length; i++) {
      double value = now[i];
      sum += value * value;
    }

    // for (double value : now)
    for (int i = 0; i < now.length; i++) {
      double value = now[i];

      // sum += value * value;
      double valueBar = 2.0 * resultBar * value;
      // for (double value : now)
      nowBar1[i] += valueBar;
    }
    // for (int t = 0; t < steps; t++)
    double rateBar = 0.0;
    for (int t = Math.max(steps, 0) - 1; t >= 0; t--) {
      double[] now1 = nowTape[t];
      double[] nowBar2 = nowBarTape[t];
      double[] nextBar1 = nextBarTape[t];

      // for (int i = 0; i < now.length; i++)
      double[] nowIRow = nowITape[t];
      double[] sumRow = sumTape[t];
      for (int i = now1.length - 1; i >= 0; i--) {
        double nowI = nowIRow[i];
        double sum1 = sumRow[i];
        double product = rate * nowI;

        // next[i] = now[i] + rate * now[i] * (left - 2 * now[i] + right);
        double sumBar = nextBar1[i];
        nextBar1[i] = 0.0;
        double productBar = sumBar * sum1;
        double sumBar1 = sumBar * product;
        double nowIBar = sumBar - sumBar1 * 2.0;
        rateBar += productBar * nowI;
        nowIBar += productBar * rate;
        nowBar2[i] += nowIBar;
        // double right = i < now.length - 1 ? now[i + 1] : 0;
        if (i < now1.length - 1) {
          nowBar2[i + 1] += sumBar1;
        }
        // double left = i > 0 ? now[i - 1] : 0;
        if (i > 0) {
          nowBar2[i - 1] += sumBar1;
        }
      }
    }
    // double[] now = u.clone();
    Shapes.add(uBar, nowBar);

    return new DiffuseGradient(sum, uBar, rateBar);
  }

  /**
   * The derivatives of {@code diffuse}.
   *
   * @param value what {@code diffuse} returns
   * @param du the derivative with respect to {@code u}, in the shape of it
   * @param drate the derivative with respect to {@code rate}
   */
  record DiffuseGradient(double value, double[] du, double drate) {
  }
}
