package dev.backsweep.processor.simplify;

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

  private final Body body;
  private final Visitor visitor;
  private final Map<Var, Integer> index = new HashMap<>();
  private final Map<Stmt.Loop, BitSet> readInside = new IdentityHashMap<>();
  private boolean settled = true;

  /** What is live behind the statements that have not been seen yet. */
  private BitSet live = new BitSet();

  private Liveness(Body body, Visitor visitor) {
    this.body = body;
    this.visitor = visitor;
  }

  /** Visits every statement of a body, the last one first; a statement's blocks before itself. */
  static void visit(Body body, Visitor visitor) {
    new Liveness(body, visitor).block(body.statements());
  }

  private void block(List<Stmt> block) {
    for (int i = block.size() - 1; i >= 0; i--) {
      statement(block.get(i));
    }
  }

  private void visit(Stmt s, BitSet behind) {
    if (settled) {
      visitor.visit(s, new Live(behind, index));
    }
  }

  private void statement(Stmt s) {
    if (s instanceof Stmt.If i) {
      branch(i);
    } else if (s instanceof Stmt.Loop l) {
      loop(l);
    } else if (s instanceof Stmt.Labeled l) {
      labeled(l);
    } else {
      simple(s);
    }
  }

  private void simple(Stmt s) {
    visit(s, live);
    Var target = Stmts.target(s);
    if (target != null) {
      live.clear(of(target));
    }
    if (s instanceof Stmt.Return || s instanceof Stmt.Throw) {
      live = new BitSet();
    }
    read(s);
  }

  private void branch(Stmt.If s) {
    BitSet behind = live;
    live = copy(behind);
    block(s.then());
    BitSet then = live;
    live = copy(behind);
    block(s.orElse());
    live.or(then);
    visit(s, behind);
    read(s);
  }

  private void labeled(Stmt.Labeled s) {
    BitSet behind = live;
    live = copy(behind);
    block(s.body());
    visit(s, behind);
  }

  /**
   * Of a loop that may have no iteration, all is live at the start that is live behind it, that the
   * condition reads, and that an iteration reads before it sets it.
   */
  private void loop(Stmt.Loop s) {
    BitSet behind = live;
    live = copy(behind);
    read(s);
    BitSet end = live;
    if (s.testFirst()) {
      live.or(readInside(s));
    } else {
      iteration(s, copy(live), false);
    }
    BitSet start = live;
    if (settled) {
      BitSet all = copy(start);
      all.or(end);
      iteration(s, all, true);
    }
    live = start;
    block(s.init());
    visit(s, behind);
  }

  private BitSet readInside(Stmt.Loop l) {
    BitSet known = readInside.get(l);
    if (known == null) {
      BitSet before = live;
      iteration(l, new BitSet(), false);
      known = live;
      live = before;
      readInside.put(l, known);
    }
    return known;
  }

  /** Goes from the end of an iteration to its start. */
  private void iteration(Stmt.Loop l, BitSet end, boolean visits) {
    boolean before = settled;
    settled = visits;
    live = end;
    block(l.update());
    block(l.body());
    settled = before;
  }

  private void read(Stmt s) {
    List<Var> reads = body.facts(s).reads();
    for (int i = 0; i < reads.size(); i++) {
      live.set(of(reads.get(i)));
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

  private static BitSet copy(BitSet set) {
    return (BitSet) set.clone();
  }
}
