package org.jetbrains.jps.javac;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Stands in for the class by which IntelliJ wraps what it hands to processors, and unwraps it
 * again.
 */
public final class APIWrappers {
  private APIWrappers() {}

  private record Handler(Object delegate) implements InvocationHandler {
    @Override
    public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
      try {
        return method.invoke(delegate, args);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }
  }

  public static <T> T wrap(Class<T> type, T delegate) {
    ClassLoader loader = APIWrappers.class.getClassLoader();
    return type.cast(Proxy.newProxyInstance(loader, new Class<?>[] {type}, new Handler(delegate)));
  }

  /** Called by reflection, as JetBrains recommends. */
  public static <T> T unwrap(Class<? extends T> type, T wrapper) {
    return Proxy.isProxyClass(wrapper.getClass())
            && Proxy.getInvocationHandler(wrapper) instanceof Handler handler
        ? type.cast(handler.delegate())
        : wrapper;
  }
}
