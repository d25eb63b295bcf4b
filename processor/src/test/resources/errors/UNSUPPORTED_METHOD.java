import dev.backsweep.Differentiable;

abstract class Case {
  @Differentiable
  double instance(double x) { // ERROR: make it static, and pass what it uses
    return x;
  }

  @Differentiable
  abstract double unwritten(double x); // ERROR: the instance method 'unwritten'

  @Differentiable
  static native double machine(double x); // ERROR: the native method 'machine'

  @Differentiable
  static <T> double generic(T t, double x) { // ERROR: the generic method 'generic'
    return x;
  }

  @Differentiable
  static synchronized double locked(double x) { // ERROR: lock where it is called
    return x;
  }

  @Differentiable
  synchronized double both(double x) { // ERROR: the instance method 'both'
    return x;
  }

  @Differentiable
  static double twice(double x) {
    return 2 * x;
  }

  @Differentiable
  static double twiceAdjoint(double x, double bar) { // ERROR: need another 'twiceAdjoint'
    return 2 * bar * x;
  }

  interface Shape {
    @Differentiable
    default double area(double x) { // ERROR: the instance method 'area'
      return x;
    }
  }
}
