package dev.backsweep.processor.analysis;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Var;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The shadows that go with arrays from method to method: what is known of the arrays is true of
 * them, and where a callee moves rows, it moves theirs.
 *
 * @param params by array parameter
 * @param arguments by call, for each argument its shadow or null
 * @param results by the variable that receives an array from a call, or holds what the function
 *     itself returns
 */
public record Companions(
    Map<Var, Var> params, Map<Expr.Call, List<@Nullable Var>> arguments, Map<Var, Var> results) {
  /** Of a function without shadows. */
  public static final Companions NONE =
      new Companions(Collections.emptyMap(), Collections.emptyMap(), Collections.emptyMap());
}
