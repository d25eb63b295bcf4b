package dev.backsweep.gradbench.llsq;

import dev.backsweep.gradbench.protocol.Eval;
import dev.backsweep.gradbench.protocol.Input;
import dev.backsweep.gradbench.protocol.Output;
import dev.backsweep.gradbench.protocol.Run;

/** Answers {@code llsq}: a sum of squares and its gradient by the coefficients. */
public final class LlsqEval {
  private LlsqEval() {}

  /** Returns the problem. */
  public static Eval eval() {
    return new Eval("llsq").with("primal", LlsqEval::primal).with("gradient", LlsqEval::gradient);
  }

  private static Run primal(Input input) {
    double[] x = input.vector("x");
    int n = input.integer("n", 2, Integer.MAX_VALUE);
    return () -> Output.number(Llsq.primal(x, n));
  }

  private static Run gradient(Input input) {
    double[] x = input.vector("x");
    int n = input.integer("n", 2, Integer.MAX_VALUE);
    return () -> Output.vector(LlsqGrad.primal(x, n).dx());
  }
}
