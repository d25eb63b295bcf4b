package dev.backsweep.gradbench.ode;

import dev.backsweep.gradbench.protocol.Eval;
import dev.backsweep.gradbench.protocol.Input;
import dev.backsweep.gradbench.protocol.Output;
import dev.backsweep.gradbench.protocol.Refused;
import dev.backsweep.gradbench.protocol.Run;

/** Answers {@code ode}: the final state of an equation, and the gradient of its last element. */
public final class OdeEval {
  private OdeEval() {}

  /** Returns the problem. */
  public static Eval eval() {
    return new Eval("ode").with("primal", OdeEval::primal).with("gradient", OdeEval::gradient);
  }

  private static Run primal(Input input) {
    double[] x = x(input);
    int s = s(input);
    return () -> Output.vector(Ode.primal(x, s));
  }

  private static Run gradient(Input input) {
    double[] x = x(input);
    int s = s(input);
    return () -> Output.vector(OdeGrad.last(x, s).dx());
  }

  private static double[] x(Input input) {
    double[] x = input.vector("x");
    if (x.length == 0) {
      throw new Refused("x: expected at least one number");
    }
    return x;
  }

  private static int s(Input input) {
    return input.integer("s", 1, Integer.MAX_VALUE);
  }
}
