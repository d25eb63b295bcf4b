package golden;

import dev.backsweep.Differentiable;

/** Single precision throughout. */
final class Spring {
  private Spring() {}

  @Differentiable
  static float energy(float position, float velocity, float stiffness) {
    float kinetic = 0.5f * velocity * velocity;
    float potential = 0.5f * stiffness * position * position;
    return kinetic + potential;
  }
}
