package dev.backsweep.processor.endtoend;

import dev.backsweep.Differentiable;
import dev.backsweep.processor.DifferentiableProcessor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Java compiled in memory together with what the processor generates for it, and loaded. */
public final class Compiled extends ClassLoader {
  private final List<Message> messages;
  private final Map<String, byte[]> classes = new LinkedHashMap<>();
  private final Map<String, String> generated = new LinkedHashMap<>();

  /**
   * What javac or the processor has to say.
   *
   * @param className the class in whose file it is, empty if in none
   */
  public record Message(String className, boolean isError, String text) {}

  private Compiled(List<Message> messages, Output output) {
    super(Compiled.class.getClassLoader());
    this.messages = List.copyOf(messages);
    output.classes.forEach((name, file) -> classes.put(name, file.bytes.toByteArray()));
    output.sources.forEach((name, file) -> generated.put(name, file.text.toString()));
  }

  /** Compiles sources by qualified name of their class. */
  public static Compiled of(Map<String, String> sources) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<JavaFileObject> files = new ArrayList<>();
    sources.forEach((name, text) -> files.add(new Source(name, text)));
    StandardJavaFileManager standard = javac.getStandardFileManager(found, null, null);
    useClassPathOf(standard, Differentiable.class, Compiled.class);
    Output output = new Output(standard);
    List<String> options = List.of("-Xlint:all,-processing", "-parameters");
    JavaCompiler.CompilationTask task = javac.getTask(null, output, found, options, null, files);
    task.setProcessors(List.of(new DifferentiableProcessor()));
    boolean done = task.call();
    List<Message> messages = new ArrayList<>();
    found.getDiagnostics().forEach(d -> messages.add(message(d)));
    if (!done && messages.stream().noneMatch(Message::isError)) {
      messages.add(new Message("", true, "javac failed without an error"));
    }
    return new Compiled(messages, output);
  }

  private static void useClassPathOf(StandardJavaFileManager files, Class<?>... classes) {
    List<Path> paths = new ArrayList<>();
    try {
      for (Class<?> c : classes) {
        paths.add(Path.of(c.getProtectionDomain().getCodeSource().getLocation().toURI()));
      }
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, paths);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Message message(Diagnostic<? extends JavaFileObject> d) {
    String path = d.getSource() == null ? "" : d.getSource().toUri().getPath();
    String className = path.replaceAll("^/|\\.java$", "").replace('/', '.');
    boolean isError = d.getKind() == Diagnostic.Kind.ERROR;
    return new Message(className, isError, d.getLineNumber() + ": " + d.getMessage(Locale.ROOT));
  }

  /** Errors and warnings. */
  public List<Message> messages() {
    return messages;
  }

  /** The text of a class that the processor wrote, empty if it wrote none of the name. */
  public String generated(String className) {
    return generated.getOrDefault(className, "");
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  private static URI uri(String name, JavaFileObject.Kind kind) {
    return URI.create("mem:///" + name.replace('.', '/') + kind.extension);
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(uri(name, Kind.SOURCE), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class GeneratedSource extends SimpleJavaFileObject {
    private final StringWriter text = new StringWriter();

    GeneratedSource(String name) {
      super(uri(name, Kind.SOURCE), Kind.SOURCE);
    }

    @Override
    public Writer openWriter() {
      return text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text.toString();
    }
  }

  private static final class ClassFile extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    ClassFile(String name) {
      super(uri(name, Kind.CLASS), Kind.CLASS);
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }
  }

  private static final class Output extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<String, ClassFile> classes = new LinkedHashMap<>();
    private final Map<String, GeneratedSource> sources = new LinkedHashMap<>();

    Output(StandardJavaFileManager files) {
      super(files);
    }

    @Override
    public boolean hasLocation(JavaFileManager.Location location) {
      return location == StandardLocation.SOURCE_OUTPUT || super.hasLocation(location);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        JavaFileManager.Location location,
        String className,
        JavaFileObject.Kind kind,
        FileObject sibling) {
      return kind == JavaFileObject.Kind.SOURCE
          ? sources.computeIfAbsent(className, GeneratedSource::new)
          : classes.computeIfAbsent(className, ClassFile::new);
    }
  }
}
