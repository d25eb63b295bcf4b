package dev.backsweep.processor;

import dev.backsweep.processor.analysis.Activity;
import dev.backsweep.processor.analysis.CallEffects;
import dev.backsweep.processor.analysis.Memory;
import dev.backsweep.processor.ir.Callee;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Function;
import dev.backsweep.processor.ir.Program;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.normalize.Inline;
import dev.backsweep.processor.normalize.Normalize;
import dev.backsweep.processor.ssa.Ssa;
import dev.backsweep.processor.ssa.SsaBuilder;
import dev.backsweep.processor.ssa.Walk;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An annotated method with those methods of its file that are not inlined into it, because they are
 * recursive or long.
 *
 * @param functions in SSA form, by {@link Callee#key()}, the root first
 * @param masks which parameters of each function are active somewhere
 */
record Group(
    Ssa root, Map<String, Ssa> functions, CallEffects effects, Map<String, boolean[]> masks) {
  /** What still makes a method that javac's JIT compiler takes. */
  private static final Inline.Budget BUDGET = new Inline.Budget(700, 2500);

  static Group of(Program program) {
    Map<String, Function> normal = new LinkedHashMap<>();
    program.functions().forEach((key, f) -> normal.put(key, Normalize.of(f, program.vars())));
    Map<String, Ssa> functions = new LinkedHashMap<>();
    Deque<String> waiting = new ArrayDeque<>(List.of(program.root().callee().key()));
    while (!waiting.isEmpty()) {
      String key = waiting.remove();
      Function f = normal.get(key);
      if (f == null || functions.containsKey(key)) {
        continue;
      }
      Ssa ssa = SsaBuilder.of(Inline.of(f, normal, program.vars(), BUDGET), program.vars());
      functions.put(key, ssa);
      calls(ssa).forEach(c -> waiting.add(c.callee().key()));
    }
    Ssa root = Objects.requireNonNull(functions.get(program.root().callee().key()));
    CallEffects effects = CallEffects.of(functions);
    Group group = new Group(root, functions, effects, new LinkedHashMap<>());
    group.findMasks();
    return group;
  }

  private static List<Expr.Call> calls(Ssa ssa) {
    List<Expr.Call> calls = new ArrayList<>();
    Walk.nodes(
        ssa.body(),
        n -> {
          Expr.Call c = Activity.call(n);
          if (c != null && c.callee().kind() == Callee.Kind.SAME_FILE) {
            calls.add(c);
          }
        });
    return calls;
  }

  /** The active inputs of the annotated method itself. */
  List<Var> inputs() {
    List<Var> inputs = new ArrayList<>();
    Function f = root.function();
    for (int i = 0; i < f.params().size(); i++) {
      if (f.active().get(i)) {
        inputs.add(f.params().get(i));
      }
    }
    return inputs;
  }

  /** The active parameters of a function where it is called. */
  List<Var> inputs(String key) {
    Ssa ssa = Objects.requireNonNull(functions.get(key));
    boolean[] mask = mask(key);
    List<Var> inputs = new ArrayList<>();
    for (int i = 0; i < mask.length; i++) {
      if (mask[i]) {
        inputs.add(ssa.params().get(i));
      }
    }
    return inputs;
  }

  /** Which parameters the derivative of a callee treats as active. */
  List<Boolean> mask(Callee callee) {
    if (callee.kind() == Callee.Kind.DIFFERENTIABLE) {
      return callee.active();
    }
    List<Boolean> mask = new ArrayList<>();
    for (boolean active : mask(callee.key())) {
      mask.add(active);
    }
    return mask;
  }

  private boolean[] mask(String key) {
    return masks.computeIfAbsent(
        key, k -> new boolean[Objects.requireNonNull(functions.get(k)).params().size()]);
  }

  /** The functions that are called with active arguments, in the order of the calls. */
  List<String> differentiated() {
    return masks.keySet().stream().filter(k -> !inputs(k).isEmpty()).toList();
  }

  private void findMasks() {
    boolean changed = spread(root, inputs());
    while (changed) {
      changed = false;
      for (String key : new ArrayList<>(differentiated())) {
        changed |= spread(Objects.requireNonNull(functions.get(key)), inputs(key));
      }
    }
  }

  private boolean spread(Ssa ssa, List<Var> inputs) {
    List<Expr.Call> known = new ArrayList<>(calls(ssa));
    known.removeIf(c -> !effects.isKnown(c.callee()));
    if (known.isEmpty()) {
      return false;
    }
    Activity activity = Activity.of(ssa, Memory.of(ssa, effects), inputs);
    boolean changed = false;
    for (Expr.Call c : known) {
      if (c.children().stream().anyMatch(activity::isVaried)) {
        boolean[] mask = mask(c.callee().key());
        boolean[] before = Arrays.copyOf(mask, mask.length);
        for (int i = 0; i < mask.length; i++) {
          mask[i] |= activity.isVaried(c.children().get(i));
        }
        changed |= !Arrays.equals(before, mask);
      }
    }
    return changed;
  }
}
