package dev.backsweep.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Type;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The warnings that a method's code would draw although it means what it says; collected while it
 * is printed.
 */
final class Lint {
  private final SortedSet<String> names = new TreeSet<>();

  /** Looks at an expression and everything below it. */
  void check(Expr e) {
    if (e instanceof Expr.Foreign f
        && (f.template().contains("($T") || f.type().javaName().contains("<"))) {
      names.addAll(List.of("rawtypes", "unchecked"));
    }
    if (e instanceof Expr.Apply a && a.children().size() == 2) {
      Expr left = a.children().get(0);
      Expr right = a.children().get(1);
      if ((a.op().is("/") || a.op().is("%")) && isIntegerZero(right)) {
        names.add("divzero");
      }
      if (!a.op().isMethod() && !a.op().is("+") && !a.op().is("*") && left.equals(right)) {
        names.add("IdentityBinaryExpression");
      }
    }
    e.children().forEach(this::check);
  }

  void addIf(boolean condition, String name) {
    if (condition) {
      names.add(name);
    }
  }

  private static boolean isIntegerZero(Expr e) {
    return e instanceof Expr.Const c
        && c.type() instanceof Type.Scalar s
        && s.isIntegral()
        && c.value() instanceof Number n
        && n.longValue() == 0;
  }

  List<AnnotationSpec> suppressions() {
    return suppressions(names);
  }

  static List<AnnotationSpec> suppressions(Collection<String> names) {
    return names.isEmpty() ? List.of() : List.of(suppress(List.copyOf(names)));
  }

  static List<AnnotationSpec> suppressIf(boolean condition, String name) {
    return condition ? List.of(suppress(List.of(name))) : List.of();
  }

  private static AnnotationSpec suppress(List<String> names) {
    CodeBlock list =
        names.stream().map(n -> CodeBlock.of("$S", n)).collect(CodeBlock.joining(", "));
    return AnnotationSpec.builder(SuppressWarnings.class)
        .addMember("value", names.size() == 1 ? "$L" : "{$L}", list)
        .build();
  }
}
