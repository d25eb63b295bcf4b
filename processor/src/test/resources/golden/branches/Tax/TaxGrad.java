package golden;

import dev.backsweep.BacksweepGenerated;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.Tax}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class TaxGrad {
  private TaxGrad() {
  }

  /**
   * The value and the gradient of {@code tax}, with respect to {@code income} and {@code
   * allowance}.
   */
  static TaxGradient tax(double income, double allowance) {
    return taxAdjoint(income, allowance, 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code tax}.
   *
   * @param resultBar the cotangent of the result
   */
  static TaxGradient taxAdjoint(double income, double allowance, double resultBar) {
    double taxable = income - allowance;
    double base = 0.0;
    double sqrt = 0.0;
    double result;
    if (taxable <= 0.0) {
      result = 0.0;
    } else if (taxable < 0.5) {
      result = 0.2 * taxable;
    } else {
      base = 0.1 + 0.3 * (taxable - 0.5);
      sqrt = Math.sqrt(1.0 + taxable);
      result = base * sqrt;
    }

    // if (taxable <= 0)
    double taxableBar = 0.0;
    if (!(taxable <= 0.0)) {
      // if (taxable < 0.5)
      if (taxable < 0.5) {
        // return 0.2 * taxable;
        taxableBar = resultBar * 0.2;
      } else {
        // return base * Math.sqrt(1 + taxable);
        double baseBar = resultBar * sqrt;
        double sqrtBar = resultBar * base;
        taxableBar = sqrtBar == 0.0 ? 0.0 : 0.5 * sqrtBar / Math.abs(sqrt);
        // double base = 0.1 + 0.3 * (taxable - 0.5);
        taxableBar += baseBar * 0.3;
      }
    }
    // double taxable = income - allowance;
    double allowanceBar = -taxableBar;

    return new TaxGradient(result, taxableBar, allowanceBar);
  }

  /**
   * The derivatives of {@code tax}.
   *
   * @param value what {@code tax} returns
   * @param dincome the derivative with respect to {@code income}
   * @param dallowance the derivative with respect to {@code allowance}
   */
  record TaxGradient(double value, double dincome, double dallowance) {
  }
}
