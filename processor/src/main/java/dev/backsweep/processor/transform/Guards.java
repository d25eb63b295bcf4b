package dev.backsweep.processor.transform;

import dev.backsweep.processor.analysis.Dependence;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.RuntimeCall;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ssa.Ssa;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What generated code checks on entry because the plan relies on it: buffers have the shape of
 * their arrays, and an array that is written is no other parameter.
 */
final class Guards {
  private Guards() {}

  static List<Stmt> distinct(Ssa ssa, Dependence dependence) {
    List<Stmt> out = new ArrayList<>();
    List<Var> arrays = ssa.params().stream().filter(p -> p.type().isArray()).toList();
    for (Var p : arrays) {
      if (!dependence.writesInto(Code.use(p))) {
        continue;
      }
      for (Var q : arrays) {
        boolean seen = dependence.writesInto(Code.use(q)) && arrays.indexOf(q) < arrays.indexOf(p);
        if (!q.equals(p) && !seen && root(q.type()).equals(root(p.type()))) {
          out.add(
              check(
                  RuntimeCall.DISTINCT,
                  "requireDistinct",
                  Code.use(p),
                  Code.use(q),
                  name(p),
                  name(q)));
        }
      }
      if (((Type.Array) p.type()).rank() > 1) {
        out.add(check(RuntimeCall.DISTINCT, "requireDistinctRows", Code.use(p), name(p)));
      }
    }
    return out;
  }

  static List<Stmt> shapes(Map<Var, Var> buffers) {
    List<Stmt> out = new ArrayList<>();
    buffers.forEach(
        (p, buffer) ->
            out.add(
                check(
                    RuntimeCall.SHAPES,
                    "requireSameShape",
                    Code.use(p),
                    Code.use(buffer),
                    name(p))));
    return out;
  }

  private static Type root(Type t) {
    return ((Type.Array) t).root();
  }

  private static Expr name(Var v) {
    return new Expr.Const(v.name(), Type.STRING);
  }

  private static Stmt check(String owner, String method, Expr... args) {
    return Code.run(RuntimeCall.of(owner, method, Type.VOID, args));
  }
}
