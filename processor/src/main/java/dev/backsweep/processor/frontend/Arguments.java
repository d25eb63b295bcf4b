package dev.backsweep.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.util.TreePath;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the arguments of a call, converted to the parameter types. */
final class Arguments {
  private final Reading reading;
  private final ExpressionReader expressions;

  Arguments(Reading reading, ExpressionReader expressions) {
    this.reading = reading;
    this.expressions = expressions;
  }

  /**
   * Arguments.
   *
   * @param packed whether there is one for each parameter; if not, javac must pack the last ones
   *     again
   */
  record Read(List<Expr> values, boolean packed) {}

  /** The arguments, those of a varargs parameter in an array if one can be made. */
  Read read(
      ExecutableElement method,
      List<? extends ExpressionTree> args,
      TreePath select,
      TreePath path) {
    List<? extends TypeMirror> types = instantiated(method, select);
    if (!isVarargsCall(method, args, types, path)) {
      return new Read(readAll(args, types, path), true);
    }
    int fixed = types.size() - 1;
    List<Expr> values = new ArrayList<>(readUnpacked(method, args, select, path));
    if (!isReifiable(method.getParameters().get(fixed).asType())) {
      return new Read(values, false);
    }
    List<Expr> rest = values.subList(fixed, values.size());
    Type.Array array = (Type.Array) TypeReader.read(types.get(fixed));
    Expr packed = new Expr.ArrayLiteral(array, rest);
    rest.clear();
    values.add(packed);
    return new Read(values, true);
  }

  /** The arguments as they are written. */
  List<Expr> readUnpacked(
      ExecutableElement method,
      List<? extends ExpressionTree> args,
      TreePath select,
      TreePath path) {
    List<? extends TypeMirror> types = instantiated(method, select);
    if (!isVarargsCall(method, args, types, path)) {
      return readAll(args, types, path);
    }
    int fixed = types.size() - 1;
    List<TypeMirror> spread = new ArrayList<>(types.subList(0, fixed));
    while (spread.size() < args.size()) {
      spread.add(((ArrayType) types.get(fixed)).getComponentType());
    }
    return readAll(args, spread, path);
  }

  private List<Expr> readAll(
      List<? extends ExpressionTree> args, List<? extends TypeMirror> types, TreePath path) {
    if (args.size() != types.size()) {
      throw new InvalidSourceException();
    }
    List<Expr> values = new ArrayList<>();
    for (int i = 0; i < args.size(); i++) {
      values.add(expressions.operand(path, args.get(i), TypeReader.read(types.get(i))));
    }
    return values;
  }

  /**
   * The parameter types at this call: where {@code T} is Double, {@code List<Double>} for {@code
   * List<T>}.
   */
  private List<? extends TypeMirror> instantiated(ExecutableElement method, TreePath select) {
    return reading.javac.type(select) instanceof ExecutableType type
        ? type.getParameterTypes()
        : Calls.parameterTypes(method);
  }

  private boolean isVarargsCall(
      ExecutableElement method,
      List<? extends ExpressionTree> args,
      List<? extends TypeMirror> types,
      TreePath path) {
    if (!method.isVarArgs()) {
      return false;
    } else if (args.size() != types.size()) {
      return true;
    }
    int last = args.size() - 1;
    TypeMirror arg = reading.javac.type(Javac.child(path, args.get(last)));
    return !reading.javac.types().isAssignable(arg, types.get(last));
  }

  /** Whether {@code new T[]} can be written for the array type {@code T[]}. */
  private static boolean isReifiable(TypeMirror type) {
    if (type.getKind() == TypeKind.ARRAY) {
      return isReifiable(((ArrayType) type).getComponentType());
    }
    return type.getKind().isPrimitive()
        || (type instanceof DeclaredType declared && declared.getTypeArguments().isEmpty());
  }
}
