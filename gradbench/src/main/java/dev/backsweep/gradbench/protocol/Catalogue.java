package dev.backsweep.gradbench.protocol;

/** Where a session finds the problems it is asked about. */
@FunctionalInterface
public interface Catalogue {

  /** Returns the problem of that name; refuses, with the reason, if there is none. */
  Eval eval(String name);
}
