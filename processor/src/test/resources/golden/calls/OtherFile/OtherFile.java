package golden;

import dev.backsweep.Differentiable;

/** Calls a differentiable method of another file. */
final class OtherFile {
  private OtherFile() {}

  @Differentiable
  static double total(double[] prices, double rate) {
    double total = 0;
    for (int i = 0; i < prices.length; i++) {
      total += Discount.discounted(prices[i], rate, i);
    }
    return total;
  }
}
