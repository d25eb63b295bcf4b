package dev.backsweep.processor.analysis;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An integer expression as a sum of products with integer coefficients, {@code 2*i + j*d - 1}. It
 * is taken for granted that the expression does not overflow; what certainly would is no such sum.
 *
 * @param terms coefficient by product; a product is a sorted list of symbols, none for the constant
 */
public record Affine(Map<List<String>, Long> terms) {
  public static Affine constant(long c) {
    return c == 0 ? new Affine(new LinkedHashMap<>()) : new Affine(single(List.of(), c));
  }

  public static Affine symbol(String s) {
    return new Affine(single(List.of(s), 1L));
  }

  private static Map<List<String>, Long> single(List<String> product, long coefficient) {
    Map<List<String>, Long> one = new LinkedHashMap<>();
    one.put(product, coefficient);
    return one;
  }

  /**
   * Reads an {@code int} expression; parts that are no sums or products become symbols.
   *
   * @param leaf what a part that cannot be taken apart stands for
   */
  public static Affine of(Expr e, Function<Expr, Affine> leaf) {
    if (e instanceof Expr.Const c
        && c.value() instanceof Number n
        && e.type() instanceof Type.Scalar s
        && s.isIntegral()) {
      return constant(n.longValue());
    }
    Affine sum = e instanceof Expr.Apply a && a.type() == Type.INT ? sum(a, leaf) : null;
    return sum != null && sum.fits() ? sum : leaf.apply(e);
  }

  /** Whether all coefficients are ints. */
  private boolean fits() {
    return terms.values().stream().allMatch(c -> c == c.intValue());
  }

  private static @Nullable Affine sum(Expr.Apply a, Function<Expr, Affine> leaf) {
    List<Expr> children = a.children();
    if (a.op().is("+") && children.size() == 2) {
      return of(children.get(0), leaf).plus(of(children.get(1), leaf), 1);
    } else if (a.op().is("-") && children.size() == 2) {
      return of(children.get(0), leaf).plus(of(children.get(1), leaf), -1);
    } else if (a.op().is("-")) {
      return constant(0).plus(of(children.get(0), leaf), -1);
    } else if (a.op().is("*")) {
      return of(children.get(0), leaf).times(of(children.get(1), leaf));
    }
    return null;
  }

  public Affine plus(Affine other, long factor) {
    Map<List<String>, Long> sum = new LinkedHashMap<>(terms);
    other.terms.forEach((k, v) -> sum.merge(k, v * factor, Long::sum));
    sum.values().removeIf(v -> v == 0);
    return new Affine(sum);
  }

  private Affine times(Affine other) {
    Map<List<String>, Long> product = new LinkedHashMap<>();
    terms.forEach(
        (k1, v1) ->
            other.terms.forEach(
                (k2, v2) -> {
                  List<String> key = new ArrayList<>(k1);
                  key.addAll(k2);
                  key.sort(Comparator.naturalOrder());
                  product.merge(key, v1 * v2, Affine::saturated);
                }));
    product.values().removeIf(v -> v == 0);
    return new Affine(product);
  }

  /** A sum that is beyond all ints if it overflows. */
  private static long saturated(long a, long b) {
    long sum = a + b;
    return ((a ^ sum) & (b ^ sum)) < 0 ? Long.MAX_VALUE : sum;
  }

  public boolean isConstant() {
    return terms.keySet().stream().allMatch(List::isEmpty);
  }

  public long constantTerm() {
    return Objects.requireNonNull(terms.getOrDefault(List.of(), 0L));
  }
}
