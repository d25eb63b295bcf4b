package dev.backsweep.processor.rules;

import java.util.List;

/** A formula of the derivative table, such as {@code w / (1 + a * a)}, without types. */
sealed interface Formula {
  /** Reads a formula; throws {@link IllegalArgumentException} with the place of a mistake. */
  static Formula parse(String text) {
    return new FormulaParser(text).parse();
  }

  /** Whether the formula contains {@code name}. */
  boolean mentions(String name);

  /** A literal, or {@code Infinity}. */
  record Literal(double value) implements Formula {
    @Override
    public boolean mentions(String name) {
      return false;
    }
  }

  /** An operand {@code a}, {@code b}, {@code c}, the value {@code y} or the factor {@code w}. */
  record Name(String name) implements Formula {
    @Override
    public boolean mentions(String other) {
      return name.equals(other);
    }
  }

  /**
   * An operator, conversion or function applied to its parts.
   *
   * @param head the operator's symbol, {@code ?:}, {@code (double)}, {@code (float)}, or the
   *     function's name
   */
  record Node(String head, List<Formula> parts) implements Formula {
    public Node {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean mentions(String name) {
      return parts.stream().anyMatch(part -> part.mentions(name));
    }
  }
}
