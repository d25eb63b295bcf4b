package dev.backsweep.processor.normalize;

import dev.backsweep.processor.ir.Function;
import dev.backsweep.processor.ir.Program;
import dev.backsweep.processor.ir.Verifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Whole programs through the passes, verified on the way. */
final class NormalPrograms {
  private NormalPrograms() {}

  static Program of(Program raw) {
    return each(raw, f -> Verifier.normal(Normalize.of(Verifier.check(f), raw.vars())));
  }

  static Program inlined(Program p, Inline.Budget budget) {
    return each(p, f -> Verifier.normal(Inline.of(f, p.functions(), p.vars(), budget)));
  }

  private static Program each(Program p, UnaryOperator<Function> pass) {
    Map<String, Function> functions = new LinkedHashMap<>();
    p.functions().forEach((key, f) -> functions.put(key, pass.apply(f)));
    Function root = functions.get(p.root().callee().key());
    return new Program(root, functions, p.vars());
  }
}
