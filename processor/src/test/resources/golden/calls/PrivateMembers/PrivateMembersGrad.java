package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.PrivateAccess;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.PrivateMembers}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class PrivateMembersGrad {
  private static final VarHandle NODES = PrivateAccess.staticField(MethodHandles.lookup(),
      "golden.PrivateMembers", "NODES", double[].class);

  private static final VarHandle WEIGHTS = PrivateAccess.staticField(MethodHandles.lookup(),
      "golden.PrivateMembers", "WEIGHTS", double[].class);

  private PrivateMembersGrad() {
  }

  /**
   * The value and the gradient of {@code work}, with respect to {@code mass} and {@code length}.
   */
  static WorkGradient work(double mass, double length) {
    return workAdjoint(mass, length, 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code work}.
   *
   * @param resultBar the cotangent of the result
   */
  static WorkGradient workAdjoint(double mass, double length, double resultBar) {
    double sum = 0.0;
    int i = 0;
    double sumBar = resultBar * (0.5 * length);
    double lengthBar = 0.0;
    double massBar = 0.0;
    while (i < nodes().length) {
      double sum1 = 1.0 + nodes()[i];
      double x = 0.5 * length * sum1;
      double value = weights()[i];
      double product = value * mass * 9.81;
      double exp = Math.exp(-x);
      sum += product * exp;

      // sum += WEIGHTS[i] * mass * GRAVITY * Math.exp(-x);
      double xBar = -sumBar * product * exp;
      massBar += sumBar * exp * 9.81 * value;
      // double x = 0.5 * length * (1 + NODES[i]);
      lengthBar += xBar * sum1 * 0.5;
      i++;
    }
    double result = 0.5 * length * sum;

    // return 0.5 * length * sum;
    lengthBar += resultBar * sum * 0.5;

    return new WorkGradient(result, massBar, lengthBar);
  }

  /**
   * The private field {@code golden.PrivateMembers.NODES}.
   */
  private static double[] nodes() {
    return (double[]) NODES.get();
  }

  /**
   * The private field {@code golden.PrivateMembers.WEIGHTS}.
   */
  private static double[] weights() {
    return (double[]) WEIGHTS.get();
  }

  /**
   * The derivatives of {@code work}.
   *
   * @param value what {@code work} returns
   * @param dmass the derivative with respect to {@code mass}
   * @param dlength the derivative with respect to {@code length}
   */
  record WorkGradient(double value, double dmass, double dlength) {
  }
}
