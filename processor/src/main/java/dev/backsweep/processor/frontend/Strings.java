package dev.backsweep.processor.frontend;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** String concatenation, and which of the operations on strings are pure. */
final class Strings {
  private Strings() {}

  /** {@code left + right}, where one of them is a string; longer sums become one node. */
  static Expr concatenate(Expr left, Expr right, Origin origin) {
    List<Expr> terms = new ArrayList<>();
    if (left instanceof Expr.Foreign f && isConcatenation(f)) {
      terms.addAll(f.children());
    } else {
      terms.add(left);
    }
    terms.add(right);
    boolean pure = terms.stream().allMatch(Strings::hasFixedText);
    return new Expr.Foreign(template(terms.size()), List.of(), terms, Type.STRING, pure, origin);
  }

  private static boolean isConcatenation(Expr.Foreign f) {
    return f.children().size() > 1 && f.template().equals(template(f.children().size()));
  }

  private static String template(int terms) {
    return IntStream.range(0, terms).mapToObj(i -> "$" + i).collect(Collectors.joining(" + "));
  }

  /** Whether the value reads the same at all times: not an object whose toString may change. */
  static boolean hasFixedText(Expr e) {
    return Conversions.primitive(e.type()) != null
        || e.type().equals(Type.STRING)
        || e.type().equals(TypeReader.NULL);
  }
}
