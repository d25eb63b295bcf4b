package dev.backsweep.processor.analysis;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ssa.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A read or write of array elements by a node.
 *
 * @param cell the class of the array that is accessed directly
 * @param root the variable of the outermost array, or null if it is not known
 * @param subscripts from the root to the element, null if any element may be meant
 */
public record Access(
    Node node, Memory.Cell cell, @Nullable Var root, @Nullable List<Expr> subscripts) {}
