package dev.backsweep.processor.analysis;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ssa.Block;
import dev.backsweep.processor.ssa.Node;
import org.jspecify.annotations.Nullable;

/** Which nodes have something to reverse. */
public final class Branches {
  private final Activity activity;

  public Branches(Activity activity) {
    this.activity = activity;
  }

  /** Whether the reverse sweep has anything to do for the node. */
  public boolean isActive(Node node) {
    if (node instanceof Node.Let l) {
      return activity.isActive(l.var())
          || l.value() instanceof Expr.Call c && isActiveCall(c, l)
          || l.value() instanceof Expr.CloneArray && activity.isActiveArray(new Expr.Use(l.var()))
          || l.value() instanceof Expr.ArrayLiteral
              && activity.isActiveArray(new Expr.Use(l.var()));
    } else if (node instanceof Node.Put p) {
      return p.value().type().isReal() && activity.isActiveArray(p.array());
    } else if (node instanceof Node.Effect e) {
      return e.expr() instanceof Expr.Call c && isActiveCall(c, null);
    } else if (node instanceof Node.Branch b) {
      return b.merges().stream().anyMatch(m -> activity.isActive(m.out()))
          || isActive(b.then())
          || isActive(b.orElse());
    } else if (node instanceof Node.Loop l) {
      return l.carried().stream().anyMatch(c -> activity.isActive(c.phi())) || isActive(l.body());
    }
    return false;
  }

  public boolean isActive(Block block) {
    return !block.fails() && block.nodes().stream().anyMatch(this::isActive);
  }

  /** Whether active values go into the call, and come out of it again. */
  private boolean isActiveCall(Expr.Call call, Node.@Nullable Let result) {
    boolean in = call.children().stream().anyMatch(activity::isActive);
    boolean out =
        result != null && activity.isActive(new Expr.Use(result.var()))
            || activity.writesActive(call);
    return in && out;
  }
}
