package dev.backsweep.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.SimpleTreeVisitor;
import com.sun.source.util.TreePath;
import dev.backsweep.processor.diagnostics.Problem;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Name;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads statements, one method a construct; a construct without a method is refused. */
final class StatementReader extends SimpleTreeVisitor<List<Stmt>, TreePath> {
  private final Reading reading;
  private final ExpressionReader expressions;

  StatementReader(Reading reading) {
    this.reading = reading;
    this.expressions = new ExpressionReader(reading);
  }

  /** The statement as a list: empty for {@code ;}, and the statements of a block for a block. */
  List<Stmt> body(TreePath path) {
    return path.getLeaf() instanceof BlockTree block
        ? all(path, block.getStatements())
        : read(path);
  }

  private List<Stmt> body(TreePath parent, Tree child) {
    return body(Javac.child(parent, child));
  }

  private List<Stmt> all(TreePath parent, List<? extends StatementTree> children) {
    List<Stmt> statements = new ArrayList<>();
    for (StatementTree child : children) {
      statements.addAll(read(Javac.child(parent, child)));
    }
    return statements;
  }

  private List<Stmt> read(TreePath path) {
    return visit(path.getLeaf(), path);
  }

  /** Refuses a construct that there is no method for, new ones of later Java versions included. */
  @Override
  protected List<Stmt> defaultAction(Tree tree, TreePath path) {
    reading.enter(path);
    Constructs.Refusal refusal = Constructs.refusal(tree.getKind());
    reading.refuse(Problem.UNSUPPORTED_STATEMENT, path, refusal.construct(), refusal.remedy());
    return List.of();
  }

  /** Refused, but its statements are read, for what else is wrong with them. */
  @Override
  public List<Stmt> visitSynchronized(SynchronizedTree tree, TreePath path) {
    defaultAction(tree, path);
    return body(path, tree.getBlock());
  }

  /** Refused, but its statements are read, for what else is wrong with them. */
  @Override
  public List<Stmt> visitTry(TryTree tree, TreePath path) {
    defaultAction(tree, path);
    return tree.getResources().isEmpty() ? body(path, tree.getBlock()) : List.of();
  }

  @Override
  public List<Stmt> visitEmptyStatement(EmptyStatementTree tree, TreePath path) {
    return List.of();
  }

  @Override
  public List<Stmt> visitBlock(BlockTree tree, TreePath path) {
    Origin origin = reading.enter(path);
    return List.of(new Stmt.Labeled("", all(path, tree.getStatements()), origin));
  }

  @Override
  public List<Stmt> visitVariable(VariableTree tree, TreePath path) {
    Origin origin = reading.enter(path);
    Var var = declare(path);
    if (tree.getInitializer() == null) {
      return List.of(new Stmt.Declare(var, null, origin));
    }
    Expr init = expressions.operand(path, tree.getInitializer(), var.type());
    return List.of(new Stmt.Declare(var, init, origin));
  }

  private Var declare(TreePath path) {
    Element element = reading.javac.element(path);
    if (element == null) {
      throw new InvalidSourceException();
    }
    TypeMirror type = element.asType();
    if (!reading.access.toType(type)) {
      reading.refuse(Problem.INACCESSIBLE, path, "'" + type + "'");
    }
    return reading.declare(element, TypeReader.read(type));
  }

  @Override
  public List<Stmt> visitExpressionStatement(ExpressionStatementTree tree, TreePath path) {
    Origin origin = reading.enter(path);
    TreePath expression = Javac.child(path, tree.getExpression());
    Stmt nullCheck = NullChecks.read(expression, expressions, reading);
    return List.of(
        nullCheck == null
            ? Assignments.statement(expressions.read(expression), origin)
            : nullCheck);
  }

  @Override
  public List<Stmt> visitIf(IfTree tree, TreePath path) {
    Origin origin = reading.enter(path);
    Expr condition = expressions.operand(path, tree.getCondition(), Type.BOOLEAN);
    List<Stmt> then = body(path, tree.getThenStatement());
    StatementTree orElse = tree.getElseStatement();
    return List.of(
        new Stmt.If(condition, then, orElse == null ? List.of() : body(path, orElse), origin));
  }

  @Override
  public List<Stmt> visitForLoop(ForLoopTree tree, TreePath path) {
    Origin origin = reading.enter(path);
    List<Stmt> init = all(path, tree.getInitializer());
    reading.enter(path);
    Expr condition =
        tree.getCondition() == null
            ? Expr.Const.of(true)
            : expressions.operand(path, tree.getCondition(), Type.BOOLEAN);
    List<Stmt> update = all(path, tree.getUpdate());
    List<Stmt> body = body(path, tree.getStatement());
    return List.of(new Stmt.Loop(init, condition, update, body, true, origin));
  }

  @Override
  public List<Stmt> visitWhileLoop(WhileLoopTree tree, TreePath path) {
    Origin origin = reading.enter(path);
    Expr condition = expressions.operand(path, tree.getCondition(), Type.BOOLEAN);
    List<Stmt> body = body(path, tree.getStatement());
    return List.of(new Stmt.Loop(List.of(), condition, List.of(), body, true, origin));
  }

  @Override
  public List<Stmt> visitDoWhileLoop(DoWhileLoopTree tree, TreePath path) {
    Origin origin = reading.enter(path);
    List<Stmt> body = body(path, tree.getStatement());
    reading.enter(path);
    Expr condition = expressions.operand(path, tree.getCondition(), Type.BOOLEAN);
    return List.of(new Stmt.Loop(List.of(), condition, List.of(), body, false, origin));
  }

  /** {@code for (T x : array)}: a loop over a hidden index, on a hidden variable if need be. */
  @Override
  public List<Stmt> visitEnhancedForLoop(EnhancedForLoopTree tree, TreePath path) {
    Origin origin = reading.enter(path);
    TreePath source = Javac.child(path, tree.getExpression());
    Expr array = expressions.read(source);
    Var x = declare(Javac.child(path, tree.getVariable()));
    if (!array.type().isArray()) {
      reading.refuse(
          Problem.UNSUPPORTED_STATEMENT,
          source,
          "a loop over a collection",
          "pass the values in an array");
      return body(path, tree.getStatement());
    }
    List<Stmt> statements = new ArrayList<>();
    Var fixed = unassigned(array, path, tree);
    if (fixed == null) {
      fixed = reading.fresh("array", array.type());
      statements.add(new Stmt.Declare(fixed, array, origin));
    }
    Var i = reading.fresh("i", Type.INT);
    Expr element = new Expr.Element(Build.use(fixed), Build.use(i), origin);
    List<Stmt> body = new ArrayList<>();
    body.add(new Stmt.Declare(x, Conversions.convert(element, x.type(), origin), origin));
    body.addAll(body(path, tree.getStatement()));
    statements.add(Build.upwards(i, new Expr.Length(Build.use(fixed)), body, origin));
    return List.copyOf(statements);
  }

  /** The variable that {@code array} is, if the loop does not assign to it. */
  private @Nullable Var unassigned(Expr array, TreePath path, EnhancedForLoopTree tree) {
    return array instanceof Expr.Use use
            && !Assignments.assigns(reading, Javac.child(path, tree.getStatement()), use.var())
        ? use.var()
        : null;
  }

  @Override
  public List<Stmt> visitLabeledStatement(LabeledStatementTree tree, TreePath path) {
    Origin origin = reading.enter(path);
    List<Stmt> body = body(path, tree.getStatement());
    boolean isBlock = tree.getStatement() instanceof BlockTree;
    int loop = isBlock || body.isEmpty() ? 0 : body.size() - 1;
    // the hidden variable of an enhanced for stands before the label, so that this names the loop
    List<Stmt> statements = new ArrayList<>(body.subList(0, loop));
    List<Stmt> labeled = body.subList(loop, body.size());
    statements.add(new Stmt.Labeled(tree.getLabel().toString(), labeled, origin));
    return List.copyOf(statements);
  }

  @Override
  public List<Stmt> visitBreak(BreakTree tree, TreePath path) {
    return List.of(new Stmt.Jump(true, label(tree.getLabel()), reading.enter(path)));
  }

  @Override
  public List<Stmt> visitContinue(ContinueTree tree, TreePath path) {
    return List.of(new Stmt.Jump(false, label(tree.getLabel()), reading.enter(path)));
  }

  private static String label(@Nullable Name label) {
    return label == null ? "" : label.toString();
  }

  @Override
  public List<Stmt> visitReturn(ReturnTree tree, TreePath path) {
    Origin origin = reading.enter(path);
    if (tree.getExpression() == null) {
      return List.of(new Stmt.Return(null, origin));
    }
    Type result = TypeReader.read(reading.method.getReturnType());
    return List.of(
        new Stmt.Return(expressions.operand(path, tree.getExpression(), result), origin));
  }

  @Override
  public List<Stmt> visitThrow(ThrowTree tree, TreePath path) {
    Origin origin = reading.enter(path);
    return List.of(new Stmt.Throw(expressions.operand(path, tree.getExpression()), origin));
  }
}
