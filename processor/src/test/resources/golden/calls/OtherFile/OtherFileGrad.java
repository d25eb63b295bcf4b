package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Outcomes;
import dev.backsweep.Shapes;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.OtherFile}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class OtherFileGrad {
  private OtherFileGrad() {
  }

  /**
   * The value and the gradient of {@code total}, with respect to {@code prices} and {@code rate}.
   */
  static TotalGradient total(double[] prices, double rate) {
    return totalAdjoint(prices, rate, Shapes.zerosLike(prices), 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code total}.
   *
   * @param pricesBar on entry the cotangent of what {@code prices} ends as, on return that of what
   *     it started as
   * @param resultBar the cotangent of the result
   */
  static TotalGradient totalAdjoint(double[] prices, double rate, double[] pricesBar,
      double resultBar) {
    Shapes.requireSameShape(prices, pricesBar, "prices");
    double[] discountedTape = new double[prices.length];
    double total = 0.0;
    for (int i = 0; i < prices.length; i++) {
      double discounted = Discount.discounted(prices[i], rate, i);
      discountedTape[i] = discounted;
      total += discounted;
    }

    // for (int i = 0; i < prices.length; i++)
    double rateBar = 0.0;
    for (int i = prices.length - 1; i >= 0; i--) {
      double discounted = discountedTape[i];
      double pricesI = prices[i];

      // total += Discount.discounted(prices[i], rate, i);
      var discountedGradient = DiscountGrad.discountedAdjoint(pricesI, rate, i, resultBar);
      Outcomes.requireRepeated(discounted, discountedGradient.value(), "discounted");
      rateBar += discountedGradient.drate();
      pricesBar[i] += discountedGradient.dprice();
    }

    return new TotalGradient(total, pricesBar, rateBar);
  }

  /**
   * The derivatives of {@code total}.
   *
   * @param value what {@code total} returns
   * @param dprices the derivative with respect to {@code prices}, in the shape of it
   * @param drate the derivative with respect to {@code rate}
   */
  record TotalGradient(double value, double[] dprices, double drate) {
  }
}
