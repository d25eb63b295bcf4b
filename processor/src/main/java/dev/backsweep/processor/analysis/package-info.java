/**
 * Facts about a function, each computed from its SSA form by a static method {@code of}.
 *
 * <p>No analysis changes or annotates what it looks at, so their order does not matter and each can
 * be tested alone. Every analysis errs on the safe side: it may call a variable active, or two
 * accesses dependent, without need; never the other way round. May use {@code ssa}, {@code ir} and
 * {@code rules}; nothing else.
 */
@NullMarked
package dev.backsweep.processor.analysis;

import org.jspecify.annotations.NullMarked;
