package dev.backsweep.benchmarks.expression;

/** The gradient of {@link Expression} by hand: the quotient rule, with one division. */
final class ExpressionByHand {
  private ExpressionByHand() {}

  record Gradient(double value, double dx, double dy) {}

  static Gradient value(double x, double y) {
    double difference = x - y;
    double sum = x + y;
    double product = x * y * sum;
    double scale = 1 / (difference * difference);
    double value = Math.log(product) / (difference * difference);
    double productBar = scale / product;
    double differenceBar = -2 * value / difference;
    double sumBar = x * y * productBar;
    return new Gradient(
        value,
        y * sum * productBar + sumBar + differenceBar,
        x * sum * productBar + sumBar - differenceBar);
  }
}
