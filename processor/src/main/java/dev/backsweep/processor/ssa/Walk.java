package dev.backsweep.processor.ssa;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Var;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Visits of SSA blocks: every node, every expression, every definition. */
public final class Walk {
  private static final Node.Cases<List<Expr>> PARTS =
      new Node.Cases<>() {
        @Override
        public List<Expr> let(Node.Let n) {
          return List.of(n.value());
        }

        @Override
        public List<Expr> put(Node.Put n) {
          return n.old() == null
              ? List.of(n.array(), n.index(), n.value())
              : List.of(n.array(), n.index(), n.old(), n.value());
        }

        @Override
        public List<Expr> effect(Node.Effect n) {
          return List.of(n.expr());
        }

        @Override
        public List<Expr> fail(Node.Fail n) {
          return List.of(n.exception());
        }

        @Override
        public List<Expr> branch(Node.Branch n) {
          List<Expr> all = new ArrayList<>(List.of(n.condition()));
          n.merges().forEach(m -> all.addAll(List.of(m.then(), m.orElse())));
          return all;
        }

        @Override
        public List<Expr> loop(Node.Loop n) {
          List<Expr> all = new ArrayList<>(List.of(n.condition()));
          if (n.counter() != null) {
            all.addAll(List.of(n.counter().from(), n.counter().to()));
          }
          n.carried().forEach(c -> all.addAll(List.of(c.init(), c.next())));
          return all;
        }
      };

  private Walk() {}

  /** Calls {@code visit} on every node below {@code block}, in program order, before its blocks. */
  public static void nodes(Block block, Consumer<Node> visit) {
    for (Node node : block.nodes()) {
      visit.accept(node);
      for (Block b : blocks(node)) {
        nodes(b, visit);
      }
    }
  }

  /** Calls {@code visit} on every node that a run can come by which throws nothing. */
  public static void completing(Block block, Consumer<Node> visit) {
    if (!block.fails()) {
      for (Node node : block.nodes()) {
        visit.accept(node);
        blocks(node).forEach(b -> completing(b, visit));
      }
    }
  }

  public static List<Block> blocks(Node node) {
    if (node instanceof Node.Branch b) {
      return List.of(b.then(), b.orElse());
    }
    return node instanceof Node.Loop l ? List.of(l.body()) : List.of();
  }

  /** The expressions that stand directly in a node, in the order of evaluation. */
  public static List<Expr> expressions(Node node) {
    return node.match(PARTS);
  }

  /** The variables that a node defines itself, those inside its blocks excepted. */
  public static List<Var> definitions(Node node) {
    List<Var> vars = new ArrayList<>();
    if (node instanceof Node.Let l) {
      vars.add(l.var());
    } else if (node instanceof Node.Branch b) {
      b.merges().forEach(m -> vars.add(m.out()));
    } else if (node instanceof Node.Loop l) {
      l.carried().forEach(c -> vars.add(c.out()));
      if (l.counter() != null) {
        vars.add(l.counter().out());
      }
    }
    return vars;
  }

  /**
   * The variables that live in a loop's body without a node of their own: carried values and the
   * index.
   */
  public static List<Var> bodyDefinitions(Node.Loop loop) {
    List<Var> vars = new ArrayList<>();
    if (loop.counter() != null) {
      vars.add(loop.counter().index());
    }
    loop.carried().forEach(c -> vars.add(c.phi()));
    return vars;
  }

  /** Every variable defined in the block or below. */
  public static Set<Var> defined(Block block) {
    Set<Var> vars = new LinkedHashSet<>();
    nodes(
        block,
        n -> {
          vars.addAll(definitions(n));
          if (n instanceof Node.Loop l) {
            vars.addAll(bodyDefinitions(l));
          }
        });
    return vars;
  }

  /** Every variable that an expression reads, in order. */
  public static Set<Var> uses(Expr e) {
    Set<Var> vars = new LinkedHashSet<>();
    collect(e, vars);
    return vars;
  }

  private static void collect(Expr e, Set<Var> into) {
    if (e instanceof Expr.Use u) {
      into.add(u.var());
    }
    for (Expr c : e.children()) {
      collect(c, into);
    }
  }

  /** Whether any part of {@code e}, itself included, satisfies the test. */
  public static boolean any(Expr e, java.util.function.Predicate<Expr> test) {
    return Stmts.any(e, test);
  }

  /** Rebuilds an expression bottom-up, replacing variables. */
  public static Expr substitute(Expr e, Function<Var, Expr> to) {
    if (e instanceof Expr.Use u) {
      return to.apply(u.var());
    }
    return e.mapChildren(c -> substitute(c, to));
  }

  /** Rebuilds a node with every direct expression mapped; nested blocks are kept. */
  public static Node mapExpressions(Node node, java.util.function.UnaryOperator<Expr> f) {
    return node.match(
        new Node.Cases<Node>() {
          @Override
          public Node let(Node.Let n) {
            return new Node.Let(n.var(), f.apply(n.value()), n.origin());
          }

          @Override
          public Node put(Node.Put n) {
            return new Node.Put(
                f.apply(n.array()),
                f.apply(n.index()),
                f.apply(n.value()),
                n.old() == null ? null : f.apply(n.old()),
                n.origin());
          }

          @Override
          public Node effect(Node.Effect n) {
            return new Node.Effect(f.apply(n.expr()), n.origin());
          }

          @Override
          public Node fail(Node.Fail n) {
            return new Node.Fail(f.apply(n.exception()), n.origin());
          }

          @Override
          public Node branch(Node.Branch n) {
            return new Node.Branch(
                f.apply(n.condition()),
                n.then(),
                n.orElse(),
                n.merges().stream()
                    .map(m -> new Node.Merge(m.out(), f.apply(m.then()), f.apply(m.orElse())))
                    .toList(),
                n.origin());
          }

          @Override
          public Node loop(Node.Loop n) {
            Node.Counter c = n.counter();
            return new Node.Loop(
                c == null
                    ? null
                    : new Node.Counter(
                        c.index(),
                        f.apply(c.from()),
                        f.apply(c.to()),
                        c.relation(),
                        c.step(),
                        c.out()),
                f.apply(n.condition()),
                n.carried().stream()
                    .map(
                        x ->
                            new Node.Carried(
                                x.phi(), f.apply(x.init()), f.apply(x.next()), x.out()))
                    .toList(),
                n.body(),
                n.origin());
          }
        });
  }

  /** Rebuilds a node with its blocks mapped. */
  public static Node mapBlocks(Node node, java.util.function.UnaryOperator<Block> f) {
    if (node instanceof Node.Branch b) {
      return new Node.Branch(
          b.condition(), f.apply(b.then()), f.apply(b.orElse()), b.merges(), b.origin());
    }
    if (node instanceof Node.Loop l) {
      return new Node.Loop(l.counter(), l.condition(), l.carried(), f.apply(l.body()), l.origin());
    }
    return node;
  }
}
