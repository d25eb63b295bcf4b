package dev.backsweep.processor.transform;

import dev.backsweep.processor.analysis.Activity;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.RuntimeCall;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.plan.How;
import dev.backsweep.processor.plan.LoopMode;
import dev.backsweep.processor.prepare.Shadows;
import dev.backsweep.processor.rules.Rules;
import dev.backsweep.processor.ssa.Block;
import dev.backsweep.processor.ssa.Node;
import dev.backsweep.processor.ssa.Walk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes the reverse sweep: the nodes from last to first, each handing its adjoint on to its
 * operands.
 */
final class ReverseSweep {
  private final Context context;
  private final Tapes tapes;
  private final ForwardSweep forward;
  private final Calls calls;
  private final Targets targets;

  ReverseSweep(Context context, Tapes tapes, Calls calls) {
    this.context = context;
    this.calls = calls;
    this.tapes = tapes;
    this.forward = new ForwardSweep(context, tapes, calls, new AtOnce());
    this.targets = new Targets(context.activity, context.branches);
  }

  /** The forward sweep, which runs the fused loops in both directions. */
  ForwardSweep forward() {
    return forward;
  }

  /** The statements that reverse a block. */
  List<Stmt> block(Block b) {
    List<Stmt> out = new ArrayList<>();
    Origin last = Origin.NONE;
    for (int i = b.nodes().size() - 1; i >= 0; i--) {
      Node n = b.nodes().get(i);
      if (context.branches.isActive(n)) {
        List<Stmt> reversed = new ArrayList<>();
        node(n, b, reversed);
        if (!reversed.isEmpty() && n.origin().line() > 0 && n.origin().line() != last.line()) {
          out.add(new Stmt.Comment(n.origin().text(), Origin.NONE));
          last = n.origin();
        }
        out.addAll(reversed);
      }
    }
    return out;
  }

  private void node(Node node, Block at, List<Stmt> out) {
    Expr.Call call = Activity.call(node);
    if (call != null) {
      if (!context.plan.joint().contains(call)) {
        calls.reverse(call, node, (atom, contribution) -> add(atom, contribution, at, out), out);
      }
    } else if (node instanceof Node.Let l) {
      let(l, at, out);
    } else if (node instanceof Node.Put p) {
      put(p, at, out);
    } else if (node instanceof Node.Branch b) {
      branch(b, out);
    } else if (node instanceof Node.Loop l) {
      loop(l, at, out);
    }
  }

  private void let(Node.Let l, Block at, List<Stmt> out) {
    Expr e = l.value();
    if (e instanceof Expr.ArrayLiteral a) {
      for (int i = 0; i < a.children().size(); i++) {
        Expr element = Expr.Element.of(context.shadow(new Expr.Use(l.var())), Expr.Const.of(i));
        add(a.children().get(i), element, at, out);
      }
      return;
    } else if (e instanceof Expr.CloneArray c) {
      if (((Type.Array) c.type()).rank() == 1 && context.activity.isActiveArray(c.array())) {
        Expr from = context.shadow(new Expr.Use(l.var()));
        out.add(
            Code.run(
                RuntimeCall.of(
                    RuntimeCall.SHAPES, "add", Type.VOID, context.shadow(c.array()), from)));
      }
      return;
    }
    Expr bar = context.bars.of(l.var());
    if (bar == null) {
      return;
    }
    if (e instanceof Expr.Element x) {
      Expr element = Expr.Element.of(context.shadow(x.array()), context.named(x.index()));
      out.add(
          Code.store(
              element.children().get(0), element.children().get(1), Code.plus(element, bar)));
    } else if (e instanceof Expr.Cond c) {
      choice(c, bar, at, out);
    } else if (e instanceof Expr.Apply a) {
      apply(l, a, bar, at, out);
    } else {
      throw new IllegalStateException("cannot reverse " + l);
    }
  }

  /**
   * Contributions that are equal, such as those of a square, are added once, doubled; what is
   * costly and part of several ones is computed once.
   */
  private void apply(Node.Let l, Expr.Apply a, Expr bar, Block at, List<Stmt> out) {
    Map<Expr, Map<Expr, Integer>> contributions = new LinkedHashMap<>();
    List<Expr> seen = new ArrayList<>();
    for (int i = 0; i < a.children().size(); i++) {
      Expr operand = a.children().get(i);
      boolean open = operand instanceof Expr.Use u && !context.bars.isComplete(u.var());
      if (open && context.activity.isActive(operand) && !context.partials.isZero(l, a, i)) {
        Expr part = context.named(context.partials.contribution(l, a, i, bar));
        seen.add(part);
        contributions
            .computeIfAbsent(operand, k -> new LinkedHashMap<>())
            .merge(part, context.partials.multiplicity(l), Integer::sum);
      }
    }
    UnaryOperator<Expr> shared = UnaryOperator.identity();
    Expr costly = seen.size() == 2 ? common(seen.get(0), seen.get(1)) : null;
    if (costly != null) {
      Expr first = a.children().get(seen.get(0).equals(costly) ? 0 : 1);
      String name = Shadows.bar(((Expr.Use) first).var().name());
      Var once = context.vars.fresh(name, costly.type());
      out.add(Code.declare(once, costly));
      shared = part -> replace(part, costly, Code.use(once));
    }
    for (Map.Entry<Expr, Map<Expr, Integer>> operand : contributions.entrySet()) {
      for (Map.Entry<Expr, Integer> part : operand.getValue().entrySet()) {
        Expr e = shared.apply(part.getKey());
        add(operand.getKey(), part.getValue() == 1 ? e : Code.times(part.getValue(), e), at, out);
      }
    }
  }

  /** A costly operation that is part of both, or null. */
  private static @Nullable Expr common(Expr a, Expr b) {
    if (a instanceof Expr.Apply x && !Rules.isCheap(x.op()) && Walk.any(b, a::equals)) {
      return a;
    }
    return a.children().stream()
        .map(c -> common(c, b))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Expr replace(Expr e, Expr part, Expr by) {
    return e.equals(part) ? by : e.mapChildren(c -> replace(c, part, by));
  }

  private void choice(Expr.Cond c, Expr bar, Block at, List<Stmt> out) {
    openActive(List.of(c.then(), c.orElse()), out);
    List<Stmt> then = new ArrayList<>();
    List<Stmt> orElse = new ArrayList<>();
    context.bars.inArms(() -> add(c.then(), bar, at, then), () -> add(c.orElse(), bar, at, orElse));
    out.add(new Stmt.If(context.named(c.condition()), then, orElse, Origin.NONE));
  }

  private void openActive(List<Expr> atoms, List<Stmt> out) {
    for (Expr e : atoms) {
      if (e instanceof Expr.Use u && context.activity.isActive(u.var())) {
        context.bars.open(u.var(), out);
      }
    }
  }

  private void add(Expr atom, Expr contribution, Block at, List<Stmt> out) {
    if (atom instanceof Expr.Use u && context.activity.isActive(u.var())) {
      context.bars.add(u.var(), contribution, at, out);
    }
  }

  private void put(Node.Put p, Block at, List<Stmt> out) {
    Expr element = Expr.Element.of(context.shadow(p.array()), context.named(p.index()));
    Expr array = element.children().get(0);
    Expr index = element.children().get(1);
    boolean active = p.value() instanceof Expr.Use u && context.activity.isActive(u.var());
    if (p.adds()) {
      add(p.value(), element, at, out);
      return;
    }
    if (active) {
      Var taken =
          context.vars.fresh(Shadows.bar(((Expr.Use) p.value()).var().name()), element.type());
      out.add(Code.declare(taken, element));
      out.add(Code.store(array, index, Code.zero(element.type())));
      add(p.value(), Code.use(taken), at, out);
    } else {
      out.add(Code.store(array, index, Code.zero(element.type())));
    }
  }

  private void branch(Node.Branch b, List<Stmt> out) {
    for (Var v : targets.of(b)) {
      context.bars.open(v, out);
    }
    List<Stmt> then = new ArrayList<>();
    List<Stmt> orElse = new ArrayList<>();
    context.bars.inArms(
        () -> then.addAll(arm(b, b.then(), true)), () -> orElse.addAll(arm(b, b.orElse(), false)));
    if (!then.isEmpty() || !orElse.isEmpty()) {
      out.add(new Stmt.If(context.named(b.condition()), then, orElse, Origin.NONE));
    }
  }

  private List<Stmt> arm(Node.Branch b, Block arm, boolean then) {
    List<Stmt> out = new ArrayList<>();
    for (Node.Merge m : b.merges()) {
      Expr bar = context.activity.isActive(m.out()) ? context.bars.of(m.out()) : null;
      if (bar != null) {
        add(then ? m.then() : m.orElse(), bar, arm, out);
      }
    }
    out.addAll(block(arm));
    if (!out.isEmpty() || context.plan.isHandedOver(arm)) {
      out.addAll(0, fetch(arm));
    }
    return out;
  }

  /** Makes the values of a block available that its reverse needs. */
  List<Stmt> fetch(Block b) {
    List<Stmt> out = new ArrayList<>(tapes.fetch(b));
    for (Var v : context.plan.fetched(b)) {
      if (context.plan.how(v) == How.RECOMPUTE) {
        Expr again = context.named(Objects.requireNonNull(context.plan.recomputed().get(v)));
        out.add(Code.declare(context.named(v), again));
      }
    }
    return out;
  }

  private final class AtOnce implements ForwardSweep.Fusing {
    @Override
    public List<Stmt> loop(Node.Loop loop, Block at, List<Stmt> before) {
      return fused(loop, at, before);
    }

    @Override
    public void call(Node.Let call, Block at, List<Stmt> out) {
      joint(call, at, out);
    }

    @Override
    public void open(Node.Branch branch, List<Stmt> out) {
      Walk.blocks(branch).forEach(arm -> openTargets(arm, out));
    }
  }

  /** Declares the adjoints that code in the arm of a branch adds to in the forward sweep. */
  private void openTargets(Block arm, List<Stmt> out) {
    for (Node n : arm.nodes()) {
      if (n instanceof Node.Branch b) {
        Walk.blocks(b).forEach(inner -> openTargets(inner, out));
      } else if (n instanceof Node.Loop l && context.plan.mode(l) == LoopMode.FUSED) {
        targets.of(l).forEach(v -> context.bars.open(v, out));
        openActive(l.carried().stream().map(Node.Carried::init).toList(), out);
      } else if (n instanceof Node.Let l
          && l.value() instanceof Expr.Call c
          && context.plan.joint().contains(c)) {
        openActive(c.children(), out);
      }
    }
  }

  private void joint(Node.Let call, Block at, List<Stmt> out) {
    Var bar = context.vars.fresh(Shadows.bar(call.var().name()), call.var().type());
    Expr early = Objects.requireNonNull(context.plan.early().get(call.var()));
    out.add(Code.declare(bar, context.named(early)));
    context.bars.complete(call.var(), bar);
    calls.joint(call, bar, (atom, contribution) -> add(atom, contribution, at, out), out);
  }

  /**
   * The body of a loop whose iterations run forward and backward at once.
   *
   * @param before takes what has to stand before the loop
   */
  private List<Stmt> fused(Node.Loop l, Block at, List<Stmt> before) {
    Map<Node.Carried, Var> loopBars = new LinkedHashMap<>();
    Map<Var, Var> sums = Objects.requireNonNull(context.plan.fused().get(l));
    for (Node.Carried c : l.carried()) {
      Expr early = context.plan.early().get(c.out());
      if (early != null) {
        Var bar = Objects.requireNonNull(sums.get(c.out()));
        before.add(Code.declare(bar, context.named(early)));
        context.bars.complete(c.out(), bar);
        completeSums(c, bar);
        loopBars.put(c, bar);
      }
    }
    for (Var v : targets.of(l)) {
      context.bars.open(v, before);
    }
    before.addAll(tapes.createReusable(l));
    loopBars.forEach((c, bar) -> add(c.init(), atStart(c, bar), at, before));
    context.bars.enterLoop();
    List<Stmt> body = new ArrayList<>(forward.block(l.body(), true));
    body.addAll(fetch(l.body()));
    loopBars.forEach((c, bar) -> add(c.next(), Code.use(bar), l.body(), body));
    body.addAll(block(l.body()));
    return body;
  }

  /** What a sum hands back to where it starts from: of an outer sum's part that one's adjoint. */
  private Expr atStart(Node.Carried c, Var bar) {
    boolean isPart = c.init() instanceof Expr.Use u && context.bars.isComplete(u.var());
    return isPart
        ? context.named(Objects.requireNonNull(context.plan.early().get(c.out())))
        : Code.use(bar);
  }

  /** The partial sums of one sum all have its adjoint. */
  private void completeSums(Node.Carried c, Var bar) {
    context
        .plan
        .sums()
        .getOrDefault(c.phi(), Collections.emptySet())
        .forEach(v -> context.bars.share(v, bar));
  }

  private void loop(Node.Loop l, Block at, List<Stmt> out) {
    if (context.plan.mode(l) == LoopMode.FUSED) {
      return;
    }
    Map<Node.Carried, Var> loopBars = new LinkedHashMap<>();
    for (Node.Carried c : l.carried()) {
      if (context.activity.isActive(c.phi()) && !context.bars.isComplete(c.phi())) {
        Var bar = context.vars.fresh(Shadows.bar(c.phi().name()), c.phi().type());
        Expr init = context.bars.of(c.out());
        out.add(Code.declare(bar, init == null ? Code.zero(bar.type()) : init));
        completeSums(c, bar);
        loopBars.put(c, bar);
      }
    }
    for (Var v : targets.of(l)) {
      context.bars.open(v, out);
    }
    context.bars.enterLoop();
    Map<Var, Var> outside = new LinkedHashMap<>();
    for (Var v : inside(l)) {
      outside.put(v, context.named(v));
      context.rename(v, context.vars.fresh(v.name(), v.type()));
    }
    out.addAll(tapes.fetchRows(l));
    out.add(Backwards.loop(l, body(l, loopBars), context));
    outside.forEach(context::rename);
    loopBars.forEach((c, bar) -> add(c.init(), Code.use(bar), at, out));
  }

  private List<Stmt> body(Node.Loop l, Map<Node.Carried, Var> loopBars) {
    List<Stmt> body = new ArrayList<>();
    body.addAll(tapes.number(l));
    body.addAll(tapes.retreat(l));
    body.addAll(fetch(l.body()));
    loopBars.forEach((c, bar) -> add(c.next(), Code.use(bar), l.body(), body));
    body.addAll(block(l.body()));
    Map<Var, Expr> copies = new LinkedHashMap<>();
    loopBars.forEach(
        (c, bar) -> {
          if (!context.bars.isComplete(c.phi())) {
            Expr complete = context.bars.of(c.phi());
            copies.put(bar, complete == null ? Code.zero(bar.type()) : complete);
          }
        });
    body.addAll(ParallelCopy.sequence(copies, Origin.NONE, context.vars));
    return body;
  }

  /**
   * The variables of an iteration that the reverse loop declares anew while the forward loop's are
   * still in scope.
   */
  private List<Var> inside(Node.Loop l) {
    List<Var> all = new ArrayList<>();
    l.carried().forEach(c -> all.add(c.phi()));
    if (l.counter() != null && context.isUsed(l.counter().out())) {
      all.add(l.counter().index());
    }
    return all;
  }
}
