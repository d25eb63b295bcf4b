package dev.backsweep.processor.ir;

import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs the foreign Java that tests use: constructors, methods of objects and classes, string
 * concatenation.
 */
final class Templates {
  private static final String ARGS = "\\((?:\\$\\d+(?:, )?)*\\)";
  private static final Pattern CONSTRUCTOR = Pattern.compile("new \\$T0" + ARGS);
  private static final Pattern STATIC = Pattern.compile("\\$T0\\.(\\w+)" + ARGS);
  private static final Pattern INSTANCE = Pattern.compile("\\$0\\.(\\w+)" + ARGS);

  private Templates() {}

  static @Nullable Object run(Expr.Foreign e, List<Object> args) {
    String template = e.template();
    if (template.equals("$0")) {
      return args.get(0);
    }
    if (template.contains(" + ")) {
      return concatenate(template, args);
    }
    try {
      Matcher m = STATIC.matcher(template);
      if (m.matches()) {
        return method(Classes.named(e.types().get(0)), m.group(1), args)
            .invoke(null, args.toArray());
      }
      m = INSTANCE.matcher(template);
      if (m.matches()) {
        List<Object> rest = args.subList(1, args.size());
        Object self = args.get(0);
        return method(self.getClass(), m.group(1), rest).invoke(self, rest.toArray());
      }
      if (CONSTRUCTOR.matcher(template).matches()) {
        Class<?> type = Classes.named(e.types().get(0));
        return pick(Arrays.stream(type.getConstructors()), args).newInstance(args.toArray());
      }
    } catch (InvocationTargetException x) {
      throw Classes.sneak(x.getCause());
    } catch (ReflectiveOperationException x) {
      throw new IllegalArgumentException(x);
    }
    throw new IllegalArgumentException("cannot run " + template);
  }

  private static Method method(Class<?> type, String name, List<Object> args) {
    return pick(Arrays.stream(type.getMethods()).filter(m -> m.getName().equals(name)), args);
  }

  /**
   * The first by description, so that the choice is the same in every run, that takes these
   * arguments.
   */
  private static <E extends Executable> E pick(Stream<E> all, List<Object> args) {
    return all.sorted((a, b) -> a.toString().compareTo(b.toString()))
        .filter(x -> accepts(x.getParameterTypes(), args))
        .findFirst()
        .orElseThrow();
  }

  private static boolean accepts(Class<?>[] params, List<Object> args) {
    for (int i = 0; i < params.length && params.length == args.size(); i++) {
      Object arg = args.get(i);
      Class<?> boxed = java.lang.invoke.MethodType.methodType(params[i]).wrap().returnType();
      if (arg == null ? params[i].isPrimitive() : !boxed.isInstance(arg)) {
        return false;
      }
    }
    return params.length == args.size();
  }

  private static String concatenate(String template, List<Object> args) {
    StringBuilder text = new StringBuilder();
    for (String part : template.split(" \\+ ", -1)) {
      text.append(
          part.startsWith("$")
              ? String.valueOf(args.get(Integer.parseInt(part.substring(1))))
              : part.substring(1, part.length() - 1));
    }
    return text.toString();
  }
}
