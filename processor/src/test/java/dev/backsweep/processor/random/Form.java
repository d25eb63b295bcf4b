package dev.backsweep.processor.random;

import java.util.List;

/**
 * What a node of a program prints as, with {@code $0 .. $9} for its children: one text as Java, one
 * as Java on {@link Dual}.
 *
 * @param declares the variable or label that it declares, empty if none
 * @param isInner whether what it declares is visible in its children only, rather than after it
 * @param uses the variables, labels and methods that the text itself mentions
 * @param isFixed whether to leave it as it is when its block is shrunk: without it loops would not
 *     end, or methods not return
 */
record Form(
    Kind kind,
    String java,
    String dual,
    String declares,
    boolean isInner,
    List<String> uses,
    boolean isFixed) {

  Form(Kind kind, String java, String dual, String... uses) {
    this(kind, java, dual, "", false, List.of(uses), false);
  }

  /** The same text for both. */
  static Form same(Kind kind, String text, String... uses) {
    return new Form(kind, text, text, uses);
  }

  Form declaring(String name) {
    return new Form(kind, java, dual, name, false, uses, isFixed);
  }

  Form declaringInside(String name) {
    return new Form(kind, java, dual, name, true, uses, isFixed);
  }

  Form fixed() {
    return new Form(kind, java, dual, declares, isInner, uses, true);
  }

  Node with(Node... children) {
    return new Node(this, List.of(children));
  }

  Node with(List<Node> children) {
    return new Node(this, children);
  }
}
