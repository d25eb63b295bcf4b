package dev.backsweep.processor.frontend;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static com.google.testing.compile.JavaFileObjects.forSourceString;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.testing.compile.Compilation;
import dev.backsweep.processor.DifferentiableProcessor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reading methods early leaves no traces: javac compiles, and warns, as if nobody had looked. */
class AttributionTest {
  private static Compilation compile(List<Processor> others, JavaFileObject... sources) {
    List<Processor> processors = new ArrayList<>(others);
    processors.add(new DifferentiableProcessor());
    return javac()
        .withOptions("-Xlint:all,-processing")
        .withProcessors(processors)
        .compile(sources);
  }

  /** Uses of the class that is generated from the class they stand in. */
  @TestFactory
  Stream<DynamicTest> aClassCanUseItsOwnGradient() {
    return Stream.of(
            "ModelGrad.FGradient g = ModelGrad.f(x); x = g.dx();",
            "var g = ModelGrad.f(x); System.out.println(g.dx());",
            "for (var g : List.of(ModelGrad.f(x))) { System.out.println(g.dx()); }",
            "Runnable r = () -> { var g = ModelGrad.f(1); System.out.println(g.dx()); }; r.run();",
            "x = List.of(x).stream().map(v -> ModelGrad.f(v)).mapToDouble(g -> g.dx()).sum();",
            "DoubleFunction<ModelGrad.FGradient> f = ModelGrad::f; var g = f.apply(2); x = g.dx();",
            "DoubleBinaryOperator f = (var a, var b) -> ModelGrad.f(a).dx() + b; x ="
                + " f.applyAsDouble(x, x);",
            "int n = (int) ModelGrad.f(x).dx(); float z = (float) ModelGrad.f(n).value(); x = z;",
            "Object o = ModelGrad.f(x); if (o instanceof ModelGrad.FGradient g) { x = g.dx(); }",
            "x = switch ((int) x) { case 0 -> ModelGrad.f(x).dx(); default -> 2; };",
            "var o = new Object() { ModelGrad.FGradient g = ModelGrad.f(2); }; x = o.g.dx();",
            "var either = x > 0 ? ModelGrad.f(x) : \"none\"; System.out.println(either);",
            "double[] all = {ModelGrad.f(x).dx(), ModelGrad.g(2, 3).dy()}; x = all[1];")
        .map(use -> dynamicTest(use, () -> assertCompiles(use)));
  }

  private static void assertCompiles(String use) {
    String source =
        """
        package p;
        import dev.backsweep.Differentiable;
        import java.util.*;
        import java.util.function.*;
        class Model {
          @Differentiable static double f(double x) { return x * x; }
          @Differentiable static double g(double x, double y) { return x * y; }
          static double use(double x) { %s return x; }
          static class Nested extends Base<ModelGrad.FGradient> {
            @Override ModelGrad.FGradient get() { return ModelGrad.f(2); }
          }
          abstract static class Base<T> { abstract T get(); }
        }
        """;
    JavaFileObject model = forSourceString("p.Model", String.format(source, use));
    assertThat(compile(List.of(), model)).succeededWithoutWarnings();
  }

  @Test
  void warningsOfTheClassComeOnce() {
    JavaFileObject model =
        forSourceString(
            "p.Model",
            """
            package p;
            import dev.backsweep.Differentiable;
            class Model {
              @Differentiable static double f(double x) { return x * x; }
              static java.util.List raw;
            }
            """);
    assertThat(compile(List.of(), model)).hadWarningCount(1);
  }

  @Test
  void knowsClassesOfOtherFilesAsFarAsNeeded() {
    JavaFileObject library =
        forSourceString(
            "q.Library",
            """
            package q;
            import java.lang.annotation.*;
            public class Library<N extends Number & Comparable<N>> extends Base<N> implements Scaled {
              public static final byte B = 3;
              public static final char C = '\\'';
              public static final String NAME = "a\\"b\\n";
              public static final float NAN = Float.NaN;
              public static final double[] TABLE = {1, 2};
              public Library(int n, String... more) {}
              public static <T extends Comparable<? super T>> T pick(T a, T b) { return a; }
              public static double sum(double... xs) { return xs.length; }
              public enum Mode {
                FAST { @Override public double factor() { return 1; } }, SLOW;
                public double factor() { return 0.5; }
              }
              public record Point(double x, double y) {
                public Point { if (x < 0) { throw new IllegalArgumentException(); } }
                public static Point origin() { return new Point(0, 0); }
                public double norm() { return Math.hypot(x, y); }
              }
              @Target({ElementType.TYPE_USE, ElementType.METHOD})
              public @interface Tainted {
                int level() default 3;
                Mode mode() default Mode.SLOW;
                Class<?>[] types() default {int.class, Library.class};
              }
              public class Inner { public double inner() { return 1; } }
            }
            """);
    JavaFileObject base =
        forSourceString(
            "q.Base",
            """
            package q;
            class Base<T> {
              public T value;
              public T get(int i) { return value; }
              public static double inherited(double x) { return 3 * x; }
            }
            """);
    JavaFileObject scaled =
        forSourceString(
            "q.Scaled",
            "package q; interface Scaled { double UNIT = 7; default double scale() { return 2; }"
                + " }");
    JavaFileObject model =
        forSourceString(
            "app.Model",
            """
            package app;
            import static q.Library.*;
            import static q.Library.Mode.FAST;
            import dev.backsweep.Differentiable;
            import dev.backsweep.Wrt;
            import q.Library;
            public class Model {
              @Differentiable @Tainted(level = 2)
              public static double f(@Wrt double x, Library<Double> lib, Library.Mode mode, Point p,
                  @Tainted double @Tainted [] ys, Class<?>[] types, Library<Double>.Inner in) {
                double s = x * B + C + NAME.length() + NAN + TABLE[1] + UNIT;
                s += mode.factor() + (mode == FAST ? 1 : 2) + p.norm() + p.x() + Point.origin().y();
                s += lib.get(3) + lib.value + lib.scale() + pick(1.0, 2.0) + sum(1, 2) + in.inner();
                Library<Integer> other = new Library<>(1, "a", "b");
                return s * ys[0] + inherited(2) + Library.inherited(2) + other.get(2);
              }
            }
            """);
    assertThat(compile(List.of(), model, library, base, scaled)).succeededWithoutWarnings();
  }

  @Test
  void aMethodWaitsForClassesThatOthersGenerate() {
    JavaFileObject model =
        forSourceString(
            "p.Model",
            """
            package p;
            import dev.backsweep.Differentiable;
            class Model {
              @Differentiable static double f(double x) { return x * Late.FACTOR; }
              @Differentiable static double g(double x) { return f(x); }
            }
            """);
    Compilation compilation = compile(List.of(new LateProcessor()), model);
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation)
        .generatedSourceFile("p.ModelGrad")
        .contentsAsUtf8String()
        .contains("2.5");
  }

  @Test
  void gradientsCanBeUsedByDifferentiatedMethodsOfOtherClasses() {
    JavaFileObject model =
        forSourceString(
            "p.Model",
            "package p; class Model { @dev.backsweep.Differentiable static double f(double x) {"
                + " return x * x; } }");
    JavaFileObject descent =
        forSourceString(
            "p.Descent",
            """
            package p;
            class Descent {
              @dev.backsweep.Differentiable
              static double step(double x) { return x - 0.1 * ModelGrad.f(2).dx(); }
            }
            """);
    assertThat(compile(List.of(), descent, model)).succeededWithoutWarnings();
  }
}
