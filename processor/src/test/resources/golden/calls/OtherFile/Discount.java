package golden;

import dev.backsweep.Differentiable;

/** What a payment is worth today. */
final class Discount {
  private Discount() {}

  @Differentiable
  static double discounted(double price, double rate, int years) {
    return price * Math.pow(1 + rate, -years);
  }
}
