package dev.backsweep.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Points from a CSV file; what is wrong with a file is said in one line, with the line number. */
record CsvPoints(String name, double[] x, double[] y) {
  private static final int FEWEST = 3;

  /** Sums of squares of such numbers are far from overflow. */
  private static final double LARGEST = 1e100;

  /** Reads one {@code x,y} pair a line; blank lines and a header are skipped. */
  static CsvPoints read(Path file) throws InputException {
    String[] lines = text(file).lines().toArray(String[]::new);
    double[] x = new double[lines.length];
    double[] y = new double[lines.length];
    int points = 0;
    boolean first = true;
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].isBlank()) {
        continue;
      }
      String[] cells = lines[i].split(",", -1);
      boolean header = first && cells.length == 2 && !isNumber(cells[0]) && !isNumber(cells[1]);
      if (!header) {
        String where = file + ", line " + (i + 1) + ": ";
        if (cells.length != 2) {
          throw new InputException(where + "expected x,y but found " + quote(lines[i]));
        }
        x[points] = number(cells[0], where);
        y[points] = number(cells[1], where);
        points++;
      }
      first = false;
    }
    return checked(file, Arrays.copyOf(x, points), Arrays.copyOf(y, points));
  }

  private static CsvPoints checked(Path file, double[] x, double[] y) throws InputException {
    if (x.length < FEWEST) {
      throw new InputException(
          file + ": a fit needs at least " + FEWEST + " points, found " + x.length);
    }
    if (Arrays.stream(x).distinct().count() == 1) {
      throw new InputException(file + ": all points have the same x, there is nothing to fit");
    }
    String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    return new CsvPoints(name, x, y);
  }

  private static String text(Path file) throws InputException {
    if (!Files.exists(file)) {
      throw new InputException(file + ": no such file");
    }
    if (Files.isDirectory(file)) {
      throw new InputException(file + ": this is a folder, not a CSV file");
    }
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (AccessDeniedException e) {
      throw new InputException(file + ": no permission to read it");
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read: " + e.getMessage());
    }
  }

  private static double number(String cell, String where) throws InputException {
    if (!isNumber(cell)) {
      throw new InputException(where + quote(cell.strip()) + " is not a number");
    }
    double number = Double.parseDouble(cell.strip());
    if (Math.abs(number) > LARGEST) {
      throw new InputException(where + quote(cell.strip()) + " is too large");
    }
    return number;
  }

  private static boolean isNumber(String cell) {
    try {
      return Double.isFinite(Double.parseDouble(cell.strip()));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static String quote(String text) {
    String oneLine = text.replaceAll("\\p{Cntrl}", "?");
    return '"' + (oneLine.length() > 40 ? oneLine.substring(0, 40) + "..." : oneLine) + '"';
  }
}
