package dev.backsweep.processor.transform;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.ResultShadow;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.plan.LoopMode;
import dev.backsweep.processor.ssa.Block;
import dev.backsweep.processor.ssa.Node;
import dev.backsweep.processor.ssa.Walk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the primal again, bit for bit, and keeps on the way what the plan says. */
final class ForwardSweep {
  private final Context context;
  private final Tapes tapes;
  private final Calls calls;
  private final Fusing fusing;

  /** Writes what runs forward and backward at once. */
  interface Fusing {
    /** Writes the body of a fused loop. */
    List<Stmt> loop(Node.Loop loop, Block at, List<Stmt> before);

    /** Writes a joint call. */
    void call(Node.Let call, Block at, List<Stmt> out);

    /** Declares the adjoints that such code inside a branch adds to. */
    void open(Node.Branch branch, List<Stmt> out);
  }

  ForwardSweep(Context context, Tapes tapes, Calls calls, Fusing fusing) {
    this.fusing = fusing;
    this.context = context;
    this.calls = calls;
    this.tapes = tapes;
  }

  /**
   * The statements of a block.
   *
   * @param recording whether the reverse of this very execution follows, so that values have to be
   *     kept
   */
  List<Stmt> block(Block b, boolean recording) {
    List<Stmt> out = new ArrayList<>();
    for (Node n : b.nodes()) {
      node(n, b, recording, out);
    }
    return out;
  }

  private void node(Node node, Block at, boolean recording, List<Stmt> out) {
    node.match(
        new Node.Cases<Void>() {
          @Override
          public Void let(Node.Let n) {
            if (context.isLeftToReverse(n.var())) {
              return null;
            }
            if (recording && n.value() instanceof Expr.Call c && context.plan.joint().contains(c)) {
              fusing.call(n, at, out);
              return null;
            }
            if (recording && calls.forward(n, out)) {
              return null;
            }
            Expr value = value(n.value(), recording);
            Var v = context.named(n.var());
            out.add(
                recording && context.isHoisted(n.var())
                    ? new Stmt.Assign(v, value, n.origin())
                    : new Stmt.Declare(v, value, n.origin()));
            return null;
          }

          @Override
          public Void put(Node.Put n) {
            Expr array = context.named(n.array());
            Expr index = context.named(n.index());
            Expr value = context.named(n.value());
            Expr stored = n.old() == null ? value : sum(context.named(n.old()), value);
            out.add(new Stmt.Store(array, index, stored, n.origin()));
            return null;
          }

          @Override
          public Void effect(Node.Effect n) {
            out.add(new Stmt.Eval(value(n.expr(), recording), n.origin()));
            return null;
          }

          @Override
          public Void fail(Node.Fail n) {
            out.add(new Stmt.Throw(context.named(n.exception()), n.origin()));
            return null;
          }

          @Override
          public Void branch(Node.Branch n) {
            if (recording && context.isFrame(at)) {
              hoist(n, out);
              fusing.open(n, out);
            }
            n.merges().forEach(m -> declare(m.out(), null, recording, n.origin(), out));
            List<Stmt> then = new ArrayList<>();
            List<Stmt> orElse = new ArrayList<>();
            context.bars.inArms(
                () -> then.addAll(arm(n.then(), n.merges(), true, recording, n.origin())),
                () -> orElse.addAll(arm(n.orElse(), n.merges(), false, recording, n.origin())));
            out.add(new Stmt.If(context.named(n.condition()), then, orElse, n.origin()));
            return null;
          }

          @Override
          public Void loop(Node.Loop n) {
            ForwardSweep.this.loop(n, at, recording, out);
            return null;
          }
        });
  }

  private Expr value(Expr e, boolean recording) {
    if (ResultShadow.is(e)) {
      return calls.resultShadow(ResultShadow.result(e));
    }
    return recording && e instanceof Expr.Call c ? calls.forward(c) : context.named(e);
  }

  private static Expr sum(Expr element, Expr value) {
    return Expr.Apply.of(Op.binary("+", element.type()), element, value);
  }

  private void declare(
      Var ssa, @Nullable Expr init, boolean recording, Origin origin, List<Stmt> out) {
    Var v = context.named(ssa);
    boolean hoisted = recording && context.isHoisted(ssa);
    if (!hoisted) {
      out.add(new Stmt.Declare(v, init, origin));
    } else if (init != null) {
      out.add(new Stmt.Assign(v, init, origin));
    }
  }

  private List<Stmt> arm(
      Block b, List<Node.Merge> merges, boolean then, boolean recording, Origin origin) {
    List<Stmt> out = block(b, recording);
    if (recording) {
      out.addAll(tapes.keep(b));
    }
    Map<Var, Expr> copies = new LinkedHashMap<>();
    merges.forEach(
        m -> copies.put(context.named(m.out()), context.named(then ? m.then() : m.orElse())));
    out.addAll(ParallelCopy.sequence(copies, origin, context.vars));
    return out;
  }

  /** Declares, before a branch, what the reverse sweep needs from inside it. */
  private void hoist(Node branch, List<Stmt> out) {
    for (Block b : Walk.blocks(branch)) {
      for (Node n : b.nodes()) {
        List<Var> inside = new ArrayList<>(Walk.definitions(n));
        inside.stream()
            .filter(context::isHoisted)
            .map(context::named)
            .forEach(v -> out.add(Code.declare(v, Code.zero(v.type()))));
        if (n instanceof Node.Branch) {
          hoist(n, out);
        } else if (n instanceof Node.Loop l && context.plan.mode(l) == LoopMode.STORED) {
          for (Var v : tapes.variables(l)) {
            out.add(Code.declare(v, Code.zero(v.type())));
          }
        }
      }
    }
  }

  private void loop(Node.Loop l, Block at, boolean recording, List<Stmt> out) {
    boolean stored = recording && context.plan.mode(l) == LoopMode.STORED;
    if (stored && context.plan.storedLoops(l.body()).get(0) == l) {
      out.addAll(tapes.create(l, !context.isFrame(at)));
    } else if (stored) {
      out.addAll(tapes.createRows(l));
    }
    for (Node.Carried c : l.carried()) {
      declare(c.out(), context.named(c.init()), recording, l.origin(), out);
    }
    boolean fused = recording && context.plan.mode(l) == LoopMode.FUSED;
    List<Stmt> body = new ArrayList<>();
    if (stored) {
      body.addAll(tapes.number(l));
      body.addAll(tapes.grow(l));
    }
    body.addAll(fused ? fusing.loop(l, at, out) : block(l.body(), stored));
    if (stored) {
      body.addAll(tapes.keep(l.body()));
      body.addAll(tapes.advance(l));
    }
    Map<Var, Expr> copies = new LinkedHashMap<>();
    l.carried().forEach(c -> copies.put(context.named(c.out()), context.named(c.next())));
    body.addAll(ParallelCopy.sequence(copies, l.origin(), context.vars));
    List<Stmt> init = new ArrayList<>();
    List<Stmt> update = new ArrayList<>();
    Node.Counter counter = l.counter();
    if (counter != null) {
      Expr from = context.named(counter.from());
      Var i = context.named(counter.index());
      if (context.isUsed(counter.out())) {
        declare(counter.out(), from, recording, l.origin(), out);
      } else {
        init.add(new Stmt.Declare(i, from, l.origin()));
      }
      update.add(new Stmt.Assign(i, next(i, counter.step()), l.origin()));
    }
    out.add(new Stmt.Loop(init, context.named(l.condition()), update, body, true, l.origin()));
  }

  private static Expr next(Var i, int step) {
    return step > 0
        ? Code.integer("+", Code.use(i), Expr.Const.of(step))
        : Code.integer("-", Code.use(i), Expr.Const.of(-step));
  }
}
