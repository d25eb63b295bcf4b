package dev.backsweep.processor.emit;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Expr.Apply;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Type.Scalar;
import java.util.ArrayList;
import java.util.List;

/**
 * Leaves out the casts that Java performs by itself: the result prints as Java with the same value,
 * but its types are those before conversion, so it is good for printing only.
 */
final class Conversions {
  /** Methods of {@code Math} without overloads, where an argument cannot choose the wrong one. */
  private static final List<String> ONLY_ON_DOUBLES =
      List.of(
          "sin",
          "cos",
          "tan",
          "asin",
          "acos",
          "atan",
          "atan2",
          "sinh",
          "cosh",
          "tanh",
          "exp",
          "expm1",
          "log",
          "log10",
          "log1p",
          "sqrt",
          "cbrt",
          "hypot",
          "pow",
          "ceil",
          "floor",
          "rint",
          "toRadians",
          "toDegrees",
          "IEEEremainder");

  private Conversions() {}

  /** A value that is assigned to, or returned as, {@code target}. */
  static Expr assigned(Type target, Expr value) {
    if (value instanceof Expr.Const constant && constant.type().equals(target)) {
      return Literals.widened(constant);
    }
    Expr inner = withoutWidening(value);
    return inner.type() instanceof Scalar from
            && target instanceof Scalar to
            && (from == to || widens(from, to))
        ? inner
        : value;
  }

  /** The operands of an operation, without the casts that promotion or a method call makes. */
  static List<Expr> operands(Apply e) {
    List<Expr> children = e.children();
    Op op = e.op();
    return switch (op.kind()) {
      case CAST -> children;
      case UNARY -> List.of(operand(op.params().get(0), children.get(0)));
      case METHOD ->
          isOnlyOnDoubles(op) ? children.stream().map(Conversions::bare).toList() : children;
      case BINARY ->
          isShift(op)
              ? List.of(
                  operand(op.params().get(0), children.get(0)),
                  operand(op.params().get(1), children.get(1)))
              : promoted(op.params().get(0), children);
    };
  }

  /** The arms of a conditional expression. */
  static List<Expr> arms(Expr.Cond e) {
    List<Expr> arms = List.of(e.then(), e.orElse());
    return e.type() instanceof Scalar s && s.isReal() ? promoted(s, arms) : arms;
  }

  /** A value that becomes an {@code int} by unary promotion at most, as an array index does. */
  static Expr index(Expr e) {
    return operand(Type.INT, e);
  }

  /** An operand that is promoted on its own, whatever stands beside it. */
  private static Expr operand(Type type, Expr e) {
    Expr inner = bare(e);
    return inner.type() instanceof Scalar s && promotion(s) == type ? inner : e;
  }

  private static Expr bare(Expr e) {
    Expr inner = withoutWidening(e);
    return inner instanceof Expr.Const constant ? Literals.widened(constant) : inner;
  }

  private static List<Expr> promoted(Type type, List<Expr> operands) {
    List<Expr> result = new ArrayList<>();
    operands.forEach(e -> result.add(bare(e)));
    for (int i = 0; i < operands.size() && !promotesTo(type, result); i++) {
      result.set(i, operands.get(i));
    }
    return result;
  }

  private static boolean promotesTo(Type type, List<Expr> operands) {
    Scalar joined = Scalar.BYTE;
    for (Expr e : operands) {
      if (!(e.type() instanceof Scalar s) || s == Scalar.BOOLEAN) {
        return e.type().equals(type);
      }
      Scalar own = promotion(s);
      joined = own.compareTo(joined) > 0 ? own : joined;
    }
    return joined == type;
  }

  private static Scalar promotion(Scalar s) {
    return s == Scalar.BYTE || s == Scalar.SHORT || s == Scalar.CHAR ? Scalar.INT : s;
  }

  private static Expr withoutWidening(Expr e) {
    return e instanceof Apply a
            && a.op().isCast()
            && a.children().get(0).type() instanceof Scalar from
            && a.type() instanceof Scalar to
            && (from == to || widens(from, to))
        ? withoutWidening(a.children().get(0), to)
        : e;
  }

  /** {@code (double) (float) n} is not {@code (double) n}: only the outermost conversion may go. */
  private static Expr withoutWidening(Expr inner, Scalar to) {
    return inner.type() == to ? withoutWidening(inner) : inner;
  }

  /**
   * Whether Java converts without a cast; {@code char} and the two below it do not convert to each
   * other.
   */
  private static boolean widens(Scalar from, Scalar to) {
    return from != Scalar.BOOLEAN
        && from.compareTo(to) < 0
        && to != Scalar.CHAR
        && !(from == Scalar.CHAR && to == Scalar.SHORT);
  }

  private static boolean isShift(Op op) {
    return op.is("<<") || op.is(">>") || op.is(">>>");
  }

  private static boolean isOnlyOnDoubles(Op op) {
    return (op.owner().equals("java.lang.Math") || op.owner().equals("java.lang.StrictMath"))
        && ONLY_ON_DOUBLES.contains(op.name());
  }
}
