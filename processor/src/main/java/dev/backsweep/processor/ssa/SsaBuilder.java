package dev.backsweep.processor.ssa;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Function;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ir.Vars;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Renames the variables of a normalized function so that each has one definition. */
public final class SsaBuilder {
  private final Vars vars;
  private @Nullable Expr result;

  private SsaBuilder(Vars vars) {
    this.vars = vars;
  }

  public static Ssa of(Function f, Vars vars) {
    SsaBuilder builder = new SsaBuilder(vars);
    Map<Var, Expr> env = new LinkedHashMap<>();
    f.params().forEach(p -> env.put(p, new Expr.Use(p)));
    Block body = new Block(builder.statements(f.body(), env));
    return Counters.recognize(DeadCode.remove(new Ssa(f, body, builder.result)));
  }

  private List<Node> statements(List<Stmt> statements, Map<Var, Expr> env) {
    List<Node> out = new ArrayList<>();
    for (Stmt s : statements) {
      statement(s, env, out);
    }
    return out;
  }

  private void statement(Stmt statement, Map<Var, Expr> env, List<Node> out) {
    statement.match(
        new Stmt.Cases<Void>() {
          @Override
          public Void declare(Stmt.Declare s) {
            if (s.init() == null) {
              env.put(s.var(), zero(s.var().type()));
              return null;
            }
            return assignTo(s.var(), s.init(), s.origin());
          }

          @Override
          public Void assign(Stmt.Assign s) {
            return assignTo(s.var(), s.value(), s.origin());
          }

          private Void assignTo(Var var, Expr value, Origin origin) {
            Expr renamed = named(rename(value, env), origin);
            if (isAtom(renamed)) {
              env.put(var, renamed);
            } else {
              Var fresh = vars.fresh(var.name(), var.type());
              out.add(new Node.Let(fresh, renamed, origin));
              env.put(var, new Expr.Use(fresh));
            }
            return null;
          }

          @Override
          public Void store(Stmt.Store s) {
            out.add(put(rename(s.array(), env), rename(s.index(), env), rename(s.value(), env), s));
            return null;
          }

          @Override
          public Void eval(Stmt.Eval s) {
            out.add(new Node.Effect(named(rename(s.expr(), env), s.origin()), s.origin()));
            return null;
          }

          /** Names the nulls that calls get, so that an argument is something to look up. */
          private Expr named(Expr e, Origin origin) {
            Expr children = e.mapChildren(c -> named(c, origin));
            return e instanceof Expr.Call
                ? children.mapChildren(
                    c -> {
                      if (!isNull(c)) {
                        return c;
                      }
                      Var fresh = vars.fresh("none", c.type());
                      out.add(new Node.Let(fresh, c, origin));
                      return new Expr.Use(fresh);
                    })
                : children;
          }

          @Override
          public Void branch(Stmt.If s) {
            branchNode(s, env, out);
            return null;
          }

          @Override
          public Void loop(Stmt.Loop s) {
            loopNode(s, env, out);
            return null;
          }

          @Override
          public Void fail(Stmt.Throw s) {
            out.add(new Node.Fail(rename(s.exception(), env), s.origin()));
            return null;
          }

          @Override
          public Void result(Stmt.Return s) {
            if (s.value() != null) {
              Expr value = named(rename(s.value(), env), s.origin());
              if (!(value instanceof Expr.Use || value instanceof Expr.Const)) {
                Var fresh = vars.fresh("result", value.type());
                out.add(new Node.Let(fresh, value, s.origin()));
                value = new Expr.Use(fresh);
              }
              result = value;
            }
            return null;
          }

          @Override
          public Void comment(Stmt.Comment s) {
            return null;
          }

          @Override
          public Void labeled(Stmt.Labeled s) {
            throw new IllegalStateException("not normalized: " + s);
          }

          @Override
          public Void jump(Stmt.Jump s) {
            throw new IllegalStateException("not normalized: " + s);
          }
        });
  }

  /** Whether a value needs no variable of its own; null has one, which Java can index and pass. */
  private static boolean isAtom(Expr e) {
    return e instanceof Expr.Use || e instanceof Expr.Const && !isNull(e);
  }

  private static boolean isNull(Expr e) {
    return e instanceof Expr.Const c && c.value() == null;
  }

  /** Recognizes {@code a[i] = a[i] + e}, whose bits are those of {@code a[i] += e}. */
  private static Node put(Expr array, Expr index, Expr value, Stmt.Store s) {
    if (value instanceof Expr.Apply sum
        && sum.op().is("+")
        && sum.type() instanceof Type.Scalar t
        && t.isReal()
        && sum.children().size() == 2
        && sum.children().get(0) instanceof Expr.Element e
        && e.array().equals(array)
        && e.index().equals(index)) {
      return new Node.Put(array, index, sum.children().get(1), e, s.origin());
    }
    return new Node.Put(array, index, value, null, s.origin());
  }

  private void branchNode(Stmt.If s, Map<Var, Expr> env, List<Node> out) {
    Expr condition = rename(s.condition(), env);
    Map<Var, Expr> thenEnv = new LinkedHashMap<>(env);
    Map<Var, Expr> elseEnv = new LinkedHashMap<>(env);
    List<Node> then = statements(s.then(), thenEnv);
    List<Node> orElse = statements(s.orElse(), elseEnv);
    Block thenBlock = new Block(then);
    Block elseBlock = new Block(orElse);
    if (thenBlock.fails() || elseBlock.fails()) {
      boolean thenFails = thenBlock.fails();
      Block empty = new Block(List.of());
      out.add(
          new Node.Branch(
              condition,
              thenFails ? thenBlock : empty,
              thenFails ? empty : elseBlock,
              List.of(),
              s.origin()));
      out.addAll(thenFails ? orElse : then);
      env.putAll(thenFails ? elseEnv : thenEnv);
      return;
    }
    List<Node.Merge> merges = new ArrayList<>();
    Set<Var> names = new LinkedHashSet<>(thenEnv.keySet());
    names.retainAll(elseEnv.keySet());
    for (Var v : names) {
      Expr a = Objects.requireNonNull(thenEnv.get(v));
      Expr b = Objects.requireNonNull(elseEnv.get(v));
      if (a.equals(b)) {
        env.put(v, a);
      } else {
        Var fresh = vars.fresh(v.name(), v.type());
        merges.add(new Node.Merge(fresh, a, b));
        env.put(v, new Expr.Use(fresh));
      }
    }
    out.add(new Node.Branch(condition, thenBlock, elseBlock, merges, s.origin()));
  }

  private void loopNode(Stmt.Loop s, Map<Var, Expr> outer, List<Node> out) {
    out.addAll(statements(s.init(), outer));
    Set<Var> assigned = new LinkedHashSet<>();
    Assigned.collect(s.body(), assigned);
    Assigned.collect(s.update(), assigned);
    assigned.retainAll(outer.keySet());
    Map<Var, Expr> env = new LinkedHashMap<>(outer);
    Map<Var, Var> phis = new LinkedHashMap<>();
    for (Var v : assigned) {
      Var phi = vars.fresh(v.name(), v.type());
      phis.put(v, phi);
      env.put(v, new Expr.Use(phi));
    }
    Expr condition = rename(s.condition(), env);
    List<Node> body = statements(s.body(), env);
    body.addAll(statements(s.update(), env));
    List<Node.Carried> carried = new ArrayList<>();
    phis.forEach(
        (v, phi) -> {
          Var behind = vars.fresh(v.name(), v.type());
          carried.add(
              new Node.Carried(
                  phi,
                  Objects.requireNonNull(outer.get(v)),
                  Objects.requireNonNull(env.get(v)),
                  behind));
          outer.put(v, new Expr.Use(behind));
        });
    out.add(new Node.Loop(null, condition, carried, new Block(body), s.origin()));
  }

  /**
   * What a variable that is not yet assigned counts as; Java's rules make sure that nobody reads
   * it.
   */
  private static Expr zero(Type type) {
    return type instanceof Type.Scalar scalar
        ? Expr.Const.zero(scalar)
        : new Expr.Const(null, type);
  }

  private static Expr rename(Expr e, Map<Var, Expr> env) {
    return Walk.substitute(
        e,
        v -> {
          Expr value = env.get(v);
          if (value == null) {
            throw new IllegalStateException("read before assigned: " + v);
          }
          return value;
        });
  }
}
