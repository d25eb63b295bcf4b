package dev.backsweep.processor.frontend;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a method refers to that does not exist (yet), in itself and in what it calls of its
 * file.
 */
final class Unresolved {
  private final Javac javac;
  private final String ownGradient;
  private final Set<ExecutableElement> visited = new HashSet<>();
  private boolean incomplete;
  private @Nullable TreePath gradient;

  private Unresolved(Javac javac, ExecutableElement method) {
    this.javac = javac;
    this.ownGradient = Names.gradientClass(javac.elements(), method);
  }

  static Unresolved in(Javac javac, ExecutableElement method) {
    Unresolved unresolved = new Unresolved(javac, method);
    unresolved.incomplete = mentionsMissingTypes(method);
    unresolved.scan(method, true);
    return unresolved;
  }

  private static boolean mentionsMissingTypes(ExecutableElement method) {
    return Stream.concat(Stream.of(method.getReturnType()), Calls.parameterTypes(method).stream())
        .anyMatch(TypeReader::isMissing);
  }

  /** Whether it refers to something that a later round may bring. */
  boolean isIncomplete() {
    return incomplete;
  }

  /** Where the method itself refers to the class that is generated from it; null if nowhere. */
  @Nullable TreePath ownGradient() {
    return gradient;
  }

  private void scan(ExecutableElement method, boolean isRoot) {
    TreePath body = javac.body(method);
    if (visited.add(method) && body != null) {
      new Scanner(isRoot, method).scan(body, null);
    }
  }

  private final class Scanner extends TreePathScanner<Void, Void> {
    private final boolean isRoot;
    private final ExecutableElement method;

    Scanner(boolean isRoot, ExecutableElement method) {
      this.isRoot = isRoot;
      this.method = method;
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
      if (isOwnGradient(tree.getName().toString(), getCurrentPath())) {
        if (isRoot && gradient == null) {
          gradient = getCurrentPath();
        }
      } else {
        incomplete |= javac.isUnresolved(getCurrentPath());
      }
      return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
      super.visitMemberSelect(tree, unused);
      TreePath qualifier = new TreePath(getCurrentPath(), tree.getExpression());
      // of what is itself unresolved no member can be resolved
      incomplete |= javac.isUnresolved(getCurrentPath()) && !javac.isUnresolved(qualifier);
      return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      TreePath select = new TreePath(getCurrentPath(), tree.getMethodSelect());
      if (javac.element(select) instanceof ExecutableElement callee
          && callee.getModifiers().contains(Modifier.STATIC)
          && javac.sameFile(callee, method)) {
        Unresolved.this.scan(callee, false);
      }
      return super.visitMethodInvocation(tree, unused);
    }

    private boolean isOwnGradient(String name, TreePath path) {
      if (!name.equals(ownGradient)) {
        return false;
      }
      Element element = javac.element(path);
      return element == null
          || (element instanceof TypeElement type
              && type.getNestingKind() == NestingKind.TOP_LEVEL
              && javac.elements().getPackageOf(type).equals(javac.elements().getPackageOf(method)));
    }
  }
}
