package dev.backsweep.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random loops, all of which end. */
final class Loops {
  private final Random random;
  private final Statements statements;
  private final Reals reals;

  Loops(Random random, Statements statements, Reals reals) {
    this.random = random;
    this.statements = statements;
    this.reals = reals;
  }

  /** Adds a loop, and before it the counters that its body moves. */
  void add(Scope scope, int size, List<Node> out) {
    switch (random.nextInt(16)) {
      case 0:
        out.add(times(scope, size));
        break;
      case 1:
        out.add(enhanced(scope, size));
        break;
      case 2:
        out.add(fromBothEnds(scope, size));
        break;
      case 3, 4:
        whileLoop(scope, size, out);
        break;
      case 5:
        out.add(constant(scope, size));
        break;
      case 14:
        searching(scope, size, out);
        break;
      case 15:
        skipping(scope, size, out);
        break;
      case 6, 7, 8:
        out.add(scope.indices.isEmpty() ? over(scope, size, out) : triangular(scope, size));
        break;
      default:
        out.add(over(scope, size, out));
    }
  }

  /** {@code for (header) body}, with or without a label. */
  private Node loop(String index, String header, Node body, String label, Node... bounds) {
    List<Node> children = new ArrayList<>(List.of(bounds));
    children.add(body);
    String text = "for (" + header + ") {\n$" + bounds.length + "\n}";
    Node plain = Form.same(Kind.STATEMENT, text).declaringInside(index).with(children);
    return label.isEmpty() ? plain : labeled(label, plain);
  }

  private static Node labeled(String label, Node loop) {
    return Form.same(Kind.STATEMENT, label + ":\n$0").declaringInside(label).with(loop);
  }

  /** Lets the body jump; answers the label, empty if there is none. */
  private String jumps(Scope body) {
    body.jumps.add("break");
    body.jumps.add("continue");
    if (random.nextInt(4) > 0) {
      return "";
    }
    String label = statements.fresh("loop");
    body.jumps.add("break " + label);
    body.jumps.add("continue " + label);
    return label;
  }

  private Node over(Scope scope, int size, List<Node> out) {
    String i = statements.fresh("i");
    int low = random.nextInt(5) == 0 ? 1 + random.nextInt(2) : random.nextInt(2);
    int high = random.nextInt(3) == 0 ? 1 : 0;
    Scope body = scope.loop();
    if (random.nextInt(5) == 0) {
      body.counters.add(counter(scope, out));
    }
    String label = jumps(body);
    body.indices.add(0, new Scope.Index(i, "n", low, high));
    Node from = Node.literal(low);
    Node n = scope.limit("n");
    Node to = high == 0 ? n : Form.same(Kind.INT, "$0 - " + high).with(n);
    Node last = Form.same(Kind.INT, "$0 - " + (1 + high)).with(n);
    int step = random.nextInt(8) == 0 ? 2 + random.nextInt(2) : 1;
    switch (random.nextInt(10)) {
      case 0, 1, 2:
        String down = step == 1 ? i + "--" : i + " -= " + step;
        return loop(
            i,
            "int " + i + " = $0; " + i + " >= $1; " + down,
            statements.block(body, size),
            label,
            last,
            from);
      case 3:
        body.indices.set(0, new Scope.Index(i, "n", 0, 0));
        return loop(
            i, "int " + i + " = $0; " + i + "-- > 0; ", statements.block(body, size), label, n);
      case 4:
        return loop(
            i,
            "int " + i + " = $0; " + i + " <= $1; " + i + "++",
            statements.block(body, size),
            label,
            from,
            last);
      default:
        String up = step == 1 ? i + "++" : i + " += " + step;
        return loop(
            i,
            "int " + i + " = $0; " + i + " < $1; " + up,
            statements.block(body, size),
            label,
            from,
            to);
    }
  }

  /** Declares a variable that goes up or down by one in each round; answers its use. */
  private Node counter(Scope scope, List<Node> out) {
    String p = statements.fresh("p");
    boolean isUp = random.nextInt(3) > 0;
    out.add(Statements.declaration(Kind.INT, p).with(isUp ? Node.literal(0) : scope.limit("n")));
    return Form.same(Kind.INT, isUp ? p + "++" : "--" + p, p).with();
  }

  /** {@code j < i}, {@code j <= i}, {@code j = i + 1}, {@code j = i}. */
  private Node triangular(Scope scope, int size) {
    Scope.Index outer = reals.pick(scope.indices);
    String j = statements.fresh("j");
    Node i = Node.variable(Kind.INT, outer.name());
    Node limit = scope.limit(outer.limit());
    Node zero = Node.literal(0);
    Scope body = scope.loop();
    String label = jumps(body);
    String header = "int " + j + " = $0; " + j + " < $1; " + j + "++";
    Node[] bounds;
    int low = 0;
    int high = 0;
    switch (random.nextInt(6)) {
      case 0:
        bounds = new Node[] {zero, i};
        high = outer.high() + 1;
        break;
      case 1:
        header = header.replace("<", "<=");
        bounds = new Node[] {zero, i};
        high = outer.high();
        break;
      case 2:
        bounds = new Node[] {Form.same(Kind.INT, "$0 + 1").with(i), limit};
        low = outer.low() + 1;
        break;
      case 3:
        header = "int " + j + " = $0; " + j + " >= $1; " + j + "--";
        bounds = new Node[] {Form.same(Kind.INT, "$0 - 1").with(i), zero};
        high = outer.high() + 1;
        break;
      case 4:
        header = "int " + j + " = $0 - 1; " + j + " > $1; " + j + "--";
        bounds = new Node[] {limit, i};
        low = outer.low() + 1;
        break;
      default:
        bounds = new Node[] {i, limit};
        low = outer.low();
    }
    body.indices.add(0, new Scope.Index(j, outer.limit(), low, high));
    return loop(j, header, statements.block(body, size), label, bounds);
  }

  /** {@code k = i; while (k > 0 && ..) { .. k--; }}, as in a sort by insertion. */
  private void searching(Scope scope, int size, List<Node> out) {
    if (scope.indices.isEmpty()) {
      return;
    }
    Scope.Index from = reals.pick(scope.indices);
    String k = statements.fresh("k");
    out.add(Statements.declaration(Kind.INT, k).with(Node.variable(Kind.INT, from.name())));
    Scope body = scope.loop();
    body.jumps.add("break");
    body.indices.add(0, new Scope.Index(k, from.limit(), 1, from.high()));
    Node condition = reals.condition(body, 1);
    Node counted = Form.same(Kind.STATEMENT, k + "--;", k).fixed().with();
    String text = "while (" + k + " > 0 && $0) {\n$1\n$2\n}";
    out.add(
        Form.same(Kind.STATEMENT, text, k).with(condition, statements.block(body, size), counted));
  }

  /** A loop whose variable, and maybe bound, is changed by its body. */
  private void skipping(Scope scope, int size, List<Node> out) {
    String i = statements.fresh("i");
    String end = statements.fresh("end");
    out.add(Statements.declaration(Kind.INT, end).with(scope.limit("n")));
    Scope body = scope.loop();
    String label = jumps(body);
    body.indices.add(0, new Scope.Index(i, "n", 0, 0));
    Node inner = statements.block(body, size);
    Node skip =
        random.nextBoolean()
            ? Form.same(Kind.STATEMENT, "if ($0) {\n" + i + "++;\n}", i)
                .with(reals.condition(body, 1))
            : Form.same(Kind.STATEMENT, "if ($0) {\n" + end + "--;\n}", end)
                .with(reals.condition(body, 1));
    Node both = Node.block(inner, skip);
    String header = String.format("int %1$s = $0; %1$s < %2$s; %1$s++", i, end);
    out.add(loop(i, header, both, label, Node.literal(0)));
  }

  private Node times(Scope scope, int size) {
    String t = statements.fresh("step");
    Scope body = scope.loop();
    String label = jumps(body);
    Node count = Node.literal(2 + random.nextInt(2));
    for (Scope.Variable v : scope.variables) {
      if (v.name().equals("steps")) {
        count = Node.variable(Kind.INT, "steps");
      }
    }
    body.variables.add(0, new Scope.Variable(Kind.INT, t, false));
    String header = "int " + t + " = 0; " + t + " < $0; " + t + "++";
    return loop(t, header, statements.block(body, size), label, count);
  }

  private Node constant(Scope scope, int size) {
    String i = statements.fresh("c");
    Scope body = scope.loop();
    String label = jumps(body);
    body.indices.add(0, new Scope.Index(i, "4", 0, 0));
    String header = "int " + i + " = 0; " + i + " < $0; " + i + "++";
    return loop(i, header, statements.block(body, size), label, Node.literal(4));
  }

  private Node fromBothEnds(Scope scope, int size) {
    String i = statements.fresh("i");
    String j = statements.fresh("j");
    Scope body = scope.loop();
    String label = jumps(body);
    body.indices.add(0, new Scope.Index(i, "n", 0, 1));
    body.indices.add(0, new Scope.Index(j, "n", 1, 0));
    String header = String.format("int %1$s = 0, %2$s = $0 - 1; %1$s < %2$s; %1$s++, %2$s--", i, j);
    Node second =
        Form.same(Kind.STATEMENT, "$0").declaringInside(j).with(statements.block(body, size));
    return loop(i, header, second, label, scope.limit("n"));
  }

  private Node enhanced(Scope scope, int size) {
    String e = statements.fresh("e");
    for (Scope.Arr array : scope.arrays) {
      boolean isMatrix = array.kind() == Kind.MATRIX;
      if (isMatrix || array.kind() == Kind.DOUBLES && random.nextBoolean()) {
        Kind kind = isMatrix ? Kind.DOUBLES : Kind.DOUBLE;
        Scope body = scope.loop();
        body.jumps.add("break");
        body.jumps.add("continue");
        if (isMatrix) {
          body.arrays.add(0, new Scope.Arr(Kind.DOUBLES, e, "n", 0));
        } else {
          body.variables.add(0, new Scope.Variable(Kind.DOUBLE, e, true));
        }
        String rest = " " + e + " : $0) {\n$1\n}";
        return new Form(Kind.STATEMENT, "for (" + kind.java() + rest, "for (" + kind.dual() + rest)
            .declaringInside(e)
            .with(array.node(), statements.block(body, size));
      }
    }
    return constant(scope, size);
  }

  /** Loops that Java does not count, with a number of rounds that is bounded nevertheless. */
  private void whileLoop(Scope scope, int size, List<Node> out) {
    String k = statements.fresh("k");
    out.add(Statements.declaration(Kind.INT, k).with(Node.literal(0)));
    Scope body = scope.loop();
    String label = jumps(body);
    Node condition = reals.condition(scope, 1);
    String text;
    List<Node> bounds;
    switch (random.nextInt(4)) {
      case 0:
        text = "while ($0 && " + k + "++ < 4) {\n$1\n}";
        bounds = List.of(condition);
        body.variables.add(0, new Scope.Variable(Kind.INT, k, false));
        break;
      case 1:
        text = "do {\n" + k + "++;\n$1\n} while ($0 && " + k + " < 3);";
        bounds = List.of(condition);
        body.variables.add(0, new Scope.Variable(Kind.INT, k, false));
        break;
      case 2:
        body.jumps.removeIf(j -> j.equals("continue") || j.equals("continue " + label));
        text = "while (" + k + " < $0) {\n$1\n" + k + "++;\n}";
        bounds = List.of(scope.limit("n"));
        body.indices.add(0, new Scope.Index(k, "n", 0, 0));
        break;
      default:
        String i = statements.fresh("i");
        text = "while (" + k + " < $0) {\nint " + i + " = " + k + "++;\n$1\n}";
        bounds = List.of(scope.limit("n"));
        body.indices.add(0, new Scope.Index(i, "n", 0, 0));
        List<Node> children = new ArrayList<>(bounds);
        children.add(statements.block(body, size));
        Form form = Form.same(Kind.STATEMENT, text, k).declaringInside(i);
        add(out, label, form.with(children));
        return;
    }
    List<Node> children = new ArrayList<>(bounds);
    children.add(statements.block(body, size));
    add(out, label, Form.same(Kind.STATEMENT, text, k).with(children));
  }

  private static void add(List<Node> out, String label, Node loop) {
    out.add(label.isEmpty() ? loop : labeled(label, loop));
  }
}
