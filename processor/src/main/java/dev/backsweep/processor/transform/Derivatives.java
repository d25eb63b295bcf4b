package dev.backsweep.processor.transform;

import dev.backsweep.processor.ir.Callee;
import java.util.List;

/** Where the derivatives of callees are. */
public interface Derivatives {
  /**
   * The name that the two halves of a same-file method's derivative share, without {@code Forward}
   * and {@code Reverse}.
   */
  String split(Callee callee);

  /** The name of the method that runs both sweeps of a same-file method at once. */
  String joint(Callee callee);

  /** The generated adjoint of a method of another file. */
  External external(Callee callee);

  /**
   * A generated adjoint elsewhere.
   *
   * @param gradientClass the qualified name of its class
   * @param components for each parameter the record component that holds its derivative, empty for
   *     a constant
   */
  record External(String gradientClass, List<String> components) {}
}
