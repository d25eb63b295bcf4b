package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which statements and expressions may touch a certain element of an array. */
final class Elements {
  private final Method method;
  private final Regions regions;

  Elements(Body body) {
    this.method = body.method();
    this.regions = body.regions();
  }

  /** Whether callers may see the array as one of the primal's. */
  boolean isPrimal(Expr array) {
    return regions.of(array) == regions.primal();
  }

  /** Whether a statement, or one inside it, may read or write {@code array[index]}. */
  boolean mayTouch(Stmt s, Expr array, Expr index) {
    if (s instanceof Stmt.Store t && mayBe(t.array(), t.index(), array, index)) {
      return true;
    }
    for (Expr e : Stmts.expressions(s)) {
      if (mayTouch(e, array, index)) {
        return true;
      }
    }
    for (List<Stmt> b : Stmts.blocks(s)) {
      for (Stmt inner : b) {
        if (mayTouch(inner, array, index)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether an expression may read {@code array[index]}, or a call in it write it. */
  boolean mayTouch(Expr e, Expr array, Expr index) {
    boolean itself =
        e instanceof Expr.Element x
            ? mayBe(x.array(), x.index(), array, index)
            : (Effects.readsMemory(e) || Effects.acts(e))
                && e.children().stream()
                    .anyMatch(c -> c.type().isArray() && regions.of(c) == regions.of(array));
    if (itself) {
      return true;
    }
    for (Expr c : e.children()) {
      if (mayTouch(c, array, index)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayBe(Expr a, Expr i, Expr b, Expr j) {
    if (regions.of(a) != regions.of(b)) {
      return false;
    }
    return a.equals(b) ? !differ(i, j) : !(isOwnBuffer(a) && isOwnBuffer(b));
  }

  /** Whether the caller has given this array for one parameter alone. */
  private boolean isOwnBuffer(Expr array) {
    return array instanceof Expr.Use u
        && method.apart()
        && method.buffers().contains(u.var())
        && ((Type.Array) u.type()).rank() == 1;
  }

  /** Whether two subscripts are different constants, or one expression plus different constants. */
  private static boolean differ(Expr i, Expr j) {
    return java.util.Objects.equals(base(i), base(j)) && offset(i) != offset(j);
  }

  private static @Nullable Expr base(Expr e) {
    return e instanceof Expr.Const ? null : isShifted(e) ? e.children().get(0) : e;
  }

  private static int offset(Expr e) {
    if (e instanceof Expr.Const c && c.value() instanceof Integer n) {
      return n;
    } else if (isShifted(e) && e.children().get(1) instanceof Expr.Const c) {
      int n = (Integer) java.util.Objects.requireNonNull(c.value());
      return ((Expr.Apply) e).op().is("+") ? n : -n;
    }
    return 0;
  }

  private static boolean isShifted(Expr e) {
    return e instanceof Expr.Apply a
        && a.children().size() == 2
        && (a.op().is("+") || a.op().is("-"))
        && a.children().get(1) instanceof Expr.Const c
        && c.value() instanceof Integer;
  }
}
