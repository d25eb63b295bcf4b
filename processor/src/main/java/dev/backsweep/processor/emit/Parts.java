package dev.backsweep.processor.emit;

import dev.backsweep.processor.ir.Callee;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Makes a method of every labelled run of statements.
 *
 * <p>A variable that more than one method needs is passed as a parameter if no part sets it and
 * there is room for it. The others live in arrays, one for each type: a part loads what it needs at
 * its start and stores what it has set at its end, and what is left of the method reads and writes
 * the arrays directly.
 */
final class Parts {
  private static final String WHOLE = "";

  /** A method cannot have more than 255, some of which the arrays of kept variables need. */
  private static final int MOST_SLOTS = 200;

  private final Member.Method method;
  private final List<Stmt> marked;
  private final Map<String, List<Stmt>> runs = new LinkedHashMap<>();

  /** For each part, and for what is left, the variables that occur in it, in order. */
  private final Map<String, Set<Var>> occurring = new LinkedHashMap<>();

  private final Map<String, Set<Var>> set = new LinkedHashMap<>();

  /** The variables that occur in more than one of these. */
  private final Set<Var> shared = new HashSet<>();

  private final Map<Var, Expr> places = new LinkedHashMap<>();
  private final Map<Type, Var> states = new LinkedHashMap<>();
  private final Map<Type, Integer> sizes = new LinkedHashMap<>();
  private int nextVar;

  Parts(Member.Method method, List<Stmt> marked) {
    this.method = method;
    this.marked = marked;
    occurring.put(WHOLE, new LinkedHashSet<>(method.params()));
    set.put(WHOLE, new LinkedHashSet<>(method.params()));
    visit(marked, WHOLE);
    Set<Var> seen = new HashSet<>();
    for (Set<Var> vars : occurring.values()) {
      for (Var v : vars) {
        nextVar = Math.max(nextVar, v.id() + 1);
        if (!seen.add(v)) {
          shared.add(v);
        }
      }
    }
    for (Map.Entry<String, Set<Var>> part : set.entrySet()) {
      if (!part.getKey().equals(WHOLE)) {
        part.getValue().stream().filter(shared::contains).forEach(this::keep);
      }
    }
    for (String part : runs.keySet()) {
      if (slots(part) > MOST_SLOTS) {
        vars(occurring, part).stream()
            .filter(v -> v.type() instanceof Type.Scalar && shared.contains(v))
            .forEach(this::keep);
      }
    }
  }

  /** How much room the parameters of a part would take. */
  private int slots(String part) {
    return vars(occurring, part).stream()
        .filter(v -> shared.contains(v) && !places.containsKey(v))
        .mapToInt(v -> v.type() == Type.DOUBLE || v.type() == Type.LONG ? 2 : 1)
        .sum();
  }

  private void visit(List<Stmt> block, String part) {
    Set<Var> vars = occurring.computeIfAbsent(part, k -> new LinkedHashSet<>());
    Set<Var> targets = set.computeIfAbsent(part, k -> new LinkedHashSet<>());
    for (Stmt s : block) {
      if (s instanceof Stmt.Labeled run) {
        runs.put(run.label(), run.body());
        visit(run.body(), run.label());
        continue;
      }
      Stmts.expressions(s).forEach(e -> Stmts.forEach(e, x -> addUse(x, vars)));
      Var target = Stmts.target(s);
      if (target != null) {
        vars.add(target);
        targets.add(target);
      }
      Stmts.blocks(s).forEach(b -> visit(b, part));
    }
  }

  private static Set<Var> vars(Map<String, Set<Var>> map, String part) {
    return Objects.requireNonNull(map.get(part));
  }

  private static void addUse(Expr e, Set<Var> vars) {
    if (e instanceof Expr.Use u) {
      vars.add(u.var());
    }
  }

  /** Gives a variable its place in the array of its type. */
  private void keep(Var v) {
    if (places.containsKey(v)) {
      return;
    }
    String typed = v.type() == Type.DOUBLE ? "state" : v.type().javaName() + "State";
    Var state = states.computeIfAbsent(v.type(), t -> new Var(nextVar++, typed, new Type.Array(t)));
    int index = sizes.merge(v.type(), 1, Integer::sum) - 1;
    places.put(v, Expr.Element.of(new Expr.Use(state), Expr.Const.of(index)));
  }

  List<Member.Method> split(Set<String> taken) {
    taken.add(method.name());
    List<Member.Method> methods = new ArrayList<>();
    Map<String, Stmt> calls = new LinkedHashMap<>();
    runs.forEach(
        (label, body) -> {
          Member.Method part =
              part(label, body, Names.unique(method.name() + "Part" + label, taken));
          taken.add(part.name());
          methods.add(part);
          calls.put(label, call(part));
        });
    List<Stmt> rest = new ArrayList<>();
    states.forEach(
        (type, state) -> {
          Expr size = Expr.Const.of(sizes.getOrDefault(type, 0));
          Expr array = new Expr.NewArray((Type.Array) state.type(), List.of(size));
          rest.add(new Stmt.Declare(state, array, Origin.NONE));
        });
    for (Var p : method.params()) {
      if (places.containsKey(p)) {
        rest.add(store(p, new Expr.Use(p)));
      }
    }
    rest.addAll(rest(marked, calls));
    methods.add(0, method.withBody(rest));
    return methods;
  }

  private Member.Method part(String label, List<Stmt> run, String name) {
    Set<Var> params = new LinkedHashSet<>();
    Set<Var> kept = new LinkedHashSet<>();
    for (Var v : vars(occurring, label)) {
      if (places.containsKey(v)) {
        kept.add(v);
      } else if (shared.contains(v)) {
        params.add(v);
      }
    }
    List<Stmt> body = new ArrayList<>();
    Set<Var> declared = new LinkedHashSet<>();
    for (Stmt s : run) {
      if (s instanceof Stmt.Declare d) {
        declared.add(d.var());
      }
    }
    for (Var v : kept) {
      params.add(stateOf(v));
      if (!declared.contains(v)) {
        body.add(new Stmt.Declare(v, places.get(v), Origin.NONE));
      }
    }
    for (Stmt s : run) {
      boolean open = s instanceof Stmt.Declare d && d.init() == null && kept.contains(d.var());
      body.add(open ? initialized(((Stmt.Declare) s).var()) : s);
    }
    for (Var v : vars(set, label)) {
      if (kept.contains(v)) {
        body.add(store(v, new Expr.Use(v)));
      }
    }
    String doc =
        "A part of {@code " + method.name() + "}, which the JIT compiler would not take whole.";
    return new Member.Method(
        name, Visibility.PRIVATE, List.copyOf(params), Type.VOID, body, method.exceptions(), doc);
  }

  private static Stmt initialized(Var v) {
    return new Stmt.Declare(v, Expr.Const.zero((Type.Scalar) v.type()), Origin.NONE);
  }

  private Var stateOf(Var v) {
    return Objects.requireNonNull(states.get(v.type()));
  }

  private Stmt store(Var v, Expr value) {
    Expr.Element place = (Expr.Element) Objects.requireNonNull(places.get(v));
    return new Stmt.Store(place.array(), place.index(), value, Origin.NONE);
  }

  private static Stmt call(Member.Method part) {
    Callee callee =
        new Callee(
            Callee.Kind.OPAQUE,
            "",
            "",
            part.name(),
            part.params().stream().map(Var::type).toList(),
            Type.VOID,
            true,
            List.of(),
            !part.exceptions().isEmpty());
    List<Expr> arguments = part.params().stream().map(v -> (Expr) new Expr.Use(v)).toList();
    return new Stmt.Eval(new Expr.Call(callee, arguments, Origin.NONE), Origin.NONE);
  }

  /**
   * What is left of a block, with calls in place of the runs and array elements in place of kept
   * variables.
   */
  private List<Stmt> rest(List<Stmt> block, Map<String, Stmt> calls) {
    List<Stmt> out = new ArrayList<>();
    for (Stmt s : block) {
      if (s instanceof Stmt.Labeled run) {
        out.add(Objects.requireNonNull(calls.get(run.label())));
        continue;
      }
      Stmt used = Stmts.mapExpressions(s, this::placed);
      Var target = Stmts.target(used);
      if (target == null || !places.containsKey(target)) {
        out.add(Stmts.mapBlocks(used, b -> rest(b, calls)));
      } else if (used instanceof Stmt.Assign a) {
        out.add(store(target, a.value()));
      } else if (used instanceof Stmt.Declare d && d.init() != null) {
        out.add(store(target, d.init()));
      }
    }
    return out;
  }

  private Expr placed(Expr e) {
    if (e instanceof Expr.Use u) {
      return places.getOrDefault(u.var(), e);
    }
    return e.mapChildren(this::placed);
  }
}
