package golden;

import dev.backsweep.BacksweepGenerated;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.Discount}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class DiscountGrad {
  private DiscountGrad() {
  }

  /**
   * The value and the gradient of {@code discounted}, with respect to {@code price} and {@code
   * rate}.
   */
  static DiscountedGradient discounted(double price, double rate, int years) {
    return discountedAdjoint(price, rate, years, 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code discounted}.
   *
   * @param resultBar the cotangent of the result
   */
  static DiscountedGradient discountedAdjoint(double price, double rate, int years,
      double resultBar) {
    double sum = 1.0 + rate;
    double difference = -years;
    double pow = Math.pow(sum, difference);
    double result = price * pow;

    // return price * Math.pow(1 + rate, -years);
    double priceBar = resultBar * pow;
    double powBar = resultBar * price;
    double sumBar = powBar == 0.0 || difference == 0.0 ? 0.0
        : powBar * (pow == 0.0 ? Math.pow(sum, difference - 1.0) : pow / sum) * difference;

    return new DiscountedGradient(result, priceBar, sumBar);
  }

  /**
   * The derivatives of {@code discounted}.
   *
   * @param value what {@code discounted} returns
   * @param dprice the derivative with respect to {@code price}
   * @param drate the derivative with respect to {@code rate}
   */
  record DiscountedGradient(double value, double dprice, double drate) {
  }
}
