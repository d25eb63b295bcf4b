package dev.backsweep.processor.ir;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Random programs as the methods of a class that javac compiled. */
public final class CompiledPrograms extends ClassLoader {
  private final StringBuilder text =
      new StringBuilder("package p;\npublic final class Programs {\n");
  private @Nullable Class<?> compiled;

  public CompiledPrograms() {
    super(CompiledPrograms.class.getClassLoader());
  }

  /** Adds a program; {@code suffix} tells its methods from those of others. */
  public void add(Program p, boolean raw, String suffix) {
    text.append(JavaText.of(p, raw, suffix));
  }

  public void compile() throws IOException {
    Compilation compilation =
        Compiler.javac()
            .withOptions("-nowarn")
            .compile(JavaFileObjects.forSourceString("p.Programs", text + "}\n"));
    if (!compilation.errors().isEmpty()) {
      throw new AssertionError(compilation.errors().get(0) + "\n" + text);
    }
    try (InputStream in = compilation.generatedFiles().get(0).openInputStream()) {
      byte[] bytes = in.readAllBytes();
      compiled = defineClass("p.Programs", bytes, 0, bytes.length);
    }
  }

  /** What the root of the program added with {@code suffix} does when the JVM runs it. */
  public Outcome run(String name, int variant) {
    Class<?> type = compiled;
    if (type == null) {
      throw new IllegalStateException("not compiled");
    }
    Method method =
        Arrays.stream(type.getDeclaredMethods())
            .filter(m -> m.getName().equals(name))
            .findFirst()
            .orElseThrow();
    method.setAccessible(true);
    return Outcome.of(args -> call(method, args), variant);
  }

  private static @Nullable Object call(Method method, Object... args) throws Throwable {
    try {
      return method.invoke(null, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
