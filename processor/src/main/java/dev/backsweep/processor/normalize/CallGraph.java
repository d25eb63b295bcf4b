package dev.backsweep.processor.normalize;

import dev.backsweep.processor.ir.Callee;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Function;
import dev.backsweep.processor.ir.Stmts;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which functions of a source file call which, by {@link Callee#key()}. */
final class CallGraph {
  private final Map<String, Set<String>> calls = new LinkedHashMap<>();

  CallGraph(Map<String, Function> functions) {
    functions.forEach((key, f) -> calls.put(key, callees(f)));
  }

  private static Set<String> callees(Function f) {
    Set<String> keys = new LinkedHashSet<>();
    Stmts.forEachExpression(
        f.body(),
        e -> {
          if (e instanceof Expr.Call c && c.callee().kind() == Callee.Kind.SAME_FILE) {
            keys.add(c.callee().key());
          }
        });
    return keys;
  }

  /** Whether a call of {@code key} may lead to another one before it returns. */
  boolean isRecursive(String key) {
    Set<String> reached = new LinkedHashSet<>();
    reach(key, reached);
    return reached.contains(key);
  }

  private void reach(String from, Set<String> reached) {
    for (String key : calls.getOrDefault(from, new LinkedHashSet<>())) {
      if (reached.add(key)) {
        reach(key, reached);
      }
    }
  }
}
