package dev.backsweep.processor.plan;

/** How a loop is reversed. */
public enum LoopMode {
  /** Each iteration runs forward and backward at once. */
  FUSED,
  /** The values that the reverse needs and cannot recompute are kept. */
  STORED
}
