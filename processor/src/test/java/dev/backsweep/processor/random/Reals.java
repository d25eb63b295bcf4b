package dev.backsweep.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random expressions of type {@code double}, {@code float} and {@code boolean}. */
final class Reals {
  /** Java, then the same on duals. */
  private static final String[][] FUNCTIONS = {
    {"Math.sin($0)", "Dual.of(Math::sin, $0, (fx, at) -> Math.cos(at))"},
    {"Math.cos($0)", "Dual.of(Math::cos, $0, (fx, at) -> -Math.sin(at))"},
    {"Math.tanh($0)", "Dual.tanh($0)"},
    {"Math.atan($0)", "Dual.of(Math::atan, $0, (fx, at) -> 1 / (1 + at * at))"},
    {"Math.exp($0)", "Dual.of(Math::exp, $0, (fx, at) -> fx)"},
    {"Math.log($0)", "Dual.of(Math::log, $0, (fx, at) -> 1 / at)"},
    {"Math.sqrt($0)", "Dual.of(Math::sqrt, $0, (fx, at) -> 0.5 / fx)"},
    {"Math.abs($0)", "Dual.of(Math::abs, $0, (fx, at) -> Math.signum(at))"},
    {"Math.cbrt($0)", "Dual.of(Math::cbrt, $0, (fx, at) -> 1 / (3 * fx * fx))"},
    {"Math.log1p($0)", "Dual.of(Math::log1p, $0, (fx, at) -> 1 / (1 + at))"},
    {"Math.floor($0)", "Dual.of(Math::floor, $0, (fx, at) -> 0)"},
    {"Math.pow($0, 2)", "Dual.pow($0, 2)"},
    {"Math.pow($0, 3)", "Dual.pow($0, 3)"},
    {"Math.pow($0, 1.5)", "Dual.pow($0, 1.5)"},
    {"(-$0)", "Dual.neg($0)"},
    {
      "Math.exp(Math.min($0, 1.0))", "Dual.of(Math::exp, Dual.min($0, Dual.c(1.0)), (fx, at) -> fx)"
    },
  };

  private static final String[][] BINARY = {
    {"($0 + $1)", "Dual.add($0, $1)"},
    {"($0 + $1)", "Dual.add($0, $1)"},
    {"($0 - $1)", "Dual.sub($0, $1)"},
    {"($0 * $1)", "Dual.mul($0, $1)"},
    {"($0 * $1)", "Dual.mul($0, $1)"},
    {"($0 * $1)", "Dual.mul($0, $1)"},
    {"($1 * $0 * $0)", "Dual.mul(Dual.mul($1, $0), $0)"},
    {"(0.5 * $0 * $1 * $0)", "Dual.mul(Dual.mul(Dual.mul(Dual.c(0.5), $0), $1), $0)"},
    {"($0 / $1)", "Dual.div($0, $1)"},
    {
      "($0 / (2.5 + Math.abs($1)))",
      "Dual.div($0, Dual.add(Dual.c(2.5), Dual.of(Math::abs, $1, (fx, at) -> Math.signum(at))))"
    },
    {"Math.max($0, $1)", "Dual.max($0, $1)"},
    {"Math.min($0, $1)", "Dual.min($0, $1)"},
    {"Math.hypot($0, $1)", "Dual.hypot($0, $1)"},
    {"Math.atan2($0, $1)", "Dual.atan2($0, $1)"},
    {
      "Math.pow(1.5 + Math.abs($0), $1)",
      "Dual.pow(Dual.add(Dual.c(1.5), Dual.of(Math::abs, $0, (fx, at) -> Math.signum(at))), $1)"
    },
    {"($0 % $1)", "Dual.rem($0, $1)"},
  };

  private final Random random;
  private final Subscripts subscripts;
  private final Profile profile;

  Reals(Random random, Profile profile) {
    this.random = random;
    this.profile = profile;
    this.subscripts = new Subscripts(random, this);
  }

  Subscripts subscripts() {
    return subscripts;
  }

  /** A {@code double}. */
  Node real(Scope scope, int depth) {
    if (random.nextInt(10) < profile.elements()) {
      return element(scope);
    }
    int choice = random.nextInt(depth <= 0 ? 10 : 30);
    if (choice < 5) {
      return variable(scope, Kind.DOUBLE);
    } else if (choice < 9) {
      return element(scope);
    } else if (choice == 9) {
      return literal();
    } else if (choice < 14) {
      return of(FUNCTIONS, Kind.DOUBLE).with(real(scope, depth - 1));
    } else if (choice < 22) {
      return of(BINARY, Kind.DOUBLE).with(real(scope, depth - 1), real(scope, depth - 1));
    }
    return rare(scope, depth, choice);
  }

  private Node rare(Scope scope, int depth, int choice) {
    switch (choice) {
      case 22:
        return new Form(Kind.DOUBLE, "((double) $0)", "$0").with(real32(scope, depth - 1));
      case 23:
        return new Form(Kind.DOUBLE, "($0 * $1)", "Dual.mul($0, Dual.c($1))")
            .with(real(scope, depth - 1), subscripts.integer(scope, 1));
      case 24:
        return Form.same(Kind.DOUBLE, "($0 ? $1 : $2)")
            .with(condition(scope, 1), real(scope, depth - 1), real(scope, depth - 1));
      case 25:
        return new Form(Kind.DOUBLE, "Math.fma($0, $1, $2)", "Dual.fma($0, $1, $2)")
            .with(real(scope, depth - 1), real(scope, depth - 1), real(scope, depth - 1));
      case 26:
        return assignment(scope, depth);
      default:
        return call(scope, Kind.DOUBLE, depth);
    }
  }

  /** {@code (x = ..)} or {@code (x += ..)} as an expression. */
  private Node assignment(Scope scope, int depth) {
    List<String> names = new ArrayList<>();
    for (Scope.Variable v : scope.variables) {
      if (v.kind() == Kind.DOUBLE && v.isAssignable()) {
        names.add(v.name());
      }
    }
    if (names.isEmpty() || random.nextInt(3) > 0) {
      return element(scope);
    }
    String x = names.get(random.nextInt(names.size()));
    Node value = real(scope, depth - 1);
    return random.nextBoolean()
        ? Form.same(Kind.DOUBLE, "(" + x + " = $0)", x).with(value)
        : new Form(Kind.DOUBLE, "(" + x + " += $0)", "(" + x + " = Dual.add(" + x + ", $0))", x)
            .with(value);
  }

  /** A call of a helper with this result, or a variable if there is none. */
  Node call(Scope scope, Kind result, int depth) {
    List<Scope.Helper> helpers = scope.helpers.stream().filter(h -> h.result() == result).toList();
    Node call = helpers.isEmpty() ? null : call(scope, pick(helpers), depth);
    return call != null ? call : variable(scope, result);
  }

  /** A call of the helper, or null if something that it takes is not there. */
  Node call(Scope scope, Scope.Helper helper, int depth) {
    List<Node> arguments = new ArrayList<>();
    StringBuilder text = new StringBuilder(helper.name() + "(");
    for (Kind kind : helper.parameters()) {
      Node argument;
      if (kind == Kind.DOUBLE) {
        argument = real(scope, depth - 1);
      } else if (kind == Kind.INT) {
        argument = Form.same(Kind.INT, "3").with();
      } else {
        List<Scope.Arr> fitting =
            scope.arrays.stream()
                .filter(a -> a.kind() == kind && a.limit().equals("n") && a.extra() == 0)
                .toList();
        if (fitting.isEmpty()) {
          return null;
        }
        argument = pick(fitting).node();
      }
      text.append(arguments.isEmpty() ? "$" : ", $").append(arguments.size());
      arguments.add(argument);
    }
    return Form.same(helper.result(), text.append(')').toString(), helper.name()).with(arguments);
  }

  /** A {@code float}. */
  Node real32(Scope scope, int depth) {
    switch (random.nextInt(depth <= 0 ? 4 : 7)) {
      case 0:
        return new Form(Kind.FLOAT, "(float) $0", "Dual.f($0)").with(real(scope, 0));
      case 1, 2:
        return variable(scope, Kind.FLOAT);
      case 3:
        return random.nextBoolean()
            ? element(scope, Kind.FLOATS)
            : new Form(Kind.FLOAT, "0.75f", "Dual.c(0.75f)").with();
      case 4:
        return new Form(Kind.FLOAT, "($0 + $1)", "Dual.f(Dual.add($0, $1))")
            .with(real32(scope, depth - 1), real32(scope, depth - 1));
      case 5:
        return new Form(Kind.FLOAT, "Math.max($0, $1)", "Dual.max($0, $1)")
            .with(real32(scope, depth - 1), real32(scope, depth - 1));
      default:
        return new Form(Kind.FLOAT, "($0 * $1)", "Dual.f(Dual.mul($0, $1))")
            .with(real32(scope, depth - 1), real32(scope, depth - 1));
    }
  }

  /** A {@code boolean}. */
  Node condition(Scope scope, int depth) {
    switch (random.nextInt(depth <= 0 ? 5 : 8)) {
      case 0, 1, 2:
        String relation = random.nextBoolean() ? "<" : ">=";
        return new Form(Kind.BOOLEAN, "$0 " + relation + " $1", "$0.v " + relation + " $1.v")
            .with(real(scope, depth - 1), random.nextBoolean() ? literal() : real(scope, 0));
      case 3:
        String equality = random.nextBoolean() ? "==" : "!=";
        return Form.same(Kind.BOOLEAN, "$0 % 2 " + equality + " 0")
            .with(subscripts.integer(scope, 0));
      case 4:
        for (Scope.Variable v : scope.variables) {
          if (v.kind() == Kind.BOOLEAN) {
            return Node.variable(Kind.BOOLEAN, v.name());
          }
        }
        return Form.same(Kind.BOOLEAN, "$0 < $1")
            .with(subscripts.integer(scope, 0), subscripts.integer(scope, 0));
      case 5:
        return Form.same(Kind.BOOLEAN, "!($0)").with(condition(scope, depth - 1));
      default:
        return Form.same(Kind.BOOLEAN, random.nextBoolean() ? "($0 && $1)" : "($0 || $1)")
            .with(condition(scope, depth - 1), condition(scope, depth - 1));
    }
  }

  private Node element(Scope scope) {
    return element(scope, random.nextInt(6) == 0 ? Kind.MATRIX : Kind.DOUBLES);
  }

  private Node element(Scope scope, Kind kind) {
    List<Scope.Arr> arrays = scope.arrays.stream().filter(a -> a.kind() == kind).toList();
    if (arrays.isEmpty()) {
      return variable(scope, kind == Kind.FLOATS ? Kind.FLOAT : Kind.DOUBLE);
    }
    Scope.Arr array = pick(arrays);
    Node[] at = subscripts.of(scope, array);
    return kind == Kind.MATRIX
        ? Form.same(Kind.DOUBLE, "$0[$1][$2]").with(array.node(), at[0], at[1])
        : Form.same(kind == Kind.FLOATS ? Kind.FLOAT : Kind.DOUBLE, "$0[$1]")
            .with(array.node(), at[0]);
  }

  private Node variable(Scope scope, Kind kind) {
    List<Scope.Variable> variables =
        scope.variables.stream().filter(v -> v.kind() == kind).toList();
    if (!variables.isEmpty()) {
      return Node.variable(kind, pick(variables).name());
    }
    return kind == Kind.DOUBLE ? literal() : new Form(kind, "1.25f", "Dual.c(1.25f)").with();
  }

  Node literal() {
    double value = Math.rint(random.nextDouble() * 40 - 10) / 10;
    String digits = Double.toString(value);
    String text = digits.startsWith("-") ? "(" + digits + ")" : digits;
    return new Form(Kind.DOUBLE, text, "Dual.c(" + value + ")").with();
  }

  private Form of(String[][] table, Kind kind) {
    String[] row = table[random.nextInt(table.length)];
    return new Form(kind, row[0], row[1]);
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
