package dev.backsweep.gradbench.hello;

import dev.backsweep.Differentiable;

/** The square of a number. */
public final class Hello {
  private Hello() {}

  /** Returns x². */
  @Differentiable
  public static double square(double x) {
    return x * x;
  }
}
