package dev.backsweep.processor.ir;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The parts of any statement, and the same statement over other parts. */
public final class Stmts {
  private Stmts() {}

  /**
   * The expressions that a statement evaluates itself, in source order; those of nested blocks are
   * not among them.
   */
  public static List<Expr> expressions(Stmt s) {
    return s.match(PARTS);
  }

  /** The blocks nested directly in a statement, in source order. */
  public static List<List<Stmt>> blocks(Stmt s) {
    if (s instanceof Stmt.If i) {
      return List.of(i.then(), i.orElse());
    }
    if (s instanceof Stmt.Loop l) {
      return List.of(l.init(), l.body(), l.update());
    }
    return s instanceof Stmt.Labeled l ? List.of(l.body()) : List.of();
  }

  /** The local variable that a statement itself declares or assigns, or null. */
  public static @Nullable Var target(Stmt s) {
    if (s instanceof Stmt.Declare d) {
      return d.var();
    }
    return s instanceof Stmt.Assign a ? a.var() : null;
  }

  /** Visits every statement of a block, each before those nested in it. */
  public static void forEach(List<Stmt> block, Consumer<Stmt> visit) {
    for (Stmt s : block) {
      visit.accept(s);
      for (List<Stmt> b : blocks(s)) {
        forEach(b, visit);
      }
    }
  }

  /** Visits every expression of a block, each before its children. */
  public static void forEachExpression(List<Stmt> block, Consumer<Expr> visit) {
    forEach(block, s -> expressions(s).forEach(e -> forEach(e, visit)));
  }

  /** Visits an expression and everything below it. */
  public static void forEach(Expr e, Consumer<Expr> visit) {
    visit.accept(e);
    List<Expr> children = e.children();
    for (int i = 0; i < children.size(); i++) {
      forEach(children.get(i), visit);
    }
  }

  /** Whether the expression or one below it satisfies the test. */
  public static boolean any(Expr e, Predicate<Expr> test) {
    if (test.test(e)) {
      return true;
    }
    List<Expr> children = e.children();
    for (int i = 0; i < children.size(); i++) {
      if (any(children.get(i), test)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a statement of the block, nested ones included, satisfies the test. */
  public static boolean any(List<Stmt> block, Predicate<Stmt> test) {
    for (Stmt s : block) {
      if (test.test(s)) {
        return true;
      }
      for (List<Stmt> b : blocks(s)) {
        if (any(b, test)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The statement with the expressions that it evaluates itself replaced; itself if they stay the
   * same instances.
   */
  public static Stmt mapExpressions(Stmt s, UnaryOperator<Expr> f) {
    return s.match(new OverExpressions(f));
  }

  /**
   * The statement with its nested blocks replaced; itself if their statements stay the same
   * instances.
   */
  public static Stmt mapBlocks(Stmt s, UnaryOperator<List<Stmt>> f) {
    if (s instanceof Stmt.If i) {
      List<Stmt> then = f.apply(i.then());
      List<Stmt> orElse = f.apply(i.orElse());
      return areSame(then, i.then()) && areSame(orElse, i.orElse())
          ? s
          : new Stmt.If(i.condition(), then, orElse, i.origin());
    }
    if (s instanceof Stmt.Loop l) {
      List<Stmt> init = f.apply(l.init());
      List<Stmt> body = f.apply(l.body());
      List<Stmt> update = f.apply(l.update());
      return areSame(init, l.init()) && areSame(body, l.body()) && areSame(update, l.update())
          ? s
          : new Stmt.Loop(init, l.condition(), update, body, l.testFirst(), l.origin());
    }
    if (s instanceof Stmt.Labeled l) {
      List<Stmt> body = f.apply(l.body());
      return areSame(body, l.body()) ? s : new Stmt.Labeled(l.label(), body, l.origin());
    }
    return s;
  }

  /**
   * Whether the blocks hold the same instances, which is quicker to see than that they are equal.
   */
  public static boolean areSame(List<Stmt> a, List<Stmt> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (a.get(i) != b.get(i)) {
        return false;
      }
    }
    return true;
  }

  private static final Stmt.Cases<List<Expr>> PARTS =
      new Stmt.Cases<>() {
        private List<Expr> optional(@Nullable Expr e) {
          return e == null ? List.of() : List.of(e);
        }

        @Override
        public List<Expr> declare(Stmt.Declare s) {
          return optional(s.init());
        }

        @Override
        public List<Expr> assign(Stmt.Assign s) {
          return List.of(s.value());
        }

        @Override
        public List<Expr> store(Stmt.Store s) {
          return List.of(s.array(), s.index(), s.value());
        }

        @Override
        public List<Expr> eval(Stmt.Eval s) {
          return List.of(s.expr());
        }

        @Override
        public List<Expr> branch(Stmt.If s) {
          return List.of(s.condition());
        }

        @Override
        public List<Expr> loop(Stmt.Loop s) {
          return List.of(s.condition());
        }

        @Override
        public List<Expr> labeled(Stmt.Labeled s) {
          return List.of();
        }

        @Override
        public List<Expr> jump(Stmt.Jump s) {
          return List.of();
        }

        @Override
        public List<Expr> fail(Stmt.Throw s) {
          return List.of(s.exception());
        }

        @Override
        public List<Expr> result(Stmt.Return s) {
          return optional(s.value());
        }

        @Override
        public List<Expr> comment(Stmt.Comment s) {
          return List.of();
        }
      };

  private record OverExpressions(UnaryOperator<Expr> f) implements Stmt.Cases<Stmt> {
    private @Nullable Expr optional(@Nullable Expr e) {
      return e == null ? null : f.apply(e);
    }

    @Override
    public Stmt declare(Stmt.Declare s) {
      Expr init = optional(s.init());
      return init == s.init() ? s : new Stmt.Declare(s.var(), init, s.origin());
    }

    @Override
    public Stmt assign(Stmt.Assign s) {
      Expr value = f.apply(s.value());
      return value == s.value() ? s : new Stmt.Assign(s.var(), value, s.origin());
    }

    @Override
    public Stmt store(Stmt.Store s) {
      Expr array = f.apply(s.array());
      Expr index = f.apply(s.index());
      Expr value = f.apply(s.value());
      return array == s.array() && index == s.index() && value == s.value()
          ? s
          : new Stmt.Store(array, index, value, s.origin());
    }

    @Override
    public Stmt eval(Stmt.Eval s) {
      Expr expr = f.apply(s.expr());
      return expr == s.expr() ? s : new Stmt.Eval(expr, s.origin());
    }

    @Override
    public Stmt branch(Stmt.If s) {
      Expr condition = f.apply(s.condition());
      return condition == s.condition()
          ? s
          : new Stmt.If(condition, s.then(), s.orElse(), s.origin());
    }

    @Override
    public Stmt loop(Stmt.Loop s) {
      Expr condition = f.apply(s.condition());
      return condition == s.condition()
          ? s
          : new Stmt.Loop(s.init(), condition, s.update(), s.body(), s.testFirst(), s.origin());
    }

    @Override
    public Stmt labeled(Stmt.Labeled s) {
      return s;
    }

    @Override
    public Stmt jump(Stmt.Jump s) {
      return s;
    }

    @Override
    public Stmt fail(Stmt.Throw s) {
      Expr exception = f.apply(s.exception());
      return exception == s.exception() ? s : new Stmt.Throw(exception, s.origin());
    }

    @Override
    public Stmt result(Stmt.Return s) {
      Expr value = optional(s.value());
      return value == s.value() ? s : new Stmt.Return(value, s.origin());
    }

    @Override
    public Stmt comment(Stmt.Comment s) {
      return s;
    }
  }
}
