package dev.backsweep.processor.ir;

import java.util.List;

/**
 * A method that is called.
 *
 * @param owner the declaring class as Java source names it, e.g. {@code p.Outer.Inner}
 * @param binaryOwner its binary name, e.g. {@code p.Outer$Inner}
 * @param accessible whether the generated class, in the package of the differentiated one, may call
 *     it
 * @param active for {@code DIFFERENTIABLE}: which parameters its generated adjoint treats as active
 *     inputs
 * @param exceptions whether it declares checked exceptions
 */
public record Callee(
    Kind kind,
    String owner,
    String binaryOwner,
    String name,
    List<Type> params,
    Type result,
    boolean accessible,
    List<Boolean> active,
    boolean exceptions) {
  /** How a call may be differentiated. */
  public enum Kind {
    /** A static method whose source stands in the same file; its body is read. */
    SAME_FILE,
    /** A static method of another file or jar that is annotated {@code @Differentiable}. */
    DIFFERENTIABLE,
    /** Any other static method: without derivatives; fine as long as nothing active goes in. */
    OPAQUE
  }

  public Callee {
    params = List.copyOf(params);
    active = List.copyOf(active);
  }

  /** Identifies the method: owner, name and parameter types. */
  public String key() {
    return binaryOwner + "." + name + params;
  }

  /** The name of the adjoint of a method of this name. */
  public static String adjointOf(String method) {
    return method + "Adjoint";
  }
}
