package dev.backsweep.benchmarks;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Writes programs for javac, of many annotated methods or of many statements. */
final class Programs {
  private static final int METHODS_IN_CLASS = 100;

  private Programs() {}

  /**
   * Writes methods as one meets them: a loop over an array, a branch, a function of {@code Math}.
   *
   * @param count how many in all, at most a hundred in each class
   */
  static List<JavaFileObject> methods(int count) {
    return classes(
        count,
        """
          @Differentiable
          static double method%1$d(double[] x, double scale) {
            double sum = %1$d;
            for (int i = 0; i < x.length; i++) {
              double term = scale * x[i];
              if (term > 0) {
                term = Math.sin(term) * x[i];
              }
              sum += term * term;
            }
            return Math.log(1 + sum) / scale;
          }
        """);
  }

  /**
   * Writes methods of two lines.
   *
   * @param count how many in all, at most a hundred in each class
   */
  static List<JavaFileObject> lines(int count) {
    return classes(
        count,
        """
          @Differentiable
          static double method%1$d(double x, double y) {
            double r = Math.sqrt(x * x + y * y + %1$d);
            return x * Math.exp(-r) + Math.log(1 + r) * y / (1 + x * x);
          }
        """);
  }

  private static List<JavaFileObject> classes(int count, String method) {
    List<JavaFileObject> classes = new ArrayList<>();
    for (int first = 0; first < count; first += METHODS_IN_CLASS) {
      StringBuilder body = new StringBuilder();
      for (int i = first; i < Math.min(count, first + METHODS_IN_CLASS); i++) {
        body.append(method.formatted(i));
      }
      classes.add(source("Methods" + first, body.toString()));
    }
    return classes;
  }

  /**
   * Writes one method without loops, of statements so short that javac alone can still compile ten
   * thousand of them.
   *
   * @param count how many
   */
  static JavaFileObject statements(int count) {
    String[] forms = {"a = a * b;", "b = b + a;", "a = a - b;", "b = b * a;"};
    StringBuilder body = new StringBuilder();
    body.append("  @Differentiable\n  static double method(double a, double b) {\n");
    for (int i = 0; i < count; i++) {
      body.append("    ").append(forms[i % forms.length]).append('\n');
    }
    body.append("    return a + b;\n  }\n");
    return source("Statements" + count, body.toString());
  }

  private static JavaFileObject source(String name, String body) {
    String text =
        """
        package program;

        import dev.backsweep.Differentiable;

        final class %s {
        %s}
        """
            .formatted(name, body);
    URI uri = URI.create("string:///program/" + name + JavaFileObject.Kind.SOURCE.extension);
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
