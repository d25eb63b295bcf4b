package dev.backsweep.processor.frontend;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Finds out whether a method, with all that it calls of its file, is understood by javac. */
final class Unresolved {
  private final Javac javac;
  private final Set<ExecutableElement> visited = new HashSet<>();
  private final List<String> errors = new ArrayList<>();

  private Unresolved(Javac javac) {
    this.javac = javac;
  }

  /**
   * What is wrong with the method or a method of the same file that it calls, in the words of
   * javac. A method that uses the class which is generated from it is left out: that will never be
   * there in time.
   */
  static List<String> errors(Javac javac, ExecutableElement method) {
    Unresolved unresolved = new Unresolved(javac);
    unresolved.visit(method);
    return unresolved.errors;
  }

  /**
   * Where the method itself refers to the class that is generated from its own; null if nowhere.
   */
  static @Nullable TreePath ownGradient(Javac javac, ExecutableElement method) {
    TreePath body = javac.body(method);
    if (body == null) {
      return null;
    }
    GradientFinder finder = new GradientFinder(javac, method);
    finder.scan(body, null);
    return finder.found;
  }

  private void visit(ExecutableElement method) {
    TreePath body = javac.body(method);
    if (!visited.add(method) || body == null) {
      return;
    }
    if (ownGradient(javac, method) == null) {
      errors.addAll(javac.errorsIn(method));
    }
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree tree, @Nullable Void unused) {
        TreePath select = new TreePath(getCurrentPath(), tree.getMethodSelect());
        if (javac.element(select) instanceof ExecutableElement callee
            && callee.getModifiers().contains(Modifier.STATIC)
            && javac.sameFile(callee, method)) {
          visit(callee);
        }
        return super.visitMethodInvocation(tree, unused);
      }
    }.scan(body, null);
  }

  private static final class GradientFinder
      extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Javac javac;
    private final ExecutableElement method;
    private final String name;
    private @Nullable TreePath found;

    GradientFinder(Javac javac, ExecutableElement method) {
      this.javac = javac;
      this.method = method;
      this.name = Names.gradientClass(javac.elements(), method);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
      if (found == null && tree.getName().contentEquals(name) && isGradient(getCurrentPath())) {
        found = getCurrentPath();
      }
      return null;
    }

    /** Whether the name stands for a top-level class of the package, or for nothing yet. */
    private boolean isGradient(TreePath path) {
      Element element = javac.element(path);
      return element == null
          || (element instanceof TypeElement type
              && type.getNestingKind() == NestingKind.TOP_LEVEL
              && javac.elements().getPackageOf(type).equals(javac.elements().getPackageOf(method)));
    }
  }
}
