package dev.backsweep;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;

/**
 * Handles to private static members of the class a gradient was generated from.
 *
 * <p>A differentiated method may read private constants and call private helpers; its gradient
 * stands in another class of the same package. Kept in {@code static final} fields, the handles
 * compile to the plain access. A member that is gone, because the two classes were compiled at
 * different times, gives the same {@link LinkageError} that a plain access would.
 */
public final class PrivateAccess {
  private PrivateAccess() {}

  /**
   * Returns a handle to a static field.
   *
   * @param lookup of the generated class, from {@link MethodHandles#lookup()}
   * @param binaryClassName the class that declares the field, such as {@code p.Outer$Inner}; must
   *     be of the package and the loader of the generated class. Before JDK 22 it is initialised,
   *     as the first access would do
   * @param field the field's name
   * @param type the field's declared type
   * @throws NoClassDefFoundError if there is no such class
   * @throws NoSuchFieldError if there is no such static field
   * @throws IllegalAccessError if {@code lookup} has no access to the class
   */
  public static VarHandle staticField(
      MethodHandles.Lookup lookup, String binaryClassName, String field, Class<?> type) {
    MethodHandles.Lookup inside = lookupInside(lookup, binaryClassName);
    try {
      return inside.findStaticVarHandle(inside.lookupClass(), field, type);
    } catch (NoSuchFieldException | IllegalAccessException e) { // the latter if it is not static
      String what = "static " + type.getTypeName() + " " + binaryClassName + "." + field;
      throw causedBy(e, new NoSuchFieldError(gone(what, lookup)));
    }
  }

  /**
   * Returns a handle to a static method. The class is initialised no earlier than the first call.
   *
   * @param lookup of the generated class, from {@link MethodHandles#lookup()}
   * @param binaryClassName the class that declares the method, such as {@code p.Outer$Inner}; must
   *     be of the package and the loader of the generated class
   * @param method the method's name
   * @param type the types of its parameters and its result
   * @throws NoClassDefFoundError if there is no such class
   * @throws NoSuchMethodError if there is no such static method
   * @throws IllegalAccessError if {@code lookup} has no access to the class
   */
  public static MethodHandle staticMethod(
      MethodHandles.Lookup lookup, String binaryClassName, String method, MethodType type) {
    MethodHandles.Lookup inside = lookupInside(lookup, binaryClassName);
    try {
      return inside.findStatic(inside.lookupClass(), method, type);
    } catch (NoSuchMethodException | IllegalAccessException e) { // the latter if it is not static
      String what = "static " + binaryClassName + "." + method + type;
      throw causedBy(e, new NoSuchMethodError(gone(what, lookup)));
    }
  }

  private static MethodHandles.Lookup lookupInside(
      MethodHandles.Lookup lookup, String binaryClassName) {
    ClassLoader loader = lookup.lookupClass().getClassLoader();
    try {
      return MethodHandles.privateLookupIn(Class.forName(binaryClassName, false, loader), lookup);
    } catch (ClassNotFoundException e) {
      throw causedBy(e, new NoClassDefFoundError(gone("class " + binaryClassName, lookup)));
    } catch (IllegalAccessException e) {
      throw causedBy(e, new IllegalAccessError(unreachable(binaryClassName, lookup)));
    }
  }

  private static String gone(String what, MethodHandles.Lookup lookup) {
    return what
        + " is gone since "
        + lookup.lookupClass().getName()
        + " was generated; compile both together";
  }

  private static String unreachable(String what, MethodHandles.Lookup lookup) {
    return lookup.lookupClass().getName()
        + " may not access private members of "
        + what
        + ": both must be in one package, module and class loader";
  }

  private static <E extends LinkageError> E causedBy(Exception cause, E error) {
    error.initCause(cause);
    return error;
  }
}
