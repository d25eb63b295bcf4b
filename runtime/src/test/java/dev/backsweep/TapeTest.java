package dev.backsweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What was pushed comes back in reverse order, bit for bit, kind by kind. */
class TapeTest {
  private final Tape tape = new Tape();

  @Test
  void doublesComeBackInReverseOrder() {
    for (int i = 0; i < 1000; i++) {
      tape.push(0.5 * i);
    }
    for (int i = 999; i >= 0; i--) {
      assertThat(tape.popDouble()).isEqualTo(0.5 * i);
    }
    assertThat(tape.isEmpty()).isTrue();
  }

  @Test
  void longsComeBackInReverseOrder() {
    for (long i = 0; i < 1000; i++) {
      tape.push(i << 33);
    }
    for (long i = 999; i >= 0; i--) {
      assertThat(tape.popLong()).isEqualTo(i << 33);
    }
    assertThat(tape.isEmpty()).isTrue();
  }

  @Test
  void intsFloatsAndBooleansShareAStack() {
    tape.push(-7);
    tape.push(-0.0f);
    tape.push(true);
    tape.push(false);
    tape.push('x');
    assertThat((char) tape.popInt()).isEqualTo('x');
    assertThat(tape.popBoolean()).isFalse();
    assertThat(tape.popBoolean()).isTrue();
    assertThat(Float.floatToRawIntBits(tape.popFloat())).isEqualTo(0x80000000);
    assertThat(tape.isEmpty()).isFalse();
    assertThat(tape.popInt()).isEqualTo(-7);
    assertThat(tape.isEmpty()).isTrue();
  }

  @Test
  void kindsDoNotDisturbEachOther() {
    Object reference = new Object();
    tape.push(1.5);
    tape.push(2);
    tape.push(3L);
    tape.push(reference);
    tape.push((Object) null);
    assertThat(tape.popDouble()).isEqualTo(1.5);
    assertThat(tape.popInt()).isEqualTo(2);
    assertThat(tape.popLong()).isEqualTo(3);
    assertThat(tape.pop()).isNull();
    assertThat(tape.pop()).isSameAs(reference);
    assertThat(tape.isEmpty()).isTrue();
  }

  @Test
  void manyIntsAndReferencesComeBack() {
    Object[] references = new Object[100];
    for (int i = 0; i < references.length; i++) {
      references[i] = new double[i];
      tape.push(references[i]);
      tape.push(i);
    }
    for (int i = references.length - 1; i >= 0; i--) {
      assertThat(tape.pop()).isSameAs(references[i]);
      assertThat(tape.popInt()).isEqualTo(i);
    }
  }

  @Test
  void nanKeepsItsBits() {
    double nan = Double.longBitsToDouble(0x7ff8_0000_dead_beefL);
    tape.push(nan);
    assertThat(Double.doubleToRawLongBits(tape.popDouble())).isEqualTo(0x7ff8_0000_dead_beefL);
  }

  @Test
  void poppingAnEmptyStackFailsAndLeavesItEmpty() {
    assertThatThrownBy(tape::popDouble).isInstanceOf(ArrayIndexOutOfBoundsException.class);
    assertThatThrownBy(tape::popLong).isInstanceOf(ArrayIndexOutOfBoundsException.class);
    assertThatThrownBy(tape::popInt).isInstanceOf(ArrayIndexOutOfBoundsException.class);
    assertThatThrownBy(tape::pop).isInstanceOf(ArrayIndexOutOfBoundsException.class);
    assertThat(tape.isEmpty()).isTrue();
    tape.push(1.0);
    assertThat(tape.popDouble()).isEqualTo(1);
  }

  @Test
  void sizeIsTheProductOfIterations() {
    assertThat(Tape.size(3, 4, 5)).isEqualTo(60);
    assertThat(Tape.size(46341, 46340)).isEqualTo(46341 * 46340);
    assertThat(Tape.size(3, -4)).isZero();
    assertThat(Tape.size(Integer.MIN_VALUE, Integer.MIN_VALUE)).isZero();
    assertThat(Tape.size(1 << 20, 1 << 20, 1 << 30, 0)).isZero();
  }

  @Test
  void sizeDoesNotOverflow() {
    assertThatThrownBy(() -> Tape.size(1 << 16, 1 << 16)).isInstanceOf(OutOfMemoryError.class);
    assertThatThrownBy(() -> Tape.size(1 << 30, 1 << 30, 1 << 30, 4))
        .isInstanceOf(OutOfMemoryError.class)
        .hasMessageContaining("more than an array can hold");
  }
}
