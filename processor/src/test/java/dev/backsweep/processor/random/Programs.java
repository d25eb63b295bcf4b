package dev.backsweep.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Random programs: a method {@code f} that is to be differentiated, and the helpers it calls. */
final class Programs {
  private static final String ANNOTATIONS =
      "@Differentiable\n"
          + "@SuppressWarnings({\"backsweep:UNUSED_INPUT\", \"backsweep:ACTIVE_TO_INTEGER\","
          + " \"backsweep:EQUALITY_ON_ACTIVE\"})\n";

  private final Random random;
  private final Profile profile;
  private final Statements statements;
  private final Reals reals;

  /** Whether only some parameters are to be active. */
  private boolean isSelective;

  private final List<Scope.Helper> helpers = new ArrayList<>();

  private Programs(Random random, Profile profile) {
    this.random = random;
    this.profile = profile;
    this.statements = new Statements(random, profile);
    this.reals = statements.reals();
  }

  /** The program of this seed. */
  static Node of(long seed, Profile profile) {
    return new Programs(new Random(seed), profile).program(profile.size());
  }

  private Node program(int size) {
    List<Node> methods = new ArrayList<>();
    for (int i = profile.hasCalls() ? random.nextInt(4) : 0; i > 0; i--) {
      methods.add(helper(size / 2));
    }
    methods.add(root(size));
    return Form.same(Kind.PROGRAM, "").with(methods);
  }

  private Node root(int size) {
    int choice = random.nextInt(20);
    Kind result =
        choice < 14
            ? Kind.DOUBLE
            : choice < 17 ? Kind.VOID : choice < 19 ? Kind.DOUBLES : Kind.FLOAT;
    List<Node> parameters = new ArrayList<>();
    boolean hasN = random.nextInt(3) == 0;
    Scope scope = new Scope(hasN ? "n" : "a.length", result);
    scope.helpers.addAll(helpers);
    parameter(scope, parameters, Kind.DOUBLE, "x", 3);
    isSelective = random.nextInt(12) == 0;
    int rare = profile == Profile.ARRAYS || profile == Profile.SUMS ? 0 : 1;
    parameter(scope, parameters, Kind.DOUBLE, "y", 2 * rare);
    parameter(scope, parameters, Kind.FLOAT, "z", rare);
    parameter(scope, parameters, Kind.DOUBLES, "a", 4);
    parameter(scope, parameters, Kind.DOUBLES, "b", 2);
    parameter(scope, parameters, Kind.FLOATS, "g", rare);
    parameter(scope, parameters, Kind.MATRIX, "m", 1);
    if (random.nextInt(5) == 0) {
      parameter(scope, parameters, Kind.DOUBLES, "square", 4);
      int last = scope.arrays.size() - 1;
      scope.arrays.set(last, new Scope.Arr(Kind.DOUBLES, "square", "nn", 0));
    }
    parameter(scope, parameters, Kind.INTS, "index", 1);
    parameter(scope, parameters, Kind.INT, "steps", rare);
    if (hasN) {
      parameter(scope, parameters, Kind.INT, "n", 4);
    }
    return method(ANNOTATIONS, "f", scope, parameters, size);
  }

  private Node helper(int size) {
    String name = statements.fresh("h");
    Kind[] results = {Kind.DOUBLE, Kind.DOUBLE, Kind.VOID, Kind.DOUBLES};
    Kind result = results[random.nextInt(results.length)];
    List<Node> parameters = new ArrayList<>();
    String prefix = name + "a";
    Scope scope = new Scope(prefix + ".length", result);
    scope.helpers.addAll(helpers);
    List<Kind> kinds = new ArrayList<>();
    boolean isRecursive = random.nextInt(3) == 0;
    if (isRecursive) {
      kinds.add(Kind.INT);
    }
    kinds.add(Kind.DOUBLE);
    kinds.add(Kind.DOUBLES);
    if (random.nextBoolean()) {
      kinds.add(random.nextInt(4) == 0 ? Kind.MATRIX : Kind.DOUBLES);
    }
    for (Kind kind : kinds) {
      String parameter =
          kind == Kind.INT
              ? "depth"
              : kind == Kind.DOUBLE
                  ? name + "x"
                  : parameters.stream().anyMatch(p -> p.form().declares().equals(prefix))
                      ? name + "b"
                      : prefix;
      parameter(scope, parameters, kind, parameter, 4);
    }
    Scope.Helper helper = new Scope.Helper(result, name, kinds);
    helpers.add(helper);
    return isRecursive
        ? recursive(scope, helper, parameters, size)
        : method("", name, scope, parameters, size);
  }

  /** Calls itself once or twice, one level deeper. */
  private Node recursive(Scope scope, Scope.Helper helper, List<Node> parameters, int size) {
    List<Node> body = new ArrayList<>();
    body.add(
        Form.same(Kind.STATEMENT, "if (depth <= 0) {\n$0\n}")
            .fixed()
            .with(statements.returned(scope)));
    statements.fill(scope, size, body);
    for (int i = random.nextInt(2); i >= 0; i--) {
      StringBuilder text = new StringBuilder(helper.name() + "(depth - 1");
      List<Node> arguments = new ArrayList<>();
      for (Node p : parameters.subList(1, parameters.size())) {
        String type = p.form().java().replaceFirst(" .*", "");
        Kind kind = type.equals("double[]") ? Kind.DOUBLES : Kind.MATRIX;
        List<Scope.Arr> others =
            scope.arrays.stream()
                .filter(a -> a.kind() == kind && a.limit().equals("n") && a.extra() == 0)
                .toList();
        arguments.add(
            type.equals("double")
                ? reals.real(scope, 2)
                : others.isEmpty() || random.nextBoolean()
                    ? Node.variable(kind, p.form().declares())
                    : reals.pick(others).node());
        text.append(", $").append(arguments.size() - 1);
      }
      Kind result = scope.result();
      Node call = Form.same(result, text + ")", helper.name()).with(arguments);
      String name = statements.fresh("v");
      if (result == Kind.VOID) {
        body.add(Form.same(Kind.STATEMENT, "$0;").with(call));
        continue;
      }
      body.add(Statements.declaration(result, name).with(call));
      if (result == Kind.DOUBLE) {
        scope.variables.add(0, new Scope.Variable(Kind.DOUBLE, name, true));
      } else {
        scope.arrays.add(0, new Scope.Arr(Kind.DOUBLES, name, "n", 0));
      }
      if (random.nextBoolean()) {
        statements.fill(scope, size / 2, body);
      }
    }
    if (scope.result() != Kind.VOID) {
      body.add(statements.returned(scope));
    }
    return method("", helper.name(), scope.result(), parameters, body);
  }

  private void parameter(Scope scope, List<Node> out, Kind kind, String name, int quarters) {
    if (random.nextInt(4) >= quarters) {
      return;
    }
    boolean canBeActive = kind != Kind.INT && kind != Kind.INTS;
    String wrt = isSelective && canBeActive && random.nextBoolean() ? "@Wrt " : "";
    out.add(
        new Form(Kind.STATEMENT, wrt + kind.java() + " " + name, kind.dual() + " " + name)
            .declaring(name)
            .with());
    if (kind == Kind.INT) {
      scope.variables.add(new Scope.Variable(kind, name, false));
    } else if (kind.isReal()) {
      scope.variables.add(new Scope.Variable(kind, name, true));
    } else {
      scope.arrays.add(new Scope.Arr(kind, name, "n", 0));
    }
  }

  private Node method(
      String annotations, String name, Scope scope, List<Node> parameters, int size) {
    List<Node> body = new ArrayList<>();
    if (profile == Profile.SUMS && scope.result() == Kind.DOUBLE) {
      return method(annotations, name, Kind.DOUBLE, parameters, reductions(scope, size));
    }
    statements.fill(scope, size, body);
    if (scope.result() == Kind.DOUBLE && random.nextInt(4) > 0) {
      body.addAll(sums(scope));
    } else {
      body.add(statements.returned(scope));
    }
    return method(annotations, name, scope.result(), parameters, body);
  }

  private static Node method(
      String annotations, String name, Kind result, List<Node> parameters, List<Node> body) {
    String rest = " " + name + "($0) {\n$1\n}\n";
    return new Form(
            Kind.METHOD,
            annotations + "static " + result.java() + rest,
            "static " + result.dual() + rest)
        .declaring(name)
        .with(Form.same(Kind.PARAMETERS, "").with(parameters), Node.block(body));
  }

  /** Loops that add up one or two sums; mostly a linear function of them is returned. */
  private List<Node> reductions(Scope scope, int size) {
    List<Node> body = new ArrayList<>();
    for (int i = random.nextInt(2); i >= 0; i--) {
      String sum = statements.fresh("sum");
      body.add(Statements.declaration(Kind.DOUBLE, sum).with(reals.literal()));
      scope.sums.add(sum);
    }
    if (random.nextInt(3) == 0) {
      statements.arrays().matrix(scope, body);
    }
    statements.fill(scope, size, body);
    for (String sum : scope.sums) {
      scope.variables.add(0, new Scope.Variable(Kind.DOUBLE, sum, false));
    }
    Node first = Node.variable(Kind.DOUBLE, scope.sums.get(0));
    Node last = Node.variable(Kind.DOUBLE, scope.sums.get(scope.sums.size() - 1));
    Form[] results = {
      Form.same(Kind.DOUBLE, "$0"),
      new Form(Kind.DOUBLE, "$0 - 0.5 * $1", "Dual.sub($0, Dual.mul(Dual.c(0.5), $1))"),
      new Form(Kind.DOUBLE, "$0 / 3", "Dual.div($0, Dual.c(3))"),
      new Form(Kind.DOUBLE, "$0 * $1", "Dual.mul($0, $1)")
    };
    Node result = results[random.nextInt(results.length)].with(first, last);
    body.add(Form.same(Kind.STATEMENT, "return $0;").fixed().with(result));
    return body;
  }

  /** Returns the sum of all elements of arrays. */
  private List<Node> sums(Scope scope) {
    List<Node> out = new ArrayList<>();
    String sum = statements.fresh("sum");
    out.add(Statements.declaration(Kind.DOUBLE, sum).with(reals.real(scope, 1)));
    for (Scope.Arr array : scope.arrays) {
      if (array.kind() == Kind.DOUBLES && !array.limit().equals("nn")) {
        String i = statements.fresh("i");
        Node body =
            new Form(
                    Kind.STATEMENT,
                    sum + " += $0[" + i + "] * (1 + 0.5 * " + i + ");",
                    String.format(
                        "%1$s = Dual.add(%1$s, Dual.mul($0[%2$s], Dual.c(1 + 0.5 * %2$s)));",
                        sum, i),
                    sum,
                    i)
                .with(array.node());
        String header = "for (int %1$s = 0; %1$s < $0.length; %1$s++) {\n$1\n}";
        out.add(
            Form.same(Kind.STATEMENT, String.format(header, i).replace("%1$s", i))
                .declaringInside(i)
                .with(array.node(), Node.block(body)));
      }
    }
    out.add(Form.same(Kind.STATEMENT, "return $0;").fixed().with(Node.variable(Kind.DOUBLE, sum)));
    return out;
  }

  /** The parameters of {@code f} as {@code type name}. */
  static List<String> parameters(Node program) {
    Node root = program.children().get(program.children().size() - 1);
    return root.children().get(0).children().stream()
        .map(p -> p.form().java())
        .collect(Collectors.toList());
  }
}
