package dev.backsweep.processor.ir;

import java.util.Map;

/**
 * An annotated method with everything of its source file that it calls.
 *
 * @param functions the same-file methods it reaches, the root included, by {@link Callee#key()}; a
 *     method that is missing here could not be read (its problems are kept by the front end) and
 *     may only be called without active arguments
 * @param vars the supply of fresh variables that all functions share
 */
public record Program(Function root, Map<String, Function> functions, Vars vars) {}
