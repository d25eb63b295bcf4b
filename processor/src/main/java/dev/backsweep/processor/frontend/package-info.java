/**
 * Reads Java methods from javac's trees, through its public API only.
 *
 * <p>In: an annotated method. Out: a {@link dev.backsweep.processor.ir.Program} with every
 * conversion explicit and every side effect in its place, or findings at the trees that cannot be
 * read. {@link dev.backsweep.processor.frontend.Frontend} is the entry; {@code StatementReader} and
 * {@code ExpressionReader} have one method a construct, and refuse every construct that they have
 * no method for. No other package but {@code diagnostics} and the processor itself knows javac.
 */
@NullMarked
package dev.backsweep.processor.frontend;

import org.jspecify.annotations.NullMarked;
