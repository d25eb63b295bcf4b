package dev.backsweep.gradbench.lse;

import dev.backsweep.gradbench.protocol.Eval;
import dev.backsweep.gradbench.protocol.Input;
import dev.backsweep.gradbench.protocol.Output;
import dev.backsweep.gradbench.protocol.Refused;
import dev.backsweep.gradbench.protocol.Run;

/** Answers {@code lse}: the log-sum-exp of a list and its gradient. */
public final class LseEval {
  private LseEval() {}

  /** Returns the problem. */
  public static Eval eval() {
    return new Eval("lse").with("primal", LseEval::primal).with("gradient", LseEval::gradient);
  }

  private static Run primal(Input input) {
    double[] x = x(input);
    return () -> Output.number(Lse.primal(x));
  }

  private static Run gradient(Input input) {
    double[] x = x(input);
    return () -> Output.vector(LseGrad.primal(x).dx());
  }

  private static double[] x(Input input) {
    double[] x = input.vector("x");
    if (x.length == 0) {
      throw new Refused("x: expected at least one number");
    }
    return x;
  }
}
