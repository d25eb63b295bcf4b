package dev.backsweep;

/**
 * A kind of derivative that a method can ask for in addition to its reverse-mode ones.
 *
 * <p>This version generates reverse-mode derivatives only, and those need no mode: a method that
 * names one of these constants is refused with a message that says so, until the mode is available.
 */
public enum Mode {
  /** Forward mode: the Jacobian-vector product {@code mTangent}, for methods with any result. */
  TANGENT,

  /** Second derivatives: {@code mHvp} and {@code mHessian}, for methods with a scalar result. */
  HESSIAN,

  /** The full matrix of first derivatives {@code mJacobian}, one row for each output. */
  JACOBIAN
}
