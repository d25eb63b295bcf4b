package dev.backsweep.processor.normalize;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Type;
import java.util.Locale;

/** Chooses the name of a temporary after the expression that it holds. */
final class TempNames implements Expr.Cases<String> {
  private static final TempNames INSTANCE = new TempNames();

  private TempNames() {}

  static String of(Expr e) {
    return e.match(INSTANCE);
  }

  @Override
  public String constant(Expr.Const e) {
    return "constant";
  }

  @Override
  public String use(Expr.Use e) {
    return e.var().name();
  }

  @Override
  public String apply(Expr.Apply e) {
    Op op = e.op();
    if (op.isCast()) {
      return e.children().get(0).match(this);
    }
    if (op.isMethod()) {
      return op.name();
    }
    if (op.params().size() == 1) {
      return op.is("!") ? "test" : "negated";
    }
    return switch (op.name()) {
      case "+" -> "sum";
      case "-" -> "difference";
      case "*" -> "product";
      case "/" -> "quotient";
      case "%" -> "remainder";
      default -> op.result() == Type.BOOLEAN ? "test" : "bits";
    };
  }

  /** {@code x[i]} becomes {@code xi}, {@code weights[i]} becomes {@code weightsI}. */
  @Override
  public String element(Expr.Element e) {
    String array = e.array().match(this);
    String index =
        e.index() instanceof Expr.Use || e.index() instanceof Expr.Const c && isSmall(c)
            ? text(e.index())
            : "Value";
    return array.length() == 1 && index.length() == 1 ? array + index : camel(array, index);
  }

  private static boolean isSmall(Expr.Const c) {
    return c.value() instanceof Integer i && i >= 0 && i < 10;
  }

  private static String text(Expr e) {
    return e instanceof Expr.Const c ? String.valueOf(c.value()) : ((Expr.Use) e).var().name();
  }

  private static String camel(String first, String second) {
    return first + second.substring(0, 1).toUpperCase(Locale.ROOT) + second.substring(1);
  }

  @Override
  public String length(Expr.Length e) {
    return camel(e.array().match(this), "length");
  }

  @Override
  public String conditional(Expr.Cond e) {
    return "choice";
  }

  /** {@code MAX_STEP} becomes {@code maxStep}. */
  @Override
  public String staticField(Expr.StaticField e) {
    if (!e.name().equals(e.name().toUpperCase(Locale.ROOT))) {
      return e.name();
    }
    StringBuilder name = new StringBuilder();
    for (String word : e.name().toLowerCase(Locale.ROOT).split("_", -1)) {
      if (!word.isEmpty()) {
        name.append(name.length() == 0 ? word : camel("", word));
      }
    }
    return name.length() == 0 ? "field" : name.toString();
  }

  @Override
  public String newArray(Expr.NewArray e) {
    return "array";
  }

  @Override
  public String arrayLiteral(Expr.ArrayLiteral e) {
    return e.type().element().isArray() ? "rows" : "row";
  }

  @Override
  public String cloneArray(Expr.CloneArray e) {
    return camel(e.array().match(this), "copy");
  }

  @Override
  public String foreign(Expr.Foreign e) {
    return "value";
  }

  /** {@code double kernel = kernel(x, y)}, as one would write it. */
  @Override
  public String call(Expr.Call e) {
    return e.callee().name();
  }

  @Override
  public String update(Expr.Update e) {
    return e.target().match(this);
  }
}
