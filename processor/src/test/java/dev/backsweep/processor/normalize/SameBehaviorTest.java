package dev.backsweep.processor.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backsweep.processor.ir.Choices;
import dev.backsweep.processor.ir.Function;
import dev.backsweep.processor.ir.IrText;
import dev.backsweep.processor.ir.Outcome;
import dev.backsweep.processor.ir.Program;
import dev.backsweep.processor.ir.Programs;
import dev.backsweep.processor.ir.Property;
import dev.backsweep.processor.ir.Vars;
import dev.backsweep.processor.ir.Verifier;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Normalized programs do what the raw ones do: results, arrays, fields and exceptions, bit for bit.
 */
final class SameBehaviorTest {
  private static final int RUNS = Integer.getInteger("property.runs", 1000);
  private static final long SEED = Long.getLong("property.seed", 1);

  @Test
  void normalFormBehavesLikeTheRawProgram() {
    Property.holds(RUNS, SEED, SameBehaviorTest::check);
  }

  private static void check(Choices choices) {
    Program raw = Programs.of(choices);
    Program normal = normalized(raw);
    for (int variant = 0; variant < Outcome.VARIANTS; variant++) {
      Outcome expected = Outcome.of(raw, variant, 20_000);
      if (!expected.ended()) {
        return;
      }
      assertEquals(
          expected, Outcome.of(normal, variant, 200_000), () -> IrText.of(raw) + IrText.of(normal));
    }
  }

  private static Function normalized(Function raw, Vars vars) {
    return Verifier.normal(Normalize.of(Verifier.check(raw), vars));
  }

  private static Program normalized(Program raw) {
    Map<String, Function> functions = new LinkedHashMap<>();
    raw.functions().forEach((key, f) -> functions.put(key, normalized(f, raw.vars())));
    Function root = functions.get(raw.root().callee().key());
    return new Program(root, functions, raw.vars());
  }
}
