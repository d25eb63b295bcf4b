/**
 * Rewrites that make imperative IR read as if a person had written it, and change no bit of what it
 * computes.
 *
 * <p>In: a method body as {@code transform} made it, with many small temporaries. Out: an
 * equivalent body. A rewrite is one class; {@link dev.backsweep.processor.simplify.Simplifier} runs
 * them until nothing changes. All of them hold for NaN, infinities and both zeros; none drops a
 * multiplication by zero or an addition of {@code 0.0}. Expressions that may throw stay, and stay
 * in order, unless the reverse sweep made them: it only repeats what the forward sweep has done
 * without failing. May use {@code ir}; nothing else.
 */
@org.jspecify.annotations.NullMarked
package dev.backsweep.processor.simplify;
