package golden;

import dev.backsweep.Differentiable;

/** Brackets, one after the other. */
final class Tax {
  private Tax() {}

  @Differentiable
  static double tax(double income, double allowance) {
    double taxable = income - allowance;
    if (taxable <= 0) {
      return 0;
    } else if (taxable < 0.5) {
      return 0.2 * taxable;
    }
    double base = 0.1 + 0.3 * (taxable - 0.5);
    return base * Math.sqrt(1 + taxable);
  }

  static Object[] inputs() {
    return new Object[] {1.9, 0.6};
  }
}
