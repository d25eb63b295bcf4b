package dev.backsweep.processor.emit;

import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Splits a method that HotSpot would never compile into private parts that it does. Of a method
 * that it would compile, but not well, loop nests that run again and again become parts: the fewer
 * loops it sees at once, the better it optimizes each.
 *
 * <p>A part is a run of statements of one block; where a single statement is too long, its blocks
 * are split. Which values go from part to part, and how, is up to {@link Parts}.
 */
final class Outline {
  /** Methods up to this size stay whole. The JIT compiler's limit is 8,000. */
  static final int LONGEST = 6_500;

  /** Methods up to this size keep their loop nests. */
  private static final int LONGEST_WITH_NESTS = 1_000;

  private static final int LONGEST_PART = 7_000;
  private static final int LONGEST_STATEMENT = 5_000;
  private static final int LONGEST_RUN = 3_500;

  /** A call and its arguments cost about as much as this saves. */
  private static final int SHORTEST_RUN = 150;

  private final int longestRun;
  private int parts;

  private Outline(int longestRun) {
    this.longestRun = longestRun;
  }

  /**
   * The method, or what is left of it, followed by its parts.
   *
   * @param taken the names of methods that parts must not have; theirs are added
   */
  static List<Member.Method> of(Member.Method method, Set<String> taken) {
    int size = SizeEstimate.of(method);
    if (size <= LONGEST_WITH_NESTS
        || Stmts.any(method.body(), s -> s instanceof Stmt.Jump || s instanceof Stmt.Labeled)) {
      return List.of(method);
    } else if (size <= LONGEST) {
      List<Stmt> marked = new Outline(0).nests(method.body(), false);
      List<Member.Method> split = new Parts(method, marked).split(new HashSet<>(taken));
      split.forEach(m -> taken.add(m.name()));
      return split;
    }
    List<Member.Method> best = List.of(method);
    int worst = Integer.MAX_VALUE;
    for (int run = LONGEST_RUN; run > SHORTEST_RUN && worst > LONGEST_PART; run /= 2) {
      List<Stmt> marked = new Outline(run).block(method.body());
      List<Member.Method> split = new Parts(method, marked).split(new HashSet<>(taken));
      int longest = split.stream().mapToInt(SizeEstimate::of).max().orElse(0);
      if (longest < worst) {
        best = split;
        worst = longest;
      }
    }
    best.forEach(m -> taken.add(m.name()));
    return best;
  }

  /** Puts a label around every loop inside another one that has loops itself and sets no local. */
  private List<Stmt> nests(List<Stmt> block, boolean inLoop) {
    List<Stmt> out = new ArrayList<>();
    for (Stmt s : block) {
      boolean nest =
          inLoop
              && s instanceof Stmt.Loop l
              && Stmts.any(l.body(), x -> x instanceof Stmt.Loop)
              && SizeEstimate.standalone(s) >= SHORTEST_RUN
              && setsNothingOutside(s);
      out.add(
          nest
              ? new Stmt.Labeled(String.valueOf(++parts), List.of(s), s.origin())
              : Stmts.mapBlocks(s, b -> nests(b, inLoop || s instanceof Stmt.Loop)));
    }
    return out;
  }

  private static boolean setsNothingOutside(Stmt s) {
    Set<Var> own = declared(s);
    return !Stmts.any(
        List.of(s),
        t ->
            t instanceof Stmt.Return
                || t instanceof Stmt.Throw
                || t instanceof Stmt.Assign a && !own.contains(a.var()));
  }

  private static Set<Var> declared(Stmt s) {
    Set<Var> own = new HashSet<>();
    Stmts.forEach(
        List.of(s),
        t -> {
          if (t instanceof Stmt.Declare d) {
            own.add(d.var());
          }
        });
    return own;
  }

  /** Puts a label around every run that becomes a part. */
  private List<Stmt> block(List<Stmt> block) {
    List<Stmt> out = new ArrayList<>();
    List<Stmt> run = new ArrayList<>();
    int size = 0;
    for (Stmt s : block) {
      int own = SizeEstimate.standalone(s);
      boolean isLong = own > Math.max(longestRun, LONGEST_STATEMENT);
      if (isLong || mustStay(s) || size + own > longestRun) {
        close(run, size, out);
        size = 0;
      }
      if (isLong) {
        out.add(split(s));
      } else if (mustStay(s)) {
        out.add(s);
      } else {
        run.add(s);
        size += own;
      }
    }
    close(run, size, out);
    return out;
  }

  private void close(List<Stmt> run, int size, List<Stmt> out) {
    if (size < SHORTEST_RUN) {
      out.addAll(run);
    } else {
      out.add(new Stmt.Labeled(String.valueOf(++parts), run, run.get(0).origin()));
    }
    run.clear();
  }

  private Stmt split(Stmt s) {
    if (s instanceof Stmt.Loop l) {
      return new Stmt.Loop(
          l.init(), l.condition(), l.update(), block(l.body()), l.testFirst(), l.origin());
    }
    return s instanceof Stmt.If i
        ? new Stmt.If(i.condition(), block(i.then()), block(i.orElse()), i.origin())
        : s;
  }

  /**
   * Whether the statement ends the method, or sets a reference, which can only be passed into a
   * part.
   */
  private static boolean mustStay(Stmt s) {
    if (s instanceof Stmt.Declare d && !(d.var().type() instanceof Type.Scalar)) {
      return true;
    }
    Set<Var> own = declared(s);
    return !completes(s)
        || Stmts.any(
            List.of(s),
            t ->
                t instanceof Stmt.Return
                    || t instanceof Stmt.Assign a
                        && !(a.var().type() instanceof Type.Scalar)
                        && !own.contains(a.var()));
  }

  /** Whether control can go on behind the statement; loops are assumed to end. */
  private static boolean completes(Stmt s) {
    if (s instanceof Stmt.If i) {
      return i.then().stream().allMatch(Outline::completes)
          || i.orElse().stream().allMatch(Outline::completes);
    }
    return !(s instanceof Stmt.Return || s instanceof Stmt.Throw);
  }
}
