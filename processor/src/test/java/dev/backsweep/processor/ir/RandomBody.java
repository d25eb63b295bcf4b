package dev.backsweep.processor.ir;

import static dev.backsweep.processor.ir.Build.declare;
import static dev.backsweep.processor.ir.Build.num;
import static dev.backsweep.processor.ir.Build.op;
import static dev.backsweep.processor.ir.Build.use;

import java.util.ArrayList;
import java.util.List;

/** Random statements: declarations, branches, every form of loop and jump. */
final class RandomBody {
  final RandomScope scope = new RandomScope();
  final RandomExpressions expressions;
  private final Programs programs;
  private final Choices choices;
  private final Build build;
  private final Type result;
  private final List<String> blocks = new ArrayList<>();
  private final List<String> loops = new ArrayList<>();
  private int labels;

  RandomBody(Programs programs, Type result) {
    this.programs = programs;
    this.choices = programs.choices;
    this.build = programs.build;
    this.result = result;
    this.expressions = new RandomExpressions(programs, scope);
  }

  List<Stmt> block(int depth) {
    int mark = scope.mark();
    List<Stmt> out = new ArrayList<>();
    int count = 1 + choices.next(4);
    for (int i = 0; i < count; i++) {
      statement(depth, out);
    }
    if (choices.oneIn(6)) {
      out.add(jump());
    }
    scope.reset(mark);
    return out;
  }

  private void statement(int depth, List<Stmt> out) {
    switch (choices.next(depth <= 0 ? 6 : 17)) {
      case 0, 1 -> out.add(Build.eval(expressions.update(2)));
      case 2 -> declaration(out);
      case 3 -> out.add(Build.eval(effect()));
      case 4 -> out.add(Build.when(expressions.bool(1), jump()));
      case 5 -> call(out);
      case 6, 7 -> out.add(branch(depth));
      case 8 -> out.add(Build.labeled("", block(depth - 1).toArray(new Stmt[0])));
      case 9 -> lateDeclaration(out);
      case 10 -> out.add(block(newLabel(blocks), blocks, depth));
      case 11 -> out.add(guard(depth));
      case 12, 13 -> out.add(labeledOrNot(forLoop(depth)));
      case 14 -> whileLoop(depth, out);
      case 15 -> doLoop(depth, out);
      default -> endlessLoop(depth, out);
    }
  }

  private void declaration(List<Stmt> out) {
    Var v;
    switch (choices.next(5)) {
      case 0 -> out.add(declare(v = build.real("r"), expressions.real(3)));
      case 1 -> out.add(declare(v = build.integer("i"), expressions.integer(3)));
      case 2 -> out.add(declare(v = build.var("p", Type.BOOLEAN), expressions.bool(3)));
      case 3 -> out.add(declare(v = build.var("row", Build.DOUBLES), array()));
      default ->
          out.add(
              declare(
                  v = build.var("ks", Build.INTS),
                  Build.cond(expressions.bool(1), ints(), ints())));
    }
    scope.add(v);
  }

  private Expr array() {
    Expr old = expressions.array();
    return switch (choices.next(4)) {
      case 0 -> new Expr.NewArray(Build.DOUBLES, List.of(num(2)));
      case 1 -> new Expr.CloneArray(old);
      case 2 ->
          new Expr.ArrayLiteral(Build.DOUBLES, List.of(expressions.real(2), expressions.real(2)));
      default -> old;
    };
  }

  private Expr ints() {
    Expr size = choices.oneIn(3) ? expressions.integer(2) : num(2);
    return new Expr.NewArray(Build.INTS, List.of(size));
  }

  private Expr effect() {
    return choices.oneIn(3)
        ? Build.set(expressions.array(), expressions.array())
        : expressions.integerUpdate(2) instanceof Expr.Update u ? u : expressions.update(1);
  }

  private void call(List<Stmt> out) {
    if (!programs.callees.isEmpty()) {
      out.add(Build.eval(expressions.call(choices.of(programs.callees), 2)));
    }
  }

  private Stmt branch(int depth) {
    Expr condition = expressions.bool(2);
    List<Stmt> then = block(depth - 1);
    return Build.either(condition, then, choices.next(2) == 0 ? List.of() : block(depth - 1));
  }

  /** A branch that does something, then jumps. */
  private Stmt guard(int depth) {
    Expr condition = expressions.bool(2);
    List<Stmt> body = new ArrayList<>(block(depth - 2));
    body.add(jump());
    return Build.when(condition, body.toArray(new Stmt[0]));
  }

  /** A variable that each branch assigns. */
  private void lateDeclaration(List<Stmt> out) {
    Var v = build.real("late");
    out.add(declare(v, null));
    List<Stmt> then = new ArrayList<>(List.of(Build.assign(v, expressions.real(2))));
    List<Stmt> orElse = new ArrayList<>();
    if (choices.next(2) == 1) {
      orElse.add(Build.when(expressions.bool(1), jump()));
    }
    orElse.add(Build.assign(v, expressions.real(2)));
    out.add(Build.either(expressions.bool(1), then, orElse));
    scope.add(v);
  }

  private Stmt jump() {
    return switch (choices.next(8)) {
      case 0, 1 -> loops.isEmpty() ? leaveFunction() : Build.leave("");
      case 2, 3 -> loops.isEmpty() ? leaveFunction() : Build.next("");
      case 4 -> blocks.isEmpty() ? leaveFunction() : Build.leave(choices.of(blocks));
      case 5 -> {
        List<String> named = loops.stream().filter(l -> !l.isEmpty()).toList();
        yield named.isEmpty() ? leaveFunction() : Build.next(choices.of(named));
      }
      case 6 -> Build.fail("failed " + choices.next(3));
      default -> leaveFunction();
    };
  }

  private Stmt leaveFunction() {
    return Build.result(result == Type.VOID ? null : expressions.real(2));
  }

  private String newLabel(List<String> list) {
    list.add("label" + labels++);
    return list.get(list.size() - 1);
  }

  private Stmt block(String label, List<String> list, int depth) {
    List<Stmt> body = block(depth - 1);
    list.remove(label);
    return Build.labeled(label, body.toArray(new Stmt[0]));
  }

  private String loopLabel = "";

  private List<Stmt> loopBody(int depth) {
    loopLabel = "";
    String label = "";
    if (choices.oneIn(3)) {
      label = newLabel(loops);
      blocks.add(label);
    } else {
      loops.add("");
    }
    List<Stmt> body = block(depth - 1);
    loops.remove(loops.size() - 1);
    blocks.remove(label);
    loopLabel = label;
    return body;
  }

  private Stmt labeledOrNot(Stmt loop) {
    return loopLabel.isEmpty() ? loop : Build.labeled(loopLabel, loop);
  }

  private Stmt forLoop(int depth) {
    int mark = scope.mark();
    Var i = build.integer("i");
    Expr bound = num(choices.next(4));
    scope.addCounter(i);
    Expr test = op(use(i), "<", bound);
    if (choices.oneIn(4)) {
      test = op(test, "&&", expressions.bool(2));
    }
    List<Stmt> update = new ArrayList<>(List.of(Build.eval(build.postIncrement(use(i)))));
    if (choices.oneIn(4)) {
      update.add(Build.eval(expressions.update(2)));
    }
    List<Stmt> body = loopBody(depth);
    scope.reset(mark);
    return new Stmt.Loop(List.of(declare(i, num(0))), test, update, body, true, Origin.NONE);
  }

  private Var counter(List<Stmt> out) {
    Var i = build.integer("count");
    out.add(declare(i, num(choices.next(4))));
    return i;
  }

  private void whileLoop(int depth, List<Stmt> out) {
    Var i = counter(out);
    Expr test = op(build.postDecrement(use(i)), ">", num(0));
    if (choices.oneIn(3)) {
      test = op(test, "&&", expressions.bool(2));
    }
    List<Stmt> body = loopBody(depth);
    out.add(labeledOrNot(Build.loop(test, body.toArray(new Stmt[0]))));
  }

  private void doLoop(int depth, List<Stmt> out) {
    Var i = counter(out);
    Expr test = op(build.compound(use(i), "-", num(1)), ">", num(0));
    if (choices.oneIn(3)) {
      test = op(test, "&&", expressions.bool(2));
    }
    List<Stmt> body = loopBody(depth);
    out.add(labeledOrNot(Build.doLoop(test, body.toArray(new Stmt[0]))));
  }

  private void endlessLoop(int depth, List<Stmt> out) {
    Var i = counter(out);
    List<Stmt> body = new ArrayList<>();
    Expr test = op(build.postDecrement(use(i)), "<=", num(0));
    body.add(Build.when(test, choices.oneIn(3) ? leaveFunction() : Build.leave("")));
    body.addAll(loopBody(depth));
    out.add(labeledOrNot(Build.loop(Build.bool(true), body.toArray(new Stmt[0]))));
  }
}
