package dev.backsweep.processor.normalize;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ir.Vars;

/**
 * A boolean variable that remembers a jump.
 *
 * @param taken its value from the jump on; it starts as the opposite
 */
record Flag(Var var, boolean taken) {
  /** The flag for jumps to {@code label}; that of a loop's end says whether there is more to do. */
  static Flag of(String label, Vars vars) {
    if (label.equals(Targets.RETURN)) {
      return new Flag(vars.fresh("returned", Type.BOOLEAN), true);
    }
    String word = label.substring(0, label.indexOf(' '));
    return switch (word) {
      case "break" -> new Flag(vars.fresh("more", Type.BOOLEAN), false);
      case "continue" -> new Flag(vars.fresh("skip", Type.BOOLEAN), true);
      default -> new Flag(vars.fresh(word + "Left", Type.BOOLEAN), true);
    };
  }

  Stmt declare() {
    return new Stmt.Declare(var, Expr.Const.of(!taken), Origin.NONE);
  }

  Stmt take(Origin origin) {
    return new Stmt.Assign(var, Expr.Const.of(taken), origin);
  }

  /** Takes the jump if {@code condition} holds; until here it was not taken. */
  Stmt takeIf(Expr condition, Origin origin) {
    return new Stmt.Assign(var, taken ? condition : Conditions.not(condition), origin);
  }

  Expr notTaken() {
    return taken ? Conditions.not(new Expr.Use(var)) : new Expr.Use(var);
  }
}
