package dev.backsweep.processor.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backsweep.processor.ir.Choices;
import dev.backsweep.processor.ir.IrText;
import dev.backsweep.processor.ir.Outcome;
import dev.backsweep.processor.ir.Program;
import dev.backsweep.processor.ir.Programs;
import dev.backsweep.processor.ir.Property;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Normalized programs do what the raw ones do: results, arrays, fields and exceptions, bit for bit.
 */
final class SameBehaviorTest {
  private static final int RUNS = Integer.getInteger("property.runs", 500);
  private static final long SEED = Long.getLong("property.seed", 1);

  @Test
  void normalFormBehavesLikeTheRawProgram() {
    Property.holds(RUNS, SEED, c -> check(c, NormalPrograms::of));
  }

  @Test
  void inlinedCallsBehaveLikeCalls() {
    Property.holds(
        RUNS,
        SEED,
        c -> {
          Inline.Budget budget = new Inline.Budget(20 + c.next(300), 50 + c.next(1000));
          check(c, raw -> NormalPrograms.inlined(NormalPrograms.of(raw), budget));
        });
  }

  private static void check(Choices choices, UnaryOperator<Program> pass) {
    Program raw = Programs.of(choices);
    Program changed = pass.apply(raw);
    for (int variant = 0; variant < Outcome.VARIANTS; variant++) {
      Outcome expected = Outcome.of(raw, variant, 20_000);
      if (!expected.ended()) {
        return;
      }
      Outcome actual = Outcome.of(changed, variant, 200_000);
      assertEquals(expected, actual, () -> IrText.of(raw) + IrText.of(changed));
    }
  }
}
