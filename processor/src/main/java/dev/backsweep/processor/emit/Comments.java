package dev.backsweep.processor.emit;

import java.util.regex.Pattern;

/**
 * Text from elsewhere made safe inside a comment: it must not end the comment, nor break Java's
 * lexer.
 */
final class Comments {
  /**
   * The backslashes before a {@code u}: an odd number of them begins a Unicode escape, in comments
   * too.
   */
  private static final Pattern ESCAPE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*\\\\)(?=u)");

  private Comments() {}

  /** A single line of at most {@code width} characters. */
  static String line(String text, int width) {
    String flat = escaped(text.strip().replaceAll("\\s+", " "));
    return flat.length() <= width
        ? flat
        : flat.substring(0, Math.max(0, width - 4)).stripTrailing() + " ...";
  }

  /**
   * Javadoc with its lines broken at {@code width} characters; the text behind a tag is indented.
   */
  static String javadoc(String text, int width) {
    StringBuilder broken = new StringBuilder();
    for (String line : escaped(text).replace("*/", "*&#47;").split("\n", -1)) {
      String indent = line.startsWith("@") ? "    " : "";
      int start = broken.length();
      for (String word : line.split(" ", -1)) {
        int column = broken.length() - start;
        if (column > 0 && column + 1 + word.length() > width) {
          broken.append('\n');
          start = broken.length();
          broken.append(indent).append(word);
        } else {
          broken.append(column > 0 ? " " : "").append(word);
        }
      }
      broken.append('\n');
    }
    return broken.toString().stripTrailing();
  }

  private static String escaped(String text) {
    return text.contains("\\u") ? ESCAPE.matcher(text).replaceAll("$1\\\\") : text;
  }
}
