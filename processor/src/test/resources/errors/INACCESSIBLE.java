import dev.backsweep.Differentiable;

class Case {
  private static final class OutOfRange extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  static final class Box {
    private double value;

    private Box() {}

    private double twice() {
      return 2 * value;
    }
  }

  @Differentiable
  static double f(double x, Box box) {
    if (x < 0) {
      throw new OutOfRange(); // ERROR: make it package-private or more visible
    }
    OutOfRange unused = null; // ERROR: 'Case.OutOfRange' is not visible
    Box other = new Box(); // ERROR: the constructor of 'Box' is not visible
    boolean is = (Object) box instanceof OutOfRange; // ERROR: 'Case.OutOfRange' is not visible
    Class<?> type = OutOfRange.class; // ERROR: is not visible to the generated class
    x *= box.twice(); // ERROR: 'twice()' is not visible
    return x + box.value; // ERROR: field 'value' is not visible
  }
}
