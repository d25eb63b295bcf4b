package dev.backsweep.processor.diagnostics;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import com.sun.source.util.Trees;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** What goes wrong while a method is differentiated becomes an error at that method. */
class ProblemsTest {
  private static Compilation compile(Runnable step) {
    return javac()
        .withProcessors(new Guarding(step))
        .compile(
            JavaFileObjects.forSourceLines(
                "Model", "class Model {", "  @Deprecated", "  static void deep() {}", "}"));
  }

  @Test
  void aStackOverflowSaysWhatToDo() {
    Compilation compilation =
        compile(
            () -> {
              throw new StackOverflowError();
            });
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("[backsweep:UNSUPPORTED_METHOD]");
    assertThat(compilation).hadErrorContaining("-J-Xss16m");
  }

  @Test
  void whatIsNotExpectedSaysWhereItHappened() {
    Compilation compilation =
        compile(
            () -> {
              throw new IllegalStateException("no shadow of x");
            });
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("[backsweep:INTERNAL_ERROR]");
    assertThat(compilation).hadErrorContaining("no shadow of x (ProblemsTest.java:");
  }

  /** Runs a step for each deprecated method. */
  private static final class Guarding extends AbstractProcessor {
    private final Runnable step;

    Guarding(Runnable step) {
      this.step = step;
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      Trees trees = Trees.instance(processingEnv);
      for (Element e : round.getElementsAnnotatedWith(Deprecated.class)) {
        new Problems(trees, new Origins(trees)).guard((ExecutableElement) e, step);
      }
      return false;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of(Deprecated.class.getName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }
  }
}
