package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Var;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which variables may still be read, at each point of a body without jumps: from its end to its
 * start.
 */
final class Liveness {
  /**
   * Sees the variables that are live behind a statement; of statements in loops, all that any
   * iteration leaves.
   */
  @FunctionalInterface
  interface Visitor {
    void visit(Stmt s, Live behind);
  }

  /** A set of variables. */
  static final class Live {
    private final BitSet bits;
    private final Map<Var, Integer> index;

    private Live(BitSet bits, Map<Var, Integer> index) {
      this.bits = bits;
      this.index = index;
    }

    boolean contains(Var v) {
      Integer i = index.get(v);
      return i != null && bits.get(i);
    }
  }

  private final Visitor visitor;
  private final Map<Var, Integer> index = new HashMap<>();
  private final Map<Stmt.Loop, BitSet> readInside = new IdentityHashMap<>();
  private boolean settled = true;

  private Liveness(Visitor visitor) {
    this.visitor = visitor;
  }

  /** Visits every statement of a body, the last one first; a statement's blocks before itself. */
  static void visit(List<Stmt> body, Visitor visitor) {
    new Liveness(visitor).block(body, new BitSet());
  }

  private BitSet block(List<Stmt> block, BitSet behind) {
    BitSet live = behind;
    for (int i = block.size() - 1; i >= 0; i--) {
      live = statement(block.get(i), live);
    }
    return live;
  }

  private BitSet statement(Stmt s, BitSet behind) {
    BitSet live = inside(s, behind);
    if (settled) {
      visitor.visit(s, new Live(behind, index));
    }
    Var target = Stmts.target(s);
    if (target != null) {
      live.clear(of(target));
    }
    if (!(s instanceof Stmt.Loop)) {
      for (Expr e : Stmts.expressions(s)) {
        read(e, live);
      }
    }
    return live;
  }

  private BitSet inside(Stmt s, BitSet behind) {
    BitSet live = new BitSet();
    if (s instanceof Stmt.Loop l) {
      live.or(loop(l, behind));
    } else if (s instanceof Stmt.If || s instanceof Stmt.Labeled) {
      Stmts.blocks(s).forEach(b -> live.or(block(b, behind)));
    } else if (!(s instanceof Stmt.Return) && !(s instanceof Stmt.Throw)) {
      live.or(behind);
    }
    return live;
  }

  /**
   * Of a loop that may have no iteration, all is live at the start that is live behind it, that the
   * condition reads, and that an iteration reads before it sets it.
   */
  private BitSet loop(Stmt.Loop l, BitSet behind) {
    BitSet start = (BitSet) behind.clone();
    read(l.condition(), start);
    if (l.testFirst()) {
      start.or(readInside(l));
    } else {
      BitSet end = start;
      start = (BitSet) iteration(l, end, false).clone();
      end.or(start);
    }
    if (settled) {
      BitSet end = (BitSet) start.clone();
      if (!l.testFirst()) {
        end.or(behind);
        read(l.condition(), end);
      }
      iteration(l, end, true);
    }
    return block(l.init(), start);
  }

  private BitSet readInside(Stmt.Loop l) {
    BitSet known = readInside.get(l);
    if (known == null) {
      known = (BitSet) iteration(l, new BitSet(), false).clone();
      readInside.put(l, known);
    }
    return known;
  }

  /** What is live where an iteration starts, if {@code end} is live where it ends. */
  private BitSet iteration(Stmt.Loop l, BitSet end, boolean visits) {
    boolean before = settled;
    settled = visits;
    BitSet live = block(l.body(), block(l.update(), end));
    settled = before;
    return live;
  }

  private void read(Expr e, BitSet live) {
    if (e instanceof Expr.Use u) {
      live.set(of(u.var()));
    }
    for (Expr c : e.children()) {
      read(c, live);
    }
  }

  private int of(Var v) {
    Integer known = index.get(v);
    if (known != null) {
      return known;
    }
    index.put(v, index.size());
    return index.size() - 1;
  }
}
