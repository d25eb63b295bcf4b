import dev.backsweep.Differentiable;
import dev.backsweep.Wrt;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

class Case {
  @Wrt static double input = 1;
  static int $count = 1;
  double field;
  int cost$;

  class Inner {}

  @Differentiable
  static double f(double x, int n, Object o, Case c) {
    DoubleUnaryOperator square = v -> v * v; // ERROR: a lambda is not supported
    DoubleUnaryOperator sine = Math::sin; // ERROR: a method reference is not supported
    int k = switch (n) { // ERROR: 'switch' is not supported
      case 0 -> 1;
      default -> 2;
    };
    boolean text = o instanceof String s && !s.isEmpty(); // ERROR: a pattern is not supported
    Object unnamed = new Object() {}; // ERROR: an anonymous class is not supported
    Object inner = c.new Inner(); // ERROR: an inner class is not supported
    c.field = n; // ERROR: an assignment to a field of an object is not supported
    c.field += n; // ERROR: assign to a local variable or an array element
    n += c.cost$; // ERROR: use a name without '$'
    n += $count;
    x *= input; // ERROR: pass it as a parameter marked @Wrt
    x += sine.applyAsDouble(n) + (k = n > 0 ? switch (k) { default -> 1; } : 2); // ERROR: 'switch'
    return x;
  }

  @Differentiable
  @SuppressWarnings({"unchecked", "static"})
  static double g(double x, Object o, Case[] cs, int i) {
    List<String> names = (List<String>) o; // ERROR: a cast that cannot be checked
    return x * names.size() + cs[i++].$count; // ERROR: qualify it with the name of its class
  }
}
