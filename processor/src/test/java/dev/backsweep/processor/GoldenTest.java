package dev.backsweep.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * One folder {@code golden/<area>/<Case>} is one case: {@code Case.java}, with other sources it
 * needs, and the {@code *Grad.java} files that they must generate, byte for byte. What is generated
 * is also run and compared with differences of the primal, by {@link GoldenRunner}.
 *
 * <p>{@code -Dgolden.update=true} writes the golden files anew; then read the diff.
 */
class GoldenTest {
  private static final Path CASES = Path.of("src/test/resources/golden");

  @TestFactory
  Stream<DynamicTest> everyCaseGeneratesItsGoldenAndIsRight() throws IOException {
    return cases().stream()
        .map(
            folder ->
                dynamicTest(
                    folder.getParent().getFileName() + "/" + folder.getFileName(),
                    folder.toUri(),
                    () -> check(folder)));
  }

  private static void check(Path folder) throws Exception {
    Compilation compilation = compile(folder);
    assertThat(compilation).succeededWithoutWarnings();
    Map<String, String> generated = generated(compilation);
    GoldenRunner.check(folder.getFileName().toString(), compilation);
    if (Boolean.getBoolean("golden.update")) {
      for (Path old : files(folder, true)) {
        Files.delete(old);
      }
      for (Map.Entry<String, String> file : generated.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
    }
    for (Map.Entry<String, String> file : generated.entrySet()) {
      Path golden = folder.resolve(file.getKey());
      assertThat(golden).exists();
      assertThat(file.getValue()).isEqualTo(Files.readString(golden));
    }
    assertThat(files(folder, true)).hasSameSizeAs(generated.keySet());
  }

  private static Compilation compile(Path folder) throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    for (Path source : files(folder, false)) {
      sources.add(JavaFileObjects.forResource(source.toAbsolutePath().toUri().toURL()));
    }
    return javac()
        .withOptions("-Xlint:all,-processing", "-Werror")
        .withProcessors(new DifferentiableProcessor())
        .compile(sources);
  }

  /** The text of each generated source by file name. */
  private static Map<String, String> generated(Compilation compilation) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      String name = Path.of(file.toUri().getPath()).getFileName().toString();
      try (var in = file.openInputStream()) {
        texts.put(name, new String(in.readAllBytes(), UTF_8));
      }
    }
    return texts;
  }

  @Test
  void everyFolderHoldsItsCase() throws IOException {
    for (Path folder : cases()) {
      assertThat(folder.resolve(folder.getFileName() + ".java")).isRegularFile();
    }
  }

  private static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.walk(CASES, 2)) {
      return folders
          .filter(f -> CASES.relativize(f).getNameCount() == 2 && Files.isDirectory(f))
          .sorted()
          .toList();
    }
  }

  /** The generated files of a folder, or its sources. */
  private static List<Path> files(Path folder, boolean generated) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .filter(f -> f.toString().endsWith("Grad.java") == generated)
          .sorted()
          .toList();
    }
  }
}
