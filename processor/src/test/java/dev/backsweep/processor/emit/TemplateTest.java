package dev.backsweep.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplateTest {
  @Test
  void knowsWhatNeedsParentheses() {
    assertThat(Template.isPrimary("$0.size()")).isTrue();
    assertThat(Template.isPrimary("new $T0($0, $1)")).isTrue();
    assertThat(Template.isPrimary("$T0.<$T1>of()")).isTrue();
    assertThat(Template.isPrimary("\"a b\"")).isTrue();
    assertThat(Template.isPrimary("$0 + $1")).isFalse();
    assertThat(Template.isPrimary("($T0) $0")).isFalse();
    assertThat(Template.isPrimary("-$0")).isFalse();
    assertThat(Template.isPrimary("$0 instanceof $T0")).isFalse();
    assertThat(Template.isPrimary("x -> x + 1")).isFalse();
  }

  @Test
  void leavesLiteralsAndIdentifiersAlone() {
    assertThat(Template.pieces("f(\"$0\", '$', a$1, $1)"))
        .extracting(Template.Piece::text)
        .containsExactly("f(\"$0\", '$', a$1, ", "", ")");
    assertThat(Template.identifiers("$T0.map($0, v -> v + 1)")).containsExactly("map", "v");
  }
}
