package dev.backsweep.processor.ir;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** Static fields by reflection. */
final class Fields {
  private Fields() {}

  static @Nullable Object get(Expr.StaticField e) {
    try {
      return field(e).get(null);
    } catch (IllegalAccessException x) {
      throw new IllegalArgumentException(x);
    }
  }

  static void set(Expr.StaticField e, @Nullable Object value) {
    try {
      field(e).set(null, value);
    } catch (IllegalAccessException x) {
      throw new IllegalArgumentException(x);
    }
  }

  private static Field field(Expr.StaticField e) {
    try {
      Field field = Classes.named(e.binaryOwner()).getDeclaredField(e.name());
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException x) {
      throw new IllegalArgumentException(x);
    }
  }
}
