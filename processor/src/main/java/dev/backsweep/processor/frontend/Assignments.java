package dev.backsweep.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Var;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Turns assignments whose value nobody uses into statements, and finds out what is assigned. */
final class Assignments {
  private Assignments() {}

  /** The expression as a statement: an assignment to a local or an element if it is one. */
  static Stmt statement(Expr e, Origin origin) {
    if (e instanceof Expr.Update update) {
      if (update.target() instanceof Expr.Use target) {
        // the old value is what the new one is computed from first of all, so the variable can
        // stand for it
        Expr value = replace(update.value(), update.old(), target);
        return new Stmt.Assign(target.var(), value, origin);
      } else if (update.target() instanceof Expr.Element target && update.old() == null) {
        return new Stmt.Store(target.array(), target.index(), update.value(), origin);
      }
    }
    return new Stmt.Eval(e, origin);
  }

  private static Expr replace(Expr e, @Nullable Var var, Expr by) {
    if (var == null) {
      return e;
    }
    return e instanceof Expr.Use use && use.var().equals(var)
        ? by
        : e.mapChildren(child -> replace(child, var, by));
  }

  /** Whether the tree at {@code path} assigns to the local variable. */
  static boolean assigns(Reading reading, TreePath path, Var var) {
    boolean[] found = {false};
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitAssignment(AssignmentTree tree, Void unused) {
        check(new TreePath(getCurrentPath(), tree.getVariable()));
        return super.visitAssignment(tree, unused);
      }

      @Override
      public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
        check(new TreePath(getCurrentPath(), tree.getVariable()));
        return super.visitCompoundAssignment(tree, unused);
      }

      @Override
      public Void visitUnary(UnaryTree tree, Void unused) {
        check(new TreePath(getCurrentPath(), tree.getExpression()));
        return super.visitUnary(tree, unused);
      }

      private void check(TreePath target) {
        Element element = reading.javac.element(Javac.withoutParentheses(target));
        found[0] |= element != null && var.equals(reading.lookup(element));
      }
    }.scan(path, null);
    return found[0];
  }
}
