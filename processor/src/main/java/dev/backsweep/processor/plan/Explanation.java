package dev.backsweep.processor.plan;

import dev.backsweep.processor.analysis.Activity;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ssa.Block;
import dev.backsweep.processor.ssa.Node;
import dev.backsweep.processor.ssa.Walk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Prints a plan: for every source line what the reverse sweep needs of it and how it gets that. */
public final class Explanation {
  private final ReversalPlan plan;
  private final Map<Integer, Origin> origins = new LinkedHashMap<>();
  private final Map<Integer, List<String>> lines = new LinkedHashMap<>();

  private Explanation(ReversalPlan plan) {
    this.plan = plan;
  }

  /** The plan as text, a line of source followed by what is planned for it. */
  public static String of(String title, Block body, ReversalPlan plan) {
    Explanation e = new Explanation(plan);
    Walk.nodes(body, e::node);
    StringBuilder text = new StringBuilder(title).append(": reversal plan");
    e.lines.forEach(
        (line, notes) -> {
          text.append("\n  ")
              .append(line)
              .append(": ")
              .append(Objects.requireNonNull(e.origins.get(line)).text());
          notes.forEach(n -> text.append("\n      ").append(n));
        });
    return text.toString();
  }

  private void note(Node node, String text) {
    Origin at = node.origin();
    if (at.line() > 0) {
      origins.putIfAbsent(at.line(), at);
      List<String> notes = lines.computeIfAbsent(at.line(), k -> new ArrayList<>());
      if (!notes.contains(text)) {
        notes.add(text);
      }
    }
  }

  private void node(Node node) {
    Expr.Call call = Activity.call(node);
    if (call != null && plan.joint().contains(call)) {
      note(node, "call of " + call.callee().name() + ": runs forward and backward at once");
    }
    if (node instanceof Node.Loop l) {
      note(node, mode(l));
      Walk.bodyDefinitions(l).forEach(v -> value(node, v));
    }
    Walk.definitions(node).forEach(v -> value(node, v));
  }

  private String mode(Node.Loop l) {
    String why = plan.reasons().getOrDefault(l, "");
    String mode =
        plan.mode(l) == LoopMode.FUSED
            ? "fused: every iteration runs forward and backward at once"
            : plan.upward().contains(l)
                ? "independent: reversed in forward order"
                : "reversed from the last iteration to the first";
    return why.isEmpty() ? mode : mode + "; not fused: " + why;
  }

  private void value(Node node, Var v) {
    How how = plan.how(v);
    if (how == null || how == How.INDEX) {
      return;
    }
    switch (how) {
      case LIVE -> note(node, "live: " + v.name());
      case RECOMPUTE -> note(node, "recompute: " + v.name() + again(v));
      default -> note(node, "store: " + v.name() + ", " + tape(v));
    }
  }

  private String again(Var v) {
    Expr e = plan.recomputed().get(v);
    return e instanceof Expr.Element ? " (read again, nobody overwrites it)" : "";
  }

  private String tape(Var v) {
    List<Node.Loop> loops = plan.storedLoops(plan.places().blockOf(v));
    StringBuilder size = new StringBuilder(bytes(v.type()) + " bytes");
    for (Node.Loop l : loops) {
      size.append(" * ").append(l.counter() == null ? "trips" : trips(l.counter()));
    }
    return size.toString();
  }

  private static String trips(Node.Counter c) {
    String from = text(c.step() > 0 ? c.from() : c.to());
    String to = text(c.step() > 0 ? c.to() : c.from());
    String distance = from.equals("0") ? to : "(" + to + " - " + from + ")";
    return c.isUnit() ? distance : distance + " / " + Math.abs(c.step());
  }

  private static String text(Expr e) {
    if (e instanceof Expr.Use u) {
      return u.var().name();
    } else if (e instanceof Expr.Const c) {
      return String.valueOf(c.value());
    } else if (e instanceof Expr.Length n) {
      return text(n.array()) + ".length";
    } else if (e instanceof Expr.Apply a && a.children().size() == 2) {
      return "("
          + text(a.children().get(0))
          + " "
          + a.op().name()
          + " "
          + text(a.children().get(1))
          + ")";
    }
    return "trips";
  }

  private static int bytes(Type type) {
    if (!(type instanceof Type.Scalar s)) {
      return 8;
    }
    return switch (s) {
      case BOOLEAN, BYTE -> 1;
      case SHORT, CHAR -> 2;
      case INT, FLOAT -> 4;
      case LONG, DOUBLE -> 8;
    };
  }
}
