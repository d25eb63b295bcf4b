package dev.backsweep.processor.ssa;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Function;
import dev.backsweep.processor.ir.Var;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function in structured SSA form.
 *
 * @param function where it came from; its parameters are SSA variables too
 * @param result the returned value, null for void
 */
public record Ssa(Function function, Block body, @Nullable Expr result) {
  public List<Var> params() {
    return function.params();
  }
}
