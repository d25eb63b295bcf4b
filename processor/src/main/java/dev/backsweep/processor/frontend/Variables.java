package dev.backsweep.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import dev.backsweep.processor.diagnostics.Problem;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** Reads variables of every kind, locals, fields and array elements, and assignments to them. */
final class Variables {
  private final Reading reading;
  private final ExpressionReader expressions;

  Variables(Reading reading, ExpressionReader expressions) {
    this.reading = reading;
    this.expressions = expressions;
  }

  Expr identifier(TreePath path) {
    Element element = reading.javac.element(path);
    if (!(element instanceof VariableElement variable)) {
      throw new InvalidSourceException();
    }
    Var var = reading.lookup(variable);
    if (var != null) {
      return new Expr.Use(var);
    }
    if (variable.getKind().isField()) {
      return isStaticField(variable) ? staticField(variable, path) : instanceField(path);
    } else if (reading.findings().isEmpty()) {
      throw new InvalidSourceException();
    }
    // it was declared by a construct that is refused
    return new Expr.Use(reading.declare(variable, TypeReader.read(variable.asType())));
  }

  Expr memberSelect(MemberSelectTree tree, TreePath path) {
    TreePath qualifier = Javac.child(path, tree.getExpression());
    if (tree.getIdentifier().contentEquals("class")) {
      return classLiteral(qualifier, path);
    }
    Element element = reading.javac.element(path);
    if (element instanceof VariableElement variable && isStaticField(variable)) {
      return hasEffects(qualifier) ? qualifiedByExpression(path) : staticField(variable, path);
    }
    Expr object = expressions.read(qualifier);
    if (object.type().isArray() && tree.getIdentifier().contentEquals("length")) {
      return new Expr.Length(object);
    } else if (element == null) {
      throw new InvalidSourceException();
    }
    return fieldOf(object, element, path);
  }

  private Expr classLiteral(TreePath type, TreePath path) {
    if (!reading.access.toType(reading.javac.type(type))) {
      return expressions.refuse(Problem.INACCESSIBLE, type, "'" + type.getLeaf() + "'");
    }
    TemplateText text = new TemplateText();
    String template = text.type(TypeReader.read(reading.javac.type(type))) + ".class";
    Type result = TypeReader.read(reading.javac.type(path));
    return new Expr.Foreign(template, text.types(), List.of(), result, true, reading.origin(path));
  }

  /** The value of a field of an object. */
  private Expr fieldOf(Expr object, Element field, TreePath path) {
    if (!reading.access.toMember(field)) {
      return expressions.refuse(
          Problem.INACCESSIBLE, path, "field '" + field.getSimpleName() + "'");
    } else if (field.getSimpleName().toString().contains("$")) {
      return Calls.refuseName(expressions, field, path);
    }
    Type type = TypeReader.read(reading.javac.type(path));
    return new Expr.Foreign(
        "$0." + field.getSimpleName(),
        List.of(),
        List.of(object),
        type,
        false,
        reading.origin(path));
  }

  private Expr instanceField(TreePath path) {
    return expressions.refuse(
        Problem.UNSUPPORTED_EXPRESSION,
        path,
        "a field of the object",
        "pass its value as a parameter");
  }

  private Expr qualifiedByExpression(TreePath path) {
    return expressions.refuse(
        Problem.UNSUPPORTED_EXPRESSION,
        path,
        "a static member of an expression",
        "qualify it with the name of its class");
  }

  private static boolean isStaticField(VariableElement variable) {
    return variable.getModifiers().contains(Modifier.STATIC)
        && (variable.getKind() == ElementKind.FIELD
            || variable.getKind() == ElementKind.ENUM_CONSTANT);
  }

  /** Whether the expression before a static member may do something: all but plain names may. */
  boolean hasEffects(TreePath qualifier) {
    return !reading.javac.isClass(qualifier) && !(qualifier.getLeaf() instanceof IdentifierTree);
  }

  private Expr staticField(VariableElement field, TreePath path) {
    TypeElement owner = Names.owner(field);
    if (Signature.isMarked(field, Signature.WRT)) {
      return expressions.refuse(
          Problem.UNSUPPORTED_EXPRESSION,
          path,
          "a static field as an input",
          "pass it as a parameter marked @Wrt");
    }
    return new Expr.StaticField(
        owner.getQualifiedName().toString(),
        reading.javac.elements().getBinaryName(owner).toString(),
        field.getSimpleName().toString(),
        TypeReader.read(reading.javac.type(path)),
        field.getModifiers().contains(Modifier.FINAL),
        reading.access.toElement(field),
        reading.origin(path));
  }

  Expr element(ArrayAccessTree tree, TreePath path) {
    Expr array = expressions.operand(path, tree.getExpression());
    Expr index = expressions.operand(path, tree.getIndex(), Type.INT);
    return new Expr.Element(array, index, reading.origin(path));
  }

  Expr assign(AssignmentTree tree, TreePath path) {
    Expr target = target(Javac.child(path, tree.getVariable()));
    Expr value = expressions.operand(path, tree.getExpression(), target.type());
    return new Expr.Update(target, null, value, false, reading.origin(path));
  }

  /** {@code target op= e}: {@code target = (T) (old op e)}. */
  Expr compoundAssign(CompoundAssignmentTree tree, TreePath path) {
    Expr target = target(Javac.child(path, tree.getVariable()));
    Var old = old(target);
    Expr operand = expressions.operand(path, tree.getExpression());
    Expr value = combine(Operators.symbol(tree.getKind()), old, operand, path);
    return new Expr.Update(target, old, value, false, reading.origin(path));
  }

  /** {@code ++} and {@code --}, before or after their operand. */
  Expr increment(UnaryTree tree, TreePath path) {
    Expr target = target(Javac.child(path, tree.getExpression()));
    Var old = old(target);
    Expr value = combine(Operators.symbol(tree.getKind()), old, Expr.Const.of(1), path);
    boolean yieldsOld =
        tree.getKind() == Tree.Kind.POSTFIX_INCREMENT
            || tree.getKind() == Tree.Kind.POSTFIX_DECREMENT;
    return new Expr.Update(target, old, value, yieldsOld, reading.origin(path));
  }

  private Expr combine(String symbol, Var old, Expr operand, TreePath path) {
    Expr use = new Expr.Use(old);
    Expr value =
        old.type().equals(Type.STRING)
            ? Strings.concatenate(use, operand, reading.origin(path))
            : expressions.binary(symbol, use, operand, path);
    return expressions.convert(value, old.type(), path);
  }

  private Var old(Expr target) {
    String name = target instanceof Expr.Use use ? use.var().name() + "Old" : "old";
    return reading.fresh(name, target.type());
  }

  /** What is assigned to. */
  private Expr target(TreePath path) {
    if (path.getLeaf() instanceof ParenthesizedTree parenthesized) {
      return target(Javac.child(path, parenthesized.getExpression()));
    }
    Expr target = expressions.visit(path.getLeaf(), path);
    if (target instanceof Expr.Foreign) {
      reading.refuse(
          Problem.UNSUPPORTED_EXPRESSION,
          path,
          "an assignment to a field of an object",
          "assign to a local variable or an array element");
    }
    return isTarget(target) ? target : new Expr.Use(reading.fresh("refused", target.type()));
  }

  private static boolean isTarget(Expr e) {
    return e instanceof Expr.Use || e instanceof Expr.Element || e instanceof Expr.StaticField;
  }

  /** Whether the expression is an array, whose length and clone are known. */
  boolean isArray(TreePath path) {
    return reading.javac.type(path).getKind() == TypeKind.ARRAY;
  }
}
