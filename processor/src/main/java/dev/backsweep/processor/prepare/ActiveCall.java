package dev.backsweep.processor.prepare;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Var;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that has to be reversed.
 *
 * @param call as the primal makes it
 * @param arguments what the reverse sweep passes: the arguments, or copies of arrays that the call
 *     may have changed
 * @param active which parameters the callee's derivative treats as active inputs
 * @param shadows for each active array argument its shadow, else null
 * @param twins for each argument of a method of another file the earlier active ones that may be
 *     the same array
 * @param outcomes of a method of another file, what has to come out when its adjoint runs it again
 */
public record ActiveCall(
    Expr.Call call,
    List<Expr> arguments,
    List<Boolean> active,
    List<@Nullable Var> shadows,
    List<List<Integer>> twins,
    List<Outcome> outcomes) {

  /**
   * Something that the call did.
   *
   * @param known its result, or the digest of an array
   * @param array the array after the second run; null for the result
   */
  public record Outcome(Var known, @Nullable Expr array) {}
}
