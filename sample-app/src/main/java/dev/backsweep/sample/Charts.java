package dev.backsweep.sample;

import java.awt.Color;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The look of the pictures, and how they become PNG files. */
final class Charts {
  private Charts() {}

  static XYChart wide(String title, String xAxis, String yAxis) {
    return sized(900, title, xAxis, yAxis);
  }

  static XYChart square(String title, String xAxis, String yAxis) {
    return sized(650, title, xAxis, yAxis);
  }

  private static XYChart sized(int width, String title, String xAxis, String yAxis) {
    XYChart chart =
        new XYChartBuilder()
            .width(width)
            .height(650)
            .title(title)
            .xAxisTitle(xAxis)
            .yAxisTitle(yAxis)
            .build();
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setLegendPosition(LegendPosition.InsideNW);
    return chart;
  }

  /** Adds points that no line connects. */
  static void addPoints(
      XYChart chart, String name, double[] x, double[] y, Marker marker, Color color) {
    XYSeries series = chart.addSeries(name, x, y);
    series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    series.setMarker(marker);
    series.setMarkerColor(color);
  }

  /** Adds a line without markers. */
  static void addCurve(XYChart chart, String name, double[] x, double[] y) {
    chart.addSeries(name, x, y).setMarker(SeriesMarkers.NONE);
  }

  /** Writes the chart and says so; a machine without fonts gets the reason instead. */
  static void save(XYChart chart, Path png, PrintStream out) {
    try {
      BitmapEncoder.saveBitmap(chart, png.toString(), BitmapFormat.PNG);
      out.printf("%n   picture: %s%n", png);
    } catch (IOException | RuntimeException | InternalError | LinkageError e) {
      out.printf("%n   no picture %s: %s%n", png, e);
    }
  }
}
