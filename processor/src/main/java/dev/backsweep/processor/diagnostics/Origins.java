package dev.backsweep.processor.diagnostics;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.backsweep.processor.ir.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives javac trees the keys by which pure passes name them, and finds the trees again. */
public final class Origins {
  private static final int LONGEST_TEXT = 120;

  private final SourcePositions positions;
  private final List<TreePath> paths = new ArrayList<>();
  private final Map<CompilationUnitTree, String> sources = new HashMap<>();
  private final Map<Tree, Origin> statements = new HashMap<>();

  public Origins(Trees trees) {
    this.positions = trees.getSourcePositions();
  }

  /**
   * The origin of {@code tree}.
   *
   * @param statement the statement (or method) it belongs to, whose line and text generated
   *     comments show
   */
  public Origin of(TreePath tree, TreePath statement) {
    Origin shown = ofStatement(statement);
    paths.add(tree);
    return new Origin(paths.size() - 1, shown.line(), shown.text());
  }

  /** The origin of a statement or method. */
  public Origin ofStatement(TreePath statement) {
    Origin known = statements.get(statement.getLeaf());
    if (known == null) {
      known = createOrigin(statement);
      statements.put(statement.getLeaf(), known);
    }
    return known;
  }

  private Origin createOrigin(TreePath statement) {
    CompilationUnitTree unit = statement.getCompilationUnit();
    long start = positions.getStartPosition(unit, statement.getLeaf());
    int line = start < 0 ? 0 : (int) unit.getLineMap().getLineNumber(start);
    paths.add(statement);
    return new Origin(paths.size() - 1, line, start < 0 ? "" : text(unit, statement.getLeaf()));
  }

  /** The tree that {@code origin} was made for, or null if it was made for none. */
  @Nullable TreePath path(Origin origin) {
    return origin.tree() < 0 ? null : paths.get(origin.tree());
  }

  /**
   * The tree that stands at the same place of the same file as {@code path}, in a compilation of
   * its own.
   *
   * @param other any path into that file in the other compilation; the answer if there is no such
   *     tree
   */
  TreePath counterpart(TreePath path, TreePath other, Trees otherTrees) {
    CompilationUnitTree unit = path.getCompilationUnit();
    long start = positions.getStartPosition(unit, path.getLeaf());
    long end = positions.getEndPosition(unit, path.getLeaf());
    CompilationUnitTree otherUnit = other.getCompilationUnit();
    SourcePositions otherPositions = otherTrees.getSourcePositions();
    TreePath[] found = {other};
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void scan(Tree tree, @Nullable Void unused) {
        if (tree != null
            && tree.getKind() == path.getLeaf().getKind()
            && otherPositions.getStartPosition(otherUnit, tree) == start
            && otherPositions.getEndPosition(otherUnit, tree) == end) {
          found[0] = new TreePath(getCurrentPath(), tree);
        }
        return super.scan(tree, unused);
      }
    }.scan(new TreePath(otherUnit), null);
    return found[0];
  }

  /** The statement on one line; of statements that contain others, only their head. */
  private String text(CompilationUnitTree unit, Tree statement) {
    String source = sources.computeIfAbsent(unit, Origins::read);
    Tree body = body(statement);
    int start = (int) positions.getStartPosition(unit, statement);
    int end =
        (int)
            (body == null
                ? positions.getEndPosition(unit, statement)
                : positions.getStartPosition(unit, body));
    if (end < start || end > source.length()) {
      return "";
    }
    return onOneLine(source.substring(start, end));
  }

  private static String onOneLine(String source) {
    List<String> lines = source.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    String first = lines.isEmpty() ? "" : lines.get(0);
    boolean comments = source.contains("//") || source.contains("/*") || source.contains("\"\"\"");
    String joined = comments ? first : String.join(" ", lines);
    String text = joined.length() > LONGEST_TEXT ? first : joined;
    if (text.length() > LONGEST_TEXT) {
      text = text.substring(0, LONGEST_TEXT - 3) + "...";
    }
    // in a comment, too, javac would translate an escape such as that of a line feed
    return text.replace("\\u", "\\ u");
  }

  private static @Nullable Tree body(Tree statement) {
    if (statement instanceof ForLoopTree loop) {
      return loop.getStatement();
    } else if (statement instanceof EnhancedForLoopTree loop) {
      return loop.getStatement();
    } else if (statement instanceof WhileLoopTree loop) {
      return loop.getStatement();
    } else if (statement instanceof DoWhileLoopTree loop) {
      return loop.getStatement();
    } else if (statement instanceof IfTree branch) {
      return branch.getThenStatement();
    } else if (statement instanceof LabeledStatementTree labeled) {
      return labeled.getStatement();
    } else if (statement instanceof MethodTree method) {
      return method.getBody();
    }
    return null;
  }

  private static String read(CompilationUnitTree unit) {
    try {
      return unit.getSourceFile().getCharContent(true).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
