package dev.backsweep.processor.frontend;

import com.sun.source.tree.Tree;
import java.util.Locale;

/** The Java we refuse: how each construct is called, and what to write instead. */
final class Constructs {
  private static final String OTHER_METHOD =
      "move it into another method, called without values that carry derivatives";

  private Constructs() {}

  /** A construct and the way around it. */
  record Refusal(String construct, String remedy) {}

  static Refusal refusal(Tree.Kind kind) {
    return switch (kind) {
      case SWITCH, SWITCH_EXPRESSION -> new Refusal("'switch'", "write it with if and else");
      case YIELD -> new Refusal("'yield'", "write the switch with if and else");
      case TRY -> new Refusal("'try'", "check beforehand, or catch where the method is called");
      case SYNCHRONIZED -> new Refusal("'synchronized'", "lock where the method is called");
      case ASSERT -> new Refusal("'assert'", "write if (...) throw ... instead");
      case CLASS, RECORD, ENUM, INTERFACE, ANNOTATION_TYPE ->
          new Refusal("a local class", "declare the class outside of the method");
      case LAMBDA_EXPRESSION -> new Refusal("a lambda", "write a loop or call a static method");
      case MEMBER_REFERENCE ->
          new Refusal("a method reference", "write a loop or call a static method");
      case BINDING_PATTERN -> new Refusal("a pattern", "use a plain instanceof and a cast");
      default -> new Refusal("'" + name(kind) + "'", OTHER_METHOD);
    };
  }

  private static String name(Tree.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
