package dev.backsweep.gradbench.det;

import dev.backsweep.gradbench.protocol.Eval;
import dev.backsweep.gradbench.protocol.Input;
import dev.backsweep.gradbench.protocol.Output;
import dev.backsweep.gradbench.protocol.Run;

/** Answers {@code det}: a determinant by minors and its gradient, which has the cofactors. */
public final class DetEval {
  /** More columns have no bit set in an {@code int}; fewer take years already. */
  private static final int MOST_COLUMNS = 31;

  private DetEval() {}

  /** Returns the problem. */
  public static Eval eval() {
    return new Eval("det").with("primal", DetEval::primal).with("gradient", DetEval::gradient);
  }

  private static Run primal(Input input) {
    int ell = input.integer("ell", 1, MOST_COLUMNS);
    double[] a = input.vector("A", ell * ell);
    return () -> Output.number(Det.primal(a, ell));
  }

  private static Run gradient(Input input) {
    int ell = input.integer("ell", 1, MOST_COLUMNS);
    double[] a = input.vector("A", ell * ell);
    return () -> Output.vector(DetGrad.primal(a, ell).da());
  }
}
