package dev.backsweep.processor.random;

import java.util.List;
import java.util.Random;

/** Random statements that write to arrays, make them, alias them and move their rows. */
final class ArrayStatements {
  private final Random random;
  private final Statements statements;
  private final Reals reals;
  private final int depth;

  ArrayStatements(Random random, Statements statements, Reals reals, int depth) {
    this.depth = depth;
    this.random = random;
    this.statements = statements;
    this.reals = reals;
  }

  /** {@code a[i] = ..} or {@code a[i] += ..}. */
  Node store(Scope scope) {
    if (scope.arrays.isEmpty()) {
      return Node.block();
    }
    Scope.Arr array = reals.pick(scope.arrays);
    if (array.kind() == Kind.INTS) {
      Node[] subscripts = {index(scope), reals.subscripts().within(scope, "n", 0)};
      return Form.same(Kind.STATEMENT, "$0[$1] = $2;")
          .with(array.node(), subscripts[0], subscripts[1]);
    }
    boolean isMatrix = array.kind() == Kind.MATRIX;
    boolean isFloat = array.kind() == Kind.FLOATS;
    Node[] at = reals.subscripts().of(scope, array);
    Node value = isFloat ? reals.real32(scope, 2) : reals.real(scope, depth);
    List<Node> children =
        isMatrix ? List.of(array.node(), at[0], at[1], value) : List.of(array.node(), at[0], value);
    String place = isMatrix ? "$0[$1][$2]" : "$0[$1]";
    int used = isMatrix ? 3 : 2;
    return random.nextInt(5) < 2
        ? statements.compound(isFloat, place, used, children)
        : Form.same(Kind.STATEMENT, place + " = $" + used + ";").with(children);
  }

  /** {@code m[i] = new double[n]}, or another row. */
  Node row(Scope scope) {
    List<Scope.Arr> matrices = of(scope, Kind.MATRIX);
    if (matrices.isEmpty()) {
      return store(scope);
    }
    List<Scope.Arr> like =
        of(scope, Kind.DOUBLES).stream()
            .filter(a -> a.limit().equals("n") && a.extra() == 0)
            .toList();
    Node row =
        like.isEmpty() || random.nextBoolean()
            ? new Form(Kind.DOUBLES, "new double[$0]", "Dual.zeros($0)").with(scope.limit("n"))
            : random.nextBoolean()
                ? Form.same(Kind.DOUBLES, "$0.clone()").with(reals.pick(like).node())
                : reals.pick(like).node();
    return Form.same(Kind.STATEMENT, "$0[$1] = $2;")
        .with(reals.pick(matrices).node(), index(scope), row);
  }

  /** A local array: new, a copy, a row or an alias. */
  void declare(Scope scope, List<Node> out) {
    int choice = random.nextInt(20);
    List<Scope.Arr> vectors = of(scope, Kind.DOUBLES);
    List<Scope.Arr> matrices = of(scope, Kind.MATRIX);
    if (choice < 4) {
      int extra = random.nextInt(3) == 0 ? 1 : 0;
      Form size = Form.same(Kind.INT, extra == 0 ? "$0" : "$0 + 1");
      Form made = new Form(Kind.DOUBLES, "new double[$0]", "Dual.zeros($0)");
      add(scope, out, Kind.DOUBLES, "n", extra, made.with(size.with(scope.limit("n"))));
    } else if (choice < 6 && !vectors.isEmpty()) {
      Scope.Arr from = reals.pick(vectors);
      Form copy = Form.same(Kind.DOUBLES, "$0.clone()");
      add(scope, out, Kind.DOUBLES, from.limit(), from.extra(), copy.with(from.node()));
    } else if (choice == 6) {
      Form literal =
          new Form(Kind.DOUBLES, "new double[] {$0, $1, $2, $3}", "new Dual[] {$0, $1, $2, $3}");
      Node value = reals.real(scope, 1);
      Node[] values = {reals.real(scope, 2), value, reals.real(scope, 1), reals.literal()};
      add(scope, out, Kind.DOUBLES, "4", 0, literal.with(values));
    } else if (choice == 7) {
      Form square = new Form(Kind.DOUBLES, "new double[$0]", "Dual.zeros($0)");
      add(scope, out, Kind.DOUBLES, "nn", 0, square.with(scope.limit("nn")));
    } else if (choice == 8) {
      matrix(scope, out);
    } else if (choice < 11 && !matrices.isEmpty()) {
      Node i = reals.subscripts().within(scope, "n", 0);
      Form row = Form.same(Kind.DOUBLES, "$0[$1]");
      add(scope, out, Kind.DOUBLES, "n", 0, row.with(reals.pick(matrices).node(), i));
    } else if (choice == 11 && !vectors.isEmpty()) {
      Scope.Arr from = reals.pick(vectors);
      add(scope, out, Kind.DOUBLES, from.limit(), from.extra(), from.node());
    } else if (choice == 12) {
      Form made = new Form(Kind.FLOATS, "new float[$0]", "Dual.zeros($0)");
      add(scope, out, Kind.FLOATS, "n", 0, made.with(scope.limit("n")));
    } else if (choice == 13) {
      Form made = Form.same(Kind.INTS, "new int[$0]");
      add(scope, out, Kind.INTS, "n", 0, made.with(scope.limit("n")));
    } else if (choice == 15 && !vectors.isEmpty()) {
      Scope.Arr from = reals.pick(vectors);
      Form copy =
          new Form(
              Kind.DOUBLES,
              "java.util.Arrays.copyOf($0, $0.length + 1)",
              "Dual.copyOf($0, $0.length + 1)");
      add(scope, out, Kind.DOUBLES, from.limit(), from.extra() + 1, copy.with(from.node()));
    } else if (choice == 14 && !vectors.isEmpty()) {
      either(scope, out, Kind.DOUBLES, vectors);
    } else if (choice == 16 && !matrices.isEmpty()) {
      either(scope, out, Kind.MATRIX, matrices);
    } else if (choice == 17 && !matrices.isEmpty()) {
      Form copy = Form.same(Kind.MATRIX, "$0.clone()");
      add(scope, out, Kind.MATRIX, "n", 0, copy.with(reals.pick(matrices).node()));
    } else {
      helped(scope, out);
    }
  }

  /** One of two arrays. */
  private void either(Scope scope, List<Node> out, Kind kind, List<Scope.Arr> arrays) {
    List<Scope.Arr> like =
        arrays.stream().filter(a -> a.limit().equals("n") && a.extra() == 0).toList();
    if (!like.isEmpty()) {
      Node choice =
          Form.same(kind, "($0 ? $1 : $2)")
              .with(reals.condition(scope, 1), reals.pick(like).node(), reals.pick(like).node());
      add(scope, out, kind, "n", 0, choice);
    }
  }

  /** A local matrix. */
  void matrix(Scope scope, List<Node> out) {
    if (random.nextBoolean()) {
      rows(scope, out);
    } else {
      Form made = new Form(Kind.MATRIX, "new double[$0][$1]", "Dual.zeros($0, $1)");
      add(scope, out, Kind.MATRIX, "n", 0, made.with(scope.limit("n"), scope.limit("n")));
    }
  }

  /** A matrix whose rows are made one by one. */
  private void rows(Scope scope, List<Node> out) {
    String name = statements.fresh("m");
    Form made = new Form(Kind.MATRIX, "new double[$0][]", "new Dual[$0][]");
    out.add(Statements.declaration(Kind.MATRIX, name).with(made.with(scope.limit("n"))));
    String i = statements.fresh("i");
    List<Scope.Arr> like =
        of(scope, Kind.DOUBLES).stream()
            .filter(a -> a.limit().equals("n") && a.extra() == 0)
            .toList();
    Node row =
        like.isEmpty() || random.nextBoolean()
            ? new Form(Kind.DOUBLES, "new double[$0]", "Dual.zeros($0)").with(scope.limit("n"))
            : Form.same(Kind.DOUBLES, random.nextBoolean() ? "$0.clone()" : "$0")
                .with(reals.pick(like).node());
    String header = "for (int i = 0; i < $0; i++) {\n".replaceAll("\\bi\\b", i);
    out.add(
        Form.same(Kind.STATEMENT, header + name + "[" + i + "] = $1;\n}", name)
            .with(scope.limit("n"), row));
    scope.arrays.add(0, new Scope.Arr(Kind.MATRIX, name, "n", 0));
  }

  /** What a helper returns. */
  private void helped(Scope scope, List<Node> out) {
    for (Scope.Helper helper : scope.helpers) {
      Node call = helper.result() == Kind.DOUBLES ? reals.call(scope, helper, 2) : null;
      if (call != null) {
        add(scope, out, Kind.DOUBLES, "n", 0, call);
        return;
      }
    }
  }

  private void add(Scope scope, List<Node> out, Kind kind, String limit, int extra, Node value) {
    String name = statements.fresh(kind == Kind.MATRIX ? "m" : "w");
    out.add(Statements.declaration(kind, name).with(value));
    scope.arrays.add(0, new Scope.Arr(kind, name, limit, extra));
  }

  /** Swaps elements or rows, or lets a variable refer to another array. */
  void rearrange(Scope scope, List<Node> out) {
    List<Scope.Arr> matrices = of(scope, Kind.MATRIX);
    List<Scope.Arr> vectors =
        of(scope, Kind.DOUBLES).stream()
            .filter(a -> a.limit().equals("n") && a.extra() == 0)
            .toList();
    int choice = random.nextInt(9);
    if (choice > 6 && !vectors.isEmpty()) {
      out.add(library(scope, reals.pick(vectors), reals.pick(vectors)));
    } else if (choice == 6 && vectors.size() > 1) {
      exchange(out, reals.pick(vectors), reals.pick(vectors));
    } else if (choice < 2 && !matrices.isEmpty()) {
      swap(scope, out, reals.pick(matrices), Kind.DOUBLES);
    } else if (choice < 4 && !vectors.isEmpty()) {
      swap(scope, out, reals.pick(vectors), Kind.DOUBLE);
    } else if (!vectors.isEmpty()) {
      String name = reals.pick(vectors).name();
      Node from = reals.pick(vectors).node();
      if (random.nextBoolean()) {
        from = Form.same(Kind.DOUBLES, "$0.clone()").with(from);
      } else if (random.nextBoolean()) {
        from = new Form(Kind.DOUBLES, "new double[$0]", "Dual.zeros($0)").with(scope.limit("n"));
      }
      out.add(Form.same(Kind.STATEMENT, name + " = $0;", name).with(from));
    }
  }

  /** A method of the JDK that writes to an array. */
  private Node library(Scope scope, Scope.Arr from, Scope.Arr to) {
    if (random.nextInt(3) == 0) {
      return Form.same(Kind.STATEMENT, "java.util.Arrays.fill($0, $1);")
          .with(to.node(), reals.real(scope, 1));
    }
    int source = random.nextInt(2);
    int target = random.nextInt(2);
    String length = source + target == 0 ? "$0.length" : "$0.length - 1";
    return Form.same(
            Kind.STATEMENT,
            String.format("System.arraycopy($0, %d, $1, %d, %s);", source, target, length))
        .with(from.node(), to.node());
  }

  private void swap(Scope scope, List<Node> out, Scope.Arr array, Kind kind) {
    Node i = index(scope);
    Node j = index(scope);
    String kept = statements.fresh("t");
    Form element = Form.same(kind, "$0[$1]");
    out.add(Statements.declaration(kind, kept).with(element.with(array.node(), i)));
    out.add(
        Form.same(Kind.STATEMENT, "$0[$1] = $2;")
            .with(array.node(), i, element.with(array.node(), j)));
    out.add(
        Form.same(Kind.STATEMENT, "$0[$1] = $2;").with(array.node(), j, Node.variable(kind, kept)));
  }

  /** Lets two variables swap their arrays. */
  private void exchange(List<Node> out, Scope.Arr a, Scope.Arr b) {
    String kept = statements.fresh("t");
    out.add(Statements.declaration(Kind.DOUBLES, kept).with(a.node()));
    out.add(Form.same(Kind.STATEMENT, a.name() + " = $0;", a.name()).with(b.node()));
    out.add(
        Form.same(Kind.STATEMENT, b.name() + " = $0;", b.name())
            .with(Node.variable(Kind.DOUBLES, kept)));
  }

  /** A subscript without side effects. */
  private Node index(Scope scope) {
    List<Node> counters = List.copyOf(scope.counters);
    scope.counters.clear();
    Node index = reals.subscripts().within(scope, "n", 0);
    scope.counters.addAll(counters);
    return index;
  }

  private static List<Scope.Arr> of(Scope scope, Kind kind) {
    return scope.arrays.stream().filter(a -> a.kind() == kind).toList();
  }
}
