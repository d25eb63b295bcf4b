package dev.backsweep.processor.random;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes a program that fails smaller while it fails in the same way: statements go, blocks take the
 * place of the loops and branches around them, expressions that of the expressions around them, and
 * bounds of loops become small numbers.
 */
final class Shrinker {
  private static final int AT_ONCE = 24;

  private final String category;
  private int left;

  private Shrinker(String category, int programs) {
    this.category = category;
    this.left = programs;
  }

  /** The smallest program found among at most so many. */
  static Node shrink(Node program, Checker.Verdict verdict, int programs) {
    return new Shrinker(verdict.category(), programs).shrink(program);
  }

  private Node shrink(Node program) {
    Node best = program;
    for (Node smaller = program; smaller != null; smaller = smaller(best)) {
      best = smaller;
    }
    return best;
  }

  /** A smaller program that fails alike, or null. */
  private Node smaller(Node program) {
    List<Node> candidates = new ArrayList<>();
    variants(program, candidates::add);
    candidates.removeIf(c -> !c.isWellScoped());
    candidates.sort(Comparator.comparingInt(Node::size));
    for (int i = 0; i < candidates.size() && left > 0; i += AT_ONCE) {
      List<Node> some = candidates.subList(i, Math.min(i + AT_ONCE, candidates.size()));
      left -= some.size();
      List<Checker.Verdict> verdicts = Checker.check(some);
      for (int k = 0; k < some.size(); k++) {
        if (verdicts.get(k).isWrong() && verdicts.get(k).category().equals(category)) {
          return some.get(k);
        }
      }
    }
    return null;
  }

  /** Every program that comes from one change at one place. */
  private static void variants(Node node, Consumer<Node> out) {
    here(node, out);
    for (int i = 0; i < node.children().size(); i++) {
      int child = i;
      variants(node.children().get(i), v -> out.accept(node.withChild(child, v)));
    }
  }

  private static void here(Node node, Consumer<Node> out) {
    switch (node.kind()) {
      case BLOCK, PROGRAM:
        removals(node, out);
        break;
      case PARAMETERS:
        removals(node, out);
        break;
      case STATEMENT:
        if (!node.form().isFixed()) {
          descendants(node, Kind.BLOCK, out);
          descendants(node, Kind.STATEMENT, out);
        }
        break;
      case METHOD, VOID:
        break;
      default:
        if (!node.children().isEmpty()) {
          descendants(node, node.kind(), out);
        }
        simplest(node, out);
    }
  }

  /** Without a half, a quarter, .. or one of the children. */
  private static void removals(Node node, Consumer<Node> out) {
    List<Node> all = node.children();
    for (int count = Math.max(1, all.size() / 2); count > 0; count /= 2) {
      for (int from = 0; from + count <= all.size(); from += count) {
        List<Node> removed = all.subList(from, from + count);
        if (removed.stream().noneMatch(n -> n.form().isFixed() || isRoot(n))) {
          List<Node> kept = new ArrayList<>(all.subList(0, from));
          kept.addAll(all.subList(from + count, all.size()));
          out.accept(new Node(node.form(), kept));
        }
      }
    }
  }

  private static boolean isRoot(Node node) {
    return node.kind() == Kind.METHOD && node.form().declares().equals("f");
  }

  private static void descendants(Node node, Kind kind, Consumer<Node> out) {
    for (Node child : node.children()) {
      if (child.kind() == kind) {
        out.accept(child);
      } else if (!(kind == Kind.STATEMENT && child.kind() == Kind.BLOCK)) {
        descendants(child, kind, out);
      }
    }
  }

  private static void simplest(Node node, Consumer<Node> out) {
    Form form = node.form();
    if (node.kind() == Kind.INT) {
      for (int value = 0; value < 3; value++) {
        boolean isSmaller = !form.java().matches("[0-" + value + "]");
        if (isSmaller && !node.form().java().contains("--")) {
          out.accept(Node.literal(value));
        }
      }
    } else if (node.kind() == Kind.DOUBLE && !form.java().matches("[12]\\.0")) {
      out.accept(new Form(Kind.DOUBLE, "2.0", "Dual.c(2.0)").with());
      if (!form.java().equals("x")) {
        out.accept(Node.variable(Kind.DOUBLE, "x"));
      }
    } else if (node.kind() == Kind.BOOLEAN && !form.java().contains("a.length > 0")) {
      out.accept(Form.same(Kind.BOOLEAN, "a.length > 0", "a").with());
    }
  }
}
