package dev.backsweep.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import dev.backsweep.processor.ir.Type;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TypeNamesTest {
  private final TypeNames types =
      new TypeNames(
          new GeneratedClass(
              "a.b",
              "CGrad",
              "a.b.C",
              true,
              Set.of(),
              List.of(new Member.Result("FGradient", true, List.of(), ""))));

  @Test
  void readsTypesWithArguments() {
    assertThat(types.of("java.util.Map<java.lang.String, ? extends int[]>[][]"))
        .hasToString("java.util.Map<java.lang.String, ? extends int[]>[][]");
    assertThat(types.of("java.util.List<? super java.util.Map.Entry<?,double[]>>"))
        .hasToString("java.util.List<? super java.util.Map.Entry<?, double[]>>");
    assertThat(types.of("x.Outer<y.T>.Inner").toString()).isEqualTo("x.Outer<y.T>.Inner");
  }

  @Test
  void importsOnlyClassesWhosePackageIsCertain() {
    assertThat(types.of("x.y.Z")).isEqualTo(ClassName.get("x.y", "Z"));
    assertThat(types.of("a.b.C.D")).isEqualTo(ClassName.get("a.b", "C", "D"));
    assertThat(types.of("x.ML.Model")).isNotInstanceOf(ClassName.class).hasToString("x.ML.Model");
    assertThat(types.of("x.ML.Model", "x.ML.Model")).isEqualTo(ClassName.get("x.ML", "Model"));
    assertThat(types.of("x.M.N", "x.M$N")).isEqualTo(ClassName.get("x", "M", "N"));
    assertThat(types.of("FGradient")).isEqualTo(ClassName.get("a.b", "CGrad", "FGradient"));
    assertThat(types.of("a.b.CGrad.FGradient"))
        .isEqualTo(ClassName.get("a.b", "CGrad", "FGradient"));
  }

  @Test
  void erasesForClassLiterals() {
    assertThat(types.erased(new Type.Array(new Type.Ref("java.util.List<java.lang.String>"))))
        .hasToString("java.util.List[]");
  }
}
