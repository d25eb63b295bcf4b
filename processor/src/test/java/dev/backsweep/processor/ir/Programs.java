package dev.backsweep.processor.ir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Random programs: nested assignments, loops of every form, jumps, exceptions, calls, arrays. Loops
 * count down a variable that nothing else assigns, so that nearly every program ends.
 */
public final class Programs {
  /** A static field for programs to write. */
  public static final class Statics {
    public static double total;

    private Statics() {}
  }

  private static final int DEPTH = 4;

  final Choices choices;
  final Build build;
  final boolean fields;
  final List<Function> callees = new ArrayList<>();

  private Programs(Choices choices, Vars vars, boolean fields) {
    this.choices = choices;
    this.fields = fields;
    this.build = new Build(vars);
  }

  /**
   * A program; its root takes {@code (double x, double y, int n, double[] a, int[] k, double[][]
   * m)}.
   */
  public static Program of(Choices choices) {
    return of(choices, true);
  }

  /**
   * A program of the same kind.
   *
   * @param fields whether it may read and write a static field
   */
  public static Program of(Choices choices, boolean fields) {
    Vars vars = new Vars();
    Programs programs = new Programs(choices, vars, fields);
    int helpers = choices.next(3);
    for (int i = 0; i < helpers; i++) {
      programs.callees.add(programs.helper("helper" + i));
    }
    Function root = programs.root();
    Map<String, Function> functions = new LinkedHashMap<>();
    functions.put(root.callee().key(), root);
    programs.callees.forEach(f -> functions.put(f.callee().key(), f));
    return new Program(root, functions, vars);
  }

  private Function helper(String name) {
    List<Var> params = List.of(build.real("u"), build.integer("j"), build.var("b", Build.DOUBLES));
    return function(name, choices.oneIn(4) ? Type.VOID : Type.DOUBLE, params, DEPTH - 1);
  }

  private Function root() {
    List<Var> params =
        List.of(
            build.real("x"),
            build.real("y"),
            build.integer("n"),
            build.var("a", Build.DOUBLES),
            build.var("k", Build.INTS),
            build.var("m", Build.MATRIX));
    return function("f", choices.oneIn(6) ? Type.VOID : Type.DOUBLE, params, DEPTH);
  }

  private Function function(String name, Type result, List<Var> params, int depth) {
    RandomBody body = new RandomBody(this, result);
    params.forEach(body.scope::add);
    List<Stmt> stmts = new ArrayList<>(body.block(depth));
    if (result != Type.VOID) {
      stmts.add(Build.result(body.expressions.real(1)));
    }
    return build.function(name, result, params, stmts.toArray(new Stmt[0]));
  }
}
