package dev.backsweep.processor.frontend;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads {@code Objects.requireNonNull(array);} as the {@code if} and {@code throw} that it is. */
final class NullChecks {
  private NullChecks() {}

  /** The statement, or null if it is none of these or does more than check a variable. */
  static @Nullable Stmt read(TreePath path, ExpressionReader expressions, Reading reading) {
    if (!(path.getLeaf() instanceof MethodInvocationTree call)
        || !isRequireNonNull(call, path, reading)) {
      return null;
    }
    List<Expr> args = new ArrayList<>();
    call.getArguments().forEach(arg -> args.add(expressions.operand(path, arg)));
    boolean simple =
        args.get(0) instanceof Expr.Use use
            && use.type().isDifferentiable()
            && args.stream()
                .skip(1)
                .allMatch(arg -> arg.type().equals(Type.STRING) && arg instanceof Expr.Const);
    return simple ? check(args.get(0), args.subList(1, args.size()), reading.origin(path)) : null;
  }

  private static boolean isRequireNonNull(
      MethodInvocationTree call, TreePath path, Reading reading) {
    TreePath select = Javac.child(path, call.getMethodSelect());
    return reading.javac.element(select) instanceof ExecutableElement method
        && method.getSimpleName().contentEquals("requireNonNull")
        && method.getEnclosingElement() instanceof TypeElement owner
        && owner.getQualifiedName().contentEquals("java.util.Objects");
  }

  private static Stmt check(Expr array, List<Expr> message, Origin origin) {
    Expr isNull =
        new Expr.Apply(
            Op.test("==", array.type()),
            List.of(array, new Expr.Const(null, array.type())),
            origin);
    String exception = "java.lang.NullPointerException";
    Expr failure =
        new Expr.Foreign(
            message.isEmpty() ? "new $T0()" : "new $T0($0)",
            List.of(exception),
            message,
            new Type.Ref(exception),
            false,
            origin);
    return new Stmt.If(isNull, List.of(new Stmt.Throw(failure, origin)), List.of(), origin);
  }
}
