package dev.backsweep.processor.ir;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A short way to write IR by hand; operands must have the types that the operators want. */
public final class Build {
  public static final Type.Array DOUBLES = new Type.Array(Type.DOUBLE);
  public static final Type.Array INTS = new Type.Array(Type.INT);
  public static final Type.Array MATRIX = new Type.Array(DOUBLES);

  private final Vars vars;

  public Build(Vars vars) {
    this.vars = vars;
  }

  public Var var(String name, Type type) {
    return vars.fresh(name, type);
  }

  public Var real(String name) {
    return var(name, Type.DOUBLE);
  }

  public Var integer(String name) {
    return var(name, Type.INT);
  }

  public Function function(String name, Type result, List<Var> params, Stmt... body) {
    List<Type> types = params.stream().map(Var::type).toList();
    List<Boolean> active = types.stream().map(Type::isDifferentiable).toList();
    Callee callee =
        new Callee(Callee.Kind.SAME_FILE, "p.T", "p.T", name, types, result, true, active, false);
    return new Function(callee, params, active, Arrays.asList(body), List.of(), Origin.NONE);
  }

  // expressions

  public static Expr use(Var v) {
    return new Expr.Use(v);
  }

  public static Expr num(double value) {
    return Expr.Const.of(value);
  }

  public static Expr num(int value) {
    return Expr.Const.of(value);
  }

  public static Expr bool(boolean value) {
    return Expr.Const.of(value);
  }

  /** An arithmetic operator, comparison or logical operator on operands of one type. */
  public static Expr op(Expr a, String symbol, Expr b) {
    Type type = a.type();
    boolean test = List.of("==", "!=", "<", "<=", ">", ">=", "&&", "||").contains(symbol);
    return Expr.Apply.of(test ? Op.test(symbol, type) : Op.binary(symbol, type), a, b);
  }

  public static Expr not(Expr a) {
    return Expr.Apply.of(Op.unary("!", Type.BOOLEAN), a);
  }

  public static Expr negate(Expr a) {
    return Expr.Apply.of(Op.unary("-", a.type()), a);
  }

  public static Expr cast(Expr a, Type to) {
    return a.type().equals(to) ? a : Expr.Apply.of(Op.cast(a.type(), to), a);
  }

  /** A static method of {@code java.lang.Math} that takes and returns the type of its arguments. */
  public static Expr math(String name, Expr... args) {
    Type type = args[0].type();
    List<Type> params = Collections.nCopies(args.length, type);
    return Expr.Apply.of(Op.method("java.lang.Math", name, params, type), args);
  }

  public static Expr at(Expr array, Expr index) {
    return Expr.Element.of(array, index);
  }

  public static Expr length(Expr array) {
    return new Expr.Length(array);
  }

  public static Expr cond(Expr c, Expr a, Expr b) {
    return new Expr.Cond(c, a, b);
  }

  public static Expr call(Function f, Expr... args) {
    return new Expr.Call(f.callee(), Arrays.asList(args), Origin.NONE);
  }

  /** {@code target = value}, as an expression. */
  public static Expr set(Expr target, Expr value) {
    return new Expr.Update(target, null, value, false, Origin.NONE);
  }

  /** {@code target op= value}, as an expression. */
  public Expr compound(Expr target, String symbol, Expr value) {
    return update(target, symbol, value, false);
  }

  /** {@code target++}. */
  public Expr postIncrement(Expr target) {
    return update(target, "+", one(target.type()), true);
  }

  /** {@code target--}. */
  public Expr postDecrement(Expr target) {
    return update(target, "-", one(target.type()), true);
  }

  /** {@code ++target}. */
  public Expr preIncrement(Expr target) {
    return update(target, "+", one(target.type()), false);
  }

  private static Expr one(Type type) {
    return cast(num(1), type.isReal() || type == Type.LONG ? type : Type.INT);
  }

  private Expr update(Expr target, String symbol, Expr value, boolean yieldsOld) {
    Var old = vars.fresh("old", target.type());
    Type wide = promoted(target.type(), value.type());
    Expr result = op(cast(use(old), wide), symbol, cast(value, wide));
    return new Expr.Update(target, old, cast(result, target.type()), yieldsOld, Origin.NONE);
  }

  private static Type promoted(Type a, Type b) {
    if (a == Type.BOOLEAN) {
      return a;
    }
    for (Type t : List.of(Type.DOUBLE, Type.FLOAT, Type.LONG)) {
      if (a == t || b == t) {
        return t;
      }
    }
    return Type.INT;
  }

  /** {@code new java.lang.IllegalArgumentException(message)}. */
  public static Expr exception(String message) {
    return new Expr.Foreign(
        "new $T0($0)",
        List.of("java.lang.IllegalArgumentException"),
        List.of(new Expr.Const(message, Type.STRING)),
        new Type.Ref("java.lang.IllegalArgumentException"),
        true,
        Origin.NONE);
  }

  // statements

  public static Stmt declare(Var v, @Nullable Expr init) {
    return new Stmt.Declare(v, init, Origin.NONE);
  }

  public static Stmt assign(Var v, Expr value) {
    return new Stmt.Assign(v, value, Origin.NONE);
  }

  public static Stmt store(Expr array, Expr index, Expr value) {
    return new Stmt.Store(array, index, value, Origin.NONE);
  }

  public static Stmt eval(Expr e) {
    return new Stmt.Eval(e, Origin.NONE);
  }

  public static List<Stmt> block(Stmt... stmts) {
    return Arrays.asList(stmts);
  }

  public static Stmt when(Expr condition, Stmt... then) {
    return new Stmt.If(condition, Arrays.asList(then), List.of(), Origin.NONE);
  }

  public static Stmt either(Expr condition, List<Stmt> then, List<Stmt> orElse) {
    return new Stmt.If(condition, then, orElse, Origin.NONE);
  }

  public static Stmt loop(Stmt init, Expr condition, Stmt update, Stmt... body) {
    return new Stmt.Loop(
        List.of(init), condition, List.of(update), Arrays.asList(body), true, Origin.NONE);
  }

  public static Stmt loop(Expr condition, Stmt... body) {
    return new Stmt.Loop(List.of(), condition, List.of(), Arrays.asList(body), true, Origin.NONE);
  }

  public static Stmt doLoop(Expr condition, Stmt... body) {
    return new Stmt.Loop(List.of(), condition, List.of(), Arrays.asList(body), false, Origin.NONE);
  }

  /** {@code for (int i = 0; i < n; i++)}. */
  public Stmt count(Var i, Expr n, Stmt... body) {
    Stmt update = eval(postIncrement(use(i)));
    return loop(declare(i, num(0)), op(use(i), "<", n), update, body);
  }

  public static Stmt labeled(String label, Stmt... body) {
    return new Stmt.Labeled(label, Arrays.asList(body), Origin.NONE);
  }

  public static Stmt leave(String label) {
    return new Stmt.Jump(true, label, Origin.NONE);
  }

  public static Stmt next(String label) {
    return new Stmt.Jump(false, label, Origin.NONE);
  }

  public static Stmt fail(String message) {
    return new Stmt.Throw(exception(message), Origin.NONE);
  }

  public static Stmt result(@Nullable Expr value) {
    return new Stmt.Return(value, Origin.NONE);
  }
}
