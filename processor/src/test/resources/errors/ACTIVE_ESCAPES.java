import dev.backsweep.Differentiable;
import java.util.ArrayList;
import java.util.List;

class Case {
  static double total;
  static final double[] TABLE = {1, 2};

  @Differentiable
  static double field(double x) {
    total = x; // ERROR: a static field
    return total;
  }

  @Differentiable
  static double list(double x) {
    List<Double> list = new ArrayList<>();
    list.add(x); // ERROR: a value that carries derivatives flows into
    return list.get(0);
  }

  @Differentiable
  static double text(double x) {
    String s = "" + x; // ERROR: where they cannot be followed
    return Double.parseDouble(s);
  }

  @Differentiable
  static double table(double x) {
    TABLE[0] = x; // ERROR: a value that carries derivatives
    return TABLE[0];
  }

  @Differentiable
  static double boxed(double x) {
    Double box = x; // ERROR: a value that carries derivatives
    return box;
  }
}
