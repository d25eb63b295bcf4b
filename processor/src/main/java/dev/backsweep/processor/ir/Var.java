package dev.backsweep.processor.ir;

/**
 * A local variable or parameter. Two variables are the same if their ids are; names may repeat, the
 * emitter makes them unique.
 */
public record Var(int id, String name, Type type) {
  @Override
  public boolean equals(Object other) {
    return other instanceof Var v && v.id == id;
  }

  @Override
  public int hashCode() {
    return id;
  }

  @Override
  public String toString() {
    return name + "_" + id;
  }
}
