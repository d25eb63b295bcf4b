package dev.backsweep.gradbench.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MeasuredTest {
  private final AtomicInteger calls = new AtomicInteger();

  private Output count() {
    return Output.integer(calls.incrementAndGet());
  }

  private Output sleep() {
    try {
      Thread.sleep(2);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return count();
  }

  @Test
  void runsAsOftenAsAskedAndOnceToWarmUp() {
    assertThat(Measured.of(this::count, 20, 0).runs()).hasSize(20);
    assertThat(calls).hasValue(21);
  }

  @Test
  void runsAsLongAsAsked() {
    Measured measured = Measured.of(this::sleep, 1, 0.02);
    long[] runs = measured.runs();
    assertThat(calls).hasValue(runs.length + 1);
    assertThat(Arrays.stream(runs).sum()).isGreaterThanOrEqualTo(20_000_000);
    assertThat(Arrays.stream(runs, 0, runs.length - 1).sum()).isLessThan(20_000_000);
    assertThat(measured.warmup()).isGreaterThanOrEqualTo(1_000_000);
  }

  @Test
  void reachesBothBounds() {
    assertThat(Measured.of(this::sleep, 30, 0.001).runs()).hasSize(30);
  }
}
