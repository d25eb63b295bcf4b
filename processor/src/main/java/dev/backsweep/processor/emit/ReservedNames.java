package dev.backsweep.processor.emit;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The names in a method body that would mean something else if a variable were called so. */
final class ReservedNames {
  /** The classes of {@code java.lang} that literals name. */
  private static final List<String> OF_LITERALS =
      List.of("Math", "Double", "Float", "Integer", "Long");

  private final TypeNames types;
  private final Set<String> names = new LinkedHashSet<>(OF_LITERALS);

  private ReservedNames(TypeNames types) {
    this.types = types;
  }

  static Set<String> of(List<Stmt> body, TypeNames types) {
    ReservedNames reserved = new ReservedNames(types);
    Stmts.forEachExpression(body, reserved::visit);
    return new TreeSet<>(reserved.names);
  }

  private void visit(Expr e) {
    if (e instanceof Expr.Apply a && a.op().isMethod()) {
      names.add(TypeNames.head(types.of(a.op().owner())));
    } else if (e instanceof Expr.StaticField f && f.accessible()) {
      names.add(
          types.isSelf(f.owner())
              ? f.name()
              : TypeNames.head(types.of(f.owner(), f.binaryOwner())));
    } else if (e instanceof Expr.Call c
        && c.callee().accessible()
        && !types.isSelf(c.callee().owner())) {
      names.add(TypeNames.head(types.of(c.callee().owner(), c.callee().binaryOwner())));
    } else if (e instanceof Expr.Foreign f) {
      names.addAll(Template.identifiers(f.template()));
      f.types().forEach(t -> names.add(TypeNames.head(types.of(t))));
    }
  }
}
