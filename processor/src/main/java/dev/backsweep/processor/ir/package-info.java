/**
 * The intermediate representation: types, expressions and statements as immutable values. Knows
 * neither javac nor differentiation; everything else in the processor speaks it.
 */
@org.jspecify.annotations.NullMarked
package dev.backsweep.processor.ir;
