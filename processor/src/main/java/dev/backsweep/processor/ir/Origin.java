package dev.backsweep.processor.ir;

/**
 * Where a node came from: the key of a javac tree (which only the front end can look up), its line
 * and the text of that line. Never takes part in equality.
 */
public record Origin(int tree, int line, String text) {
  public static final Origin NONE = new Origin(-1, 0, "");

  @Override
  public boolean equals(Object other) {
    return other instanceof Origin;
  }

  @Override
  public int hashCode() {
    return 0;
  }
}
