package dev.backsweep.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;
import com.sun.source.util.TreePath;
import dev.backsweep.processor.diagnostics.Problem;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads expressions, one method a construct; a construct without a method is refused. */
final class ExpressionReader extends SimpleTreeVisitor<Expr, TreePath> {
  private final Reading reading;
  private final Constants constants;
  private final Variables variables;
  private final Calls calls;

  ExpressionReader(Reading reading) {
    this.reading = reading;
    this.constants = new Constants(reading.javac);
    this.variables = new Variables(reading, this);
    this.calls = new Calls(reading, this);
  }

  /** The expression at {@code path}; if it is refused, any expression of its type. */
  Expr read(TreePath path) {
    Expr constant = constants.read(path);
    if (constant != null) {
      return constant;
    }
    TypeMirror type = reading.javac.type(path);
    if (!reading.access.toType(type)) {
      return refuse(Problem.INACCESSIBLE, path, "'" + type + "'");
    } else if (type.getKind() == TypeKind.INTERSECTION) {
      return refuse(
          Problem.UNSUPPORTED_EXPRESSION,
          path,
          "an expression whose type has no name",
          "cast it to the type that is meant");
    }
    return visit(path.getLeaf(), path);
  }

  /** The expression, converted to {@code type} as in an assignment. */
  Expr read(TreePath path, Type type) {
    return Conversions.convert(read(path), type, reading.origin(path));
  }

  /** The operand {@code child} of the expression at {@code path}. */
  Expr operand(TreePath path, Tree child) {
    return read(Javac.child(path, child));
  }

  /** The operand, converted. */
  Expr operand(TreePath path, Tree child, Type type) {
    return read(Javac.child(path, child), type);
  }

  Expr refuse(Problem problem, TreePath path, Object... args) {
    reading.refuse(problem, path, args);
    Type type = TypeReader.read(reading.javac.type(path));
    return type instanceof Type.Scalar scalar
        ? Expr.Const.zero(scalar)
        : new Expr.Const(null, type);
  }

  /** Refuses a construct that there is no method for, new ones of later Java versions included. */
  @Override
  protected Expr defaultAction(Tree tree, TreePath path) {
    Constructs.Refusal refusal = Constructs.refusal(tree.getKind());
    return refuse(Problem.UNSUPPORTED_EXPRESSION, path, refusal.construct(), refusal.remedy());
  }

  @Override
  public Expr visitParenthesized(ParenthesizedTree tree, TreePath path) {
    return operand(path, tree.getExpression());
  }

  /** Only {@code null}: every other literal is a constant. */
  @Override
  public Expr visitLiteral(LiteralTree tree, TreePath path) {
    return new Expr.Const(null, TypeReader.NULL);
  }

  @Override
  public Expr visitIdentifier(IdentifierTree tree, TreePath path) {
    return variables.identifier(path);
  }

  @Override
  public Expr visitMemberSelect(MemberSelectTree tree, TreePath path) {
    return variables.memberSelect(tree, path);
  }

  @Override
  public Expr visitArrayAccess(ArrayAccessTree tree, TreePath path) {
    return variables.element(tree, path);
  }

  @Override
  public Expr visitAssignment(AssignmentTree tree, TreePath path) {
    return variables.assign(tree, path);
  }

  @Override
  public Expr visitCompoundAssignment(CompoundAssignmentTree tree, TreePath path) {
    return variables.compoundAssign(tree, path);
  }

  @Override
  public Expr visitMethodInvocation(MethodInvocationTree tree, TreePath path) {
    return calls.invocation(tree, path);
  }

  @Override
  public Expr visitNewClass(NewClassTree tree, TreePath path) {
    return calls.newObject(tree, path);
  }

  @Override
  public Expr visitUnary(UnaryTree tree, TreePath path) {
    switch (tree.getKind()) {
      case PREFIX_INCREMENT:
      case PREFIX_DECREMENT:
      case POSTFIX_INCREMENT:
      case POSTFIX_DECREMENT:
        return variables.increment(tree, path);
      default:
        break;
    }
    String symbol = Operators.symbol(tree.getKind());
    Expr operand = operand(path, tree.getExpression());
    Type.Scalar type = Operators.promote(primitive(operand));
    return apply(Op.unary(symbol, type), path, convert(operand, type, path));
  }

  @Override
  public Expr visitBinary(BinaryTree tree, TreePath path) {
    Expr left = operand(path, tree.getLeftOperand());
    Expr right = operand(path, tree.getRightOperand());
    boolean concatenates = TypeReader.read(reading.javac.type(path)).equals(Type.STRING);
    return concatenates
        ? Strings.concatenate(left, right, reading.origin(path))
        : binary(Operators.symbol(tree.getKind()), left, right, path);
  }

  /** An operator on operands that are still to be promoted. */
  Expr binary(String symbol, Expr left, Expr right, TreePath path) {
    Type.Scalar a = Conversions.primitive(left.type());
    Type.Scalar b = Conversions.primitive(right.type());
    boolean objects =
        !(left.type() instanceof Type.Scalar) && !(right.type() instanceof Type.Scalar);
    if (Operators.isEquality(symbol) && (a == null || b == null || objects)) {
      return identity(symbol, left, right, path);
    } else if (a == null || b == null) {
      throw new InvalidSourceException();
    } else if (Operators.isShift(symbol)) {
      Type.Scalar value = Operators.promote(a);
      Type.Scalar count = Operators.promote(b);
      return apply(
          Op.shift(symbol, value, count),
          path,
          convert(left, value, path),
          convert(right, count, path));
    }
    Type.Scalar type = Operators.promote(a, b);
    Op op =
        Operators.isComparison(symbol) || Operators.isLazy(symbol)
            ? Op.test(symbol, type)
            : Op.binary(symbol, type);
    return apply(op, path, convert(left, type, path), convert(right, type, path));
  }

  /** {@code ==} on references: whether they are the same object. */
  private Expr identity(String symbol, Expr left, Expr right, TreePath path) {
    Type type = left.type().equals(TypeReader.NULL) ? right.type() : left.type();
    return apply(
        Op.test(symbol, type), path, convert(left, type, path), convert(right, type, path));
  }

  @Override
  public Expr visitConditionalExpression(ConditionalExpressionTree tree, TreePath path) {
    Type type = TypeReader.read(reading.javac.type(path));
    return new Expr.Cond(
        operand(path, tree.getCondition(), Type.BOOLEAN),
        operand(path, tree.getTrueExpression(), type),
        operand(path, tree.getFalseExpression(), type));
  }

  @Override
  public Expr visitTypeCast(TypeCastTree tree, TreePath path) {
    TypeMirror target = reading.javac.type(path);
    Type type = TypeReader.read(target);
    Expr operand = operand(path, tree.getExpression());
    boolean references = !(type instanceof Type.Scalar) && !(operand.type() instanceof Type.Scalar);
    if (!references || operand.type().equals(type)) {
      return convert(operand, type, path);
    }
    TypeMirror from = reading.javac.type(Javac.child(path, tree.getExpression()));
    if (type.javaName().contains("<") && !reading.javac.types().isAssignable(from, target)) {
      return refuse(
          Problem.UNSUPPORTED_EXPRESSION,
          path,
          "a cast that cannot be checked",
          "cast outside of the differentiated method and pass the result");
    }
    return Conversions.castReference(operand, type, reading.origin(path));
  }

  @Override
  public Expr visitInstanceOf(InstanceOfTree tree, TreePath path) {
    TreePath target = Javac.child(path, tree.getType());
    if (tree.getPattern() != null) {
      return defaultAction(tree.getPattern(), path);
    }
    TypeMirror type = reading.javac.type(target);
    if (!reading.access.toType(type)) {
      return refuse(Problem.INACCESSIBLE, target, "'" + type + "'");
    }
    TemplateText text = new TemplateText();
    String template = "$0 instanceof " + text.type(TypeReader.read(type));
    List<Expr> operand = List.of(operand(path, tree.getExpression()));
    return new Expr.Foreign(
        template, text.types(), operand, Type.BOOLEAN, true, reading.origin(path));
  }

  @Override
  public Expr visitNewArray(NewArrayTree tree, TreePath path) {
    Type.Array type = (Type.Array) TypeReader.read(reading.javac.type(path));
    List<? extends ExpressionTree> initializers = tree.getInitializers();
    if (initializers != null) {
      return new Expr.ArrayLiteral(type, operands(path, initializers, type.element()));
    }
    return new Expr.NewArray(type, operands(path, tree.getDimensions(), Type.INT));
  }

  private List<Expr> operands(TreePath path, List<? extends Tree> children, Type type) {
    List<Expr> operands = new ArrayList<>();
    for (Tree child : children) {
      operands.add(operand(path, child, type));
    }
    return operands;
  }

  Expr convert(Expr e, Type type, TreePath path) {
    return Conversions.convert(e, type, reading.origin(path));
  }

  Expr apply(Op op, TreePath path, Expr... operands) {
    return new Expr.Apply(op, List.of(operands), reading.origin(path));
  }

  private static Type.Scalar primitive(Expr e) {
    Type.@Nullable Scalar primitive = Conversions.primitive(e.type());
    if (primitive == null) {
      throw new InvalidSourceException();
    }
    return primitive;
  }
}
