package dev.backsweep.processor.frontend.attribution;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Source files of the compilation that is going on, attributed by a second javac. */
public final class Attribution implements AutoCloseable {
  private final Files files;
  private final Map<CompilationUnitTree, CompilationUnitTree> units;
  private final Trees trees;
  private final Elements elements;
  private final Types types;
  private final List<Diagnostic<? extends JavaFileObject>> errors = new ArrayList<>();

  /**
   * Attributes the files that declare these classes.
   *
   * @param environment javac's own, not a wrapper
   * @param hidden qualified names of classes that are not to be found, since they are to be
   *     generated anew
   */
  public Attribution(
      ProcessingEnvironment environment,
      Trees outer,
      List<TypeElement> owners,
      Set<String> hidden) {
    Map<CompilationUnitTree, SourceText> texts = new LinkedHashMap<>();
    for (TypeElement owner : owners) {
      CompilationUnitTree unit = outer.getPath(owner).getCompilationUnit();
      texts.computeIfAbsent(unit, Attribution::text);
    }
    Elements known = environment.getElementUtils();
    Needed needed = Needed.by(texts.keySet(), owners, known, outer, hidden);
    List<SourceText> stubs = new Stubs(known, needed).all();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    this.files = new Files(compiler.getStandardFileManager(null, null, null), stubs);
    JavacTask task =
        (JavacTask)
            compiler.getTask(
                Writer.nullWriter(),
                files,
                this::note,
                options(environment),
                null,
                List.copyOf(texts.values()));
    this.units = run(task, texts.keySet());
    this.trees = Trees.instance(task);
    this.elements = task.getElements();
    this.types = task.getTypes();
  }

  private static SourceText text(CompilationUnitTree unit) {
    String path = unit.getSourceFile().toUri().getPath();
    String file = path == null ? unit.getSourceFile().getName() : path;
    String name = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.java$", "");
    String prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
    try {
      return new SourceText(prefix + name, unit.getSourceFile().getCharContent(true).toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Errors are expected: what is to be generated is missing. They must not stop attribution. */
  private static List<String> options(ProcessingEnvironment environment) {
    List<String> options =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-Xlint:none",
                "-XDshould-stop.ifError=FLOW",
                "-Xmaxerrs",
                "1000000"));
    if (environment.getSourceVersion() != SourceVersion.latest()) {
      options.addAll(List.of("-source", release(environment.getSourceVersion())));
    } else if (environment.isPreviewEnabled()) {
      options.addAll(List.of("--enable-preview", "-source", release(SourceVersion.latest())));
    }
    return options;
  }

  private static String release(SourceVersion version) {
    return version.name().substring("RELEASE_".length());
  }

  private void note(Diagnostic<? extends JavaFileObject> diagnostic) {
    if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
      errors.add(diagnostic);
    }
  }

  /** Runs javac; pairs the units that were parsed before with those that are parsed now. */
  private static Map<CompilationUnitTree, CompilationUnitTree> run(
      JavacTask task, Set<CompilationUnitTree> outer) {
    try {
      Map<CompilationUnitTree, CompilationUnitTree> units = new LinkedHashMap<>();
      Iterator<? extends CompilationUnitTree> parsed = task.parse().iterator();
      outer.forEach(unit -> units.put(unit, parsed.next()));
      task.analyze();
      return units;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files, as they were parsed in the compilation that is going on, and as they are read. */
  public Map<CompilationUnitTree, CompilationUnitTree> units() {
    return units;
  }

  public Trees trees() {
    return trees;
  }

  public Elements elements() {
    return elements;
  }

  public Types types() {
    return types;
  }

  /** What javac has to say against the method at {@code path}, its annotations aside. */
  public List<String> errorsIn(TreePath path) {
    SourcePositions positions = trees.getSourcePositions();
    CompilationUnitTree unit = path.getCompilationUnit();
    Tree first =
        path.getLeaf() instanceof MethodTree method && method.getReturnType() != null
            ? method.getReturnType()
            : path.getLeaf();
    long start = positions.getStartPosition(unit, first);
    long end = positions.getEndPosition(unit, path.getLeaf());
    URI file = unit.getSourceFile().toUri();
    return errors.stream()
        .filter(e -> start <= e.getPosition() && e.getPosition() < end)
        // the file itself may be wrapped
        .filter(e -> e.getSource() != null && e.getSource().toUri().equals(file))
        .map(e -> e.getMessage(Locale.ROOT))
        .toList();
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
