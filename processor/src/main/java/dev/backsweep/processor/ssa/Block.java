package dev.backsweep.processor.ssa;

import java.util.List;

/**
 * A sequence of nodes that is executed as a whole: a function's body, a branch's arm or a loop's
 * body. Has identity.
 */
public final class Block {
  private final List<Node> nodes;

  public Block(List<Node> nodes) {
    this.nodes = List.copyOf(nodes);
  }

  public List<Node> nodes() {
    return nodes;
  }

  public boolean isEmpty() {
    return nodes.isEmpty();
  }

  /** Whether control never reaches the end, because every path throws. */
  public boolean fails() {
    if (nodes.isEmpty()) {
      return false;
    }
    Node last = nodes.get(nodes.size() - 1);
    return last instanceof Node.Fail
        || last instanceof Node.Branch b && b.then().fails() && b.orElse().fails();
  }
}
