package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Shapes;
import java.util.Arrays;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.SkipNegative}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class SkipNegativeGrad {
  private SkipNegativeGrad() {
  }

  /**
   * The value and the gradient of {@code product}, with respect to {@code x} and {@code bound}.
   */
  static ProductGradient product(double[] x, double bound) {
    return productAdjoint(x, bound, Shapes.zerosLike(x), 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code product}.
   *
   * @param xBar on entry the cotangent of what {@code x} ends as, on return that of what it started
   *     as
   * @param resultBar the cotangent of the result
   */
  static ProductGradient productAdjoint(double[] x, double bound, double[] xBar, double resultBar) {
    Shapes.requireSameShape(x, xBar, "x");
    double[] productTape = new double[16];
    double[] resultTape = new double[16];
    double product = 1.0;
    double result = 0.0;
    boolean returned = false;
    int i = 0;
    while (!returned && i < x.length) {
      if (i == productTape.length) {
        productTape = Arrays.copyOf(productTape, 2 * i);
        resultTape = Arrays.copyOf(resultTape, 2 * i);
      }
      double product1;
      if (x[i] < 0.0) {
        product1 = product;
      } else {
        product1 = product * (1.0 + x[i]);
        if (product1 > bound) {
          result = product1 / bound;
          resultTape[i] = result;
          returned = true;
        }
      }
      productTape[i] = product;
      product = product1;
      i++;
    }
    double resultBar1 = 0.0;
    double productBar = 0.0;
    double boundBar = 0.0;
    if (returned) {
      resultBar1 = resultBar;
    } else {
      result = product - bound;

      // return product - bound;
      productBar = resultBar;
      boundBar = -resultBar;
    }

    // for (int i = 0; i < x.length; i++)
    for (int i1 = i - 1; i1 >= 0; i1--) {
      double product1 = productTape[i1];

      // if (x[i] < 0)
      double resultBar2 = 0.0;
      if (x[i1] < 0.0) {
        resultBar2 = resultBar1;
      } else {
        double sum = 1.0 + x[i1];
        double product2 = product1 * sum;

        // if (product > bound)
        double productBar1 = productBar;
        if (product2 > bound) {
          double result1 = resultTape[i1];

          // return product / bound;
          double productBar2 = resultBar1 / bound;
          productBar1 += productBar2;
          boundBar -= productBar2 * result1;
        } else {
          resultBar2 = resultBar1;
        }
        // product *= 1 + x[i];
        productBar = productBar1 * sum;
        xBar[i1] += productBar1 * product1;
      }
      resultBar1 = resultBar2;
    }

    return new ProductGradient(result, xBar, boundBar);
  }

  /**
   * The derivatives of {@code product}.
   *
   * @param value what {@code product} returns
   * @param dx the derivative with respect to {@code x}, in the shape of it
   * @param dbound the derivative with respect to {@code bound}
   */
  record ProductGradient(double value, double[] dx, double dbound) {
  }
}
