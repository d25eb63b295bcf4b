package dev.backsweep.processor;

import static com.google.testing.compile.Compiler.javac;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README opens with a method and the class that it says is written for it. */
class ReadmeTest {
  private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");

  /** What the README leaves out: Javadoc, imports, annotations of the class, its constructor. */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "(?s)/\\*\\*.*?\\*/|import [^;]*;|@Generated\\([^)]*\\)|@BacksweepGenerated"
              + "|private ModelGrad\\(\\) \\{\\s*\\}");

  @Test
  void theClassShownIsTheOneGenerated() throws IOException {
    List<String> blocks =
        JAVA.matcher(Files.readString(Path.of("../README.md")))
            .results()
            .map(m -> m.group(1))
            .toList();
    String source = "import dev.backsweep.Differentiable;\nimport dev.backsweep.Wrt;\n";
    Compilation compilation =
        javac()
            .withProcessors(new DifferentiableProcessor())
            .compile(JavaFileObjects.forSourceString("Model", source + blocks.get(0)));
    assertThat(compilation.errors()).isEmpty();
    try (var in = compilation.generatedSourceFiles().get(0).openInputStream()) {
      String generated = new String(in.readAllBytes(), UTF_8);
      assertThat(lines(LEFT_OUT.matcher(generated).replaceAll(""))).isEqualTo(lines(blocks.get(1)));
    }
  }

  private static List<String> lines(String text) {
    return text.lines().filter(line -> !line.isBlank()).toList();
  }
}
