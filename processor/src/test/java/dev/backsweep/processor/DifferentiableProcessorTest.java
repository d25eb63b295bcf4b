package dev.backsweep.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Which classes are written, what they are called, and when none is. */
class DifferentiableProcessorTest {
  private static Compilation compile(String className, String source) {
    return javac()
        .withOptions("-Xlint:all", "-Werror")
        .withProcessors(new DifferentiableProcessor())
        .compile(JavaFileObjects.forSourceString(className, source));
  }

  private static List<String> generated(Compilation compilation) {
    return compilation.generatedSourceFiles().stream().map(JavaFileObject::getName).toList();
  }

  @Test
  void everyClassGetsItsOwn() {
    Compilation compilation =
        compile(
            "p.Outer",
            """
            package p;
            import dev.backsweep.Differentiable;
            public class Outer {
              @Differentiable static double f(double x) { return x; }
              interface Shape { @Differentiable static double f(double x) { return x; } }
              static class Inner {
                private static class Deep {
                  @Differentiable private static double f(double x) { return 2 * x; }
                }
              }
            }
            class Second { @Differentiable static double f(double x) { return x; } }
            """);
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(generated(compilation))
        .containsExactlyInAnyOrder(
            "/SOURCE_OUTPUT/p/OuterGrad.java",
            "/SOURCE_OUTPUT/p/Outer_ShapeGrad.java",
            "/SOURCE_OUTPUT/p/Outer_Inner_DeepGrad.java",
            "/SOURCE_OUTPUT/p/SecondGrad.java");
  }

  @Test
  void warningsThatTheSourceSuppressesAreNoneInGeneratedCode() {
    Compilation compilation =
        compile(
            "p.Old",
            """
            package p;
            import dev.backsweep.Differentiable;
            class Old {
              @Differentiable
              @SuppressWarnings("deprecation")
              static double year(double x) {
                return new java.util.Date(120, 1, 1).getYear() * x;
              }
              @Differentiable
              static double counted(double x) { return number() * x; }
              @SuppressWarnings({"deprecation", "removal"})
              private static int number() { return new Integer(3); }
            }
            """);
    assertThat(compilation).succeededWithoutWarnings();
  }

  @Test
  void aClassOfThePackageMayHideOneOfJavaLang() {
    Compilation compilation =
        compile(
            "p.Double",
            """
            package p;
            import dev.backsweep.Differentiable;
            class Double {
              @Differentiable
              static double f(double x) {
                return x > java.lang.Double.MIN_VALUE ? x * java.lang.Double.MAX_VALUE : x;
              }
            }
            """);
    assertThat(compilation).succeededWithoutWarnings();
  }

  @Test
  void aRecordMayNotHideAClassOfTheUnnamedPackage() {
    Compilation compilation =
        compile(
            "AGradient",
            """
            import dev.backsweep.Differentiable;
            class AGradient {
              static final double[] SCALE = {2};
              @Differentiable static double a(double x) { return x * SCALE[0]; }
            }
            """);
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining("a record of the name of the class 'AGradient'")
        .inFile(JavaFileObjects.forSourceString("AGradient", ""))
        .onLine(4);
  }

  @Test
  void aLongChainOfBranchesStaysOne() throws IOException {
    StringBuilder source = new StringBuilder("import dev.backsweep.Differentiable;\n");
    source.append("class Chain {\n@Differentiable static double f(double x, int n) {\n");
    source.append("double r;\n");
    for (int i = 0; i < 150; i++) {
      source.append("if (n == ").append(i).append(") {\nr = Math.sin(x * ").append(i);
      source.append(");\n} else ");
    }
    source.append("{\nr = x;\n}\nreturn r * r;\n}\n}\n");
    Compilation compilation = compile("Chain", source.toString());
    assertThat(compilation).succeededWithoutWarnings();
    String generated =
        compilation.generatedSourceFile("ChainGrad").orElseThrow().getCharContent(true).toString();
    assertThat(generated.lines()).noneMatch(line -> line.startsWith(" ".repeat(12)));
    assertThat(generated.lines().filter(line -> line.contains("else if"))).hasSize(2 * 149);
  }

  @Test
  void theUnnamedPackageWillDo() {
    Compilation compilation =
        compile(
            "Model",
            "class Model { @dev.backsweep.Differentiable static double f(double x) { return x; }"
                + " }");
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(generated(compilation)).containsExactly("/SOURCE_OUTPUT/ModelGrad.java");
  }

  @Test
  void overloadsAreNumberedInTheOrderOfTheSource() throws IOException {
    Compilation compilation =
        compile(
            "Model",
            """
            import dev.backsweep.Differentiable;
            class Model {
              static double f(int n) { return n; }
              @Differentiable static float f(float z) { return z; }
              @Differentiable static double g(double x) { return x; }
              @Differentiable static double f(double x) { return x; }
              @Differentiable static double f(double x, double y) { return x * y; }
            }
            """);
    assertThat(compilation).succeededWithoutWarnings();
    String text =
        new String(
            compilation.generatedSourceFiles().get(0).openInputStream().readAllBytes(),
            StandardCharsets.UTF_8);
    assertThat(text)
        .containsSubsequence("FGradient f(float z)")
        .containsSubsequence("FGradient2 f(double x)")
        .containsSubsequence("FGradient3 f(double x, double y)")
        .containsSubsequence("GGradient g(double x)");
  }

  @Test
  void anErrorHidesThatTheClassIsMissing() {
    Compilation compilation =
        compile(
            "Model",
            """
            import dev.backsweep.Differentiable;
            class Model {
              @Differentiable static double f(double x) { return x; }
              @Differentiable static double g(double x) { synchronized (Model.class) { return x; } }
              static double use(double x) { return ModelGrad.f(x).dx(); }
              static class Fine { @Differentiable static double f(double x) { return x; } }
            }
            """);
    assertThat(compilation.errors()).hasSize(1);
    assertThat(compilation)
        .hadErrorContaining("'synchronized'")
        .inFile(compilation.sourceFiles().get(0))
        .onLine(4);
  }

  @Test
  void allProblemsOfAllMethodsAreReportedAtOnce() {
    Compilation compilation =
        compile(
            "Model",
            """
            import dev.backsweep.Differentiable;
            class Model {
              @Differentiable static int f(double x) { assert x > 0; return 1; }
              @Differentiable static double g(int n) { assert n > 0; return n; }
            }
            """);
    assertThat(compilation.errors()).hasSize(4);
  }
}
