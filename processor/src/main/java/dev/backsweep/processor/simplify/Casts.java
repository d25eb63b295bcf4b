package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Expr.Apply;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Type.Scalar;

/** Leaves out casts that change nothing, and pairs of casts that take back what they gave. */
final class Casts {
  private Casts() {}

  static Expr simplify(Expr e) {
    if (!(e instanceof Apply outer) || !outer.op().isCast()) {
      return e;
    }
    Expr operand = outer.children().get(0);
    if (operand.type().equals(outer.type())) {
      return operand;
    }
    if (operand instanceof Apply inner && inner.op().isCast()) {
      Expr origin = inner.children().get(0);
      if (origin.type().equals(outer.type()) && isExact(origin.type(), inner.type())) {
        return origin;
      }
    }
    return e;
  }

  /** Whether every value of {@code from} has its own in {@code to}. */
  private static boolean isExact(Type from, Type to) {
    if (!(from instanceof Scalar f) || !(to instanceof Scalar t) || f == Type.BOOLEAN) {
      return false;
    }
    return switch (t) {
      case BOOLEAN, BYTE, CHAR -> false;
      case SHORT -> f == Scalar.BYTE;
      case INT -> f.compareTo(Scalar.INT) < 0;
      case LONG -> f.isIntegral();
      case FLOAT -> f.compareTo(Scalar.INT) < 0;
      case DOUBLE -> f != Type.LONG;
    };
  }
}
