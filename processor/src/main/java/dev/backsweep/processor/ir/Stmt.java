package dev.backsweep.processor.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement of imperative Java: what the front end reads and what the emitter prints. {@link
 * Loop}, {@link Jump}, {@link Labeled} with jumps and expressions with side effects inside others
 * are gone after {@code normalize}.
 */
public sealed interface Stmt {
  Origin origin();

  /** Exhaustive case analysis. */
  <R> R match(Cases<R> cases);

  /** One case a node. */
  interface Cases<R> {
    R declare(Declare s);

    R assign(Assign s);

    R store(Store s);

    R eval(Eval s);

    R branch(If s);

    R loop(Loop s);

    R labeled(Labeled s);

    R jump(Jump s);

    R fail(Throw s);

    R result(Return s);

    R comment(Comment s);
  }

  /** {@code T var = init;} or, with a null {@code init}, {@code T var;}. */
  record Declare(Var var, @Nullable Expr init, Origin origin) implements Stmt {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.declare(this);
    }
  }

  /** {@code var = value;}. */
  record Assign(Var var, Expr value, Origin origin) implements Stmt {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.assign(this);
    }
  }

  /** {@code array[index] = value;}. */
  record Store(Expr array, Expr index, Expr value, Origin origin) implements Stmt {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.store(this);
    }
  }

  /** An expression evaluated for its effect. */
  record Eval(Expr expr, Origin origin) implements Stmt {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.eval(this);
    }
  }

  /** {@code if (condition) {then} else {orElse}}. */
  record If(Expr condition, List<Stmt> then, List<Stmt> orElse, Origin origin) implements Stmt {
    public If {
      then = List.copyOf(then);
      orElse = List.copyOf(orElse);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.branch(this);
    }
  }

  /**
   * Every loop: {@code for (init; condition; update) body}; {@code while} has no init and update,
   * {@code do} also has {@code testFirst} false. Variables declared in {@code init} are in scope in
   * the other three.
   */
  record Loop(
      List<Stmt> init,
      Expr condition,
      List<Stmt> update,
      List<Stmt> body,
      boolean testFirst,
      Origin origin)
      implements Stmt {
    public Loop {
      init = List.copyOf(init);
      update = List.copyOf(update);
      body = List.copyOf(body);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.loop(this);
    }
  }

  /**
   * {@code label: {body}}; a loop's label is a Labeled around it. An empty label is a plain block.
   */
  record Labeled(String label, List<Stmt> body, Origin origin) implements Stmt {
    public Labeled {
      body = List.copyOf(body);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.labeled(this);
    }
  }

  /** {@code break} or {@code continue}, with the label or an empty one. */
  record Jump(boolean isBreak, String label, Origin origin) implements Stmt {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.jump(this);
    }
  }

  /** {@code throw exception;}. */
  record Throw(Expr exception, Origin origin) implements Stmt {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.fail(this);
    }
  }

  /** {@code return value;}, value null for void. */
  record Return(@Nullable Expr value, Origin origin) implements Stmt {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.result(this);
    }
  }

  /** A comment line, in generated code only. */
  record Comment(String text, Origin origin) implements Stmt {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.comment(this);
    }
  }
}
