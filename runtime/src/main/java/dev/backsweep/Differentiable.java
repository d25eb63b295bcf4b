package dev.backsweep;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for derivatives of the method, computed by ordinary Java in a class that is generated beside
 * it.
 *
 * <p>For methods of {@code p.Model} that class is {@code p.ModelGrad}; for a nested class {@code
 * p.Outer.Inner} it is {@code p.Outer_InnerGrad}. A method {@code m} with a scalar result gets
 * {@code m} (value and gradient) and {@code mAdjoint} (the building block, a vector-Jacobian
 * product); any other gets {@code mAdjoint}. Compilation fails, with a message at the expression,
 * where a method cannot be differentiated correctly.
 *
 * <pre>{@code
 * @Differentiable
 * static double f(double x) {
 *   return 2 * x * x * x + 7;
 * }
 *
 * ModelGrad.f(3.0).dx()   // 54.0
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Differentiable {
  /**
   * Which derivatives to generate; if empty, the reverse-mode ones that the signature calls for.
   */
  Mode[] modes() default {};
}
