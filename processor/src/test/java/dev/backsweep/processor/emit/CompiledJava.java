package dev.backsweep.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.JavaFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java compiled in memory with every warning an error, and loaded. */
public final class CompiledJava extends ClassLoader {
  private final Map<String, byte[]> classes;

  private CompiledJava(Map<String, byte[]> classes) {
    super(CompiledJava.class.getClassLoader());
    this.classes = classes;
  }

  /**
   * Compiles a generated file together with hand-written sources, given as qualified name and text.
   */
  public static CompiledJava of(JavaFile generated, String... namesAndTexts) {
    String name = generated.typeSpec().name();
    String packageName = generated.packageName();
    Map<String, String> sources = new LinkedHashMap<>();
    sources.put(packageName.isEmpty() ? name : packageName + "." + name, generated.toString());
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      sources.put(namesAndTexts[i], namesAndTexts[i + 1]);
    }
    return of(sources);
  }

  /** Compiles sources by qualified name; fails the test, with the sources, on any message. */
  public static CompiledJava of(Map<String, String> sources) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    List<JavaFileObject> files = new ArrayList<>();
    sources.forEach((name, text) -> files.add(new Source(name, text)));
    Output output = new Output(javac.getStandardFileManager(messages, null, null));
    boolean done =
        javac
            .getTask(
                null,
                output,
                messages,
                List.of("-Xlint:all,-processing,-options", "-Werror", "-proc:none"),
                null,
                files)
            .call();
    assertThat(messages.getDiagnostics()).as("messages on\n%s", sources.values()).isEmpty();
    assertThat(done).as("compiles").isTrue();
    Map<String, byte[]> classes = new LinkedHashMap<>();
    output.classes.forEach((name, file) -> classes.put(name, file.bytes.toByteArray()));
    return new CompiledJava(classes);
  }

  /** The class file of each class by binary name. */
  public Map<String, byte[]> classFiles() {
    return classes;
  }

  /** Calls the only static method of the name; what it throws is thrown. */
  public Object call(String className, String method, Object... arguments) throws Throwable {
    for (Method m : loadClass(className).getDeclaredMethods()) {
      if (m.getName().equals(method)) {
        m.setAccessible(true);
        try {
          return m.invoke(null, arguments);
        } catch (InvocationTargetException e) {
          throw e.getCause();
        }
      }
    }
    throw new NoSuchMethodException(className + "." + method);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class ClassFile extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    ClassFile(String name) {
      super(URI.create("mem:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
    }

    @Override
    public OutputStream openOutputStream() throws IOException {
      return bytes;
    }
  }

  private static final class Output extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<String, ClassFile> classes = new LinkedHashMap<>();

    Output(StandardJavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        JavaFileManager.Location location,
        String className,
        JavaFileObject.Kind kind,
        FileObject sibling) {
      return classes.computeIfAbsent(className, ClassFile::new);
    }
  }
}
