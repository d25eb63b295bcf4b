package dev.backsweep.processor.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backsweep.processor.ir.Choices;
import dev.backsweep.processor.ir.CompiledPrograms;
import dev.backsweep.processor.ir.IrText;
import dev.backsweep.processor.ir.Outcome;
import dev.backsweep.processor.ir.Program;
import dev.backsweep.processor.ir.Programs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * javac accepts the normal form, and the JVM makes of raw and normal programs what the interpreter
 * makes of the raw ones.
 */
class CompiledBehaviorTest {
  private static final int PROGRAMS = Integer.getInteger("property.programs", 100);
  private static final long SEED = Long.getLong("property.seed", 1);

  @Test
  void interpreterAndJvmAgree() throws IOException {
    CompiledPrograms compiled = new CompiledPrograms();
    List<Program> programs = new ArrayList<>();
    for (int i = 0; i < PROGRAMS; i++) {
      Program raw = Programs.of(Choices.random(SEED + i));
      programs.add(raw);
      compiled.add(raw, true, "Raw" + i);
      compiled.add(NormalPrograms.of(raw), false, "Normal" + i);
    }
    compiled.compile();
    for (int i = 0; i < PROGRAMS; i++) {
      Program raw = programs.get(i);
      for (int variant = 0; variant < Outcome.VARIANTS; variant++) {
        Outcome meaning = Outcome.of(raw, variant, 20_000);
        if (meaning.ended()) {
          assertEquals(compiled.run("fRaw" + i, variant), meaning, () -> IrText.of(raw));
          assertEquals(compiled.run("fNormal" + i, variant), meaning, () -> IrText.of(raw));
        }
      }
    }
  }
}
