package dev.backsweep.processor.emit;

import com.palantir.javapoet.MethodSpec;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Prints one generated method, a statement a line. */
final class MethodEmitter implements Stmt.Cases<Void> {
  /** Where comments end, as code does. */
  private static final int WIDTH = 100;

  private final CodeText code = new CodeText();
  private final TypeNames types;
  private final Names names;
  private final ExprEmitter expressions;
  private final Lint lint = new Lint();
  private final Type resultType;
  private int depth = 2;

  private MethodEmitter(Member.Method method, TypeNames types, Bridges bridges) {
    this.types = types;
    this.resultType = method.result();
    this.names = new Names(ReservedNames.of(method.body(), types));
    this.expressions = new ExprEmitter(code, names, types, bridges);
  }

  static MethodSpec emit(Member.Method method, TypeNames types, Bridges bridges) {
    return new MethodEmitter(method, types, bridges).emit(method);
  }

  private MethodSpec emit(Member.Method method) {
    MethodSpec.Builder spec =
        MethodSpec.methodBuilder(method.name())
            .addModifiers(method.visibility().modifiers())
            .addModifiers(Modifier.STATIC)
            .returns(types.of(method.result()));
    for (Var param : method.params()) {
      spec.addParameter(types.of(param.type()), names.declare(param));
    }
    method.exceptions().forEach(e -> spec.addException(types.of(e)));
    if (!method.javadoc().isEmpty()) {
      spec.addJavadoc("$L", Comments.javadoc(method.javadoc(), WIDTH - 5));
    }
    statements(method.body());
    return spec.addAnnotations(lint.suppressions()).addCode(code.build()).build();
  }

  private void block(List<Stmt> body) {
    names.open();
    code.indent();
    depth++;
    statements(body);
    depth--;
    code.unindent();
    names.close();
  }

  /**
   * Sets comments and what they head apart from the code before, and the result from the comments.
   */
  private void statements(List<Stmt> body) {
    boolean commented = false;
    for (int i = 0; i < body.size(); i++) {
      Stmt s = body.get(i);
      boolean comment = s instanceof Stmt.Comment;
      if (i > 0 && (comment ? !commented : commented && s instanceof Stmt.Return)) {
        code.text("\n");
      }
      commented |= comment;
      s.match(this);
    }
  }

  @Override
  public Void declare(Stmt.Declare s) {
    if (s.init() == null) {
      code.type(types.of(s.var().type())).text(" ").text(names.declare(s.var()));
    } else {
      declare(s.var(), s.init(), true);
    }
    code.text(";\n");
    return null;
  }

  private void declare(Var var, Expr init, boolean withType) {
    if (withType) {
      code.type(types.of(var.type())).text(" ");
    }
    String name = names.declare(var);
    code.text(name).text(" = ");
    lint.check(init);
    expressions.printAssigned(var.type(), init);
  }

  @Override
  public Void assign(Stmt.Assign s) {
    return statement(s);
  }

  @Override
  public Void store(Stmt.Store s) {
    return statement(s);
  }

  @Override
  public Void eval(Stmt.Eval s) {
    return statement(s);
  }

  private Void statement(Stmt s) {
    inline(s);
    code.text(";\n");
    return null;
  }

  /** Prints what may stand in the header of a {@code for}. */
  private void inline(Stmt s) {
    if (s instanceof Stmt.Assign a) {
      lint.check(a.value());
      Expr target = new Expr.Use(a.var());
      assignment(target, a.value());
    } else if (s instanceof Stmt.Store a) {
      lint.check(a.index());
      lint.check(a.value());
      assignment(Expr.Element.of(a.array(), a.index()), a.value());
    } else if (s instanceof Stmt.Eval a) {
      lint.check(a.expr());
      if (!isStatement(a.expr())) {
        declareUnused(a.expr().type());
      }
      expressions.print(a.expr());
    } else {
      throw new IllegalArgumentException("no expression statement: " + s);
    }
  }

  private void declareUnused(Type type) {
    code.type(types.of(type)).text(" ").text(names.declareUnused()).text(" = ");
  }

  private void assignment(Expr target, Expr value) {
    Compound compound = Compound.of(target, value);
    target(target);
    if (compound == null) {
      code.text(" = ");
      expressions.printAssigned(target.type(), value);
    } else if (compound.isStep()) {
      code.text(compound.symbol()).text(compound.symbol());
    } else {
      code.text(" ").text(compound.symbol()).text("= ");
      expressions.printAssigned(target.type(), compound.operand());
    }
  }

  private void target(Expr target) {
    if (target instanceof Expr.Element e) {
      expressions.printElement(e.array(), e.index());
    } else {
      expressions.print(target);
    }
  }

  private static boolean isStatement(Expr e) {
    return e instanceof Expr.Call
        || e instanceof Expr.Update
        || e.type() == Type.VOID
        || (e instanceof Expr.Foreign f
            && f.template().endsWith(")")
            && Template.isPrimary(f.template()));
  }

  @Override
  public Void branch(Stmt.If s) {
    condition("if (", s.condition(), ") {\n");
    block(s.then());
    List<Stmt> orElse = s.orElse();
    while (orElse.size() == 1 && orElse.get(0) instanceof Stmt.If next) {
      condition("} else if (", next.condition(), ") {\n");
      block(next.then());
      orElse = next.orElse();
    }
    if (!orElse.isEmpty()) {
      code.text("} else {\n");
      block(orElse);
    }
    code.text("}\n");
    return null;
  }

  private void condition(String before, Expr condition, String after) {
    code.text(before);
    lint.check(condition);
    expressions.print(condition);
    code.text(after);
  }

  @Override
  public Void loop(Stmt.Loop s) {
    boolean headed = LoopHeader.fits(s.init());
    names.open();
    if (!headed) {
      code.text("{\n").indent();
      statements(s.init());
    }
    List<Stmt> init = headed ? s.init() : List.of();
    boolean updates = s.testFirst() && LoopHeader.isListOfExpressions(s.update());
    List<Stmt> body = updates ? s.body() : LoopHeader.appended(s.body(), s.update());
    if (!s.testFirst()) {
      init.forEach(i -> i.match(this));
      code.text("do {\n");
      block(body);
      condition("} while (", s.condition(), ");\n");
    } else if (init.isEmpty() && (s.update().isEmpty() || !updates)) {
      condition("while (", s.condition(), ") {\n");
      block(body);
      code.text("}\n");
    } else {
      header(s, init, updates ? s.update() : List.of());
      block(body);
      code.text("}\n");
    }
    if (!headed) {
      code.unindent().text("}\n");
    }
    names.close();
    return null;
  }

  private void header(Stmt.Loop s, List<Stmt> init, List<Stmt> update) {
    code.text("for (");
    for (int i = 0; i < init.size(); i++) {
      code.text(i == 0 ? "" : ", ");
      if (init.get(i) instanceof Stmt.Declare d) {
        declare(d.var(), Objects.requireNonNull(d.init()), i == 0);
      } else {
        inline(init.get(i));
      }
    }
    code.text(";");
    if (!isTrue(s.condition())) {
      code.text(" ");
      lint.check(s.condition());
      expressions.print(s.condition());
    }
    code.text(";");
    for (int i = 0; i < update.size(); i++) {
      code.text(i == 0 ? " " : ", ");
      inline(update.get(i));
    }
    code.text(") {\n");
  }

  private static boolean isTrue(Expr e) {
    return e instanceof Expr.Const c && Boolean.TRUE.equals(c.value());
  }

  @Override
  public Void labeled(Stmt.Labeled s) {
    if (!s.label().isEmpty()
        && s.body().size() == 1
        && s.body().get(0) instanceof Stmt.Loop loop
        && LoopHeader.fits(loop.init())
        && (loop.testFirst() || loop.init().isEmpty())) {
      code.text(s.label()).text(":\n");
      return loop(loop);
    }
    code.text(s.label().isEmpty() ? "{\n" : s.label() + ": {\n");
    block(s.body());
    code.text("}\n");
    return null;
  }

  @Override
  public Void jump(Stmt.Jump s) {
    String keyword = s.isBreak() ? "break" : "continue";
    code.text(keyword).text(s.label().isEmpty() ? "" : " " + s.label()).text(";\n");
    return null;
  }

  @Override
  public Void fail(Stmt.Throw s) {
    code.text("throw ");
    lint.check(s.exception());
    expressions.print(s.exception());
    code.text(";\n");
    return null;
  }

  @Override
  public Void result(Stmt.Return s) {
    if (s.value() == null) {
      code.text("return;\n");
      return null;
    }
    code.text("return ");
    lint.check(s.value());
    expressions.printAssigned(resultType, s.value());
    code.text(";\n");
    return null;
  }

  @Override
  public Void comment(Stmt.Comment s) {
    code.text("// ").text(Comments.line(s.text(), WIDTH - 2 * depth - 3)).text("\n");
    return null;
  }
}
