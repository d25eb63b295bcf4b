package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Distinct;
import dev.backsweep.Shapes;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.TwoNames}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class TwoNamesGrad {
  private TwoNamesGrad() {
  }

  /**
   * The value and the gradient of {@code choose}, with respect to {@code a} and {@code b}.
   */
  static ChooseGradient choose(double[] a, double[] b, boolean first) {
    return chooseAdjoint(a, b, first, Shapes.zerosLike(a), Shapes.zerosLike(b), 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code choose}.
   *
   * @param aBar on entry the cotangent of what {@code a} ends as, on return that of what it started
   *     as
   * @param bBar on entry the cotangent of what {@code b} ends as, on return that of what it started
   *     as
   * @param resultBar the cotangent of the result
   */
  static ChooseGradient chooseAdjoint(double[] a, double[] b, boolean first, double[] aBar,
      double[] bBar, double resultBar) {
    Shapes.requireSameShape(a, aBar, "a");
    Shapes.requireSameShape(b, bBar, "b");
    Distinct.requireDistinct(a, b, "a", "b");
    double[] chosen = first ? a : b;
    double[] chosenBar = first ? aBar : bBar;
    double chosenElement = chosen[0];
    double bElement = b[1];
    double product = chosenElement * bElement;
    chosen[0] = product;
    a[1] += product * product;
    double aElement = a[0];
    double aElement1 = a[1];
    double result = aElement * aElement1 + b[0];

    // return a[0] * a[1] + b[0];
    bBar[0] += resultBar;
    aBar[1] += resultBar * aElement;
    aBar[0] += resultBar * aElement1;
    // other[1] += chosen[0] * chosen[0];
    double productBar = 2.0 * aBar[1] * product;
    // chosen[0] = chosen[0] * b[1];
    double productBar1 = chosenBar[0];
    chosenBar[0] = 0.0;
    productBar += productBar1;
    bBar[1] += productBar * chosenElement;
    chosenBar[0] += productBar * bElement;

    return new ChooseGradient(result, aBar, bBar);
  }

  /**
   * The derivatives of {@code choose}.
   *
   * @param value what {@code choose} returns
   * @param da the derivative with respect to {@code a}, in the shape of it
   * @param db the derivative with respect to {@code b}, in the shape of it
   */
  record ChooseGradient(double value, double[] da, double[] db) {
  }
}
