package dev.backsweep.processor.emit;

import java.util.regex.Pattern;

/** Text from elsewhere made safe inside a comment: it must not end the comment, nor break Java's lexer. */
final class Comments {
  /** The backslashes before a {@code u}: an odd number of them begins a Unicode escape, in comments too. */
  private static final Pattern ESCAPE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*\\\\)(?=u)");

  private Comments() {}

  /** A single line of at most {@code width} characters. */
  static String line(String text, int width) {
    String flat = escaped(text.strip().replaceAll("\\s+", " "));
    return flat.length() <= width ? flat : flat.substring(0, Math.max(0, width - 4)).stripTrailing() + " ...";
  }

  static String javadoc(String text) {
    return escaped(text).replace("*/", "*&#47;");
  }

  private static String escaped(String text) {
    return ESCAPE.matcher(text).replaceAll("$1\\\\");
  }
}
