package dev.backsweep.gradbench.protocol;

/** The part of an evaluation that is timed: from the prepared input to the output. */
@FunctionalInterface
public interface Run {

  /** Does the whole computation once. */
  Output run();
}
