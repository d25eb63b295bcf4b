package dev.backsweep.processor.frontend;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ir.Vars;
import java.util.List;

/** Short names for IR that the front end writes itself. */
final class Build {
  private Build() {}

  /** What a loop does at an index. */
  interface AtIndex {
    Stmt at(Expr index);
  }

  static Expr use(Var var) {
    return new Expr.Use(var);
  }

  static Expr.Element element(Var array, Expr index) {
    return Expr.Element.of(use(array), index);
  }

  static Expr add(Expr a, Expr b) {
    return Expr.Apply.of(Op.binary("+", Type.INT), a, b);
  }

  static Expr subtract(Expr a, Expr b) {
    return Expr.Apply.of(Op.binary("-", Type.INT), a, b);
  }

  /** A comparison of ints. */
  static Expr test(String symbol, Expr a, Expr b) {
    return Expr.Apply.of(Op.test(symbol, Type.INT), a, b);
  }

  static Expr anyOf(Expr... conditions) {
    Expr any = conditions[0];
    for (Expr condition : List.of(conditions).subList(1, conditions.length)) {
      any = Expr.Apply.of(Op.test("||", Type.BOOLEAN), any, condition);
    }
    return any;
  }

  /** The origin of code that stands in no file of the user. */
  static Origin at(String text) {
    return new Origin(-1, 0, text);
  }

  static Stmt declare(Var var, Expr init) {
    return new Stmt.Declare(var, init, at(var.type() + " " + var.name() + ";"));
  }

  static Stmt assign(Expr.Element target, Expr value) {
    return new Stmt.Store(target.array(), target.index(), value, at("copy the elements"));
  }

  /** {@code for (int i = 0; i < n; i++) body(i);}. */
  static Stmt upwards(Vars vars, Expr n, AtIndex body) {
    Var i = vars.fresh("i", Type.INT);
    return upwards(i, n, List.of(body.at(use(i))), at("for (int i = 0; i < n; i++)"));
  }

  static Stmt upwards(Var i, Expr n, List<Stmt> body, Origin origin) {
    return new Stmt.Loop(
        List.of(new Stmt.Declare(i, Expr.Const.of(0), origin)),
        test("<", use(i), n),
        List.of(new Stmt.Assign(i, add(use(i), Expr.Const.of(1)), origin)),
        body,
        true,
        origin);
  }

  /** {@code for (int i = n - 1; i >= 0; i--) body(i);}. */
  static Stmt downwards(Vars vars, Expr n, AtIndex body) {
    Var i = vars.fresh("i", Type.INT);
    Origin origin = at("for (int i = n - 1; i >= 0; i--)");
    return new Stmt.Loop(
        List.of(new Stmt.Declare(i, subtract(n, Expr.Const.of(1)), origin)),
        test(">=", use(i), Expr.Const.of(0)),
        List.of(new Stmt.Assign(i, subtract(use(i), Expr.Const.of(1)), origin)),
        List.of(body.at(use(i))),
        true,
        origin);
  }
}
