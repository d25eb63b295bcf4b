package dev.backsweep.processor.prepare;

import dev.backsweep.processor.analysis.Activity;
import dev.backsweep.processor.analysis.Branches;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ir.Vars;
import dev.backsweep.processor.ssa.Block;
import dev.backsweep.processor.ssa.DeadCode;
import dev.backsweep.processor.ssa.Node;
import dev.backsweep.processor.ssa.Ssa;
import dev.backsweep.processor.ssa.Walk;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives every active operation a name of its own: afterwards an active value is an operation on
 * atoms (variables and constants), an element of an array variable, or a choice between atoms. The
 * simplifier folds back what needs no name.
 */
public final class Linearize {
  private final Activity activity;
  private final Vars vars;

  private Linearize(Activity activity, Vars vars) {
    this.activity = activity;
    this.vars = vars;
  }

  public static Ssa of(Ssa ssa, Activity activity, Vars vars) {
    Linearize l = new Linearize(activity, vars);
    return new Ssa(ssa.function(), l.block(ssa.body()), ssa.result());
  }

  private Block block(Block b) {
    List<Node> out = new ArrayList<>();
    b.nodes().forEach(n -> node(n, out));
    return new Block(out);
  }

  private void node(Node node, List<Node> out) {
    if (node instanceof Node.Let l) {
      let(l, out);
    } else if (node instanceof Node.Put p) {
      Expr array = atom(p.array(), out, p.origin());
      Expr index = index(p.index(), out, p.origin());
      Expr old = p.old() == null ? null : new Expr.Element(array, index, p.origin());
      if (old != null && DeadCode.mayThrowOrAct(p.value())) {
        Var read = vars.fresh(nameOf(old), old.type());
        out.add(new Node.Let(read, old, p.origin()));
        old = new Expr.Use(read);
      }
      boolean active = p.value().type().isReal() && activity.isActiveArray(p.array());
      Expr value =
          active || p.value().type().isArray() ? atom(p.value(), out, p.origin()) : p.value();
      out.add(new Node.Put(array, index, value, old, p.origin()));
    } else if (node instanceof Node.Branch b) {
      Branches branches = new Branches(activity);
      Expr condition = branches.isActive(b) ? atom(b.condition(), out, b.origin()) : b.condition();
      out.add(
          new Node.Branch(condition, block(b.then()), block(b.orElse()), b.merges(), b.origin()));
    } else if (node instanceof Node.Effect e && e.expr() instanceof Expr.Call c) {
      out.add(new Node.Effect(arguments(c, out, e.origin()), e.origin()));
    } else {
      out.add(Walk.mapBlocks(node, this::block));
    }
  }

  private void let(Node.Let l, List<Node> out) {
    Expr e = l.value();
    boolean array = e.type().isArray();
    if (e instanceof Expr.Call c) {
      out.add(new Node.Let(l.var(), arguments(c, out, l.origin()), l.origin()));
    } else if (activity.isActive(l.var())
        || array && (e.type().isDifferentiable() || e instanceof Expr.Element)) {
      out.addAll(define(l.var(), e, l.origin()));
    } else {
      out.add(l);
    }
  }

  private Expr arguments(Expr.Call c, List<Node> out, Origin origin) {
    return c.mapChildren(a -> atom(a, out, origin));
  }

  /** The nodes that define {@code var} as {@code e}, whose parts become atoms. */
  private List<Node> define(Var var, Expr e, Origin origin) {
    List<Node> out = new ArrayList<>();
    if (e instanceof Expr.Element x) {
      Expr array = atom(x.array(), out, origin);
      out.add(
          new Node.Let(
              var, new Expr.Element(array, index(x.index(), out, origin), x.origin()), origin));
    } else if (e instanceof Expr.Cond c && !(isAtom(c.then()) && isAtom(c.orElse()))) {
      Expr condition = atom(c.condition(), out, origin);
      List<Node> then = new ArrayList<>();
      List<Node> orElse = new ArrayList<>();
      Node.Merge merge =
          new Node.Merge(var, atom(c.then(), then, origin), atom(c.orElse(), orElse, origin));
      out.add(
          new Node.Branch(condition, new Block(then), new Block(orElse), List.of(merge), origin));
    } else if (e instanceof Expr.NewArray) {
      out.add(new Node.Let(var, e.mapChildren(c -> index(c, out, origin)), origin));
    } else {
      out.add(new Node.Let(var, e.mapChildren(c -> atom(c, out, origin)), origin));
    }
    return out;
  }

  private static boolean isAtom(Expr e) {
    return e instanceof Expr.Use || e instanceof Expr.Const;
  }

  private Expr atom(Expr e, List<Node> out, Origin origin) {
    if (isAtom(e)) {
      return e;
    }
    Var v = vars.fresh(nameOf(e), e.type());
    if (e.type().isReal() && activity.isVaried(e) || e.type().isArray()) {
      out.addAll(define(v, e, origin));
    } else {
      out.add(new Node.Let(v, e, origin));
    }
    return new Expr.Use(v);
  }

  /** Index arithmetic stays a tree as long as it can be repeated anywhere. */
  private Expr index(Expr e, List<Node> out, Origin origin) {
    return DeadCode.mayThrowOrAct(e) && !(e instanceof Expr.Length n && isAtom(n.array()))
        ? atom(e, out, origin)
        : e;
  }

  private static String nameOf(Expr e) {
    if (e instanceof Expr.Element x && x.array() instanceof Expr.Use a) {
      return x.index() instanceof Expr.Use i
          ? a.var().name() + capital(i.var().name())
          : a.var().name() + "Element";
    } else if (e instanceof Expr.Apply a) {
      return a.op().isMethod()
          ? a.op().name()
          : a.op().isCast() ? nameOf(a.children().get(0)) : operation(a.op().name(), a.type());
    } else if (e instanceof Expr.Use u) {
      return u.var().name();
    }
    return e.type() == Type.BOOLEAN ? "test" : e instanceof Expr.Length ? "length" : "value";
  }

  private static String operation(String symbol, Type type) {
    return switch (symbol) {
      case "+" -> "sum";
      case "-" -> "difference";
      case "*" -> "product";
      case "/" -> "quotient";
      case "%" -> "remainder";
      default -> type == Type.BOOLEAN ? "test" : "value";
    };
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
  }
}
