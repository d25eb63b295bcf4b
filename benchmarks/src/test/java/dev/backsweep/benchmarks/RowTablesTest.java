package dev.backsweep.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backsweep.benchmarks.Measured.Figures;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Targets stand beside the figures, and misses are told from passes. */
class RowTablesTest {
  private static Measured gmm(double gradientNanos, double gradientBytes) {
    return new Measured(
        Rows.GMM,
        Map.of(
            Way.PRIMAL, new Figures(1000, 100),
            Way.BACKSWEEP, new Figures(gradientNanos, gradientBytes),
            Way.HAND, new Figures(2000, 100)));
  }

  @Test
  void aRatioWithinTheTargetPasses() {
    Measured measured = gmm(2100, 100);
    assertThat(RowTables.times(List.of(measured)))
        .contains("| 1.00 µs | 2.10 µs | 2.10 (≤ 2.4: pass) | 1.05 (≤ 1.1: pass) | 2.00 | ");
    assertThat(measured.missesTarget()).isFalse();
  }

  @Test
  void aRatioBeyondTheTargetMisses() {
    Measured measured = gmm(2500, 100);
    assertThat(RowTables.times(List.of(measured)))
        .contains("| **2.50 (≤ 2.4: miss)** | **1.25 (≤ 1.1: miss)** |");
    assertThat(measured.missesTarget()).isTrue();
  }

  @Test
  void aGradientThatDoesNotEndMisses() {
    Measured measured =
        new Measured(
            Rows.GMM,
            Map.of(
                Way.PRIMAL, new Figures(1000, 100),
                Way.BACKSWEEP, Figures.NONE,
                Way.HAND, new Figures(2000, 100)));
    assertThat(RowTables.times(List.of(measured)))
        .contains("| no end | **no end (≤ 2.4: miss)** | **no end (≤ 1.1: miss)** | 2.00 |");
    assertThat(measured.missesTarget()).isTrue();
  }

  @Test
  void memoryThatGrowsWithTheNumberOfObservationsMisses() {
    assertThat(RowTables.memoryOfLongSums(gmm(2100, 50_000), gmm(2100, 60_000))).contains("pass");
    assertThat(RowTables.memoryOfLongSums(gmm(2100, 50_000), gmm(2100, 500_000))).contains("miss");
  }
}
