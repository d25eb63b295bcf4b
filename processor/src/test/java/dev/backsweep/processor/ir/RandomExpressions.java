package dev.backsweep.processor.ir;

import static dev.backsweep.processor.ir.Build.at;
import static dev.backsweep.processor.ir.Build.cast;
import static dev.backsweep.processor.ir.Build.cond;
import static dev.backsweep.processor.ir.Build.math;
import static dev.backsweep.processor.ir.Build.num;
import static dev.backsweep.processor.ir.Build.op;
import static dev.backsweep.processor.ir.Build.use;

import java.util.List;

/** Random expressions over the variables in scope, with side effects in any place. */
final class RandomExpressions {
  private static final Expr TOTAL =
      new Expr.StaticField(
          "dev.backsweep.processor.ir.Programs.Statics",
          "dev.backsweep.processor.ir.Programs$Statics",
          "total",
          Type.DOUBLE,
          false,
          true,
          Origin.NONE);

  private final Programs programs;
  private final Choices choices;
  private final Build build;
  private final RandomScope scope;

  RandomExpressions(Programs programs, RandomScope scope) {
    this.programs = programs;
    this.choices = programs.choices;
    this.build = programs.build;
    this.scope = scope;
  }

  Expr real(int depth) {
    return switch (choices.next(depth <= 0 ? 3 : 16)) {
      case 0 -> use(choices.of(scope.of(Type.DOUBLE)));
      case 1 -> num(choices.of(List.of(0.0, 1.0, -0.5, 2.0, -0.0)));
      case 2 -> at(array(), index(depth - 1));
      case 3, 4, 5 -> op(real(depth - 1), choices.of(List.of("+", "*", "-", "/")), real(depth - 1));
      case 6 -> math(choices.of(List.of("sin", "exp", "abs")), real(depth - 1));
      case 7 -> cond(bool(depth - 1), real(depth - 1), real(depth - 1));
      case 8, 9, 10 -> update(depth - 1);
      case 11 -> call(depth - 1);
      case 12 -> cast(integer(depth - 1), Type.DOUBLE);
      case 13 -> at(row(depth - 1), index(depth - 1));
      case 14 -> math("max", real(depth - 1), real(depth - 1));
      default -> programs.fields ? TOTAL : num(0.25);
    };
  }

  /** An assignment to something real; its value is the new or the old one. */
  Expr update(int depth) {
    Expr target = target(depth);
    return switch (choices.next(5)) {
      case 0 -> Build.set(target, real(depth));
      case 1 -> build.compound(target, "+", real(depth));
      case 2 -> build.compound(target, "*", choices.oneIn(3) ? integer(depth) : real(depth));
      case 3 -> build.postIncrement(target);
      default -> build.preIncrement(target);
    };
  }

  private Expr target(int depth) {
    return switch (choices.next(6)) {
      case 0, 1 -> use(choices.of(scope.of(Type.DOUBLE)));
      case 2, 3 -> at(array(), index(depth));
      case 4 -> at(row(depth), index(depth));
      default -> programs.fields ? TOTAL : use(choices.of(scope.of(Type.DOUBLE)));
    };
  }

  Expr array() {
    return use(choices.of(scope.of(Build.DOUBLES)));
  }

  private Expr row(int depth) {
    List<Var> matrices = scope.of(Build.MATRIX);
    return matrices.isEmpty() ? array() : at(use(choices.of(matrices)), index(depth));
  }

  /** Mostly within bounds. */
  private Expr index(int depth) {
    return switch (choices.next(6)) {
      case 0 -> num(choices.next(2));
      case 1, 2, 3 -> op(integer(depth), "&", num(1));
      case 4 -> use(choices.of(scope.of(Type.INT)));
      default -> integer(depth);
    };
  }

  Expr integer(int depth) {
    return switch (choices.next(depth <= 0 ? 2 : 12)) {
      case 0 -> num(choices.next(4));
      case 1 -> use(choices.of(scope.of(Type.INT)));
      case 2, 3 -> op(integer(depth - 1), choices.of(List.of("+", "-", "*")), integer(depth - 1));
      case 4, 5, 6 -> integerUpdate(depth - 1);
      case 7 -> Build.length(array());
      case 8 -> element(depth - 1);
      case 9 -> op(integer(depth - 1), choices.of(List.of("/", "%")), integer(depth - 1));
      case 10 -> cond(bool(depth - 1), integer(depth - 1), integer(depth - 1));
      default -> cast(real(depth - 1), Type.INT);
    };
  }

  Expr integerUpdate(int depth) {
    List<Var> vars = scope.assignableInts();
    if (vars.isEmpty() && scope.of(Build.INTS).isEmpty()) {
      return num(1);
    }
    Expr target = vars.isEmpty() || choices.oneIn(4) ? element(depth) : use(choices.of(vars));
    if (!(target instanceof Expr.Use || target instanceof Expr.Element)) {
      return target;
    }
    return switch (choices.next(4)) {
      case 0, 1 -> build.postIncrement(target);
      case 2 -> build.compound(target, "-", choices.oneIn(3) ? real(depth) : integer(depth));
      default -> Build.set(target, integer(depth));
    };
  }

  private Expr element(int depth) {
    List<Var> arrays = scope.of(Build.INTS);
    return arrays.isEmpty() ? num(2) : at(use(choices.of(arrays)), index(depth));
  }

  Expr bool(int depth) {
    List<Var> vars = scope.of(Type.BOOLEAN);
    return switch (choices.next(depth <= 0 ? 2 : 8)) {
      case 0 -> op(real(depth - 1), choices.of(List.of("<", ">=", "==", "!=")), real(depth - 1));
      case 1 -> op(integer(depth - 1), choices.of(List.of(">", "<=", "==")), integer(depth - 1));
      case 2, 3 -> op(bool(depth - 1), "&&", bool(depth - 1));
      case 4, 5 -> op(bool(depth - 1), "||", bool(depth - 1));
      case 6 -> Build.not(bool(depth - 1));
      default ->
          vars.isEmpty()
              ? Build.bool(choices.next(2) == 1)
              : Build.set(use(choices.of(vars)), bool(depth - 1));
    };
  }

  /** A call of a helper that returns a number, if there is one. */
  private Expr call(int depth) {
    List<Function> callees =
        programs.callees.stream().filter(f -> f.result() == Type.DOUBLE).toList();
    return callees.isEmpty() ? num(3.0) : call(choices.of(callees), depth);
  }

  Expr call(Function f, int depth) {
    return Build.call(f, real(depth), integer(depth), choices.oneIn(3) ? row(depth) : array());
  }
}
