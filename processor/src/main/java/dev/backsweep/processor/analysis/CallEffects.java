package dev.backsweep.processor.analysis;

import dev.backsweep.processor.ir.Callee;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ssa.Node;
import dev.backsweep.processor.ssa.Ssa;
import dev.backsweep.processor.ssa.Walk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which array parameters the methods of one source file write, which may be one array, and which
 * may change between a call and its reversal. Of a method whose body is not known everything is
 * assumed.
 */
public final class CallEffects {
  private final Map<String, Ssa> functions;
  private final Set<String> written = new HashSet<>();
  private final Set<String> writeOutside = new HashSet<>();
  private final Set<String> unstable = new HashSet<>();
  private final Aliases aliases = new Aliases();

  private CallEffects(Map<String, Ssa> functions) {
    this.functions = functions;
  }

  /**
   * The effects of functions that call each other.
   *
   * @param functions by {@link Callee#key()}
   */
  public static CallEffects of(Map<String, Ssa> functions) {
    CallEffects effects = new CallEffects(functions);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Map.Entry<String, Ssa> e : functions.entrySet()) {
        Ssa ssa = e.getValue();
        Memory memory = Memory.of(ssa, effects);
        changed |= effects.collectWritten(e.getKey(), ssa, memory);
        changed |= effects.aliases.collectPassed(ssa, memory);
        Memory alone = Memory.of(ssa, effects, Companions.NONE, new Aliases.Facts());
        changed |= effects.aliases.collectDone(ssa, alone);
      }
    }
    changed = true;
    while (changed) {
      changed = false;
      for (Map.Entry<String, Ssa> e : functions.entrySet()) {
        changed |= effects.collectUnstable(e.getKey(), e.getValue());
      }
    }
    return effects;
  }

  /** Which parameters may be the same arrays. */
  Aliases aliases() {
    return aliases;
  }

  /** Whether the body of the callee is known. */
  public boolean isKnown(Callee callee) {
    return callee.kind() == Callee.Kind.SAME_FILE && functions.containsKey(callee.key());
  }

  /** Whether a call may write its array argument, or an array inside it. */
  public boolean mayWrite(Callee callee, int parameter) {
    return callee.params().get(parameter) instanceof Type.Array a
        && IntStream.range(0, a.rank()).anyMatch(depth -> mayWrite(callee, parameter, depth));
  }

  /** Whether a call may write the arrays that lie {@code depth} levels inside its argument. */
  boolean mayWrite(Callee callee, int parameter, int depth) {
    return !isKnown(callee) || written.contains(level(callee.key(), parameter, depth));
  }

  /** Whether a call may write arrays that code outside of the file knows. */
  public boolean mayWriteOutside(Callee callee) {
    return !isKnown(callee) || writeOutside.contains(callee.key());
  }

  /**
   * Whether the arrays that code outside knows may be written between a call and its reversal, by
   * any of the functions.
   */
  boolean isOutsideUnstable() {
    return !writeOutside.isEmpty();
  }

  /**
   * What differentiating a function relies on that depends on its callers.
   *
   * @param unstable its parameters, and last its result, whose elements may change between a call
   *     and its reversal
   * @param passed what is known of the arrays that it gets
   * @param outsideUnstable whether the arrays of fields and objects may change in between
   */
  public record Assumptions(List<Boolean> unstable, Aliases.Facts passed, boolean outsideUnstable) {
    /** Whether no two parameters have an array in common. */
    public boolean apart() {
      return passed.same().isEmpty();
    }
  }

  /** What differentiating a function relies on that depends on its callers. */
  public Assumptions assumptions(Callee callee) {
    List<Boolean> all = new ArrayList<>();
    for (int i = 0; i < callee.params().size(); i++) {
      all.add(isUnstable(callee.key(), i));
    }
    all.add(isResultUnstable(callee.key()));
    return new Assumptions(all, aliases.passed(callee.key()), isOutsideUnstable());
  }

  /**
   * Whether elements of a function's array parameter may be written between a call and its
   * reversal.
   */
  public boolean isUnstable(String function, int parameter) {
    return unstable.contains(id(function, parameter));
  }

  /** Whether elements of the array that a function returns may be written before its reversal. */
  boolean isResultUnstable(String function) {
    return isUnstable(function, Aliases.RESULT);
  }

  private static String id(String function, int parameter) {
    return function + "#" + parameter;
  }

  private static String level(String function, int parameter, int depth) {
    return id(function, parameter) + "#" + depth;
  }

  private boolean collectWritten(String key, Ssa ssa, Memory memory) {
    Set<Memory.Cell> cells = new HashSet<>();
    Walk.nodes(ssa.body(), n -> cells.addAll(memory.written(n)));
    boolean changed = cells.contains(memory.outside()) && writeOutside.add(key);
    for (int i = 0; i < ssa.params().size(); i++) {
      Var p = ssa.params().get(i);
      if (p.type().isArray()) {
        List<Memory.Cell> levels = levels(memory, new Expr.Use(p));
        for (int depth = 0; depth < levels.size(); depth++) {
          changed |= cells.contains(levels.get(depth)) && written.add(level(key, i, depth));
        }
      }
    }
    return changed;
  }

  private boolean collectUnstable(String key, Ssa ssa) {
    Memory memory = Memory.of(ssa, this);
    Set<Memory.Cell> cells = new HashSet<>();
    Walk.nodes(ssa.body(), n -> cells.addAll(memory.written(n)));
    for (int i = 0; i < ssa.params().size(); i++) {
      if (ssa.params().get(i).type().isArray() && isUnstable(key, i)) {
        cells.addAll(levels(memory, new Expr.Use(ssa.params().get(i))));
      }
    }
    if (ssa.result() != null && ssa.result().type().isArray() && isResultUnstable(key)) {
      cells.addAll(levels(memory, ssa.result()));
    }
    boolean[] changed = new boolean[1];
    Walk.nodes(ssa.body(), n -> changed[0] |= spread(n, memory, cells));
    return changed[0];
  }

  private boolean spread(Node node, Memory memory, Set<Memory.Cell> cells) {
    Expr.Call call = Activity.call(node);
    boolean changed = false;
    if (call != null && isKnown(call.callee())) {
      for (int i = 0; i < call.children().size(); i++) {
        Expr a = call.children().get(i);
        if (a.type().isArray() && levels(memory, a).stream().anyMatch(cells::contains)) {
          changed |= unstable.add(id(call.callee().key(), i));
        }
      }
      if (node instanceof Node.Let l
          && l.var().type().isArray()
          && levels(memory, new Expr.Use(l.var())).stream().anyMatch(cells::contains)) {
        changed |= unstable.add(id(call.callee().key(), Aliases.RESULT));
      }
    }
    return changed;
  }

  /** The classes of an array and of the arrays inside it. */
  public static List<Memory.Cell> levels(Memory memory, Expr array) {
    List<Memory.Cell> all = new ArrayList<>();
    Memory.Cell cell = memory.of(array);
    for (Type t = array.type(); t instanceof Type.Array a; t = a.element()) {
      all.add(memory.key(cell));
      cell = Objects.requireNonNull(cell).element();
    }
    return all;
  }
}
