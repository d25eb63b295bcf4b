package dev.backsweep.processor.frontend;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import dev.backsweep.processor.diagnostics.Problem;
import dev.backsweep.processor.ir.Callee;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads calls of methods and constructors. */
final class Calls {
  private final Reading reading;
  private final ExpressionReader expressions;
  private final Arguments arguments;
  private final Callees callees;

  Calls(Reading reading, ExpressionReader expressions) {
    this.reading = reading;
    this.expressions = expressions;
    this.arguments = new Arguments(reading, expressions);
    this.callees = new Callees(reading.javac, reading.method);
  }

  static List<TypeMirror> parameterTypes(ExecutableElement method) {
    return method.getParameters().stream().map(VariableElement::asType).toList();
  }

  Expr invocation(MethodInvocationTree tree, TreePath path) {
    TreePath select = Javac.child(path, tree.getMethodSelect());
    if (!(reading.javac.element(select) instanceof ExecutableElement method)
        || method.getKind() != ElementKind.METHOD) {
      throw new InvalidSourceException();
    }
    if (method.getModifiers().contains(Modifier.STATIC)) {
      return staticCall(tree, method, select, path);
    }
    return instanceCall(tree, method, select, path);
  }

  private Expr staticCall(
      MethodInvocationTree tree, ExecutableElement method, TreePath select, TreePath path) {
    if (tree.getMethodSelect() instanceof MemberSelectTree qualified
        && !reading.javac.isClass(Javac.child(select, qualified.getExpression()))) {
      return expressions.refuse(
          Problem.UNSUPPORTED_EXPRESSION,
          path,
          "a static method of an expression",
          "qualify it with the name of its class");
    }
    Arguments.Read read = arguments.read(method, tree.getArguments(), select, path);
    if (reading.pureMethods().contains(method)) {
      Callee callee = callees.of(method, reading.javac.type(path));
      Op op = Op.method(callee.owner(), callee.name(), callee.params(), callee.result());
      return new Expr.Apply(op, read.values(), reading.origin(path));
    }
    Callee callee = callees.of(method, reading.javac.type(path));
    Library.@Nullable Routine routine = Library.find(callee, read.values());
    if (routine != null) {
      return libraryCall(routine, read.values(), path);
    } else if (!read.packed()) {
      return genericCall(method, read.values(), path);
    } else if (callee.kind() == Callee.Kind.SAME_FILE) {
      reading.calls(callee.key(), method);
    } else {
      reading.calls(callee.key(), ifActive(method));
    }
    return new Expr.Call(callee, read.values(), reading.origin(path));
  }

  private Problem ifActive(ExecutableElement method) {
    if (PureMethods.isMathematics(method)) {
      return Problem.NO_RULE;
    }
    if (Signature.isMarked(method, Signature.DIFFERENTIABLE)) {
      return Problem.MISSING_GRADIENT;
    }
    return reading.javac.hasSource(method) ? Problem.OTHER_FILE_CALLEE : Problem.UNKNOWN_CALLEE;
  }

  private Expr libraryCall(Library.Routine routine, List<Expr> values, TreePath path) {
    reading.calls(routine.callee().key(), routine);
    List<Type> params = routine.callee().params();
    List<Expr> converted =
        IntStream.range(0, params.size())
            .mapToObj(i -> expressions.convert(unwiden(values.get(i)), params.get(i), path))
            .toList();
    return new Expr.Call(routine.callee(), converted, reading.origin(path));
  }

  /** The array that was widened to Object for a library method which takes any. */
  static Expr unwiden(Expr e) {
    return e instanceof Expr.Foreign f && f.template().equals("$0") ? f.children().get(0) : e;
  }

  /**
   * A call whose arguments cannot be packed into an array of the right type, as {@code List.of}.
   */
  private Expr genericCall(ExecutableElement method, List<Expr> values, TreePath path) {
    TemplateText text = new TemplateText();
    TypeElement owner = Names.owner(method);
    if (!reading.access.toElement(method)) {
      return expressions.refuse(Problem.INACCESSIBLE, path, "'" + method + "'");
    }
    String template =
        text.reference(owner.getQualifiedName().toString())
            + "."
            + method.getSimpleName()
            + list(0, values.size());
    Type type = TypeReader.read(reading.javac.type(path));
    return new Expr.Foreign(template, text.types(), values, type, false, reading.origin(path));
  }

  private Expr instanceCall(
      MethodInvocationTree tree, ExecutableElement method, TreePath select, TreePath path) {
    if (!(tree.getMethodSelect() instanceof MemberSelectTree qualified)) {
      return expressions.refuse(
          Problem.UNSUPPORTED_EXPRESSION,
          path,
          "a method of the object",
          "make '" + method.getSimpleName() + "' static");
    }
    Expr receiver = expressions.operand(select, qualified.getExpression());
    List<Expr> values = arguments.readUnpacked(method, tree.getArguments(), select, path);
    if (receiver.type().isArray() && method.getSimpleName().contentEquals("clone")) {
      return new Expr.CloneArray(receiver);
    } else if (!reading.access.toMember(method)) {
      return expressions.refuse(Problem.INACCESSIBLE, path, "'" + method + "'");
    } else if (method.getSimpleName().toString().contains("$")) {
      return refuseName(expressions, method, path);
    }
    Type type = TypeReader.read(reading.javac.type(path));
    List<Expr> children = new ArrayList<>(List.of(receiver));
    children.addAll(values);
    return new Expr.Foreign(
        "$0." + method.getSimpleName() + list(1, values.size()),
        List.of(),
        children,
        type,
        isPure(receiver, values, type),
        reading.origin(path));
  }

  /** Methods of strings and boxes are pure, unless an argument or the result can be changed. */
  private static boolean isPure(Expr receiver, List<Expr> values, Type result) {
    boolean immutable =
        receiver.type().equals(Type.STRING) || Conversions.unboxed(receiver.type()) != null;
    return immutable
        && values.stream().map(Calls::unwiden).allMatch(Strings::hasFixedText)
        && (result instanceof Type.Scalar || result.equals(Type.STRING));
  }

  Expr newObject(NewClassTree tree, TreePath path) {
    TreePath name = Javac.child(path, tree.getIdentifier());
    if (tree.getClassBody() != null || tree.getEnclosingExpression() != null) {
      return expressions.refuse(
          Problem.UNSUPPORTED_EXPRESSION,
          path,
          tree.getClassBody() != null ? "an anonymous class" : "an inner class",
          "pass the object as a parameter");
    }
    if (!(reading.javac.element(path) instanceof ExecutableElement constructor)) {
      throw new InvalidSourceException();
    } else if (!reading.access.toElement(constructor)) {
      return expressions.refuse(
          Problem.INACCESSIBLE, name, "the constructor of '" + tree.getIdentifier() + "'");
    }
    List<Expr> values = arguments.readUnpacked(constructor, tree.getArguments(), path, path);
    Type type = TypeReader.read(reading.javac.type(path));
    TemplateText text = new TemplateText();
    String template = "new " + text.type(type) + list(0, values.size());
    return new Expr.Foreign(template, text.types(), values, type, false, reading.origin(path));
  }

  /** {@code ($i, $i+1, ..)}. */
  private static String list(int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj(i -> "$" + i)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  static Expr refuseName(ExpressionReader expressions, Element element, TreePath path) {
    return expressions.refuse(
        Problem.UNSUPPORTED_EXPRESSION,
        path,
        "the name '" + element.getSimpleName() + "'",
        "use a name without '$'");
  }
}
