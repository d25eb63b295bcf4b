package dev.backsweep.processor.plan;

/** How the reverse sweep gets a value of the forward sweep. */
public enum How {
  /** A local variable of the forward sweep that is still in scope. */
  LIVE,
  /** The index of a loop that the reverse loop counts too. */
  INDEX,
  /**
   * Computed again, cheaply, from values that are available; also an array element that nobody
   * overwrites.
   */
  RECOMPUTE,
  /** Kept in an array of the method, one entry an iteration. */
  STORE
}
