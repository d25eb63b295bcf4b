package dev.backsweep.processor.frontend;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import com.sun.source.util.Trees;
import dev.backsweep.processor.diagnostics.Origins;
import dev.backsweep.processor.diagnostics.Problems;
import dev.backsweep.processor.frontend.attribution.Attribution;
import dev.backsweep.processor.ir.IrText;
import dev.backsweep.processor.ir.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Runs the front end, and nothing behind it, on the annotated methods of sources. */
final class Reader extends AbstractProcessor {
  private final Map<String, Program> programs = new LinkedHashMap<>();

  private Reader() {}

  /**
   * What came of it: the programs that could be read, by the name of their root, and javac's
   * messages.
   */
  record Outcome(Map<String, Program> programs, Compilation compilation) {
    /** The IR of the only program, without the blanks at its end. */
    String ir() {
      List<String> messages = errors();
      if (programs.size() != 1 || !messages.isEmpty()) {
        throw new AssertionError(programs.keySet() + " " + messages);
      }
      return IrText.of(programs.values().iterator().next()).strip();
    }

    /** {@code line: message} of every error. */
    List<String> errors() {
      return compilation.errors().stream().map(Outcome::text).toList();
    }

    private static String text(Diagnostic<?> diagnostic) {
      return diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ROOT);
    }
  }

  /** Reads a class {@code p.Case} with these members, on lines of their own from line 4 on. */
  static Outcome readMembers(String members) {
    return read(
        JavaFileObjects.forSourceString(
            "p.Case",
            "package p; import dev.backsweep.*; import java.util.*;\n\nclass Case {\n"
                + members
                + "\n}\n"));
  }

  /** The IR of the annotated one of these members. */
  static String irOf(String members) {
    return readMembers(members).ir();
  }

  static Outcome read(JavaFileObject... sources) {
    Reader reader = new Reader();
    Compilation compilation =
        javac().withOptions("-Xlint:all,-processing").withProcessors(reader).compile(sources);
    return new Outcome(reader.programs, compilation);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.backsweep.Differentiable");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Trees trees = Trees.instance(processingEnv);
    Map<TypeElement, List<ExecutableElement>> methods = new LinkedHashMap<>();
    for (TypeElement annotation : annotations) {
      for (Element method : round.getElementsAnnotatedWith(annotation)) {
        methods
            .computeIfAbsent(Names.owner(method), owner -> new ArrayList<>())
            .add((ExecutableElement) method);
      }
    }
    methods.forEach((owner, own) -> readMethods(owner, own, trees));
    return true;
  }

  private void readMethods(TypeElement owner, List<ExecutableElement> methods, Trees trees) {
    List<TypeElement> owners = List.of(owner);
    try (Attribution attribution =
        new Attribution(processingEnv, trees, owners, Set.of("p.CaseGrad"))) {
      methods.forEach(method -> readMethod(method, trees, attribution));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readMethod(ExecutableElement method, Trees trees, Attribution attribution) {
    Origins origins = new Origins(attribution.trees());
    Javac javac = new Javac(trees, processingEnv.getElementUtils(), attribution, name -> true);
    Frontend frontend = new Frontend(javac, origins, new Problems(trees, origins));
    Optional<Program> program = frontend.read(method);
    program.ifPresent(p -> programs.put(method.toString(), p));
  }
}
