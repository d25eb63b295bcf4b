package dev.backsweep.processor.simplify;

import static dev.backsweep.processor.emit.Code.DOUBLES;
import static dev.backsweep.processor.emit.Code.real;
import static dev.backsweep.processor.emit.Code.var;

import dev.backsweep.processor.emit.Code;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import java.util.HashSet;
import java.util.List;

/** A method with the usual parameters, whose body a rewrite's test simplifies and prints. */
abstract class Bodies {
  final Var a = real("a");
  final Var b = real("b");
  final Var n = var("n", Type.INT);
  final Var x = var("x", DOUBLES);
  final Var xBar = var("xBar", DOUBLES);
  final Var y = real("y");
  final Var s = real("s");
  final Var t = real("t");
  final Var u = real("u");
  final Var i = var("i", Type.INT);

  /** Of the locals, {@code y} and {@code s} bear names of the primal. */
  final Method method =
      new Method(List.of(a, b, n, x, xBar), List.of(xBar), true, new HashSet<>(List.of("y", "s")));

  /** What one rewrite makes of a body that returns a double. */
  String after(Rewrite rewrite, Stmt... body) {
    return printed(rewrite.apply(Body.of(List.of(body), method)));
  }

  private String printed(List<Stmt> body) {
    return Code.printed(Type.DOUBLE, method.params(), body);
  }

  /** What all rewrites make of it. */
  String simplified(Stmt... body) {
    return printed(Simplifier.simplify(List.of(body), method));
  }

  /** The same statement, as one of the forward sweep. */
  static Stmt forward(Stmt s) {
    return s instanceof Stmt.Declare d
        ? new Stmt.Declare(d.var(), d.init(), Code.LINE)
        : s instanceof Stmt.Store t
            ? new Stmt.Store(t.array(), t.index(), t.value(), Code.LINE)
            : new Stmt.Assign(((Stmt.Assign) s).var(), ((Stmt.Assign) s).value(), Code.LINE);
  }
}
