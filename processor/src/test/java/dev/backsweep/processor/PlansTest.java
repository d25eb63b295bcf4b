package dev.backsweep.processor;

import static com.google.testing.compile.Compiler.javac;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The reversal plans of the loop nests in {@code plans/Loops.java} are those in {@code
 * plans/Loops.txt}. {@code -Dgolden.update=true} writes them anew; then read the diff.
 */
class PlansTest {
  private static final Path FOLDER = Path.of("src/test/resources/plans");

  @Test
  void plansAreTheKnownOnes() throws IOException {
    Compilation compilation =
        javac()
            .withOptions("-Abacksweep.explain=true")
            .withProcessors(new DifferentiableProcessor())
            .compile(
                JavaFileObjects.forResource(
                    FOLDER.resolve("Loops.java").toAbsolutePath().toUri().toURL()));
    String plans =
        compilation.notes().stream()
            .map(n -> n.getMessage(Locale.ROOT))
            .filter(n -> n.contains("reversal plan"))
            .map(n -> n.strip() + "\n")
            .collect(joining("\n"));
    Path known = FOLDER.resolve("Loops.txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(known, plans);
    }
    assertThat(plans).isEqualTo(Files.readString(known));
  }
}
