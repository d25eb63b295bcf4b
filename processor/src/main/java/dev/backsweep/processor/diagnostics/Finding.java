package dev.backsweep.processor.diagnostics;

import dev.backsweep.processor.ir.Origin;
import java.util.List;

/** A problem found at a place of the source, not yet reported. */
public record Finding(Problem problem, Origin at, List<Object> args) {
  public Finding {
    args = List.copyOf(args);
  }

  public static Finding of(Problem problem, Origin at, Object... args) {
    return new Finding(problem, at, List.of(args));
  }

  public boolean isError() {
    return problem.kind() == Problem.Kind.ERROR;
  }

  /** The text that javac prints. */
  public String message() {
    return problem.format(args.toArray());
  }
}
