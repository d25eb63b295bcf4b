package dev.backsweep.gradbench;

import dev.backsweep.gradbench.ba.BaEval;
import dev.backsweep.gradbench.det.DetEval;
import dev.backsweep.gradbench.gmm.GmmEval;
import dev.backsweep.gradbench.hello.HelloEval;
import dev.backsweep.gradbench.kmeans.KmeansEval;
import dev.backsweep.gradbench.llsq.LlsqEval;
import dev.backsweep.gradbench.lse.LseEval;
import dev.backsweep.gradbench.lstm.LstmEval;
import dev.backsweep.gradbench.ode.OdeEval;
import dev.backsweep.gradbench.protocol.Eval;
import dev.backsweep.gradbench.protocol.Refused;

/** The problems that this tool answers, and the reasons for those that it does not. */
public final class Evals {
  private Evals() {}

  /** Returns the problem of that name; refuses, with the reason, if there is none. */
  public static Eval find(String module) {
    return switch (module) {
      case "hello" -> HelloEval.eval();
      case "llsq" -> LlsqEval.eval();
      case "lse" -> LseEval.eval();
      case "ode" -> OdeEval.eval();
      case "det" -> DetEval.eval();
      case "gmm" -> GmmEval.eval();
      case "lstm" -> LstmEval.eval();
      case "kmeans" -> KmeansEval.eval();
      case "ba" -> BaEval.eval();
      case "ht" ->
          throw new Refused("ht asks for a tall Jacobian, which needs derivatives in forward mode");
      case "particle", "saddle" ->
          throw new Refused(module + " asks for derivatives of methods that take derivatives");
      default -> throw new Refused("unknown module " + module);
    };
  }
}
