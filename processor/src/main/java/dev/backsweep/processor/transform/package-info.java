/**
 * Carries the plan out: forward sweep, reverse sweep and the generated methods around them.
 *
 * <p>In: a prepared SSA function, its activity and its {@link
 * dev.backsweep.processor.plan.ReversalPlan}. Out: imperative statements again.
 */
@NullMarked
package dev.backsweep.processor.transform;

import org.jspecify.annotations.NullMarked;
