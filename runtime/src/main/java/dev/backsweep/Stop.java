package dev.backsweep;

/**
 * The identity with derivative zero: what passes through it is a constant to the derivative.
 *
 * <p>Run as ordinary Java it changes nothing, so a differentiated method returns the same bits with
 * it and without it.
 */
public final class Stop {
  private Stop() {}

  /**
   * Returns {@code x}, whose derivative is taken to be zero.
   *
   * @param x any value, returned bit for bit
   */
  public static double gradient(double x) {
    return x;
  }

  /**
   * Returns {@code x}, whose derivative is taken to be zero.
   *
   * @param x any value, returned bit for bit
   */
  public static float gradient(float x) {
    return x;
  }
}
