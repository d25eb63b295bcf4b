package dev.backsweep.processor;

import com.google.auto.service.AutoService;
import dev.backsweep.processor.diagnostics.Problem;
import dev.backsweep.processor.frontend.Names;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
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
  /** Classes that wait for types that other processors may still generate. */
  private final Set<String> waiting = new LinkedHashSet<>();

  /** All classes that javac has handed over. */
  private final Set<String> compiled = new LinkedHashSet<>();

  /** The annotations of user rules. */
  private static final List<String> RULES = List.of("DerivativeOf", "AdjointOf");

  private @Nullable ProcessingEnvironment javac;

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
    javac = Environments.javac(environment).orElse(null);
    if (javac == null) {
      environment.getMessager().printMessage(Diagnostic.Kind.ERROR, Problem.NOT_JAVAC.format());
    }
  }

  @Override
  @SuppressWarnings("DoNotClaimAnnotations") // they are of no interest to others, and see above
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (javac != null && !round.errorRaised()) {
      ElementFilter.typesIn(round.getRootElements())
          .forEach(type -> compiled.add(type.getQualifiedName().toString()));
      Set<String> owners = new LinkedHashSet<>(waiting);
      waiting.clear();
      for (TypeElement annotation : annotations) {
        if (annotation.getQualifiedName().contentEquals(Annotated.DIFFERENTIABLE)) {
          round.getElementsAnnotatedWith(annotation).forEach(m -> add(m, owners));
        } else if (RULES.contains(annotation.getSimpleName().toString())) {
          round.getElementsAnnotatedWith(annotation).forEach(m -> refuse(annotation, m));
        }
      }
      new Round(javac, processingEnv, round.processingOver(), compiled, waiting).run(owners);
    }
    return !annotations.isEmpty();
  }

  /** A rule that nobody reads must not look as if it were used. */
  private void refuse(TypeElement annotation, Element method) {
    String message = Problem.UNSUPPORTED_RULE.format(annotation.getSimpleName());
    processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, method);
  }

  /** Adds the class of the method, unless it is one that has no name in the source. */
  private void add(Element method, Set<String> owners) {
    String owner = Names.owner(method).getQualifiedName().toString();
    if (owner.isEmpty() || processingEnv.getElementUtils().getTypeElement(owner) == null) {
      String message =
          Problem.UNSUPPORTED_METHOD.format(
              "a method of a class without a declaration", "declare a class around it");
      processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, method);
    } else {
      owners.add(owner);
    }
  }

  private static Set<String> setOf(String... names) {
    return new TreeSet<>(List.of(names));
  }
}
