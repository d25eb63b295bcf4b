package golden;

import dev.backsweep.BacksweepGenerated;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.BlackScholes}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class BlackScholesGrad {
  private BlackScholesGrad() {
  }

  /**
   * The value and the gradient of {@code call}, with respect to {@code spot}, {@code strike},
   * {@code rate}, {@code volatility} and {@code time}.
   */
  static CallGradient call(double spot, double strike, double rate, double volatility,
      double time) {
    return callAdjoint(spot, strike, rate, volatility, time, 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code call}.
   *
   * @param resultBar the cotangent of the result
   */
  static CallGradient callAdjoint(double spot, double strike, double rate, double volatility,
      double time, double resultBar) {
    double sqrt = Math.sqrt(time);
    double spread = volatility * sqrt;
    double quotient = spot / strike;
    double product = 0.5 * volatility;
    double sum = rate + product * volatility;
    double d1 = (Math.log(quotient) + sum * time) / spread;
    double d2 = d1 - spread;
    double exp = Math.exp(-1.702 * d1);
    double up = 1.0 / (1.0 + exp);
    double exp1 = Math.exp(-1.702 * d2);
    double down = 1.0 / (1.0 + exp1);
    double exp2 = Math.exp(-rate * time);
    double product1 = strike * exp2;
    double result = spot * up - product1 * down;

    // return spot * up - strike * Math.exp(-rate * time) * down;
    double productBar = -resultBar * down;
    double downBar = -resultBar * product1;
    double strikeBar = productBar * exp2;
    double productBar1 = productBar * strike * exp2;
    double timeBar = -productBar1 * rate;
    double rateBar = -productBar1 * time;
    double spotBar = resultBar * up;
    double upBar = resultBar * spot;
    // double down = 1 / (1 + Math.exp(-1.702 * d2));
    double d2Bar = downBar * down * down * exp1 * 1.702;
    // double up = 1 / (1 + Math.exp(-1.702 * d1));
    double d1Bar = upBar * up * up * exp * 1.702;
    // double d2 = d1 - spread;
    d1Bar += d2Bar;
    double spreadBar = -d2Bar;
    // double d1 = (Math.log(spot / strike) + (rate + 0.5 * volatility * volatility) * time) / s ...
    double sumBar = d1Bar / spread;
    spreadBar -= sumBar * d1;
    double sumBar1 = sumBar * time;
    timeBar += sumBar * sum;
    rateBar += sumBar1;
    double volatilityBar = 2.0 * sumBar1 * product;
    double quotientBar = sumBar == 0.0 ? 0.0 : sumBar / quotient;
    double spotBar1 = quotientBar / strike;
    spotBar += spotBar1;
    strikeBar -= spotBar1 * quotient;
    // double spread = volatility * Math.sqrt(time);
    volatilityBar += spreadBar * sqrt;
    double sqrtBar = spreadBar * volatility;
    timeBar += sqrtBar == 0.0 ? 0.0 : 0.5 * sqrtBar / Math.abs(sqrt);

    return new CallGradient(result, spotBar, strikeBar, rateBar, volatilityBar, timeBar);
  }

  /**
   * The derivatives of {@code call}.
   *
   * @param value what {@code call} returns
   * @param dspot the derivative with respect to {@code spot}
   * @param dstrike the derivative with respect to {@code strike}
   * @param drate the derivative with respect to {@code rate}
   * @param dvolatility the derivative with respect to {@code volatility}
   * @param dtime the derivative with respect to {@code time}
   */
  record CallGradient(double value, double dspot, double dstrike, double drate, double dvolatility,
      double dtime) {
  }
}
