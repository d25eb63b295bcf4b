/**
 * Prints generated classes as Java.
 *
 * <p>In: a {@link dev.backsweep.processor.emit.GeneratedClass}, whose method bodies are imperative
 * IR. Out: a JavaPoet file. The printed code computes the bits that the IR means: parentheses,
 * casts and literals are chosen for that, and only then for looks. All names come from {@link
 * dev.backsweep.processor.emit.Names}. May use {@code ir}; nothing else of the processor.
 */
@org.jspecify.annotations.NullMarked
package dev.backsweep.processor.emit;
