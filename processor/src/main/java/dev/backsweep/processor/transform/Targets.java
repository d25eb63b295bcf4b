package dev.backsweep.processor.transform;

import dev.backsweep.processor.analysis.Activity;
import dev.backsweep.processor.analysis.Branches;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ssa.Block;
import dev.backsweep.processor.ssa.Node;
import dev.backsweep.processor.ssa.Walk;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The values whose adjoints the reverse of a branch or loop adds to, though they are defined
 * outside of it.
 */
final class Targets {
  private final Activity activity;
  private final Branches branches;

  Targets(Activity activity, Branches branches) {
    this.activity = activity;
    this.branches = branches;
  }

  Set<Var> of(Node node) {
    Set<Var> all = new LinkedHashSet<>();
    Set<Var> inside = new LinkedHashSet<>();
    if (node instanceof Node.Branch b) {
      for (Node.Merge m : b.merges()) {
        if (activity.isActive(m.out())) {
          use(m.then(), all);
          use(m.orElse(), all);
        }
      }
    } else if (node instanceof Node.Loop l) {
      nexts(l, all);
      inside.addAll(Walk.bodyDefinitions(l));
    }
    for (Block b : Walk.blocks(node)) {
      inside.addAll(Walk.defined(b));
      Walk.nodes(b, n -> collect(n, all));
    }
    all.removeAll(inside);
    return all;
  }

  private void nexts(Node.Loop l, Set<Var> all) {
    for (Node.Carried c : l.carried()) {
      if (activity.isActive(c.phi())) {
        use(c.next(), all);
      }
    }
  }

  private void collect(Node n, Set<Var> all) {
    if (!branches.isActive(n)) {
      return;
    }
    if (n instanceof Node.Let l) {
      l.value().children().forEach(e -> use(e, all));
    } else if (n instanceof Node.Put p) {
      use(p.value(), all);
    } else if (n instanceof Node.Effect e) {
      e.expr().children().forEach(x -> use(x, all));
    } else if (n instanceof Node.Branch b) {
      b.merges().forEach(m -> use(m.then(), all));
      b.merges().forEach(m -> use(m.orElse(), all));
    } else if (n instanceof Node.Loop l) {
      nexts(l, all);
      l.carried().forEach(c -> use(c.init(), all));
    }
  }

  private void use(Expr e, Set<Var> all) {
    if (e instanceof Expr.Use u && activity.isActive(u.var())) {
      all.add(u.var());
    }
  }
}
