/**
 * Puts in place what the plan takes for granted: a name for every active operation and a shadow for
 * every active array.
 *
 * <p>In: an SSA function and its activity. Out: the same function, with more nodes. May use {@code
 * analysis}, {@code ssa}, {@code rules} and {@code ir}.
 */
@NullMarked
package dev.backsweep.processor.prepare;

import org.jspecify.annotations.NullMarked;
