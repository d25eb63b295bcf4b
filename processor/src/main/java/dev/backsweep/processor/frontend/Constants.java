package dev.backsweep.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;
import com.sun.source.util.TreePath;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Type;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Evaluates constant expressions, as JLS 15.29 defines them. */
final class Constants {
  private final Javac javac;

  Constants(Javac javac) {
    this.javac = javac;
  }

  /**
   * The constant that stands for the expression, or null. Numeric constants that are built from
   * local ones are left alone: their names say more than their values; but a constant condition
   * decides what is reachable.
   */
  Expr.@Nullable Const read(TreePath path) {
    Evaluation evaluation = new Evaluation();
    Object value = evaluation.at(path);
    if (value == null || (evaluation.usedLocals && !(value instanceof Boolean))) {
      return null;
    }
    return new Expr.Const(value, typeOf(value));
  }

  static Type typeOf(Object value) {
    if (value instanceof String) {
      return Type.STRING;
    } else if (value instanceof Boolean) {
      return Type.BOOLEAN;
    } else if (value instanceof Byte) {
      return Type.Scalar.BYTE;
    } else if (value instanceof Short) {
      return Type.Scalar.SHORT;
    } else if (value instanceof Character) {
      return Type.Scalar.CHAR;
    } else if (value instanceof Integer) {
      return Type.INT;
    } else if (value instanceof Long) {
      return Type.LONG;
    } else if (value instanceof Float) {
      return Type.FLOAT;
    }
    return Type.DOUBLE;
  }

  /** Null where an expression is not constant. */
  private final class Evaluation extends SimpleTreeVisitor<@Nullable Object, TreePath> {
    private boolean usedLocals;

    @Nullable Object at(TreePath path) {
      return visit(path.getLeaf(), path);
    }

    private @Nullable Object at(TreePath parent, Tree child) {
      return at(Javac.child(parent, child));
    }

    @Override
    public @Nullable Object visitLiteral(LiteralTree tree, TreePath path) {
      return tree.getValue();
    }

    @Override
    public @Nullable Object visitParenthesized(ParenthesizedTree tree, TreePath path) {
      return at(path, tree.getExpression());
    }

    @Override
    public @Nullable Object visitIdentifier(IdentifierTree tree, TreePath path) {
      return variable(path);
    }

    @Override
    public @Nullable Object visitMemberSelect(MemberSelectTree tree, TreePath path) {
      // TypeName.f is a constant variable, expression.f is not
      return javac.isClass(Javac.child(path, tree.getExpression())) ? variable(path) : null;
    }

    private @Nullable Object variable(TreePath path) {
      if (!(javac.element(path) instanceof VariableElement variable)) {
        return null;
      }
      usedLocals |= variable.getKind() == ElementKind.LOCAL_VARIABLE;
      return variable.getConstantValue();
    }

    @Override
    public @Nullable Object visitUnary(UnaryTree tree, TreePath path) {
      return switch (tree.getKind()) {
        case UNARY_PLUS, UNARY_MINUS, BITWISE_COMPLEMENT, LOGICAL_COMPLEMENT -> {
          Object value = at(path, tree.getExpression());
          yield value == null ? null : Folding.unary(Operators.symbol(tree.getKind()), value);
        }
        default -> null;
      };
    }

    @Override
    public @Nullable Object visitBinary(BinaryTree tree, TreePath path) {
      Object left = at(path, tree.getLeftOperand());
      Object right = left == null ? null : at(path, tree.getRightOperand());
      return left == null || right == null
          ? null
          : Folding.binary(Operators.symbol(tree.getKind()), left, right);
    }

    @Override
    public @Nullable Object visitConditionalExpression(
        ConditionalExpressionTree tree, TreePath path) {
      Object condition = at(path, tree.getCondition());
      Object then = condition == null ? null : at(path, tree.getTrueExpression());
      Object orElse = then == null ? null : at(path, tree.getFalseExpression());
      if (!(condition instanceof Boolean c) || then == null || orElse == null) {
        return null;
      }
      return convert(c ? then : orElse, path);
    }

    @Override
    public @Nullable Object visitTypeCast(TypeCastTree tree, TreePath path) {
      Object value = at(path, tree.getExpression());
      return value == null ? null : convert(value, path);
    }

    /** The value in the type of the expression at {@code path}: a primitive one or String. */
    private @Nullable Object convert(Object value, TreePath path) {
      Type type = TypeReader.read(javac.type(path));
      if (type.equals(Type.STRING)) {
        return value instanceof String ? value : null;
      }
      return type instanceof Type.Scalar scalar ? Folding.cast(value, scalar) : null;
    }
  }
}
