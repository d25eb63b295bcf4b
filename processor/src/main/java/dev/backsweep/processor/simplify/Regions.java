package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.RuntimeCall;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which arrays may share memory, rows of an array counted with it: references that can be equal are
 * in one region.
 *
 * <p>All that a caller can reach is one region, and the adjoint buffers are another one. An array
 * made here has a region of its own until it is stored somewhere or handed to foreign code.
 */
final class Regions {
  private static final int PRIMAL = 0;

  private static final int BUFFERS = 1;

  private final Map<Var, Integer> nodes = new HashMap<>();
  private int[] parents = new int[64];
  private int count;

  private Regions() {}

  static Regions of(Body body) {
    Method method = body.method();
    Regions regions = new Regions();
    regions.fresh(); // PRIMAL
    regions.fresh(); // BUFFERS
    for (Var v : method.params()) {
      regions.union(regions.node(v), method.buffers().contains(v) ? BUFFERS : PRIMAL);
    }
    method.buffers().forEach(v -> regions.union(regions.node(v), BUFFERS));
    Stmts.forEach(body.statements(), s -> regions.visit(s, body.facts(s)));
    return regions;
  }

  /** The region of an array. */
  int of(Expr array) {
    return find(node(array));
  }

  /** What callers and static fields can reach. */
  int primal() {
    return find(PRIMAL);
  }

  /** Whether only this method can see the arrays of the region. */
  boolean isLocal(int region) {
    return region != find(PRIMAL) && region != find(BUFFERS);
  }

  private void visit(Stmt s, Facts facts) {
    if (s instanceof Stmt.Declare d && d.init() != null) {
      flow(d.init(), d.var());
    } else if (s instanceof Stmt.Assign a) {
      flow(a.value(), a.var());
    } else if (s instanceof Stmt.Store t && t.value().type().isArray()) {
      union(node(t.array()), node(t.value()));
    }
    if (facts.makesReferences()) {
      Stmts.expressions(s).forEach(e -> Stmts.forEach(e, this::visit));
    }
  }

  private void flow(Expr from, Var to) {
    if (from.type().isArray()) {
      union(node(from), to.type().isArray() ? node(to) : PRIMAL);
    }
  }

  /**
   * Lets escape what is handed to code that may keep it. All that an expression joins is joined
   * here, so that the number of a region never changes again: footprints are kept.
   */
  private void visit(Expr e) {
    if (e.type().isArray()) {
      node(e);
    }
    if (e instanceof Expr.Call || e instanceof Expr.Foreign f && !isHelper(f)) {
      for (Expr argument : e.children()) {
        if (argument.type().isArray() && node(argument) != find(BUFFERS)) {
          union(node(argument), PRIMAL);
        }
      }
    }
  }

  /** Whether this is a helper of which it is known that it does not keep its arguments. */
  private static boolean isHelper(Expr.Foreign f) {
    return RuntimeCall.is(f) || f.types().equals(List.of("java.util.Arrays"));
  }

  private int node(Expr e) {
    if (e instanceof Expr.Use u) {
      return node(u.var());
    } else if (e instanceof Expr.Element x) {
      return find(node(x.array()));
    } else if (e instanceof Expr.Cond c) {
      return union(node(c.then()), node(c.orElse()));
    } else if (e instanceof Expr.CloneArray c) {
      return isFlat(c.type()) ? fresh() : find(node(c.array()));
    } else if (e instanceof Expr.NewArray) {
      return fresh();
    } else if (e instanceof Expr.ArrayLiteral) {
      return among(e, fresh());
    } else if (e instanceof Expr.Foreign f && isHelper(f)) {
      boolean copies = f.types().contains(RuntimeCall.SHAPES) || isFlat(f.type());
      return copies && !RuntimeCall.returnsArguments(f) ? fresh() : among(e, fresh());
    } else if (e instanceof Expr.Foreign) {
      return among(e, union(PRIMAL, BUFFERS));
    } else if (e instanceof Expr.Call) {
      return among(e, PRIMAL);
    } else if (e instanceof Expr.Const) {
      return fresh();
    }
    return find(PRIMAL);
  }

  private int among(Expr e, int region) {
    int all = region;
    for (Expr c : e.children()) {
      if (c.type().isArray()) {
        all = union(all, node(c));
      }
    }
    return find(all);
  }

  private static boolean isFlat(Type type) {
    return type instanceof Type.Array a && a.element() instanceof Type.Scalar;
  }

  private int node(Var v) {
    return find(nodes.computeIfAbsent(v, k -> fresh()));
  }

  private int fresh() {
    int n = count++;
    if (n == parents.length) {
      parents = Arrays.copyOf(parents, 2 * n);
    }
    parents[n] = n;
    return n;
  }

  private int find(int node) {
    int root = node;
    while (parents[root] != root) {
      root = parents[root];
    }
    parents[node] = root;
    return root;
  }

  private int union(int a, int b) {
    int x = find(a);
    int y = find(b);
    parents[Math.max(x, y)] = Math.min(x, y);
    return Math.min(x, y);
  }
}
