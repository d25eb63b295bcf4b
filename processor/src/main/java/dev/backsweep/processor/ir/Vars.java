package dev.backsweep.processor.ir;

/** Hands out fresh variables; one supply serves all functions of a generated class. */
public final class Vars {
  private int next;

  public Var fresh(String name, Type type) {
    return new Var(next++, name, type);
  }
}
