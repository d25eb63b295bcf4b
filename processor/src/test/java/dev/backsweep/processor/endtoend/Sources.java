package dev.backsweep.processor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Folders of Java files among the test resources, each file one class in the folder's package. */
final class Sources {
  private Sources() {}

  /**
   * The text of every file of the folder, by qualified name of its class, in alphabetical order.
   */
  static Map<String, String> in(String folder) {
    URL url = Sources.class.getResource("/" + folder);
    Map<String, String> sources = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(Path.of(url.toURI()))) {
      List<Path> sorted =
          new ArrayList<>(files.filter(f -> f.toString().endsWith(".java")).sorted().toList());
      for (Path file : sorted) {
        String name = file.getFileName().toString().replace(".java", "");
        sources.put(folder + "." + name, Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(folder, e);
    }
    return sources;
  }

  /** The folder compiled, without any message. */
  static Compiled compiled(String folder) {
    Compiled compiled = Compiled.of(in(folder));
    assertThat(compiled.messages()).isEmpty();
    return compiled;
  }
}
