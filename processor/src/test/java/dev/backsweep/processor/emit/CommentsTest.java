package dev.backsweep.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommentsTest {
  @Test
  void takeOneLine() {
    assertThat(Comments.line("  a\n\tb   c ", 80)).isEqualTo("a b c");
    assertThat(Comments.line("abcdefghij klmnopqrst", 16)).isEqualTo("abcdefghij k ...");
  }

  @Test
  void neverHoldAUnicodeEscape() {
    assertThat(Comments.line("\"\\u0041\"", 80)).isEqualTo("\"\\\\u0041\"");
    assertThat(Comments.line("\"C:\\\\users\"", 80)).isEqualTo("\"C:\\\\users\"");
    assertThat(Comments.line("\\\\\\u000a", 80)).isEqualTo("\\\\\\\\u000a");
  }

  @Test
  void ofJavadocCannotEndIt() {
    assertThat(Comments.javadoc("a */ b", 80)).isEqualTo("a *&#47; b");
  }

  @Test
  void ofJavadocAreBrokenIntoLines() {
    assertThat(Comments.javadoc("one two three\n\n@param x four five six seven", 14))
        .isEqualTo("one two three\n\n@param x four\n    five six\n    seven");
  }
}
