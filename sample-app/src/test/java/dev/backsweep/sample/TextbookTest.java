package dev.backsweep.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backsweep.GradientCheck;
import dev.backsweep.sample.Textbook.Example;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The textbook gradients are those of the textbooks. */
class TextbookTest {
  @Test
  void cubic() {
    var g = TextbookGrad.cubic(3);
    assertEquals(61, g.value());
    assertEquals(54, g.dx());
  }

  @Test
  void sumTimes() {
    var g = TextbookGrad.sumTimes(-2, 5, -4);
    assertEquals(-12, g.value());
    assertEquals(-4, g.dx());
    assertEquals(-4, g.dy());
    assertEquals(3, g.dz());
  }

  @Test
  void wavesHasThePublishedGradient() {
    var g = TextbookGrad.waves(2, 3);
    assertEquals(3.718757355, g.dx(), 5e-10);
    assertEquals(2.479171570, g.dy(), 5e-10);
    assertEquals(3 * (Math.cos(6) - Math.sin(6)), g.dx(), 5e-15);
    assertEquals(2 * (Math.cos(6) - Math.sin(6)), g.dy(), 5e-15);
  }

  @Test
  void logOverSquare() {
    var g = TextbookGrad.logOverSquare(2, 10);
    assertEquals(Math.log(240) / 64, g.value(), 1e-16);
    assertEquals((1 / 2.0 + 1 / 12.0) / 64 + 2 * Math.log(240) / 512, g.dx1(), 1e-15);
    assertEquals((1 / 10.0 + 1 / 12.0) / 64 - 2 * Math.log(240) / 512, g.dx2(), 1e-15);
  }

  @Test
  void symmetric() {
    var g = TextbookGrad.symmetric(1, 2, 3);
    assertEquals(168, g.value());
    assertEquals(192, g.da());
    assertEquals(132, g.db());
    assertEquals(128, g.dc());
  }

  @Test
  void length() {
    var g = TextbookGrad.length(3, 4);
    assertEquals(5, g.value());
    assertEquals(0.6, g.dx1(), 1e-15);
    assertEquals(0.8, g.dx2(), 1e-15);
  }

  @Test
  void everyExampleAgreesWithDifferences() {
    assertThat(Textbook.examples()).hasSize(6);
    for (Example example : Textbook.examples()) {
      assertThat(example.gradient().apply(example.point()))
          .as(example.formula())
          .containsExactly(
              GradientCheck.gradient(example.function(), example.point()), within(1e-10));
    }
  }

  @Test
  void theStoryShowsThePublishedGradient() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Textbook.tell(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("sin(xy) + cos(xy) = 0.68075478845144")
        .contains("d/dx  = 3.7187573545478")
        .contains("d/dy  = 2.4791715696985");
  }
}
