/**
 * Gives a function the form that later passes rely on: no side effect inside an expression, no
 * jump, one return.
 *
 * <p>In: a function as the front end reads it. Out: a function that does the same, bit for bit,
 * exceptions included, and for which {@link dev.backsweep.processor.ir.Verifier#normal} holds.
 * Knows the IR and nothing else.
 */
@org.jspecify.annotations.NullMarked
package dev.backsweep.processor.normalize;
