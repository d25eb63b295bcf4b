package dev.backsweep.processor.rules;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Type;
import java.util.List;
import java.util.Map;

/**
 * Turns formulas into typed expressions: names become operands, arithmetic happens in one type,
 * conversions stand where a function needs {@code double}, and constants are folded.
 *
 * @param names what each name stands for
 * @param type the type of the arithmetic, {@code float} or {@code double}
 * @param owner the class whose functions are called
 */
record FormulaTyping(Map<String, Expr> names, Type.Scalar type, String owner) {
  /** The functions that exist for {@code float}, too. */
  private static final List<String> FLOAT_FUNCTIONS = List.of("abs", "signum", "scalb");

  Expr apply(Formula formula) {
    if (formula instanceof Formula.Literal literal) {
      return constant(literal.value());
    }
    return formula instanceof Formula.Name name
        ? convert(operand(name), type)
        : apply((Formula.Node) formula);
  }

  /** Whether the formula, a condition, is true of the constants among the operands. */
  boolean holds(Formula condition) {
    return apply(condition).equals(Expr.Const.of(true));
  }

  private Expr apply(Formula.Node node) {
    List<Formula> parts = node.parts();
    if (parts.size() == 3 && node.head().equals("?:")) {
      Expr condition = apply(parts.get(0));
      return condition instanceof Expr.Const
          ? apply(parts.get(condition.equals(Expr.Const.of(true)) ? 1 : 2))
          : new Expr.Cond(condition, apply(parts.get(1)), apply(parts.get(2)));
    }
    if (Character.isLetter(node.head().charAt(0))) {
      return function(node);
    }
    if (parts.size() == 1) {
      return fold(Expr.Apply.of(Op.unary(node.head(), type), apply(parts.get(0))));
    }
    Op op =
        switch (node.head()) {
          case "&&", "||" -> Op.test(node.head(), Type.BOOLEAN);
          case "==", "<", ">" -> Op.test(node.head(), type);
          default -> Op.binary(node.head(), type);
        };
    return fold(Expr.Apply.of(op, apply(parts.get(0)), apply(parts.get(1))));
  }

  private Expr function(Formula.Node node) {
    Type.Scalar real =
        type == Type.FLOAT && FLOAT_FUNCTIONS.contains(node.head()) ? Type.FLOAT : Type.DOUBLE;
    FormulaTyping inside = new FormulaTyping(names, real, owner);
    List<Expr> arguments =
        node.head().equals("scalb")
            ? List.of(inside.apply(node.parts().get(0)), integer(node.parts().get(1)))
            : node.parts().stream().map(inside::apply).toList();
    List<Type> params = arguments.stream().map(Expr::type).toList();
    Op op = Op.method(owner, node.head(), params, real);
    return convert(fold(Expr.Apply.of(op, arguments.toArray(Expr[]::new))), type);
  }

  private Expr integer(Formula exponent) {
    return convert(operand((Formula.Name) exponent), Type.INT);
  }

  private Expr operand(Formula.Name name) {
    Expr operand = names.get(name.name());
    if (operand == null) {
      throw new IllegalArgumentException("no operand " + name.name() + " among " + names.keySet());
    }
    return operand;
  }

  private Expr convert(Expr expr, Type.Scalar to) {
    Expr.Const constant = Constants.valueOf(expr);
    if (constant != null && to.isReal() && constant.value() instanceof Number number) {
      return new FormulaTyping(names, to, owner).constant(number.doubleValue());
    }
    return expr.type() == to ? expr : Expr.Apply.of(Op.cast(expr.type(), to), expr);
  }

  private Expr.Const constant(double value) {
    return Constants.of(value, type);
  }

  private static Expr fold(Expr.Apply apply) {
    Expr.Const folded = Constants.fold(apply);
    return folded == null ? apply : folded;
  }
}
