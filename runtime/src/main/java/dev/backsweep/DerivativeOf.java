package dev.backsweep;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This static method is the partial derivative of a scalar method with respect to one of its
 * parameters.
 *
 * <p>It takes the parameters of {@code owner.method} and returns the partial as a scalar. Any class
 * in any jar can be the owner; a method of several active parameters needs one such rule for each.
 *
 * <pre>{@code
 * @DerivativeOf(owner = Gamma.class, method = "logGamma", wrt = "x")
 * static double logGammaDx(double x) {
 *   return Gamma.digamma(x);
 * }
 * }</pre>
 *
 * @see AdjointOf for methods with arrays
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface DerivativeOf {
  /** The class that declares the method. */
  Class<?> owner();

  /** The name of the method; among overloads, the one with this method's parameters. */
  String method();

  /** The name of the parameter that the partial is taken with respect to. */
  String wrt();
}
