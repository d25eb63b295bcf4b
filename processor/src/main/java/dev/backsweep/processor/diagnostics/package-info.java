/**
 * What Backsweep tells its users: every message is one constant of {@link
 * dev.backsweep.processor.diagnostics.Problem}, reported at the javac tree it is about.
 *
 * <p>{@code Problem} and {@link dev.backsweep.processor.diagnostics.Finding} are plain Java, so
 * that analyses which know nothing of javac can return findings; {@link
 * dev.backsweep.processor.diagnostics.Problems} and {@link
 * dev.backsweep.processor.diagnostics.Origins} know the trees.
 */
@NullMarked
package dev.backsweep.processor.diagnostics;

import org.jspecify.annotations.NullMarked;
