package dev.backsweep.gradbench.ba;

import dev.backsweep.gradbench.protocol.Eval;
import dev.backsweep.gradbench.protocol.Input;
import dev.backsweep.gradbench.protocol.Output;
import dev.backsweep.gradbench.protocol.Output.Field;
import dev.backsweep.gradbench.protocol.Run;

/** Answers {@code ba}: the errors of many observations and their sparse Jacobian. */
public final class BaEval {
  private BaEval() {}

  /** Returns the problem. */
  public static Eval eval() {
    return new Eval("ba").with("objective", BaEval::objective).with("jacobian", BaEval::jacobian);
  }

  private static Run objective(Input input) {
    Scene scene = scene(input);
    int observations = scene.observations();
    double[] errors = new double[2 * observations];
    double[] weightErrors = new double[observations];
    return () -> {
      scene.errors(errors, weightErrors);
      Output repeated = Output.integer(observations);
      return Output.object(
          new Field(
              "reproj_error",
              Output.object(
                  new Field("elements", Output.vector(new double[] {errors[0], errors[1]})),
                  new Field("repeated", repeated))),
          new Field(
              "w_err",
              Output.object(
                  new Field("element", Output.number(weightErrors[0])),
                  new Field("repeated", repeated))));
    };
  }

  private static Run jacobian(Input input) {
    Scene scene = scene(input);
    SparseJacobian jacobian = new SparseJacobian(scene);
    return () -> {
      jacobian.fill();
      return jacobian.summary();
    };
  }

  private static Scene scene(Input input) {
    return Scene.ofCopies(
        input.integer("n", 1, 1 << 24),
        input.integer("m", 1, 1 << 24),
        input.integer("p", 1, SparseJacobian.MOST_OBSERVATIONS),
        input.vector("cam", Scene.CAMERA),
        input.vector("x", Scene.POINT),
        input.number("w"),
        input.vector("feat", 2));
  }
}
