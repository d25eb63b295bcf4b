package dev.backsweep.processor.rules;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How derivatives pass through one operation.
 *
 * @param op the operation
 * @param formulas for each operand the partial derivative times {@code w}
 */
public record Rule(Op op, List<Formula> formulas) {
  private static final List<String> OPERANDS = List.of("a", "b", "c");

  public Rule {
    formulas = List.copyOf(formulas);
  }

  /**
   * The partial derivative with respect to operand {@code i}, times {@code w}: an expression linear
   * in {@code w}. Zero if nothing passes through that operand.
   *
   * @param args the operands
   * @param y the value of the operation
   * @param w the cotangent of {@code y}, or the tangent of operand {@code i}; the result has the
   *     type of operand {@code i} in the first case and of {@code y} in the second, which differ
   *     for conversions only
   */
  public Expr contribution(int i, List<Expr> args, Expr y, Expr w) {
    Type operand = op.params().get(i);
    Type type = w.type() == op.result() && operand.isReal() ? operand : op.result();
    Map<String, Expr> names = named(args);
    names.put("y", y);
    names.put("w", w);
    return typing(op, names, (Type.Scalar) type).apply(formulas.get(i));
  }

  /** Whether contribution {@code i} mentions the value. */
  public boolean usesResult(int i) {
    return formulas.get(i).mentions("y");
  }

  /** Whether contribution {@code i} mentions operand {@code j}. */
  public boolean usesArg(int i, int j) {
    return formulas.get(i).mentions(OPERANDS.get(j));
  }

  /** Whether no contribution mentions any operand or the value. */
  public boolean isLinear() {
    return IntStream.range(0, formulas.size())
        .noneMatch(i -> usesResult(i) || OPERANDS.stream().anyMatch(formulas.get(i)::mentions));
  }

  /** Whether nothing ever passes through operand {@code i}. */
  public boolean isZero(int i) {
    return formulas.get(i).equals(Row.ZERO);
  }

  /** The operands by the names that formulas have for them. */
  static Map<String, Expr> named(List<Expr> args) {
    Map<String, Expr> names = new LinkedHashMap<>();
    for (int j = 0; j < args.size(); j++) {
      names.put(OPERANDS.get(j), args.get(j));
    }
    return names;
  }

  /** How formulas about {@code op} become expressions of {@code type}. */
  static FormulaTyping typing(Op op, Map<String, Expr> names, Type.Scalar type) {
    boolean strict = op.owner().equals("java.lang.StrictMath");
    return new FormulaTyping(names, type, strict ? op.owner() : "java.lang.Math");
  }
}
