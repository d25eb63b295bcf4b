/**
 * Decides how the reverse sweep gets every value that it reads, and how each loop is reversed.
 *
 * <p>In: a prepared SSA function and the analyses. Out: a {@link
 * dev.backsweep.processor.plan.ReversalPlan}, which can be printed. May use {@code analysis},
 * {@code ssa}, {@code rules} and {@code ir}.
 */
@NullMarked
package dev.backsweep.processor.plan;

import org.jspecify.annotations.NullMarked;
