/**
 * Five stories about derivatives that javac writes: textbook functions, what a gradient costs,
 * curve fitting on NIST data, option Greeks and a small neural network.
 *
 * <p>Each story is a class with a method {@code tell}; {@link dev.backsweep.sample.Main} tells them
 * all. A class {@code X} with {@code @Differentiable} methods gets its derivatives from the
 * generated class {@code XGrad} beside it.
 */
package dev.backsweep.sample;
