package dev.backsweep.processor.emit;

import static dev.backsweep.processor.emit.Code.c;
import static dev.backsweep.processor.emit.Code.op;
import static dev.backsweep.processor.emit.Code.real;
import static dev.backsweep.processor.emit.Code.result;
import static dev.backsweep.processor.emit.Code.use;
import static dev.backsweep.processor.emit.Code.var;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backsweep.processor.ir.Callee;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GradClassTest {
  private final Var x = real("x");

  @Test
  void printsAClassThatCompilesAndRuns() throws Throwable {
    Expr square = op(x, "*", x);
    Expr made =
        new Expr.Foreign(
            "new $T0($0, $1)",
            List.of("p.ModelGrad.SquareGradient"),
            List.of(square, op(c(2.0), "*", use(x))),
            new Type.Ref("SquareGradient"),
            true,
            Origin.NONE);
    GeneratedClass type =
        new GeneratedClass(
            "p",
            "ModelGrad",
            "p.Model",
            true,
            Set.of(),
            List.of(
                new Member.Result(
                    "SquareGradient",
                    true,
                    List.of(real("value"), real("dx")),
                    "The value and gradient of {@code square}."),
                new Member.Method(
                    "square",
                    Visibility.PUBLIC,
                    List.of(x),
                    new Type.Ref("SquareGradient"),
                    List.of(result(made)),
                    List.of("java.io.IOException"),
                    "The square.\n\n@param x any number\n@return its square")));
    String printed = GradClass.emit(type).toString();
    assertThat(printed)
        .isEqualTo(
            """
            package p;

            import dev.backsweep.BacksweepGenerated;
            import java.io.IOException;
            import javax.annotation.processing.Generated;

            /**
             * Derivatives of the methods of {@code p.Model}.
             */
            @Generated("dev.backsweep.processor.DifferentiableProcessor")
            @BacksweepGenerated
            public final class ModelGrad {
              private ModelGrad() {
              }

              /**
               * The square.
               *
               * @param x any number
               * @return its square
               */
              public static SquareGradient square(double x) throws IOException {
                return new SquareGradient(x * x, 2.0 * x);
              }

              /**
               * The value and gradient of {@code square}.
               */
              public record SquareGradient(double value, double dx) {
              }
            }
            """);
    assertThat(CompiledJava.of(GradClass.emit(type)).call("p.ModelGrad", "square", 3.0))
        .hasToString("SquareGradient[value=9.0, dx=6.0]");
  }

  @Test
  void reachesPrivateMembersThroughBridges() throws Throwable {
    Expr field =
        new Expr.StaticField(
            "p.Outer.Inner", "p.Outer$Inner", "TWO_PI", Type.DOUBLE, true, false, Origin.NONE);
    Type list = new Type.Ref("java.util.List<java.lang.String>");
    Expr names =
        new Expr.StaticField("p.Outer", "p.Outer", "names", list, false, false, Origin.NONE);
    Var k = var("k", Type.INT);
    Expr call =
        new Expr.Call(
            callee("scale", List.of(Type.DOUBLE, Type.INT), Type.DOUBLE),
            List.of(field, use(k)),
            Origin.NONE);
    Expr check =
        new Expr.Call(
            callee("check", List.of(list, Type.INT), Type.VOID),
            List.of(names, use(k)),
            Origin.NONE);
    GeneratedClass type =
        Code.methodOf(
            Type.DOUBLE, List.of(k), List.of(new Stmt.Eval(check, Origin.NONE), result(call)));
    CompiledJava compiled =
        CompiledJava.of(
            GradClass.emit(type),
            "p.Outer",
            """
            package p;
            class Outer {
              private static java.util.List<String> names = java.util.List.of("a", "b");
              static class Inner {
                private static final double TWO_PI = 2 * Math.PI;
              }
              private static double scale(double x, int k) {
                return k * x;
              }
              private static void check(java.util.List<String> names, int k) throws java.io.IOException {
                if (k > names.size()) {
                  throw new java.io.IOException("too large: " + k);
                }
              }
              static double uses() {
                try {
                  check(names, 0);
                } catch (java.io.IOException e) {
                  return scale(Inner.TWO_PI, 0);
                }
                return 1;
              }
            }
            """);
    assertThat(compiled.call("p.ModelGrad", "m", 2)).isEqualTo(4 * Math.PI);
    assertThatThrownBy(() -> compiled.call("p.ModelGrad", "m", 3))
        .isInstanceOf(IOException.class)
        .hasMessage("too large: 3");
  }

  private static Callee callee(String name, List<Type> params, Type result) {
    return new Callee(
        Callee.Kind.OPAQUE, "p.Outer", "p.Outer", name, params, result, false, List.of(), true);
  }

  @Test
  void readsAccessibleMembersByTheirClass() throws Throwable {
    Expr field =
        new Expr.StaticField(
            "p.Outer.Inner", "p.Outer$Inner", "K", Type.DOUBLE, true, true, Origin.NONE);
    Callee half =
        new Callee(
            Callee.Kind.OPAQUE,
            "p.Outer.Inner",
            "p.Outer$Inner",
            "half",
            List.of(Type.DOUBLE),
            Type.DOUBLE,
            true,
            List.of(),
            false);
    Var outer = real("Outer");
    GeneratedClass type =
        Code.methodOf(
            Type.DOUBLE,
            List.of(outer),
            List.of(result(op(new Expr.Call(half, List.of(field), Origin.NONE), "+", use(outer)))));
    assertThat(GradClass.emit(type).toString())
        .contains("m(double Outer1) {", "return Outer.Inner.half(Outer.Inner.K) + Outer1;");
  }

  @Test
  void qualifiesWhatThePackageHides() throws Throwable {
    GeneratedClass type =
        Code.methodOf(Type.DOUBLE, List.of(x), List.of(result(Code.math("sin", use(x)))));
    assertThat(GradClass.emit(type, "p.Math"::equals).toString())
        .contains("return java.lang.Math.sin(x);");
    assertThat(GradClass.emit(type).toString()).contains("return Math.sin(x);");
  }
}
