package dev.backsweep.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * Finds the declarations of methods. Javac searches the whole file for every one it is asked for;
 * this looks through a file once.
 */
final class Declarations {
  private final Trees trees;
  private final Set<CompilationUnitTree> scanned = new HashSet<>();
  private final Map<Element, TreePath> paths = new HashMap<>();
  private final Map<CompilationUnitTree, Map<Long, ExecutableElement>> byPosition = new HashMap<>();

  Declarations(Trees trees) {
    this.trees = trees;
  }

  /** Reads the file around {@code path}. */
  void add(TreePath path) {
    CompilationUnitTree unit = path.getCompilationUnit();
    if (scanned.add(unit)) {
      new MethodScanner(unit).scan(new TreePath(unit), null);
    }
  }

  /** The declaration of a method in one of the files that were added; null for all others. */
  @Nullable TreePath path(Element method) {
    return paths.get(method);
  }

  /** The method that starts at this position of the file. */
  @Nullable ExecutableElement at(CompilationUnitTree unit, long position) {
    return byPosition.getOrDefault(unit, Collections.emptyMap()).get(position);
  }

  long position(TreePath path) {
    return trees.getSourcePositions().getStartPosition(path.getCompilationUnit(), path.getLeaf());
  }

  private final class MethodScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions = trees.getSourcePositions();
    private final Map<Long, ExecutableElement> starts = new HashMap<>();

    MethodScanner(CompilationUnitTree unit) {
      this.unit = unit;
      byPosition.put(unit, starts);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
      if (trees.getElement(getCurrentPath()) instanceof ExecutableElement method) {
        paths.put(method, getCurrentPath());
        starts.put(positions.getStartPosition(unit, tree), method);
      }
      return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
      return super.visitClass(tree, unused);
    }
  }
}
