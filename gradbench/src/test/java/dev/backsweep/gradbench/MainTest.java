package dev.backsweep.gradbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MainTest {
  private static Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void answersAtOnceAndEndsWithItsInput() throws Exception {
    Process process = start("--multithreaded");
    try (OutputStream messages = process.getOutputStream()) {
      messages.write("{\"id\": 0, \"kind\": \"start\"}\n".getBytes(StandardCharsets.UTF_8));
      messages.flush();
      byte[] first = process.getInputStream().readNBytes(28);
      assertThat(new String(first, StandardCharsets.UTF_8))
          .isEqualTo("{\"id\":0,\"tool\":\"backsweep\"}\n");
      messages.write(
          ("{\"id\": 1, \"kind\": \"evaluate\", \"module\": \"hello\", \"function\": \"double\","
                  + " \"input\": 2.5}\n{\"id\": 2, \"kind\": \"analysis\", \"of\": 1,"
                  + " \"valid\": false, \"error\": \"just a test\"}\n")
              .getBytes(StandardCharsets.UTF_8));
    }
    List<String> rest = output(process).lines().toList();
    assertThat(rest).hasSize(2);
    assertThat(rest.get(0)).startsWith("{\"id\":1,\"success\":true,\"output\":5.0,");
    assertThat(rest.get(1)).isEqualTo("{\"id\":2}");
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void refusesUnknownArguments() throws Exception {
    Process process = start("--fast");
    assertThat(output(process)).isEmpty();
    assertThat(process.waitFor()).isEqualTo(2);
  }
}
