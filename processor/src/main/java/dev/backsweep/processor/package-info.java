/**
 * The annotation processor: {@link dev.backsweep.processor.DifferentiableProcessor} is javac's
 * entry, {@code Pipeline} names the passes in their order, {@code Options} are the {@code -A}
 * options.
 */
@NullMarked
package dev.backsweep.processor;

import org.jspecify.annotations.NullMarked;
