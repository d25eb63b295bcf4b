/**
 * Attribution of source files by a javac of our own, apart from the one that is compiling them.
 *
 * <p>During annotation processing javac has only parsed the methods. It can be made to attribute a
 * class early, but does not take that back completely: where the class uses what is still to be
 * generated, its variables declared with {@code var} and its lambdas keep erroneous types, and
 * javac fails on them later; warnings come twice, and some are false. So the text of the file is
 * compiled a second time, up to attribution, where errors do no harm. The classes it refers to are
 * handed over as {@link dev.backsweep.processor.frontend.attribution.Stubs}: source text of their
 * signatures, written from what the compilation that is going on knows of them.
 */
@NullMarked
package dev.backsweep.processor.frontend.attribution;

import org.jspecify.annotations.NullMarked;
