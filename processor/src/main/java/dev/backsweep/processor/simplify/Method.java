package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Var;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the rewrites must know about the method whose body they see.
 *
 * @param buffers parameters that hold adjoints or tangents; they share no memory with the other
 *     parameters
 * @param apart whether the buffers share no memory with each other
 * @param names the names of the primal's variables: a variable so called, and its adjoint {@code
 *     xBar} and tangent {@code xDot}, is worth a line of its own; all others are temporaries
 */
public record Method(List<Var> params, List<Var> buffers, boolean apart, Set<String> names) {
  private static final List<String> SUFFIXES = List.of("Bar", "Dot");

  public Method {
    params = List.copyOf(params);
    buffers = List.copyOf(buffers);
    Set<String> all = new HashSet<>(names);
    params.forEach(p -> all.add(p.name()));
    names = all;
  }

  /** A method of which nothing more is known. */
  public static Method of(List<Var> params) {
    return new Method(params, List.of(), true, new HashSet<>());
  }

  /** Whether the variable is named like an adjoint or a tangent. */
  static boolean isDerivative(Var v) {
    return SUFFIXES.stream().anyMatch(v.name()::endsWith);
  }

  /** Whether the variable bears a name that a reader of the primal looks for. */
  boolean isNamed(Var v) {
    String name = v.name();
    if (names.contains(name)) {
      return true;
    }
    return SUFFIXES.stream()
        .anyMatch(
            s -> name.endsWith(s) && names.contains(name.substring(0, name.length() - s.length())));
  }
}
