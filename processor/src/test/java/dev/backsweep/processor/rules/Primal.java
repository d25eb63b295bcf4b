package dev.backsweep.processor.rules;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An operation of the derivative table on one type and class, evaluated along with its rule. */
record Primal(Op op) {
  private static final List<Class<?>> OWNERS =
      List.of(
          Math.class,
          StrictMath.class,
          Double.class,
          Float.class,
          org.hipparchus.util.FastMath.class);

  /** What {@code operation}, such as {@code atan2(a, b)}, can be on {@code real} operands. */
  static List<Primal> of(String operation, Type.Scalar real) {
    Formula.Node node = (Formula.Node) Formula.parse(operation);
    int arity = node.parts().size();
    String head = node.head();
    if (head.startsWith("(")) {
      Type to = head.equals("(float)") ? Type.FLOAT : Type.DOUBLE;
      return List.of(new Primal(Op.cast(real, to)));
    }
    if (!Character.isLetter(head.charAt(0))) {
      return List.of(new Primal(arity == 1 ? Op.unary(head, real) : Op.binary(head, real)));
    }
    return OWNERS.stream()
        .flatMap(owner -> Arrays.stream(owner.getMethods()))
        .filter(method -> method.getName().equals(head) && method.getParameterCount() == arity)
        .flatMap(Primal::scalar)
        .filter(primal -> primal.op.params().get(0) == real && primal.op.result().isReal())
        .toList();
  }

  /** The operation that a static method is; none if it is not one on scalars. */
  static Stream<Primal> scalar(Method method) {
    List<Type.Scalar> types =
        Stream.concat(Arrays.stream(method.getParameterTypes()), Stream.of(method.getReturnType()))
            .flatMap(c -> Arrays.stream(Type.Scalar.values()).filter(is -> is(c, is)))
            .toList();
    int arity = method.getParameterCount();
    if (!Modifier.isStatic(method.getModifiers()) || arity == 0 || types.size() < arity + 1) {
      return Stream.of();
    }
    String owner = method.getDeclaringClass().getName();
    List<Type> params = List.copyOf(types.subList(0, arity));
    return Stream.of(new Primal(Op.method(owner, method.getName(), params, types.get(arity))));
  }

  private static boolean is(Class<?> javaClass, Type.Scalar type) {
    return javaClass.getName().equals(type.javaName());
  }

  double value(List<Double> operands) {
    return number(ExprEvaluator.evaluate(general(), environment(operands)));
  }

  /** The rule for operands that are not known at compile time. */
  Rule rule() {
    return Rules.of(general()).orElseThrow();
  }

  /** The rule where operand {@code i} is the literal {@code value}. */
  Rule ruleForConstant(int i, double value) {
    List<Expr> operands = new ArrayList<>(variables());
    operands.set(i, ExprEvaluator.constant(value, op.params().get(i)));
    return Rules.of(Expr.Apply.of(op, operands.toArray(Expr[]::new))).orElseThrow();
  }

  /** What operand {@code i} receives by {@code rule}. */
  double contribution(Rule rule, int i, List<Double> operands, double w) {
    Map<Var, Object> environment = environment(operands);
    Var value = new Var(10, "y", op.result());
    Var factor = new Var(11, "w", op.result());
    environment.put(value, ExprEvaluator.evaluate(general(), environment));
    environment.put(factor, ExprEvaluator.round(w, op.result()));
    Expr expr = rule.contribution(i, variables(), new Expr.Use(value), new Expr.Use(factor));
    return number(ExprEvaluator.evaluate(expr, environment));
  }

  private Expr.Apply general() {
    return Expr.Apply.of(op, variables().toArray(Expr[]::new));
  }

  private List<Expr> variables() {
    return IntStream.range(0, op.params().size())
        .<Expr>mapToObj(i -> new Expr.Use(operand(i)))
        .toList();
  }

  private Var operand(int i) {
    return new Var(i, "abc".substring(i, i + 1), op.params().get(i));
  }

  private Map<Var, Object> environment(List<Double> operands) {
    Map<Var, Object> environment = new LinkedHashMap<>();
    for (int i = 0; i < operands.size(); i++) {
      environment.put(operand(i), ExprEvaluator.round(operands.get(i), op.params().get(i)));
    }
    return environment;
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }
}
