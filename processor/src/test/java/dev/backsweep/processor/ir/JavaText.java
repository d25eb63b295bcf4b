package dev.backsweep.processor.ir;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Prints random programs as Java, so that javac and the JVM can say what they mean. Of a raw
 * program every jump is made conditional and every loop finite in the eyes of javac, which refuses
 * code that cannot be reached; a normal form is printed as it is.
 */
public final class JavaText implements Expr.Cases<String>, Stmt.Cases<String> {
  private final boolean raw;
  private final String suffix;

  /** A condition that is true, but not in the eyes of javac. */
  private String yes = "";

  private JavaText(boolean raw, String suffix) {
    this.raw = raw;
    this.suffix = suffix;
  }

  /** The functions of {@code p} as static methods whose names end in {@code suffix}. */
  public static String of(Program p, boolean raw, String suffix) {
    JavaText text = new JavaText(raw, suffix);
    return p.functions().values().stream().map(text::function).collect(Collectors.joining());
  }

  private String function(Function f) {
    String params =
        f.params().stream().map(v -> v.type() + " " + name(v)).collect(Collectors.joining(", "));
    List<Stmt> body = f.body();
    Stmt last = body.isEmpty() ? null : body.get(body.size() - 1);
    String end = "";
    Var anyInt = f.params().stream().filter(v -> v.type() == Type.INT).findFirst().orElseThrow();
    yes = "0 * " + name(anyInt) + " == 0";
    if (raw && last instanceof Stmt.Return r && r.value() != null) {
      body = body.subList(0, body.size() - 1);
      end = "return " + expr(r.value()) + ";\n";
    }
    String head = "static " + f.result() + " " + f.name() + suffix + "(" + params + ") ";
    return head + "{\n" + block(body) + end + "}\n";
  }

  private static String name(Var v) {
    return v.name() + v.id();
  }

  private String block(List<Stmt> stmts) {
    return stmts.stream().map(s -> s.match(this)).collect(Collectors.joining());
  }

  private String expr(@Nullable Expr e) {
    return e == null ? "" : e.match(this);
  }

  private String list(List<Expr> exprs) {
    return exprs.stream().map(this::expr).collect(Collectors.joining(", "));
  }

  private String jump(String text) {
    return raw ? "if (" + yes + ") " + text + ";\n" : text + ";\n";
  }

  @Override
  public String constant(Expr.Const e) {
    return e.value() instanceof String s ? '"' + s + '"' : "(" + e.value() + ")";
  }

  @Override
  public String use(Expr.Use e) {
    return name(e.var());
  }

  @Override
  public String apply(Expr.Apply e) {
    Op op = e.op();
    return switch (op.kind()) {
      case CAST -> "(" + op.name() + ") " + expr(e.children().get(0));
      case METHOD -> op.owner() + "." + op.name() + "(" + list(e.children()) + ")";
      case UNARY -> "(" + op.name() + expr(e.children().get(0)) + ")";
      case BINARY ->
          "(" + expr(e.children().get(0)) + " " + op.name() + " " + expr(e.children().get(1)) + ")";
    };
  }

  @Override
  public String element(Expr.Element e) {
    return expr(e.array()) + "[" + expr(e.index()) + "]";
  }

  @Override
  public String length(Expr.Length e) {
    return expr(e.array()) + ".length";
  }

  @Override
  public String conditional(Expr.Cond e) {
    return "(" + expr(e.condition()) + " ? " + expr(e.then()) + " : " + expr(e.orElse()) + ")";
  }

  @Override
  public String staticField(Expr.StaticField e) {
    return e.owner() + "." + e.name();
  }

  @Override
  public String newArray(Expr.NewArray e) {
    return "new " + e.type().root() + "[" + expr(e.children().get(0)) + "]";
  }

  @Override
  public String arrayLiteral(Expr.ArrayLiteral e) {
    return "new " + e.type() + " {" + list(e.children()) + "}";
  }

  @Override
  public String cloneArray(Expr.CloneArray e) {
    return expr(e.array()) + ".clone()";
  }

  @Override
  public String foreign(Expr.Foreign e) {
    return "new " + e.types().get(0) + "(" + list(e.children()) + ")";
  }

  @Override
  public String call(Expr.Call e) {
    return e.callee().name() + suffix + "(" + list(e.children()) + ")";
  }

  @Override
  public String update(Expr.Update e) {
    String target = expr(e.target());
    if (e.old() == null) {
      return "(" + target + " = " + expr(e.value()) + ")";
    }
    Expr value = e.value();
    if (value instanceof Expr.Apply cast && cast.op().isCast()) {
      value = cast.children().get(0);
    }
    Expr.Apply compound = (Expr.Apply) value;
    if (e.yieldsOld()) {
      return "(" + target + compound.op().name().repeat(2) + ")";
    }
    return "("
        + target
        + " "
        + compound.op().name()
        + "= "
        + expr(compound.children().get(1))
        + ")";
  }

  @Override
  public String declare(Stmt.Declare s) {
    String init = s.init() == null ? "" : " = " + expr(s.init());
    return s.var().type() + " " + name(s.var()) + init + ";\n";
  }

  @Override
  public String assign(Stmt.Assign s) {
    return name(s.var()) + " = " + expr(s.value()) + ";\n";
  }

  @Override
  public String store(Stmt.Store s) {
    return expr(s.array()) + "[" + expr(s.index()) + "] = " + expr(s.value()) + ";\n";
  }

  @Override
  public String eval(Stmt.Eval s) {
    return effect(s.expr()) + ";\n";
  }

  /** Java wants no parentheses around an expression that is a statement. */
  private String effect(Expr e) {
    String text = expr(e);
    return e instanceof Expr.Update ? text.substring(1, text.length() - 1) : text;
  }

  @Override
  public String branch(Stmt.If s) {
    String orElse = s.orElse().isEmpty() ? "" : " else {\n" + block(s.orElse()) + "}";
    return "if (" + expr(s.condition()) + ") {\n" + block(s.then()) + "}" + orElse + "\n";
  }

  @Override
  public String loop(Stmt.Loop s) {
    String condition = raw ? yes + " && " + expr(s.condition()) : expr(s.condition());
    if (!s.testFirst()) {
      return "do {\n" + block(s.body()) + "} while (" + condition + ");\n";
    }
    String update = s.update().stream().map(this::step).collect(Collectors.joining(", "));
    String init = s.init().isEmpty() ? ";" : block(s.init().subList(0, 1)).strip();
    String head = "for (" + init + " " + condition + "; " + update + ") {\n";
    String before = block(s.init().subList(Math.min(1, s.init().size()), s.init().size()));
    if (!before.isEmpty()) {
      throw new IllegalArgumentException("several variables: " + s.init());
    }
    return head + block(s.body()) + "}\n";
  }

  private String step(Stmt s) {
    return s.match(this).strip().replaceAll(";$", "");
  }

  @Override
  public String labeled(Stmt.Labeled s) {
    if (s.label().isEmpty()) {
      return "{\n" + block(s.body()) + "}\n";
    }
    boolean isLoop = s.body().size() == 1 && s.body().get(0) instanceof Stmt.Loop;
    String body = block(s.body());
    return s.label() + ": " + (isLoop ? body : "{\n" + body + "}\n");
  }

  @Override
  public String jump(Stmt.Jump s) {
    return jump((s.isBreak() ? "break " : "continue ") + s.label());
  }

  @Override
  public String fail(Stmt.Throw s) {
    return jump("throw " + expr(s.exception()));
  }

  @Override
  public String result(Stmt.Return s) {
    return jump("return " + expr(s.value()));
  }

  @Override
  public String comment(Stmt.Comment s) {
    return "";
  }
}
