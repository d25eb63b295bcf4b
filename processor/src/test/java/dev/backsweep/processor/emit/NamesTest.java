package dev.backsweep.processor.emit;

import static dev.backsweep.processor.emit.Code.real;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backsweep.processor.ir.Var;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NamesTest {
  private final Names names = new Names(new TreeSet<>(List.of("Math")));

  @Test
  void numberTheSecondOfAName() {
    assertThat(names.declare(real("x"))).isEqualTo("x");
    assertThat(names.declare(real("x"))).isEqualTo("x1");
    assertThat(names.declare(real("x"))).isEqualTo("x2");
    assertThat(names.declare(real("p1"))).isEqualTo("p1");
    assertThat(names.declare(real("p1"))).isEqualTo("p1_1");
  }

  @Test
  void stayClearOfKeywordsAndClasses() {
    assertThat(names.declare(real("double"))).isEqualTo("double1");
    assertThat(names.declare(real("Math"))).isEqualTo("Math1");
    assertThat(names.declare(real("3 x"))).isEqualTo("v3x");
  }

  @Test
  void areFreeAgainWhereTheBlockEnds() {
    Var outer = real("x");
    Var inner = real("i");
    names.declare(outer);
    names.open();
    assertThat(names.declare(inner)).isEqualTo("i");
    assertThat(names.declare(real("x"))).isEqualTo("x1");
    names.close();
    assertThat(names.of(outer)).isEqualTo("x");
    assertThat(names.declare(real("i"))).isEqualTo("i");
    assertThatThrownBy(() -> names.of(inner)).hasMessageContaining("not declared");
    assertThatThrownBy(() -> names.declare(outer)).hasMessageContaining("twice");
  }
}
