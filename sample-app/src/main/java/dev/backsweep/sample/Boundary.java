package dev.backsweep.sample;

import java.awt.Color;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws where a network changes its mind, under the points that it learned from. */
final class Boundary {
  private static final int GRID = 150;
  private static final double EDGE = 1.2;
  private static final Color[] PALE = {new Color(0xD3E4F4), new Color(0xFBE0CC)};
  private static final Color[] STRONG = {new Color(0x1F5F99), new Color(0xC8551B)};

  private Boundary() {}

  static XYChart chart(Network network, LabelledPoints data) {
    XYChart chart = Charts.square("Two spirals and the decision boundary", "x", "y");
    chart.getStyler().setMarkerSize(7).setLegendVisible(false).setPlotContentSize(1);
    chart.getStyler().setXAxisMin(-EDGE).setXAxisMax(EDGE).setYAxisMin(-EDGE).setYAxisMax(EDGE);
    addBothLabels(chart, "region ", ground(network), SeriesMarkers.SQUARE, PALE);
    addBothLabels(chart, "spiral ", data, SeriesMarkers.CIRCLE, STRONG);
    return chart;
  }

  private static void addBothLabels(
      XYChart chart, String name, LabelledPoints data, Marker marker, Color[] colors) {
    for (int label = 0; label <= 1; label++) {
      double[] x = data.coordinates(label, 0);
      double[] y = data.coordinates(label, 1);
      Charts.addPoints(chart, name + label, x, y, marker, colors[label]);
    }
  }

  /** A fine grid over the picture, labelled by the network. */
  private static LabelledPoints ground(Network network) {
    double[][] points = new double[GRID * GRID][];
    int[] labels = new int[points.length];
    for (int row = 0; row < GRID; row++) {
      for (int column = 0; column < GRID; column++) {
        int i = row * GRID + column;
        points[i] = new double[] {coordinate(column), coordinate(row)};
        labels[i] = network.label(points[i]);
      }
    }
    return new LabelledPoints(points, labels);
  }

  private static double coordinate(int index) {
    return EDGE * (2.0 * index / (GRID - 1) - 1);
  }
}
