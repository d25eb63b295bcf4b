package dev.backsweep.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * The methods that a file declares. Javac searches the whole file for each one that it is asked
 * for; this goes through the file once.
 */
final class Declarations extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final Trees trees;
  private final CompilationUnitTree unit;
  private final Map<Element, TreePath> paths = new HashMap<>();
  private final Map<Long, ExecutableElement> methods = new HashMap<>();

  Declarations(Trees trees, CompilationUnitTree unit) {
    this.trees = trees;
    this.unit = unit;
    scan(new TreePath(unit), null);
  }

  /** The declaration of the method by its element. */
  Map<Element, TreePath> paths() {
    return paths;
  }

  /** The method whose declaration starts at this position; null if none does. */
  @Nullable ExecutableElement at(long position) {
    return methods.get(position);
  }

  long position(TreePath path) {
    return trees.getSourcePositions().getStartPosition(unit, path.getLeaf());
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
    if (trees.getElement(getCurrentPath()) instanceof ExecutableElement method) {
      paths.put(method, getCurrentPath());
      methods.put(position(getCurrentPath()), method);
    }
    return null;
  }

  /** Not entered: asking for an element within would make javac attribute the class. */
  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    return null;
  }

  /** Not entered, for the same reason. */
  @Override
  public @Nullable Void visitBlock(BlockTree tree, @Nullable Void unused) {
    return null;
  }
}
