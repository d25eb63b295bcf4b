package dev.backsweep.gradbench.hello;

import dev.backsweep.gradbench.protocol.Eval;
import dev.backsweep.gradbench.protocol.Input;
import dev.backsweep.gradbench.protocol.Output;
import dev.backsweep.gradbench.protocol.Run;

/** Answers {@code hello}: the square of a number and its derivative. */
public final class HelloEval {
  private HelloEval() {}

  /** Returns the problem. */
  public static Eval eval() {
    return new Eval("hello").with("square", HelloEval::square).with("double", HelloEval::twice);
  }

  private static Run square(Input input) {
    double x = input.number();
    return () -> Output.number(Hello.square(x));
  }

  private static Run twice(Input input) {
    double x = input.number();
    return () -> Output.number(HelloGrad.square(x).dx());
  }
}
