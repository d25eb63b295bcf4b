package dev.backsweep.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.JavaFile;
import com.sun.source.util.Trees;
import dev.backsweep.processor.diagnostics.Finding;
import dev.backsweep.processor.diagnostics.Origins;
import dev.backsweep.processor.diagnostics.Problem;
import dev.backsweep.processor.diagnostics.Problems;
import dev.backsweep.processor.frontend.Frontend;
import dev.backsweep.processor.frontend.Javac;
import dev.backsweep.processor.frontend.Names;
import dev.backsweep.processor.ir.Origin;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Javac's entry: finds annotated methods, has the pipeline differentiate them class by class, and
 * writes what it returns. Of a class with an error in any method nothing is written, so that javac
 * shows that error alone.
 */
@AutoService(Processor.class)
public final class DifferentiableProcessor extends AbstractProcessor {
  private static final String DIFFERENTIABLE = "dev.backsweep.Differentiable";

  /** Classes that wait for types that other processors may still generate. */
  private final Set<String> waiting = new LinkedHashSet<>();

  private @Nullable Trees trees;

  /** Also what generated code carries: -Xlint:processing warns of annotations nobody claims. */
  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return setOf("dev.backsweep.*", "javax.annotation.processing.Generated");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Options.names();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    trees = Environments.trees(environment).orElse(null);
    if (trees == null) {
      environment.getMessager().printMessage(Diagnostic.Kind.ERROR, Problem.NOT_JAVAC.format());
    }
  }

  @Override
  @SuppressWarnings("DoNotClaimAnnotations") // they are of no interest to others, and see above
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (trees != null && !round.processingOver()) {
      Set<String> owners = new LinkedHashSet<>(waiting);
      waiting.clear();
      for (TypeElement annotation : annotations) {
        if (annotation.getQualifiedName().contentEquals(DIFFERENTIABLE)) {
          round.getElementsAnnotatedWith(annotation).forEach(m -> owners.add(owner(m)));
        }
      }
      owners.forEach(owner -> generate(owner, trees));
    }
    return !annotations.isEmpty();
  }

  private static String owner(Element method) {
    return Names.owner(method).getQualifiedName().toString();
  }

  private void generate(String name, Trees trees) {
    // elements of an earlier round do not live on
    TypeElement owner = processingEnv.getElementUtils().getTypeElement(name);
    if (owner == null) {
      waiting.add(name);
      return;
    }
    Origins origins = new Origins(trees);
    Problems problems = new Problems(trees, origins);
    Javac javac = new Javac(trees, processingEnv);
    Frontend frontend = new Frontend(javac, origins, problems);
    List<ExecutableElement> methods = annotatedMethods(owner);
    if (methods.stream().anyMatch(frontend::isIncomplete)) {
      waiting.add(name);
      return;
    }
    List<Pipeline.Method> read = new ArrayList<>();
    for (ExecutableElement method : methods) {
      guarded(
          method,
          problems,
          () ->
              frontend
                  .read(method)
                  .map(p -> new Pipeline.Method(method, p, overload(method, methods)))
                  .ifPresent(read::add));
    }
    Pipeline.Unit unit = unit(owner, read, frontend, problems);
    guarded(methods.get(0), problems, () -> run(unit, methods));
  }

  /** Runs {@code step}; an exception of our own becomes an error at the method. */
  private static void guarded(ExecutableElement method, Problems problems, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | StackOverflowError e) {
      StackTraceElement[] trace = e.getStackTrace();
      String where = trace.length == 0 ? e.toString() : e + " at " + trace[0];
      problems.report(method, Finding.of(Problem.INTERNAL_ERROR, Origin.NONE, where));
    }
  }

  private Pipeline.Unit unit(
      TypeElement owner, List<Pipeline.Method> methods, Frontend frontend, Problems problems) {
    return new Pipeline.Unit(
        owner,
        processingEnv.getElementUtils().getPackageOf(owner).getQualifiedName().toString(),
        Names.gradientClass(processingEnv.getElementUtils(), owner),
        methods,
        frontend,
        problems,
        Options.of(processingEnv));
  }

  private void run(Pipeline.Unit unit, List<ExecutableElement> methods) {
    Optional<JavaFile> file = Pipeline.run(unit);
    boolean failed = methods.stream().anyMatch(unit.problems()::hasErrors);
    if (file.isPresent() && !failed) {
      write(unit, file.get(), methods.get(0));
    }
  }

  private void write(Pipeline.Unit unit, JavaFile file, ExecutableElement first) {
    String packageName = unit.packageName();
    String name = packageName.isEmpty() ? unit.className() : packageName + "." + unit.className();
    try (Writer writer =
        processingEnv.getFiler().createSourceFile(name, unit.owner()).openWriter()) {
      writer.write(file.toString());
    } catch (IOException e) {
      unit.problems()
          .report(
              first,
              Finding.of(Problem.CANNOT_WRITE, Origin.NONE, name, String.valueOf(e.getMessage())));
    }
  }

  /** The annotated methods of the class itself, in the order of the source. */
  private static List<ExecutableElement> annotatedMethods(TypeElement owner) {
    return ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
        .filter(DifferentiableProcessor::isAnnotated)
        .toList();
  }

  private static boolean isAnnotated(Element method) {
    return method.getAnnotationMirrors().stream()
        .anyMatch(a -> a.getAnnotationType().toString().equals(DIFFERENTIABLE));
  }

  private static int overload(ExecutableElement method, List<ExecutableElement> methods) {
    return 1
        + (int)
            methods.subList(0, methods.indexOf(method)).stream()
                .filter(m -> m.getSimpleName().equals(method.getSimpleName()))
                .count();
  }

  private static Set<String> setOf(String... names) {
    return new TreeSet<>(List.of(names));
  }
}
