package dev.backsweep.processor.normalize;

import dev.backsweep.processor.ir.Function;
import dev.backsweep.processor.ir.Vars;

/** Brings a function into the normal form: its passes in order. */
public final class Normalize {
  private Normalize() {}

  public static Function of(Function raw, Vars vars) {
    Function sequenced = Sequence.of(raw, vars);
    Function structured = Jumps.of(sequenced, vars);
    return Initialize.of(structured);
  }
}
