package dev.backsweep.sample;

import static java.util.Locale.ROOT;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Story 5: a small neural network learns to tell two spirals apart. */
final class Training {
  static final int STEPS = 2000;
  static final int UNITS = 24;
  static final LabelledPoints SEEN = LabelledPoints.twoSpirals(400, 1);
  static final LabelledPoints UNSEEN = LabelledPoints.twoSpirals(1000, 2);

  private static final double RATE = 0.02;

  private Training() {}

  /** Moves the weights of the network downhill; {@code progress} hears of every step. */
  static void train(Network network, LabelledPoints data, int steps, IntConsumer progress) {
    Adam adam = new Adam(RATE, network.rows());
    for (int step = 1; step <= steps; step++) {
      adam.step(network.gradient(data));
      progress.accept(step);
    }
  }

  static void tell(PrintStream out, PrintStream err, Path folder) {
    Network network = Network.untrained(UNITS, 3);
    out.printf("%n5. A two-layer perceptron learns to tell two spirals apart%n%n");
    out.printf("   %d hidden units, %d weights, %d steps%n%n", UNITS, 4 * UNITS + 1, STEPS);
    out.printf("                            right among the     right among%n");
    out.printf(
        "                   loss    %d points seen   %d unseen%n", SEEN.size(), UNSEEN.size());
    print("untrained", network, out);
    try (ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("   training")
            .setInitialMax(STEPS)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(200)
            .setConsumer(new ConsoleProgressBarConsumer(err, 78))
            .build()) {
      train(network, SEEN, STEPS, bar::stepTo);
    }
    print("trained", network, out);
    Charts.save(Boundary.chart(network, SEEN), folder.resolve("spirals.png"), out);
  }

  private static void print(String when, Network network, PrintStream out) {
    out.printf(
        ROOT,
        "   %-9s %10.6f %16.1f %% %12.1f %%%n",
        when,
        network.loss(SEEN),
        100 * network.accuracy(SEEN),
        100 * network.accuracy(UNSEEN));
  }
}
