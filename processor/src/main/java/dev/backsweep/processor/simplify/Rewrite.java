package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Stmt;
import java.util.List;

/** A step from a body to an equivalent one; the same statements if there is nothing to do. */
@FunctionalInterface
interface Rewrite {
  List<Stmt> apply(Body body);
}
