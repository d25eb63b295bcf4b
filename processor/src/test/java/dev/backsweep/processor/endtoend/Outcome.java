package dev.backsweep.processor.endtoend;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * What a call came to.
 *
 * @param result null if void or thrown
 * @param thrown null if it returned
 */
record Outcome(Object result, Throwable thrown) {

  static Outcome of(Method method, Object... arguments) {
    try {
      return new Outcome(method.invoke(null, arguments), null);
    } catch (InvocationTargetException e) {
      return new Outcome(null, e.getCause());
    } catch (IllegalAccessException e) {
      throw new LinkageError("not accessible: " + method, e);
    }
  }

  boolean returned() {
    return thrown == null;
  }

  /**
   * The exception's class and message. The JVM words the message of a null pointer after the code
   * that meets it, so that is left out.
   */
  String exception() {
    return thrown instanceof NullPointerException
        ? thrown.getClass().getName()
        : String.valueOf(thrown);
  }

  @Override
  public String toString() {
    return returned() ? Values.text(result) : exception();
  }
}
