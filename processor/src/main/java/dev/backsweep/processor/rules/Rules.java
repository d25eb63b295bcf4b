package dev.backsweep.processor.rules;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers, for an operation of the IR, which row of the derivative table is its own. */
public final class Rules {
  /** The classes whose methods the table names without their class. */
  private static final List<String> OWNERS =
      List.of(
          "java.lang.Math",
          "java.lang.StrictMath",
          "java.lang.Double",
          "java.lang.Float",
          "org.hipparchus.util.FastMath",
          "org.apache.commons.math3.util.FastMath",
          "net.jafama.FastMath");

  /** Functions of a few instructions. */
  private static final List<String> CHEAP_FUNCTIONS =
      List.of(
          "abs",
          "max",
          "min",
          "clamp",
          "sum",
          "signum",
          "copySign",
          "floor",
          "ceil",
          "rint",
          "toRadians",
          "toDegrees",
          "isNaN",
          "isInfinite",
          "isFinite",
          "compare",
          "getExponent",
          "Stop.gradient");

  private static final Map<String, List<Row>> ROWS =
      MathRules.TABLE.stream()
          .collect(Collectors.groupingBy(Row::head, LinkedHashMap::new, Collectors.toList()));

  /**
   * The rule of an operation that carries derivatives, with the constant operands taken into
   * account, as in {@code pow(x, 2)}; empty if there is none.
   */
  public static Optional<Rule> of(Expr.Apply apply) {
    Op op = apply.op();
    if (!op.result().isReal() || isConstant(op)) {
      return Optional.empty();
    }
    FormulaTyping typing = Rule.typing(op, Rule.named(apply.children()), (Type.Scalar) op.result());
    for (Row row : rows(op)) {
      if (row.isOf(op) && (row.isUnconditional() || typing.holds(row.condition()))) {
        return Optional.of(new Rule(op, row.contributions()));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether the derivative is zero everywhere by convention: {@code floor}, {@code rint}, casts to
   * integer types, comparisons, {@code Double.isNaN}, {@code Stop.gradient}; and whatever has no
   * real operand, such as integer arithmetic.
   */
  public static boolean isConstant(Op op) {
    if (!(op.result() instanceof Type.Scalar result)) {
      return false;
    }
    for (Type param : op.params()) {
      if (!(param instanceof Type.Scalar)) {
        return false;
      }
    }
    if (!hasRealOperand(op) || (!op.isMethod() && !result.isReal())) {
      return true;
    }
    for (Row row : rows(op)) {
      if (row.isOf(op) && row.isConstant()) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasRealOperand(Op op) {
    for (Type param : op.params()) {
      if (param.isReal()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether it is better to compute the operation again than to store its result: arithmetic,
   * comparisons, conversions, {@code abs}, {@code max}, {@code min}, integer operations; not
   * division and {@code %} of real numbers, {@code sqrt}, {@code fma} or transcendental functions.
   */
  public static boolean isCheap(Op op) {
    if (!hasRealOperand(op)) {
      return true;
    }
    return op.isMethod() ? CHEAP_FUNCTIONS.contains(head(op)) : !op.is("/") && !op.is("%");
  }

  /** The rows of operations that are written like this one, whatever the number of operands. */
  private static List<Row> rows(Op op) {
    return ROWS.getOrDefault(head(op), List.of());
  }

  /** The operation as the table writes it; for a method of another class its qualified name. */
  private static String head(Op op) {
    if (op.isCast()) {
      return "(" + op.name() + ")";
    }
    if (!op.isMethod() || OWNERS.contains(op.owner())) {
      return op.name();
    }
    String owner = op.owner().equals("dev.backsweep.Stop") ? "Stop" : op.owner();
    return owner + "." + op.name();
  }

  private Rules() {}
}
