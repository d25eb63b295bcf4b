/**
 * What the derivative of each operation is: one table, {@link
 * dev.backsweep.processor.rules.MathRules}, from which every mode takes its formulas.
 *
 * <p>In: an operation of the IR. Out: an expression of the IR, linear in the cotangent of the
 * result or in the tangent of an operand. No other package holds a derivative. May use {@code ir};
 * nothing else.
 */
@NullMarked
package dev.backsweep.processor.rules;

import org.jspecify.annotations.NullMarked;
