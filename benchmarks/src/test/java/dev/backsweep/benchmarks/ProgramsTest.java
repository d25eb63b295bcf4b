package dev.backsweep.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backsweep.Differentiable;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** javac alone compiles the programs that compile times are measured with. */
class ProgramsTest {
  @TempDir Path classes;

  @Test
  void manyMethodsCompile() throws Exception {
    assertThat(compiles(Programs.methods(150))).isTrue();
  }

  @Test
  void manyShortMethodsCompile() throws Exception {
    assertThat(compiles(Programs.lines(150))).isTrue();
  }

  @Test
  void theLongestMethodCompiles() throws Exception {
    assertThat(compiles(List.of(Programs.statements(10_000)))).isTrue();
  }

  private boolean compiles(List<JavaFileObject> program) throws IOException, URISyntaxException {
    Path runtime =
        Path.of(Differentiable.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> options =
        List.of("-d", classes.toString(), "-cp", runtime.toString(), "-proc:none");
    var javac = ToolProvider.getSystemJavaCompiler();
    try (var files = javac.getStandardFileManager(null, null, null)) {
      return javac.getTask(null, files, null, options, null, program).call();
    }
  }
}
