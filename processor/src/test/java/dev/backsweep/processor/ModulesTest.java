package dev.backsweep.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backsweep.Differentiable;
import java.io.IOException;
import java.net.URISyntaxException;
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

/** Modules can be compiled that require nothing but the annotations, and use other modules. */
class ModulesTest {
  @TempDir private Path folder;

  @Test
  void aModuleNeedsNoMoreThanTheAnnotations() throws Exception {
    write("lib/module-info.java", "module lib { exports q; }");
    write("lib/q/Point.java", "package q; public record Point(double x) { }");
    compile("lib", List.of());
    write("app/module-info.java", "module app { requires lib; requires dev.backsweep.runtime; }");
    write(
        "app/p/Model.java",
        """
        package p;
        import dev.backsweep.Differentiable;
        import dev.backsweep.Wrt;
        class Model {
          @Differentiable static double f(@Wrt double x, q.Point p) { return x * x * p.x(); }
          static double slope(double x) { var g = ModelGrad.f(x, new q.Point(2)); return g.dx(); }
        }
        """);
    compile("app", List.of(new DifferentiableProcessor()));
    assertThat(out("app").resolve("p/ModelGrad.class")).exists();
    assertThat(Files.readString(out("app").resolve("p/ModelGrad.java")))
        .contains("@BacksweepGenerated")
        .doesNotContain("javax.annotation.processing");
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private Path out(String module) {
    return folder.resolve("out").resolve(module);
  }

  private void compile(String module, List<Processor> processors) throws Exception {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = javac.getStandardFileManager(found, null, null)) {
      Files.createDirectories(out(module));
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(out(module)));
      files.setLocationFromPaths(StandardLocation.MODULE_PATH, List.of(out("lib"), runtime()));
      List<Path> sources;
      try (var tree = Files.walk(folder.resolve(module))) {
        sources = tree.filter(f -> f.toString().endsWith(".java")).sorted().toList();
      }
      JavaCompiler.CompilationTask task =
          javac.getTask(
              null,
              files,
              found,
              List.of("-Xlint:all", "-Werror"),
              null,
              files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(processors);
      boolean done = task.call();
      assertThat(found.getDiagnostics().stream().map(d -> d.getMessage(Locale.ROOT))).isEmpty();
      assertThat(done).isTrue();
    }
  }

  /** Where the annotations are: a folder or a jar with their module. */
  private static Path runtime() throws URISyntaxException {
    return Path.of(
        Differentiable.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
