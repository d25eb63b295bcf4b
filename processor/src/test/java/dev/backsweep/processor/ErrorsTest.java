package dev.backsweep.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.backsweep.processor.diagnostics.Problem;
import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every file under {@code errors} is compiled, and must bring exactly the messages that its
 * comments announce: {@code // ERROR: text} or {@code // WARNING: text} on the line of the message,
 * any number of them.
 */
class ErrorsTest {
  private static final Path CASES = Path.of("src/test/resources/errors");
  private static final Path PAGES = Path.of("../docs/problems");
  private static final Pattern MARKER =
      Pattern.compile("// (ERROR|WARNING): (.*?)(?= // (?:ERROR|WARNING): |$)");

  /** Cannot be had from source files alone; tested where they arise. */
  private static final Set<Problem> WITHOUT_CASE =
      EnumSet.of(Problem.INTERNAL_ERROR, Problem.NOT_JAVAC, Problem.MISSING_GRADIENT);

  /** Text expected, or found, on a line. */
  private record Message(long line, String kind, String text) {
    boolean matches(Message found) {
      return line == found.line && kind.equals(found.kind) && found.text.contains(text);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyCaseBringsTheMessagesItAnnounces() throws IOException {
    return files(CASES).stream()
        .map(file -> dynamicTest(name(file), file.toUri(), () -> check(file)));
  }

  private static void check(Path file) throws IOException {
    Compilation compilation = compile(file);
    List<Message> unexpected = found(compilation, file);
    List<Message> missing = new ArrayList<>();
    for (Message expected : expected(file)) {
      Message match = unexpected.stream().filter(expected::matches).findFirst().orElse(null);
      if (match == null) {
        missing.add(expected);
      }
      unexpected.remove(match);
    }
    assertThat(missing).as("missing; found %s", unexpected).isEmpty();
    assertThat(unexpected).as("unexpected").isEmpty();
    String id = "[backsweep:" + problem(file) + "]";
    assertThat(compilation.diagnostics()).anyMatch(d -> d.getMessage(Locale.ROOT).contains(id));
  }

  private static Compilation compile(Path file) throws IOException {
    List<JavaFileObject> sources = new ArrayList<>(List.of(source(file)));
    for (Path other : files(CASES.resolve("library"))) {
      sources.add(source(other));
    }
    return javac()
        .withOptions("-Xlint:all", "-Xlint:-processing")
        .withProcessors(new DifferentiableProcessor())
        .compile(sources);
  }

  private static JavaFileObject source(Path file) throws MalformedURLException {
    return JavaFileObjects.forResource(file.toAbsolutePath().toUri().toURL());
  }

  private static List<Message> expected(Path file) throws IOException {
    List<Message> messages = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      Matcher marker = MARKER.matcher(lines.get(i));
      while (marker.find()) {
        messages.add(new Message(i + 1, marker.group(1), marker.group(2)));
      }
    }
    assertThat(messages).as("markers in %s", file).isNotEmpty();
    return messages;
  }

  /**
   * All errors, and those warnings that are ours, in the file of the case or in what was generated.
   */
  private static List<Message> found(Compilation compilation, Path file) {
    List<Message> messages = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> d : compilation.diagnostics()) {
      String text = d.getMessage(Locale.ROOT);
      boolean error = d.getKind() == Diagnostic.Kind.ERROR;
      if (error || text.startsWith("[backsweep:")) {
        JavaFileObject source = d.getSource();
        boolean here = source != null && source.getName().endsWith(file.getFileName().toString());
        String where = here ? "" : " in " + source;
        messages.add(new Message(d.getLineNumber(), error ? "ERROR" : "WARNING", text + where));
      }
    }
    return messages;
  }

  @TestFactory
  Stream<DynamicTest> everyProblemHasACaseAndAPage() throws IOException {
    List<String> problems = files(CASES).stream().map(ErrorsTest::problem).toList();
    return Stream.of(Problem.values())
        .map(
            p ->
                dynamicTest(
                    p.name(),
                    () -> {
                      assertThat(PAGES.resolve(p.name() + ".md")).content().contains("```");
                      if (!WITHOUT_CASE.contains(p)) {
                        assertThat(problems).contains(p.name());
                      }
                    }));
  }

  @Test
  void everyPageAndCaseBelongsToAProblem() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      pages.map(ErrorsTest::name).forEach(Problem::valueOf);
    }
    files(CASES).stream().map(ErrorsTest::problem).forEach(Problem::valueOf);
  }

  /** The problem that a file is about: its name up to the part in small letters. */
  private static String problem(Path file) {
    return name(file).replaceAll("(_[a-z]+)+$", "");
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceAll("\\.\\w+$", "");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
