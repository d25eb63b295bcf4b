package dev.backsweep.processor.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Prints the IR for people: goldens, failures, {@code -Abacksweep.explain}.
 *
 * <p>Close to Java, with all parentheses. {@code x#2} is the second variable that is called x,
 * {@code x <- e} an assignment within an expression ({@code [old] x <- e} if it reads the former
 * value into {@code old} first, {@code yields old} if that is its value), {@code <..>} foreign
 * Java, {@code <..>!} foreign Java with effects.
 */
public final class IrText implements Expr.Cases<String>, Stmt.Cases<List<String>> {
  private final Map<Var, String> names = new HashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();

  private IrText() {}

  /** All functions, the root first. */
  public static String of(Program program) {
    return program.functions().values().stream().map(IrText::of).collect(Collectors.joining("\n"));
  }

  public static String of(Function function) {
    IrText text = new IrText();
    String params =
        function.params().stream()
            .map(p -> p.type() + " " + text.name(p))
            .collect(Collectors.joining(", "));
    String active =
        IntStream.range(0, function.params().size())
            .filter(i -> function.active().get(i))
            .mapToObj(i -> text.name(function.params().get(i)))
            .collect(Collectors.joining(", "));
    String exceptions =
        function.exceptions().isEmpty()
            ? ""
            : " throws " + String.join(", ", function.exceptions());
    String head = function.result() + " " + function.name() + "(" + params + ")" + exceptions;
    return head + " wrt " + active + " {\n" + text.block(function.body()) + "}\n";
  }

  /** Statements that stand on their own, two blanks further to the right. */
  public static String of(List<Stmt> statements) {
    return new IrText().block(statements);
  }

  public static String of(Expr e) {
    return e.match(new IrText());
  }

  private String name(Var var) {
    return names.computeIfAbsent(
        var,
        v -> {
          int count = uses.merge(v.name(), 1, Integer::sum);
          return count == 1 ? v.name() : v.name() + "#" + count;
        });
  }

  private String block(List<Stmt> statements) {
    return lines(statements).stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private List<String> lines(List<Stmt> statements) {
    return statements.stream()
        .flatMap(s -> s.match(this).stream())
        .map(line -> "  " + line)
        .toList();
  }

  private List<String> nested(String head, List<Stmt> body) {
    return nested(head, body, "}");
  }

  private List<String> nested(String head, List<Stmt> body, String foot) {
    List<String> lines = new ArrayList<>(List.of(head));
    lines.addAll(lines(body));
    lines.add(foot);
    return lines;
  }

  private String text(Expr e) {
    return e.match(this);
  }

  private String list(List<Expr> expressions) {
    return expressions.stream().map(this::text).collect(Collectors.joining(", "));
  }

  @Override
  public List<String> declare(Stmt.Declare s) {
    String init = s.init() == null ? "" : " = " + text(s.init());
    return List.of(s.var().type() + " " + name(s.var()) + init);
  }

  @Override
  public List<String> assign(Stmt.Assign s) {
    return List.of(name(s.var()) + " = " + text(s.value()));
  }

  @Override
  public List<String> store(Stmt.Store s) {
    return List.of(text(s.array()) + "[" + text(s.index()) + "] = " + text(s.value()));
  }

  @Override
  public List<String> eval(Stmt.Eval s) {
    return List.of(text(s.expr()));
  }

  @Override
  public List<String> branch(Stmt.If s) {
    String head = "if " + text(s.condition()) + " {";
    if (s.orElse().isEmpty()) {
      return nested(head, s.then());
    }
    List<String> lines = new ArrayList<>(nested(head, s.then(), "} else {"));
    lines.addAll(lines(s.orElse()));
    lines.add("}");
    return lines;
  }

  @Override
  public List<String> loop(Stmt.Loop s) {
    String init = inline(s.init());
    String condition = text(s.condition());
    String head = "for (" + init + "; " + condition + "; " + inline(s.update()) + ") {";
    return s.testFirst()
        ? nested(head, s.body())
        : nested("do {", s.body(), "} while " + condition);
  }

  private String inline(List<Stmt> statements) {
    return statements.stream()
        .flatMap(s -> s.match(this).stream())
        .collect(Collectors.joining(", "));
  }

  @Override
  public List<String> labeled(Stmt.Labeled s) {
    return nested(s.label().isEmpty() ? "{" : s.label() + ": {", s.body());
  }

  @Override
  public List<String> jump(Stmt.Jump s) {
    return List.of(((s.isBreak() ? "break " : "continue ") + s.label()).strip());
  }

  @Override
  public List<String> fail(Stmt.Throw s) {
    return List.of("throw " + text(s.exception()));
  }

  @Override
  public List<String> result(Stmt.Return s) {
    return List.of(s.value() == null ? "return" : "return " + text(s.value()));
  }

  @Override
  public List<String> comment(Stmt.Comment s) {
    return List.of("// " + s.text());
  }

  @Override
  public String constant(Expr.Const e) {
    Object value = e.value();
    if (value instanceof String s) {
      return "\"" + s.replace("\n", "\\n") + "\"";
    } else if (value instanceof Character c) {
      return c < ' ' ? String.format("'\\u%04x'", (int) c) : "'" + c + "'";
    } else if (value instanceof Byte || value instanceof Short) {
      return "(" + e.type() + ") " + value;
    }
    return value + suffix(value);
  }

  private static String suffix(@Nullable Object value) {
    return value instanceof Long ? "L" : value instanceof Float ? "f" : "";
  }

  @Override
  public String use(Expr.Use e) {
    return name(e.var());
  }

  @Override
  public String apply(Expr.Apply e) {
    Op op = e.op();
    List<Expr> c = e.children();
    return switch (op.kind()) {
      case UNARY -> "(" + op.name() + text(c.get(0)) + ")";
      case BINARY -> "(" + text(c.get(0)) + " " + op.name() + " " + text(c.get(1)) + ")";
      case CAST -> "(" + op.name() + ") " + text(c.get(0));
      case METHOD -> simpleName(op.owner()) + "." + op.name() + "(" + list(c) + ")";
    };
  }

  private static String simpleName(String qualified) {
    return qualified.substring(qualified.lastIndexOf('.') + 1);
  }

  @Override
  public String element(Expr.Element e) {
    return text(e.array()) + "[" + text(e.index()) + "]";
  }

  @Override
  public String length(Expr.Length e) {
    return text(e.array()) + ".length";
  }

  @Override
  public String conditional(Expr.Cond e) {
    return "(" + text(e.condition()) + " ? " + text(e.then()) + " : " + text(e.orElse()) + ")";
  }

  @Override
  public String staticField(Expr.StaticField e) {
    return (e.accessible() ? "" : "hidden ") + e.owner() + "." + e.name();
  }

  @Override
  public String newArray(Expr.NewArray e) {
    String given =
        e.children().stream().map(n -> "[" + text(n) + "]").collect(Collectors.joining());
    return "new " + e.type().root() + given + "[]".repeat(e.type().rank() - e.children().size());
  }

  @Override
  public String arrayLiteral(Expr.ArrayLiteral e) {
    return "new " + e.type() + " {" + list(e.children()) + "}";
  }

  @Override
  public String cloneArray(Expr.CloneArray e) {
    return text(e.array()) + ".clone()";
  }

  @Override
  public String foreign(Expr.Foreign e) {
    String text = e.template();
    for (int i = e.types().size() - 1; i >= 0; i--) {
      text = text.replace("$T" + i, simpleName(e.types().get(i)));
    }
    for (int i = e.children().size() - 1; i >= 0; i--) {
      text = text.replace("$" + i, text(e.children().get(i)));
    }
    return "<" + text + ">" + (e.pure() ? "" : "!");
  }

  @Override
  public String call(Expr.Call e) {
    String kind = e.callee().kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String hidden = e.callee().accessible() ? "" : "hidden ";
    String owner = simpleName(e.callee().owner());
    return hidden + kind + " " + owner + "." + e.callee().name() + "(" + list(e.children()) + ")";
  }

  @Override
  public String update(Expr.Update e) {
    String old = e.old() == null ? "" : "[" + name(e.old()) + "] ";
    String yields = e.yieldsOld() && e.old() != null ? " yields " + name(e.old()) : "";
    return "(" + old + text(e.target()) + " <- " + text(e.value()) + yields + ")";
  }
}
