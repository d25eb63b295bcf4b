package dev.backsweep.gradbench.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LinesTest {
  private static Lines lines(String text) {
    return new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String rest(Lines lines) throws IOException {
    return new String(lines.readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void endsEachLineAtItsLineFeed() throws IOException {
    Lines lines = lines("one\n\nthree\n");
    assertThat(lines.next()).isTrue();
    assertThat(rest(lines)).isEqualTo("one");
    assertThat(lines.read()).isEqualTo(-1);
    assertThat(lines.next()).isTrue();
    assertThat(rest(lines)).isEmpty();
    assertThat(lines.next()).isTrue();
    assertThat(rest(lines)).isEqualTo("three");
    assertThat(lines.next()).isFalse();
  }

  @Test
  void takesALastLineWithoutLineFeed() throws IOException {
    Lines lines = lines("one\ntwo");
    assertThat(lines.next()).isTrue();
    assertThat(lines.next()).isTrue();
    assertThat(rest(lines)).isEqualTo("two");
    assertThat(lines.next()).isFalse();
  }

  @Test
  void skipsWhatIsLeftOfALine() throws IOException {
    String longLine = "x".repeat(200_000);
    Lines lines = lines(longLine + "\nb\n" + longLine + "\n");
    assertThat(lines.next()).isTrue();
    assertThat(lines.read()).isEqualTo('x');
    assertThat(lines.next()).isTrue();
    assertThat(rest(lines)).isEqualTo("b");
    assertThat(lines.next()).isTrue();
    assertThat(rest(lines)).isEqualTo(longLine);
    assertThat(lines.next()).isFalse();
  }

  @Test
  void hasNoLineInAnEmptyInput() {
    assertThat(lines("").next()).isFalse();
  }

  @Test
  void hasNoByteBeforeTheFirstLineOrAfterTheLast() {
    Lines lines = lines("a");
    assertThat(lines.read()).isEqualTo(-1);
    assertThat(lines.next()).isTrue();
    assertThat(lines.read()).isEqualTo('a');
    assertThat(lines.next()).isFalse();
    assertThat(lines.read()).isEqualTo(-1);
  }
}
