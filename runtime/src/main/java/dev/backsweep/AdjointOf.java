package dev.backsweep;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This static method is the adjoint (vector-Jacobian product) of a method that takes arrays.
 *
 * <p>Its parameters are those of {@code owner.method}, then one adjoint buffer for each array
 * parameter that carries derivatives, then the cotangent of the result. It adds to the buffers. The
 * compiler checks the signature and names the one it expects.
 *
 * <pre>{@code
 * @AdjointOf(owner = Blas.class, method = "dot")
 * static void dotAdjoint(double[] x, double[] y, double[] xBar, double[] yBar, double resultBar) {
 *   for (int i = 0; i < x.length; i++) {
 *     xBar[i] += resultBar * y[i];
 *     yBar[i] += resultBar * x[i];
 *   }
 * }
 * }</pre>
 *
 * @see DerivativeOf for methods of scalars
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface AdjointOf {
  /** The class that declares the method. */
  Class<?> owner();

  /** The name of the method; among overloads, the one whose parameters this method starts with. */
  String method();
}
