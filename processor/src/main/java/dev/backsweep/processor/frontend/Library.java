package dev.backsweep.processor.frontend;

import static dev.backsweep.processor.frontend.Build.add;
import static dev.backsweep.processor.frontend.Build.anyOf;
import static dev.backsweep.processor.frontend.Build.assign;
import static dev.backsweep.processor.frontend.Build.declare;
import static dev.backsweep.processor.frontend.Build.element;
import static dev.backsweep.processor.frontend.Build.subtract;
import static dev.backsweep.processor.frontend.Build.test;
import static dev.backsweep.processor.frontend.Build.upwards;
import static dev.backsweep.processor.frontend.Build.use;

import dev.backsweep.processor.ir.Callee;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Function;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ir.Vars;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The methods of the JDK that copy and fill arrays of reals, written out so that they are
 * differentiated like a method of the same file. Where the original throws, so does its counterpart
 * here: by calling the original with the same lengths and positions, on arrays of zeros.
 */
final class Library {
  private static final String ARRAYS = "java.util.Arrays";
  private static final String SYSTEM = "java.lang.System";
  private static final Expr ZERO = Expr.Const.of(0);

  private Library() {}

  /** A method with a body. */
  record Routine(Callee callee, List<String> names, Body body) {
    Function read(Vars vars) {
      List<Var> params =
          IntStream.range(0, names.size())
              .mapToObj(i -> vars.fresh(names.get(i), callee.params().get(i)))
              .toList();
      List<Boolean> active = callee.params().stream().map(Type::isDifferentiable).toList();
      List<Stmt> statements = body.of(params, vars);
      return new Function(callee, params, active, statements, List.of(), Origin.NONE);
    }
  }

  /** Makes a body over given parameters. */
  interface Body {
    List<Stmt> of(List<Var> params, Vars vars);
  }

  /**
   * The routine that {@code callee} is when it is called with these arguments; null if it is none.
   */
  static @Nullable Routine find(Callee callee, List<Expr> args) {
    Type first = args.isEmpty() ? Type.VOID : Calls.unwiden(args.get(0)).type();
    if (!(first instanceof Type.Array array) || !array.isDifferentiable()) {
      return null;
    }
    boolean real = array.element().isReal();
    List<Type> range = List.of(array, Type.INT, Type.INT);
    return switch (callee.owner() + "." + callee.name() + "/" + args.size()) {
      case ARRAYS + ".copyOf/2" ->
          routine(callee, List.of(array, Type.INT), COPY_OF, Library::copyOf);
      case ARRAYS + ".copyOfRange/3" -> routine(callee, range, COPY_OF_RANGE, Library::copyOfRange);
      case ARRAYS + ".fill/2" ->
          real ? routine(callee, callee.params(), FILL, Library::fill) : null;
      case ARRAYS + ".fill/4" ->
          real ? routine(callee, callee.params(), FILL_RANGE, Library::fillRange) : null;
      case SYSTEM + ".arraycopy/5" -> {
        List<Type> types = List.of(array, Type.INT, array, Type.INT, Type.INT);
        boolean same = Calls.unwiden(args.get(2)).type().equals(array);
        yield same ? routine(callee, types, ARRAYCOPY, Library::arraycopy) : null;
      }
      default -> null;
    };
  }

  private static final List<String> COPY_OF = List.of("original", "newLength");
  private static final List<String> COPY_OF_RANGE = List.of("original", "from", "to");
  private static final List<String> FILL = List.of("a", "val");
  private static final List<String> FILL_RANGE = List.of("a", "fromIndex", "toIndex", "val");
  private static final List<String> ARRAYCOPY =
      List.of("src", "srcPos", "dest", "destPos", "length");

  private static Routine routine(Callee callee, List<Type> params, List<String> names, Body body) {
    Callee typed =
        new Callee(
            Callee.Kind.SAME_FILE,
            callee.owner(),
            callee.binaryOwner(),
            callee.name(),
            params,
            callee.result(),
            true,
            params.stream().map(Type::isDifferentiable).toList(),
            false);
    return new Routine(typed, names, body);
  }

  private static List<Stmt> copyOf(List<Var> params, Vars vars) {
    Var original = params.get(0);
    Var newLength = params.get(1);
    Var copy = vars.fresh("copy", original.type());
    Var n = vars.fresh("n", Type.INT);
    return List.of(
        declare(copy, newArray(original.type(), use(newLength))),
        declare(n, min(new Expr.Length(use(original)), use(newLength))),
        upwards(vars, use(n), i -> assign(element(copy, i), element(original, i))),
        new Stmt.Return(use(copy), Build.at("return copy;")));
  }

  private static List<Stmt> copyOfRange(List<Var> params, Vars vars) {
    Var original = params.get(0);
    Expr from = use(params.get(1));
    Expr to = use(params.get(2));
    Var copy = vars.fresh("copy", original.type());
    Var n = vars.fresh("n", Type.INT);
    Expr length = new Expr.Length(use(original));
    return List.of(
        failIf(
            test(">", from, to), ARRAYS, "copyOfRange", newArray(original.type(), ZERO), from, to),
        failIf(
            anyOf(test("<", from, ZERO), test(">", from, length)),
            ARRAYS,
            "copyOfRange",
            newArray(original.type(), length),
            from,
            to),
        declare(copy, newArray(original.type(), subtract(to, from))),
        declare(n, min(subtract(length, from), subtract(to, from))),
        upwards(vars, use(n), i -> assign(element(copy, i), element(original, add(from, i)))),
        new Stmt.Return(use(copy), Build.at("return copy;")));
  }

  private static List<Stmt> fill(List<Var> params, Vars vars) {
    Var a = params.get(0);
    Expr value = use(params.get(1));
    return List.of(upwards(vars, new Expr.Length(use(a)), i -> assign(element(a, i), value)));
  }

  private static List<Stmt> fillRange(List<Var> params, Vars vars) {
    Var a = params.get(0);
    Expr from = use(params.get(1));
    Expr to = use(params.get(2));
    Expr value = use(params.get(3));
    Expr length = new Expr.Length(use(a));
    Expr zero = Expr.Const.zero((Type.Scalar) value.type());
    return List.of(
        failIf(
            anyOf(test(">", to, length), test(">", from, to), test("<", from, ZERO)),
            ARRAYS,
            "fill",
            newArray(a.type(), length),
            from,
            to,
            zero),
        upwards(vars, subtract(to, from), i -> assign(element(a, add(from, i)), value)));
  }

  private static List<Stmt> arraycopy(List<Var> params, Vars vars) {
    Var src = params.get(0);
    Expr srcPos = use(params.get(1));
    Var dest = params.get(2);
    Expr destPos = use(params.get(3));
    Expr length = use(params.get(4));
    Expr srcLength = new Expr.Length(use(src));
    Expr destLength = new Expr.Length(use(dest));
    List<Stmt> body = new ArrayList<>();
    body.add(
        failIf(
            anyOf(
                test(">", srcPos, subtract(srcLength, length)),
                test(">", destPos, subtract(destLength, length)),
                test("<", srcPos, ZERO),
                test("<", destPos, ZERO),
                test("<", length, ZERO)),
            SYSTEM,
            "arraycopy",
            newArray(src.type(), srcLength),
            srcPos,
            newArray(src.type(), destLength),
            destPos,
            length));
    Build.AtIndex move = i -> assign(element(dest, add(destPos, i)), element(src, add(srcPos, i)));
    Expr overlaps =
        Expr.Apply.of(
            Op.test("&&", Type.BOOLEAN),
            Expr.Apply.of(Op.test("==", src.type()), use(src), use(dest)),
            test("<", srcPos, destPos));
    body.add(
        new Stmt.If(
            overlaps,
            List.of(Build.downwards(vars, length, move)),
            List.of(upwards(vars, length, move)),
            Build.at("if (src == dest && srcPos < destPos)")));
    return body;
  }

  private static Expr newArray(Type array, Expr length) {
    return new Expr.NewArray((Type.Array) array, List.of(length));
  }

  private static Expr min(Expr a, Expr b) {
    List<Type> ints = List.of(Type.INT, Type.INT);
    return Expr.Apply.of(Op.method("java.lang.Math", "min", ints, Type.INT), a, b);
  }

  /** Calls the original, which throws on arguments such as these. */
  private static Stmt failIf(Expr condition, String owner, String name, Expr... args) {
    String list =
        String.join(", ", IntStream.range(0, args.length).mapToObj(i -> "$" + i).toList());
    Expr call =
        new Expr.Foreign(
            "$T0." + name + "(" + list + ")",
            List.of(owner),
            List.of(args),
            name.equals("copyOfRange") ? args[0].type() : Type.VOID,
            false,
            Origin.NONE);
    Origin at = Build.at("the positions must lie within the arrays");
    return new Stmt.If(condition, List.of(new Stmt.Eval(call, at)), List.of(), at);
  }
}
