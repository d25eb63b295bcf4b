package dev.backsweep.processor.normalize;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Type;

/** Negation and conjunction of conditions, as one would write them; exact for NaN too. */
final class Conditions {
  private Conditions() {}

  static Expr not(Expr e) {
    if (e instanceof Expr.Const c && c.value() instanceof Boolean b) {
      return Expr.Const.of(!b);
    }
    if (e instanceof Expr.Apply a) {
      if (a.op().is("!")) {
        return a.children().get(0);
      }
      String opposite = opposite(a.op());
      if (!opposite.isEmpty()) {
        Op op = Op.test(opposite, a.op().params().get(0));
        return new Expr.Apply(op, a.children(), a.origin());
      }
    }
    return Expr.Apply.of(Op.unary("!", Type.BOOLEAN), e);
  }

  /**
   * The comparison that holds just where {@code op} does not, or nothing; NaN is neither less nor
   * greater.
   */
  private static String opposite(Op op) {
    if (op.kind() != Op.Kind.BINARY || op.result() != Type.BOOLEAN) {
      return "";
    }
    boolean ordered = !op.params().get(0).isReal();
    return switch (op.name()) {
      case "==" -> "!=";
      case "!=" -> "==";
      case "<" -> ordered ? ">=" : "";
      case "<=" -> ordered ? ">" : "";
      case ">" -> ordered ? "<=" : "";
      case ">=" -> ordered ? "<" : "";
      default -> "";
    };
  }

  static Expr and(Expr a, Expr b) {
    if (Code.isTrue(a)) {
      return b;
    }
    return Code.isTrue(b) ? a : Expr.Apply.of(Op.test("&&", Type.BOOLEAN), a, b);
  }
}
