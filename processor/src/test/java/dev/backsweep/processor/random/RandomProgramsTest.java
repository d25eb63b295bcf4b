package dev.backsweep.processor.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is generated for random methods keeps its promises. With {@code -Dbacksweep.fuzz=20000} that
 * many of each profile are tried, starting at {@code -Dbacksweep.seed}.
 */
final class RandomProgramsTest {
  private static final int AT_ONCE = 40;
  private static final int SHRINKING = 3000;

  @ParameterizedTest
  @EnumSource(Profile.class)
  void generatedCodeKeepsItsPromises(Profile profile) {
    int programs = Integer.getInteger("backsweep.fuzz", profile.programs());
    long seed = Long.getLong("backsweep.seed", 1);
    int refused = 0;
    int idle = 0;
    for (long from = seed; from < seed + programs; from += AT_ONCE) {
      List<Node> batch = new ArrayList<>();
      for (long s = from; s < Math.min(from + AT_ONCE, seed + programs); s++) {
        batch.add(Programs.of(s, profile));
      }
      List<Checker.Verdict> verdicts = Checker.check(batch);
      for (int i = 0; i < batch.size(); i++) {
        if (verdicts.get(i).isWrong()) {
          fail(from + i, batch.get(i), verdicts.get(i));
        }
        refused += verdicts.get(i).isRefused() ? 1 : 0;
        idle += verdicts.get(i).returned() == 0 ? 1 : 0;
      }
    }
    assertThat(refused).as("refused").isLessThan(programs / 10);
    assertThat(idle).as("refused, or throw at all inputs").isLessThan(programs / 5);
  }

  private static void fail(long seed, Node program, Checker.Verdict verdict) {
    Node small = Shrinker.shrink(program, verdict, SHRINKING);
    Checker.Verdict now = Checker.check(List.of(small)).get(0);
    throw new AssertionError(
        String.format("seed %d%n%s%n%s", seed, Checker.source("P", small.java()), now.failure()));
  }
}
