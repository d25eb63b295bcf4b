package dev.backsweep.processor.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backsweep.processor.ir.Choices;
import dev.backsweep.processor.ir.IrText;
import dev.backsweep.processor.ir.JavaText;
import dev.backsweep.processor.ir.Outcome;
import dev.backsweep.processor.ir.Program;
import dev.backsweep.processor.ir.Programs;
import dev.backsweep.processor.ir.Verifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Random programs, printed as Java and read again, mean what they meant. */
class RandomJavaTest {
  private static final int PROGRAMS = Integer.getInteger("property.programs", 40);
  private static final long SEED = Long.getLong("property.seed", 1);

  @Test
  void whatIsReadMeansWhatWasPrinted() {
    List<Program> printed = new ArrayList<>();
    StringBuilder java = new StringBuilder();
    for (int i = 0; i < PROGRAMS; i++) {
      printed.add(Programs.of(Choices.random(SEED + i), false));
      String text = JavaText.of(printed.get(i), true, "Of" + i);
      java.append(text.replaceFirst("static", "@Differentiable static"));
    }
    Reader.Outcome read = Reader.readMembers(java.toString());
    Map<String, Program> programs = byName(read.programs());
    assertEquals(List.of(), read.errors(), java::toString);
    for (int i = 0; i < PROGRAMS; i++) {
      Program before = printed.get(i);
      Program after = programs.get("fOf" + i);
      after.functions().values().forEach(Verifier::check);
      for (int variant = 0; variant < Outcome.VARIANTS; variant++) {
        Outcome meaning = Outcome.of(before, variant, 20_000);
        if (meaning.ended()) {
          String texts = IrText.of(before) + IrText.of(after);
          assertEquals(meaning, Outcome.of(after, variant, 200_000), texts);
        }
      }
    }
  }

  private static Map<String, Program> byName(Map<String, Program> programs) {
    Map<String, Program> byName = new LinkedHashMap<>();
    programs.values().forEach(p -> byName.put(p.root().name(), p));
    return byName;
  }
}
