package dev.backsweep.gradbench.lstm;

import dev.backsweep.gradbench.protocol.Eval;
import dev.backsweep.gradbench.protocol.Input;
import dev.backsweep.gradbench.protocol.Output;
import dev.backsweep.gradbench.protocol.Refused;
import dev.backsweep.gradbench.protocol.Run;
import java.util.List;

/** Answers {@code lstm}: the loss of a recurrent network and its gradient by the parameters. */
public final class LstmEval {
  private LstmEval() {}

  /** Returns the problem. */
  public static Eval eval() {
    return new Eval("lstm")
        .with("objective", LstmEval::objective)
        .with("jacobian", LstmEval::jacobian);
  }

  private static Run objective(Input input) {
    Problem p = Problem.of(input);
    return () -> Output.number(Lstm.objective(p.mainParams, p.extraParams, p.state, p.sequence));
  }

  private static Run jacobian(Input input) {
    Problem p = Problem.of(input);
    return () -> {
      var gradient = LstmGrad.objective(p.mainParams, p.extraParams, p.state, p.sequence);
      return Output.flattened(List.of(gradient.dmainParams(), gradient.dextraParams()));
    };
  }

  /** The arguments of the objective. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Problem(
      double[][] mainParams, double[][] extraParams, double[][] state, double[][] sequence) {

    static Problem of(Input input) {
      double[][] sequence = input.matrix("sequence");
      if (sequence.length < 2) {
        throw new Refused("sequence: expected at least two lists, found " + sequence.length);
      }
      int width = sequence[0].length;
      if (width == 0) {
        throw new Refused("sequence[0]: expected at least one number");
      }
      double[][] state = input.matrix("state");
      if (state.length % 2 != 0) {
        throw new Refused("state: expected two lists for each layer, found " + state.length);
      }
      return new Problem(
          input.matrix("main_params", state.length, 4 * width),
          input.matrix("extra_params", 3, width),
          input.matrix("state", state.length, width),
          sequence);
    }
  }
}
