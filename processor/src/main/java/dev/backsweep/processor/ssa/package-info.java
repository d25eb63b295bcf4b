/**
 * Structured static single assignment: the form that analyses, plan and sweeps work on.
 *
 * <p>In: a normalized {@link dev.backsweep.processor.ir.Function}. Out: an {@link
 * dev.backsweep.processor.ssa.Ssa}, in which every variable has one definition, branches say which
 * values they merge, and loops say which values they carry. Arrays stay memory. May use {@code ir}
 * and, to linearize, {@code rules}.
 */
@NullMarked
package dev.backsweep.processor.ssa;

import org.jspecify.annotations.NullMarked;
