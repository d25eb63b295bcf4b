package dev.backsweep.processor.endtoend;

import java.util.List;

/** Derivatives found without the generated code. */
public interface Oracle {
  /**
   * The derivatives of {@code Σ cotangents[k] · output[k]} with respect to the inputs, at a point
   * where the method returns.
   *
   * @param cotangents of the numbers of the result, then of those that active arrays end as
   * @return one for each number of the active arguments
   */
  List<Estimate> pullBack(Object[] arguments, double[] cotangents);

  /** A derivative and how far it may be from the true one; a bound of NaN says nothing is known. */
  record Estimate(double value, double bound) {
    boolean allows(double derivative) {
      return !Double.isFinite(bound) || Math.abs(derivative - value) <= bound;
    }
  }
}
