package dev.backsweep.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backsweep.Differentiable;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Annotated methods that were compiled before: class files need not tell what parameters mean. */
class LibrariesTest {
  /** Without debug information a class file's parameters count as arg0, arg1, .. */
  private static final String LIBRARY =
      """
      package lib;
      import dev.backsweep.Differentiable;
      public class Lib {
        @Differentiable
        public static double f(double arg1, double arg0) {
          return arg1 * arg1 * arg0;
        }
      }
      """;

  private static final String CALLER =
      """
      package app;
      import dev.backsweep.Differentiable;
      public class Caller {
        @Differentiable
        public static double g(double x, double y) {
          return lib.Lib.f(x, y);
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void derivativesOfALibraryWithoutParameterNamesAreNotMixedUp() throws Exception {
    compileOneAfterTheOther(LIBRARY, CALLER);
    assertThat(gradient(3, 5)).isEqualTo("GGradient[value=45.0, dx=30.0, dy=9.0]");
  }

  @Test
  void everyOverloadHasItsOwnDerivatives() throws Exception {
    String library =
        """
        package lib;
        import dev.backsweep.Differentiable;
        import dev.backsweep.Wrt;
        public class Lib {
          @Differentiable public static double f(double u) { return u * u; }
          @Differentiable public static double f(double x, double y) { return x * x * y; }
          @Differentiable public static double f(@Wrt double y, @Wrt double x, double z) {
            return x * x * x * y * z;
          }
          @Differentiable public static double[] map(double[] a) { return new double[] {3 * a[0]}; }
          @Differentiable public static void copy(double[] in, double[] out) { out[0] = in[0]; }
        }
        """;
    String caller =
        """
        package app;
        import dev.backsweep.Differentiable;
        import lib.Lib;
        public class Caller {
          @Differentiable
          public static double g(double x, double y) {
            double[] out = new double[1];
            Lib.copy(Lib.map(new double[] {x}), out);
            return Lib.f(x, y, 2) + 100 * Lib.f(x, y) + 10000 * Lib.f(out[0]);
          }
        }
        """;
    compileOneAfterTheOther(library, caller);
    // 2 y^3 x + 100 x^2 y + 90000 x^2
    assertThat(gradient(1, 2)).isEqualTo("GGradient[value=90216.0, dx=180416.0, dy=124.0]");
  }

  @Test
  void aLibraryCompiledWithoutTheProcessorIsRefusedAtTheCall() throws Exception {
    assertThat(compile("lib/Lib.java", LIBRARY, List.of())).isEmpty();
    assertThat(compile("app/Caller.java", CALLER, List.of(new DifferentiableProcessor())))
        .singleElement()
        .asString()
        .startsWith("6: [backsweep:MISSING_GRADIENT] 'Lib.f' is annotated");
  }

  @Test
  void aSourceThatIsOnlyLookedUpHasNoDerivatives() throws Exception {
    Path source = out().resolve("lib/Lib.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, LIBRARY);
    assertThat(compile("app/Caller.java", CALLER, List.of(new DifferentiableProcessor())))
        .anySatisfy(m -> assertThat(m).startsWith("6: [backsweep:MISSING_GRADIENT]"));
  }

  private String gradient(double x, double y) throws Exception {
    URL[] path = {out().toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
      Class<?> grad = loader.loadClass("app.CallerGrad");
      return grad.getMethod("g", double.class, double.class).invoke(null, x, y).toString();
    }
  }

  private Path out() {
    return folder.resolve("out");
  }

  private void compileOneAfterTheOther(String library, String caller) throws IOException {
    assertThat(compile("lib/Lib.java", library, List.of(new DifferentiableProcessor()))).isEmpty();
    assertThat(compile("app/Caller.java", caller, List.of(new DifferentiableProcessor())))
        .isEmpty();
  }

  /** Compiles one file against the classes compiled before; the messages, each with its line. */
  private List<String> compile(String name, String text, List<Processor> processors)
      throws IOException {
    Path source = folder.resolve("src").resolve(name);
    Files.createDirectories(source.getParent());
    Files.writeString(source, text);
    Files.createDirectories(out());
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = javac.getStandardFileManager(found, null, null)) {
      Path runtime =
          Path.of(
              Differentiable.class.getProtectionDomain().getCodeSource().getLocation().getPath());
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(out()));
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(out(), runtime));
      JavaCompiler.CompilationTask task =
          javac.getTask(
              null, files, found, List.of("-g:none"), null, files.getJavaFileObjects(source));
      task.setProcessors(processors);
      task.call();
    }
    return found.getDiagnostics().stream()
        .map(d -> d.getLineNumber() + ": " + d.getMessage(Locale.ROOT))
        .toList();
  }
}
