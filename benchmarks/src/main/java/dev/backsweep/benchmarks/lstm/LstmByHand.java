package dev.backsweep.benchmarks.lstm;

/**
 * The gradient of {@link Lstm} by hand: no exponential twice, six numbers kept for each cell
 * update.
 *
 * <p>The loss is a sum over time, so the cotangent of each prediction is computed on the way
 * forward and kept; what is kept of a cell is its four gates, its state and the tanh of its state.
 * Inputs and hidden states are products of what is kept.
 */
final class LstmByHand {
  private LstmByHand() {}

  static double adjoint(
      double[][] main,
      double[][] extra,
      double[][] state,
      double[][] sequence,
      double[][] mainBar,
      double[][] extraBar,
      double resultBar) {
    int b = extra[0].length;
    int layers = state.length / 2;
    int steps = sequence.length - 1;
    int updates = steps * layers * b;
    double[] forgets = new double[updates];
    double[] ingates = new double[updates];
    double[] outgates = new double[updates];
    double[] changes = new double[updates];
    double[] cells = new double[updates + layers * b];
    double[] hiddens = new double[updates + layers * b];
    double[] tanhs = new double[updates];
    double[] outputBars = new double[steps * b];

    for (int i = 0; i < layers; i++) {
      System.arraycopy(state[2 * i], 0, hiddens, i * b, b);
      System.arraycopy(state[2 * i + 1], 0, cells, i * b, b);
    }
    double totalBar = -resultBar / (b * steps);
    double[] x = new double[b];
    double[] output = new double[b];
    double[] inWeights = extra[0];
    double[] outWeights = extra[1];
    double[] outBiases = extra[2];
    double total = 0;
    int next = layers * b;
    int at = 0;
    for (int t = 0; t < steps; t++) {
      double[] now = sequence[t];
      for (int j = 0; j < b; j++) {
        x[j] = now[j] * inWeights[j];
      }
      for (int i = 0; i < layers; i++) {
        double[] weights = main[2 * i];
        double[] biases = main[2 * i + 1];
        for (int j = 0; j < b; j++) {
          double hidden = hiddens[at];
          double forget = sigmoid(x[j] * weights[j] + biases[j]);
          double ingate = sigmoid(hidden * weights[b + j] + biases[b + j]);
          double outgate = sigmoid(x[j] * weights[2 * b + j] + biases[2 * b + j]);
          double change = Math.tanh(hidden * weights[3 * b + j] + biases[3 * b + j]);
          double cell = cells[at] * forget + ingate * change;
          double tanh = Math.tanh(cell);
          forgets[at] = forget;
          ingates[at] = ingate;
          outgates[at] = outgate;
          changes[at] = change;
          tanhs[at] = tanh;
          cells[next] = cell;
          x[j] = outgate * tanh;
          hiddens[next] = x[j];
          at++;
          next++;
        }
      }
      double sum = 0;
      for (int j = 0; j < b; j++) {
        output[j] = x[j] * outWeights[j] + outBiases[j];
        x[j] = Math.exp(output[j]);
        sum += x[j];
      }
      double log = Math.log(2 + sum);
      double[] expected = sequence[t + 1];
      double weight = 0;
      for (int j = 0; j < b; j++) {
        total += expected[j] * (output[j] - log);
        weight += expected[j];
      }
      double sumBar = -totalBar * weight / (2 + sum);
      for (int j = 0; j < b; j++) {
        outputBars[t * b + j] = totalBar * expected[j] + sumBar * x[j];
      }
    }

    double[] hiddenBars = new double[layers * b];
    double[] cellBars = new double[layers * b];
    double[] xBar = new double[b];
    for (int t = steps - 1; t >= 0; t--) {
      at = t * layers * b + (layers - 1) * b;
      for (int j = 0; j < b; j++) {
        double outputBar = outputBars[t * b + j];
        extraBar[2][j] += outputBar;
        extraBar[1][j] += outputBar * hiddens[at + layers * b + j];
        xBar[j] = outputBar * outWeights[j];
      }
      for (int i = layers - 1; i >= 0; i--) {
        double[] weights = main[2 * i];
        double[] weightsBar = mainBar[2 * i];
        double[] biasesBar = mainBar[2 * i + 1];
        at = (t * layers + i) * b;
        int below = at + (layers - 1) * b;
        for (int j = 0; j < b; j++) {
          double input = i > 0 ? hiddens[below + j] : sequence[t][j] * inWeights[j];
          double hidden = hiddens[at + j];
          double forget = forgets[at + j];
          double ingate = ingates[at + j];
          double outgate = outgates[at + j];
          double change = changes[at + j];
          double tanh = tanhs[at + j];
          double hiddenBar = hiddenBars[i * b + j] + xBar[j];
          double cellBar = cellBars[i * b + j] + hiddenBar * outgate * (1 - tanh * tanh);
          double a3 = hiddenBar * tanh * outgate * (1 - outgate);
          double a1 = cellBar * cells[at + j] * forget * (1 - forget);
          double a2 = cellBar * change * ingate * (1 - ingate);
          double a4 = cellBar * ingate * (1 - change * change);
          biasesBar[j] += a1;
          biasesBar[b + j] += a2;
          biasesBar[2 * b + j] += a3;
          biasesBar[3 * b + j] += a4;
          weightsBar[j] += a1 * input;
          weightsBar[b + j] += a2 * hidden;
          weightsBar[2 * b + j] += a3 * input;
          weightsBar[3 * b + j] += a4 * hidden;
          xBar[j] = a1 * weights[j] + a3 * weights[2 * b + j];
          hiddenBars[i * b + j] = a2 * weights[b + j] + a4 * weights[3 * b + j];
          cellBars[i * b + j] = cellBar * forget;
        }
      }
      for (int j = 0; j < b; j++) {
        extraBar[0][j] += xBar[j] * sequence[t][j];
      }
    }
    return -total / (b * steps);
  }

  private static double sigmoid(double v) {
    return 1 / (1 + Math.exp(-v));
  }
}
