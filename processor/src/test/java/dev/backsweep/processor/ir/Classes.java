package dev.backsweep.processor.ir;

import java.lang.reflect.Array;

/** The run-time classes of IR types. */
final class Classes {
  private Classes() {}

  static Class<?> of(Type type) {
    if (type instanceof Type.Array a) {
      return Array.newInstance(of(a.element()), 0).getClass();
    }
    if (type instanceof Type.Scalar s) {
      return switch (s) {
        case BOOLEAN -> boolean.class;
        case BYTE -> byte.class;
        case SHORT -> short.class;
        case CHAR -> char.class;
        case INT -> int.class;
        case LONG -> long.class;
        case FLOAT -> float.class;
        case DOUBLE -> double.class;
      };
    }
    return named(type.javaName().replaceAll("<.*>", ""));
  }

  static Class<?> named(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Throws {@code t}, checked or not; declared to return what a caller may pretend to throw. */
  static RuntimeException sneak(Throwable t) {
    throw Classes.<RuntimeException>unchecked(t);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> T unchecked(Throwable t) throws T {
    throw (T) t;
  }
}
