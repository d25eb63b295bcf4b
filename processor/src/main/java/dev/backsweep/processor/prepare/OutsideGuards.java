package dev.backsweep.processor.prepare;

import dev.backsweep.processor.analysis.Activity;
import dev.backsweep.processor.analysis.CallEffects;
import dev.backsweep.processor.analysis.Memory;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ssa.Block;
import dev.backsweep.processor.ssa.Node;
import dev.backsweep.processor.ssa.Ssa;
import dev.backsweep.processor.ssa.Walk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks that arrays of fields and objects are no parameters, where one of the two is written: all
 * analyses take them for different. Final fields are compared on entry, everything else where it is
 * read.
 */
public final class OutsideGuards {
  private final Memory memory;
  private final List<Var> params = new ArrayList<>();
  private final Set<Memory.Cell> written = new LinkedHashSet<>();
  private final boolean outsideWritten;

  private OutsideGuards(Ssa ssa, Memory memory, boolean outsideWritten) {
    this.memory = memory;
    this.outsideWritten = outsideWritten || writesOutside(ssa, memory);
    for (Var p : ssa.params()) {
      if (p.type().isArray() && levels(p).stream().noneMatch(memory::isOutside)) {
        params.add(p);
      }
    }
    Walk.nodes(
        ssa.body(),
        n -> {
          Expr.Call call = Activity.call(n);
          if (n instanceof Node.Put || call != null && memory.effects().isKnown(call.callee())) {
            written.addAll(memory.written(n));
          }
        });
  }

  /**
   * Adds the checks.
   *
   * @param called whether other sweeps call this one
   * @param functions all functions that belong to the differentiated method
   */
  public static Ssa of(Ssa ssa, Memory memory, boolean called, Collection<Ssa> functions) {
    boolean outsideWritten =
        functions.stream().anyMatch(f -> writesOutside(f, Memory.of(f, memory.effects())));
    OutsideGuards guards = new OutsideGuards(ssa, memory, outsideWritten);
    List<Node> nodes = new ArrayList<>();
    if (!called) {
      Set<Expr.StaticField> fields = new LinkedHashSet<>();
      functions.forEach(f -> collect(f.body(), fields));
      fields.forEach(f -> guards.check(f, f.name(), ssa.function().origin(), nodes));
    }
    nodes.addAll(guards.block(ssa.body()).nodes());
    return new Ssa(ssa.function(), new Block(nodes), ssa.result());
  }

  private static boolean writesOutside(Ssa ssa, Memory memory) {
    boolean[] found = new boolean[1];
    Walk.nodes(
        ssa.body(),
        n -> found[0] |= n instanceof Node.Put p && memory.isOutside(memory.of(p.array())));
    return found[0];
  }

  private static void collect(Block body, Set<Expr.StaticField> fields) {
    Walk.nodes(body, n -> Walk.expressions(n).forEach(e -> collect(e, fields)));
  }

  private static void collect(Expr e, Set<Expr.StaticField> fields) {
    if (e instanceof Expr.StaticField f && f.isFinal() && f.type().isArray()) {
      boolean known =
          fields.stream()
              .anyMatch(x -> x.binaryOwner().equals(f.binaryOwner()) && x.name().equals(f.name()));
      if (!known) {
        fields.add(f);
      }
    }
    e.children().forEach(c -> collect(c, fields));
  }

  private List<Memory.Cell> levels(Var array) {
    return CallEffects.levels(memory, new Expr.Use(array));
  }

  private Block block(Block b) {
    List<Node> out = new ArrayList<>();
    for (Node n : b.nodes()) {
      boolean named = n instanceof Node.Let l && memory.comesFromOutside(l.value());
      for (Expr e : Walk.expressions(n)) {
        (named ? e.children() : List.of(e)).forEach(x -> nested(x, n.origin(), out));
      }
      out.add(Walk.mapBlocks(n, this::block));
      if (named && n instanceof Node.Let l && !isFinal(l.value())) {
        check(new Expr.Use(l.var()), name(l.value(), l.var().name()), n.origin(), out);
      }
    }
    return new Block(out);
  }

  private static String name(Expr e, String ifNoField) {
    return e instanceof Expr.StaticField f ? f.name() : ifNoField;
  }

  private static boolean isFinal(Expr e) {
    return e instanceof Expr.StaticField f && f.isFinal();
  }

  /** Checks the arrays that have no name. */
  private void nested(Expr e, Origin at, List<Node> out) {
    e.children().forEach(c -> nested(c, at, out));
    if (memory.comesFromOutside(e) && !isFinal(e)) {
      check(e, name(e, "an array of an object"), at, out);
    }
  }

  private void check(Expr array, String name, Origin at, List<Node> out) {
    if (!(array.type() instanceof Type.Array a)) {
      return;
    }
    for (Var p : params) {
      boolean writes = levels(p).stream().anyMatch(written::contains);
      if ((writes || outsideWritten) && ((Type.Array) p.type()).root().equals(a.root())) {
        Expr param = new Expr.Use(p);
        Expr text = new Expr.Const(name, Type.STRING);
        Expr paramText = new Expr.Const(p.name(), Type.STRING);
        out.add(
            new Node.Effect(
                writes
                    ? ForeignArrays.requireDistinct(param, array, paramText, text)
                    : ForeignArrays.requireDistinct(array, param, text, paramText),
                at));
      }
    }
  }
}
