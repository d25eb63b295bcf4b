package dev.backsweep.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.jetbrains.jps.javac.APIWrappers;
import org.junit.jupiter.api.Test;

/** Build tools hand out environments of their own, with javac's behind them. */
class EnvironmentsTest {
  private static final JavaFileObject MODEL =
      JavaFileObjects.forSourceString(
          "Model",
          """
          class Model {
            @dev.backsweep.Differentiable static double f(double x) { return x * x; }
          }
          """);

  @Test
  void gradleHidesItInAField() {
    assertCompiles(env -> new GradleLikeEnvironment(new GradleLikeEnvironment(env)));
  }

  @Test
  void intellijHidesItBehindAProxy() {
    assertCompiles(env -> APIWrappers.wrap(ProcessingEnvironment.class, env));
  }

  @Test
  void bothMayDoSo() {
    assertCompiles(
        env -> new GradleLikeEnvironment(APIWrappers.wrap(ProcessingEnvironment.class, env)));
  }

  @Test
  void anotherCompilerGetsOneClearError() {
    Compilation compilation = compile(EnvironmentsTest::withoutJavac);
    assertThat(compilation.errors()).hasSize(1);
    assertThat(compilation)
        .hadErrorContaining("[backsweep:NOT_JAVAC] Backsweep reads the trees of javac");
  }

  private static void assertCompiles(UnaryOperator<ProcessingEnvironment> wrapper) {
    Compilation compilation = compile(wrapper);
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation).generatedSourceFile("ModelGrad");
  }

  private static Compilation compile(UnaryOperator<ProcessingEnvironment> wrapper) {
    return javac().withProcessors(new Wrapping(wrapper)).compile(MODEL);
  }

  /** An environment as that of Eclipse: nothing in it comes from javac. */
  private static ProcessingEnvironment withoutJavac(ProcessingEnvironment env) {
    return (ProcessingEnvironment)
        Proxy.newProxyInstance(
            EnvironmentsTest.class.getClassLoader(),
            new Class<?>[] {ProcessingEnvironment.class},
            (proxy, method, args) -> {
              try {
                return method.invoke(env, args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** Runs the processor in a wrapped environment. */
  private static final class Wrapping extends AbstractProcessor {
    private final DifferentiableProcessor processor = new DifferentiableProcessor();
    private final UnaryOperator<ProcessingEnvironment> wrapper;

    Wrapping(UnaryOperator<ProcessingEnvironment> wrapper) {
      this.wrapper = wrapper;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      super.init(environment);
      processor.init(wrapper.apply(environment));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return processor.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return processor.process(annotations, round);
    }
  }
}
