package dev.backsweep.sample;

import static java.util.Locale.ROOT;

import dev.backsweep.Differentiable;
import dev.backsweep.GradientCheck;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;

/** Story 2: a gradient by reverse sweep costs a few function values, however many the inputs. */
final class GradientCost {
  private static final int[] SIZES = {2, 8, 32, 128, 512, 2048};

  private GradientCost() {}

  /** The Rosenbrock function of any number of variables, a standard test for optimizers. */
  @Differentiable
  static double rosenbrock(double[] x) {
    double sum = 0;
    for (int i = 0; i + 1 < x.length; i++) {
      double valley = x[i + 1] - x[i] * x[i];
      double slope = 1 - x[i];
      sum += 100 * valley * valley + slope * slope;
    }
    return sum;
  }

  /** Nanoseconds for the function and for its gradient both ways, and how far these differ. */
  record Cost(int inputs, double value, double reverse, double differences, double apart) {}

  static Cost measure(int inputs) {
    double[] x = new double[inputs];
    for (int i = 0; i < inputs; i++) {
      x[i] = 1 + 0.5 * Math.sin(i);
    }
    return new Cost(
        inputs,
        Stopwatch.nanosPerCall(() -> rosenbrock(x)),
        Stopwatch.nanosPerCall(() -> GradientCostGrad.rosenbrock(x).dx()[0]),
        Stopwatch.nanosPerCall(
            () -> GradientCheck.centralDifference(GradientCost::rosenbrock, x)[0]),
        apart(
            GradientCostGrad.rosenbrock(x).dx(),
            GradientCheck.centralDifference(GradientCost::rosenbrock, x)));
  }

  /** The largest difference of two gradients, relative to the largest entry. */
  private static double apart(double[] reverse, double[] differences) {
    double apart = 0;
    double largest = 0;
    for (int i = 0; i < reverse.length; i++) {
      apart = Math.max(apart, Math.abs(reverse[i] - differences[i]));
      largest = Math.max(largest, Math.abs(reverse[i]));
    }
    return apart / largest;
  }

  static void tell(PrintStream out, Path folder) {
    out.printf("%n2. The cost of a gradient as inputs grow: the Rosenbrock function%n%n");
    out.println("             microseconds for the                          times the value");
    out.println(
        "   inputs     value    gradient   differences   gradient   differences   apart by");
    measure(SIZES[0]); // so that the first row does not meet a JIT compiler that knows nothing
    List<Cost> costs = new ArrayList<>();
    for (int inputs : SIZES) {
      Cost cost = measure(inputs);
      costs.add(cost);
      out.printf(
          ROOT,
          "   %6d %9.3f %11.3f %13.3f %10.1f %13.1f %10.0e%n",
          inputs,
          cost.value() / 1e3,
          cost.reverse() / 1e3,
          cost.differences() / 1e3,
          cost.reverse() / cost.value(),
          cost.differences() / cost.value(),
          cost.apart());
    }
    Charts.save(chart(costs), folder.resolve("gradient-cost.png"), out);
  }

  private static XYChart chart(List<Cost> costs) {
    XYChart chart = Charts.wide("Rosenbrock: time for one call", "inputs", "microseconds");
    chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
    double[] inputs = costs.stream().mapToDouble(Cost::inputs).toArray();
    chart.addSeries(
        "gradient by differences",
        inputs,
        costs.stream().mapToDouble(cost -> cost.differences() / 1e3).toArray());
    chart.addSeries(
        "gradient by reverse sweep",
        inputs,
        costs.stream().mapToDouble(cost -> cost.reverse() / 1e3).toArray());
    chart.addSeries(
        "value alone", inputs, costs.stream().mapToDouble(cost -> cost.value() / 1e3).toArray());
    return chart;
  }
}
