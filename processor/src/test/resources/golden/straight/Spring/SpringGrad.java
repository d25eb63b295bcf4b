package golden;

import dev.backsweep.BacksweepGenerated;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.Spring}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class SpringGrad {
  private SpringGrad() {
  }

  /**
   * The value and the gradient of {@code energy}, with respect to {@code position}, {@code
   * velocity} and {@code stiffness}.
   */
  static EnergyGradient energy(float position, float velocity, float stiffness) {
    return energyAdjoint(position, velocity, stiffness, 1.0f);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code energy}.
   *
   * @param resultBar the cotangent of the result
   */
  static EnergyGradient energyAdjoint(float position, float velocity, float stiffness,
      float resultBar) {
    float product = 0.5f * velocity;
    float kinetic = product * velocity;
    float product1 = 0.5f * stiffness;
    float product2 = product1 * position;
    float potential = product2 * position;
    float result = kinetic + potential;

    // float potential = 0.5f * stiffness * position * position;
    float productBar = resultBar * position;
    float positionBar = resultBar * product2 + productBar * product1;
    float stiffnessBar = productBar * position * 0.5f;
    // float kinetic = 0.5f * velocity * velocity;
    float velocityBar = 2.0f * resultBar * product;

    return new EnergyGradient(result, positionBar, velocityBar, stiffnessBar);
  }

  /**
   * The derivatives of {@code energy}.
   *
   * @param value what {@code energy} returns
   * @param dposition the derivative with respect to {@code position}
   * @param dvelocity the derivative with respect to {@code velocity}
   * @param dstiffness the derivative with respect to {@code stiffness}
   */
  record EnergyGradient(float value, float dposition, float dvelocity, float dstiffness) {
  }
}
