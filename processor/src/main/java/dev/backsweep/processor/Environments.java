package dev.backsweep.processor;

import com.sun.source.util.Trees;
import java.lang.reflect.Field;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Finds javac's own environment behind the wrappers of build tools. */
final class Environments {
  private static final int DEEPEST_WRAPPING = 8;

  private Environments() {}

  /** The environment of javac itself; empty if the compiler is another one. */
  static Optional<ProcessingEnvironment> javac(ProcessingEnvironment environment) {
    ProcessingEnvironment candidate = environment;
    for (int i = 0; candidate != null && i < DEEPEST_WRAPPING; i++) {
      try {
        Trees unused = Trees.instance(candidate);
        return ToolProvider.getSystemJavaCompiler() == null
            ? Optional.empty()
            : Optional.of(candidate);
      } catch (IllegalArgumentException | LinkageError e) {
        candidate = unwrap(candidate);
      }
    }
    return Optional.empty();
  }

  private static @Nullable ProcessingEnvironment unwrap(ProcessingEnvironment wrapper) {
    ProcessingEnvironment inner = intellij(wrapper);
    return inner != null && inner != wrapper ? inner : delegate(wrapper);
  }

  /** IntelliJ hands out a proxy, and this helper to see through it. */
  private static @Nullable ProcessingEnvironment intellij(ProcessingEnvironment wrapper) {
    try {
      return (ProcessingEnvironment)
          wrapper
              .getClass()
              .getClassLoader()
              .loadClass("org.jetbrains.jps.javac.APIWrappers")
              .getMethod("unwrap", Class.class, Object.class)
              .invoke(null, ProcessingEnvironment.class, wrapper);
    } catch (ReflectiveOperationException | RuntimeException e) {
      return null;
    }
  }

  /** Gradle keeps the environment it wraps in a private field. */
  private static @Nullable ProcessingEnvironment delegate(ProcessingEnvironment wrapper) {
    for (Class<?> c = wrapper.getClass(); c != null; c = c.getSuperclass()) {
      try {
        Field field = c.getDeclaredField("delegate");
        field.setAccessible(true);
        if (field.get(wrapper) instanceof ProcessingEnvironment inner) {
          return inner;
        }
      } catch (ReflectiveOperationException | RuntimeException e) {
        // this class has no such field; the one above may
      }
    }
    return null;
  }
}
