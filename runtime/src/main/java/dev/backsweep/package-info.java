/**
 * The annotations that ask for derivatives, and the few types that generated code and its users
 * need.
 *
 * <p>{@link dev.backsweep.Differentiable} marks a method; the processor writes a class beside it.
 * {@link dev.backsweep.Wrt}, {@link dev.backsweep.Stop}, {@link dev.backsweep.DerivativeOf} and
 * {@link dev.backsweep.AdjointOf} steer what it computes, and {@link dev.backsweep.GradientCheck}
 * checks it. {@link dev.backsweep.Tape}, {@link dev.backsweep.Shapes}, {@link
 * dev.backsweep.Distinct}, {@link dev.backsweep.Outcomes} and {@link dev.backsweep.PrivateAccess}
 * serve generated code. Nothing here has state of its own, and nothing here depends on anything but
 * the JDK.
 */
@NullMarked
package dev.backsweep;

import org.jspecify.annotations.NullMarked;
