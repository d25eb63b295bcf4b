package dev.backsweep.gradbench.gmm;

import dev.backsweep.gradbench.protocol.Eval;
import dev.backsweep.gradbench.protocol.Input;
import dev.backsweep.gradbench.protocol.Output;
import dev.backsweep.gradbench.protocol.Output.Field;
import dev.backsweep.gradbench.protocol.Run;

/** Answers {@code gmm}: a log posterior and its gradient by four arrays. */
public final class GmmEval {
  private static final int MOST = 1 << 20;

  private GmmEval() {}

  /** Returns the problem. */
  public static Eval eval() {
    return new Eval("gmm")
        .with("objective", GmmEval::objective)
        .with("jacobian", GmmEval::jacobian);
  }

  private static Run objective(Input input) {
    Problem p = Problem.of(input);
    return () -> Output.number(Gmm.objective(p.alpha, p.mu, p.q, p.l, p.x, p.gamma, p.m));
  }

  private static Run jacobian(Input input) {
    Problem p = Problem.of(input);
    return () -> {
      var gradient = GmmGrad.objective(p.alpha, p.mu, p.q, p.l, p.x, p.gamma, p.m);
      return Output.object(
          new Field("alpha", Output.vector(gradient.dalpha())),
          new Field("mu", Output.matrix(gradient.dmu())),
          new Field("q", Output.matrix(gradient.dq())),
          new Field("l", Output.matrix(gradient.dl())));
    };
  }

  /** The arguments of the objective. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Problem(
      double[] alpha,
      double[][] mu,
      double[][] q,
      double[][] l,
      double[][] x,
      double gamma,
      int m) {

    static Problem of(Input input) {
      int d = input.integer("d", 1, 1 << 15);
      int k = input.integer("k", 1, MOST);
      int n = input.integer("n", 0, Integer.MAX_VALUE);
      return new Problem(
          input.vector("alpha", k),
          input.matrix("mu", k, d),
          input.matrix("q", k, d),
          input.matrix("l", k, d * (d - 1) / 2),
          input.matrix("x", n, d),
          input.number("gamma"),
          input.integer("m", 0, MOST));
    }
  }
}
