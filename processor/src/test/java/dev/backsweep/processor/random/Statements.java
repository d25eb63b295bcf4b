package dev.backsweep.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random statements without loops, and blocks of them. */
final class Statements {
  private static final String[][] COMPOUND = {
    {"+", "add"}, {"+", "add"}, {"+", "add"}, {"-", "sub"}, {"*", "mul"}, {"/", "div"}
  };

  private final Random random;
  private final Profile profile;
  private final Reals reals;
  private final Subscripts subscripts;
  private final ArrayStatements arrays;
  private final Loops loops;
  private int names;

  Statements(Random random, Profile profile) {
    this.random = random;
    this.profile = profile;
    this.reals = new Reals(random, profile);
    this.subscripts = reals.subscripts();
    this.arrays = new ArrayStatements(random, this, reals, profile.depth());
    this.loops = new Loops(random, this, reals);
  }

  Reals reals() {
    return reals;
  }

  ArrayStatements arrays() {
    return arrays;
  }

  /** A name that no other variable has. */
  String fresh(String prefix) {
    return prefix + ++names;
  }

  /** A block of its own. */
  Node block(Scope scope, int size) {
    Scope inner = scope.block();
    List<Node> statements = new ArrayList<>();
    fill(inner, size, statements);
    return Node.block(statements);
  }

  /** Adds statements; what they declare is in {@code scope} afterwards. */
  void fill(Scope scope, int size, List<Node> statements) {
    int left = size;
    while (left > 0) {
      left -= add(scope, left, statements);
    }
  }

  /** Adds a statement or more; answers how much of the size they use up. */
  private int add(Scope scope, int size, List<Node> out) {
    switch (profile.kind(random.nextInt(profile.total()))) {
      case 0:
        declare(scope, out);
        return 1;
      case 1:
        out.add(assign(scope));
        return 1;
      case 3:
        arrays.declare(scope, out);
        return 1;
      case 4:
        arrays.rearrange(scope, out);
        return 1;
      case 5:
        out.add(branch(scope, size - 1));
        return size / 2 + 1;
      case 6:
        if (scope.loops == 3) {
          return 1;
        }
        loops.add(scope, Math.max(1, size - 1), out);
        return size / 2 + 2;
      case 7:
        jump(scope, out);
        return 1;
      case 8:
        extra(scope, out);
        return 1;
      case 9:
        out.add(reduce(scope));
        return 1;
      case 10:
        out.add(arrays.row(scope));
        return 1;
      default:
        out.add(arrays.store(scope));
        return 1;
    }
  }

  private void extra(Scope scope, List<Node> out) {
    if (!scope.helpers.isEmpty()) {
      call(scope, out);
    } else if (random.nextBoolean()) {
      integer(scope, out);
    } else {
      move(scope, out);
    }
  }

  private void declare(Scope scope, List<Node> out) {
    int choice = random.nextInt(8);
    Kind kind = choice == 0 ? Kind.BOOLEAN : choice == 1 ? Kind.FLOAT : Kind.DOUBLE;
    String name = fresh(kind == Kind.BOOLEAN ? "is" : kind == Kind.FLOAT ? "f" : "v");
    Node value =
        switch (kind) {
          case BOOLEAN -> reals.condition(scope, 1);
          case FLOAT -> reals.real32(scope, 2);
          default -> reals.real(scope, profile.depth());
        };
    out.add(declaration(kind, name).with(value));
    scope.variables.add(0, new Scope.Variable(kind, name, true));
  }

  /** {@code type name = $0;}. */
  static Form declaration(Kind kind, String name) {
    String rest = " " + name + " = $0;";
    return new Form(Kind.STATEMENT, kind.java() + rest, kind.dual() + rest).declaring(name);
  }

  private Node assign(Scope scope) {
    List<Scope.Variable> assignable =
        scope.variables.stream().filter(Scope.Variable::isAssignable).toList();
    if (assignable.isEmpty()) {
      return arrays.store(scope);
    }
    Scope.Variable variable = reals.pick(assignable);
    String x = variable.name();
    if (variable.kind() == Kind.BOOLEAN) {
      return Form.same(Kind.STATEMENT, x + " = $0;", x).with(reals.condition(scope, 1));
    }
    boolean isFloat = variable.kind() == Kind.FLOAT;
    Node value =
        isFloat && random.nextBoolean()
            ? reals.real32(scope, 2)
            : reals.real(scope, profile.depth());
    if (value.kind() == variable.kind() && random.nextInt(3) > 0) {
      return Form.same(Kind.STATEMENT, x + " = $0;", x).with(value);
    }
    String[] op = COMPOUND[random.nextInt(COMPOUND.length)];
    String updated = updated(op[1], x, "$0", isFloat);
    return new Form(Kind.STATEMENT, x + " " + op[0] + "= $0;", x + " = " + updated + ";", x)
        .with(value);
  }

  /** Adds to what the method returns. */
  private Node reduce(Scope scope) {
    if (scope.sums.isEmpty()) {
      return assign(scope);
    }
    String sum = reals.pick(scope.sums);
    List<Scope.Variable> keepers =
        scope.variables.stream().filter(v -> v.kind() == Kind.DOUBLE && v.isAssignable()).toList();
    int choice = random.nextInt(12);
    if (choice == 0 && !keepers.isEmpty()) {
      String keeper = reals.pick(keepers).name();
      return Form.same(Kind.STATEMENT, keeper + " = " + sum + ";", keeper, sum).with();
    } else if (choice == 1) {
      String either = String.format("%1$s = $0 ? %1$s + $1 : $2 + %1$s;", sum);
      String dual = String.format("%1$s = $0 ? Dual.add(%1$s, $1) : Dual.add($2, %1$s);", sum);
      return new Form(Kind.STATEMENT, either, dual, sum)
          .with(reals.condition(scope, 1), reals.real(scope, 1), reals.real(scope, 1));
    }
    String updated = sum + " = " + updated("add", sum, "$0", false) + ";";
    return new Form(Kind.STATEMENT, sum + " += $0;", updated, sum)
        .with(reals.real(scope, profile.depth() + 1));
  }

  private static String updated(String op, String old, String value, boolean isFloat) {
    String result = "Dual." + op + "(" + old + ", " + value + ")";
    return isFloat ? "Dual.f(" + result + ")" : result;
  }

  /** {@code place op= value;} where {@code $0[$1]} is the place. */
  Node compound(boolean isFloat, String place, int used, List<Node> children) {
    String[] op = COMPOUND[random.nextInt(COMPOUND.length)];
    String value = "$" + used;
    int bracket = place.lastIndexOf('[');
    String at = place.substring(0, bracket) + ", " + place.substring(bracket + 1).replace("]", "");
    String updated = updated(op[1], "place.old()", value, isFloat);
    return new Form(
            Kind.STATEMENT,
            place + " " + op[0] + "= " + value + ";",
            "{ Dual.Place place = Dual.at(" + at + "); place.put(" + updated + "); }")
        .with(children);
  }

  private Node branch(Scope scope, int size) {
    Node condition = reals.condition(scope, 2);
    Node then = block(scope, (size + 1) / 2);
    return random.nextBoolean()
        ? Form.same(Kind.STATEMENT, "if ($0) {\n$1\n}").with(condition, then)
        : Form.same(Kind.STATEMENT, "if ($0) {\n$1\n} else {\n$2\n}")
            .with(condition, then, block(scope, size / 2));
  }

  private void jump(Scope scope, List<Node> out) {
    Node condition = reals.condition(scope, 1);
    int choice = random.nextInt(12);
    if (choice == 0) {
      out.add(
          Form.same(Kind.STATEMENT, "if ($0) {\nthrow new IllegalStateException(\"at \" + $1);\n}")
              .with(
                  Form.same(Kind.BOOLEAN, "$0 && $1").with(condition, reals.condition(scope, 0)),
                  subscripts.integer(scope, 0)));
    } else if (choice < 3) {
      Node value = returned(scope);
      out.add(Form.same(Kind.STATEMENT, "if ($0) {\n$1\n}").with(condition, value));
    } else if (!scope.jumps.isEmpty()) {
      String jump = reals.pick(scope.jumps);
      String[] words = jump.split(" ");
      Form form = Form.same(Kind.STATEMENT, "if ($0) {\n" + jump + ";\n}");
      out.add(
          (words.length == 1
                  ? form
                  : Form.same(Kind.STATEMENT, "if ($0) {\n" + jump + ";\n}", words[1]))
              .with(condition));
    }
  }

  /** A return statement. */
  Node returned(Scope scope) {
    switch (scope.result()) {
      case VOID:
        return Form.same(Kind.STATEMENT, "return;").fixed().with();
      case DOUBLES:
        List<Scope.Arr> fitting =
            scope.arrays.stream().filter(a -> a.kind() == Kind.DOUBLES).toList();
        return Form.same(Kind.STATEMENT, "return $0;").fixed().with(reals.pick(fitting).node());
      case FLOAT:
        return Form.same(Kind.STATEMENT, "return $0;").fixed().with(reals.real32(scope, 2));
      default:
        return Form.same(Kind.STATEMENT, "return $0;").fixed().with(reals.real(scope, 2));
    }
  }

  private void call(Scope scope, List<Node> out) {
    for (Scope.Helper helper : scope.helpers) {
      if (helper.result() == Kind.VOID && random.nextBoolean()) {
        Node call = reals.call(scope, helper, 2);
        if (call != null) {
          out.add(Form.same(Kind.STATEMENT, "$0;").with(call));
        }
      }
    }
  }

  /** A local integer, good as a subscript or not. */
  private void integer(Scope scope, List<Node> out) {
    String name = fresh("k");
    if (random.nextBoolean() || scope.indices.isEmpty()) {
      out.add(declaration(Kind.INT, name).with(subscripts.integer(scope, 2)));
      scope.variables.add(0, new Scope.Variable(Kind.INT, name, false));
    } else {
      String limit = reals.pick(scope.indices).limit();
      out.add(declaration(Kind.INT, name).with(subscripts.within(scope, limit, 0)));
      scope.indices.add(0, new Scope.Index(name, limit, 0, 0, true));
    }
  }

  /** Another value for a local integer that is good as a subscript: {@code if (..) best = i;}. */
  private void move(Scope scope, List<Node> out) {
    List<Scope.Index> movable = scope.indices.stream().filter(Scope.Index::isAssignable).toList();
    if (movable.isEmpty()) {
      integer(scope, out);
      return;
    }
    Scope.Index index = reals.pick(movable);
    Node value = subscripts.within(scope, index.limit(), 0);
    Node move = Form.same(Kind.STATEMENT, index.name() + " = $0;", index.name()).with(value);
    out.add(
        random.nextBoolean()
            ? move
            : Form.same(Kind.STATEMENT, "if ($0) {\n$1\n}").with(reals.condition(scope, 1), move));
  }
}
