package dev.backsweep.processor.emit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The template of a {@code Foreign} cut into literal text and its holes, {@code $0} and {@code
 * $T0}.
 */
final class Template {
  /**
   * A piece.
   *
   * @param index of the child or the type; -1 for text
   * @param isType whether the hole takes a type
   */
  record Piece(String text, int index, boolean isType) {
    boolean isText() {
      return index < 0;
    }
  }

  private Template() {}

  static List<Piece> pieces(String template) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int i = 0;
    while (i < template.length()) {
      char c = template.charAt(i);
      int digits = c == '$' && template.startsWith("T", i + 1) ? i + 2 : i + 1;
      int end = digits;
      while (end < template.length() && Character.isDigit(template.charAt(end))) {
        end++;
      }
      if (c == '"' || c == '\'') {
        int close = endOfLiteral(template, i);
        text.append(template, i, close);
        i = close;
      } else if (c == '$' && end > digits && !continuesIdentifier(text)) {
        pieces.add(new Piece(text.toString(), -1, false));
        text.setLength(0);
        int index = Integer.parseInt(template.substring(digits, end));
        pieces.add(new Piece("", index, digits == i + 2));
        i = end;
      } else {
        text.append(c);
        i++;
      }
    }
    pieces.add(new Piece(text.toString(), -1, false));
    pieces.removeIf(piece -> piece.isText() && piece.text().isEmpty());
    return pieces;
  }

  /**
   * Whether the printed template needs no parentheses in front of {@code .name} or as an operand.
   */
  static boolean isPrimary(String template) {
    String text = template.startsWith("new ") ? template.substring(4) : template;
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'') {
        i = endOfLiteral(text, i) - 1;
      } else if (c == '(' || c == '[' || c == '{' || c == '<') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}' || c == '>') {
        depth--;
      } else if (depth == 0 && "$.,?_".indexOf(c) < 0 && !Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    return depth == 0 && !text.isEmpty() && text.charAt(0) != '(' && text.charAt(0) != '<';
  }

  /** The names that the text itself mentions: a variable of generated code must not get between. */
  static Set<String> identifiers(String template) {
    Set<String> names = new LinkedHashSet<>();
    for (Piece piece : pieces(template)) {
      for (String word : piece.text().split("[^\\w$]+", -1)) {
        if (!word.isEmpty() && Character.isJavaIdentifierStart(word.charAt(0))) {
          names.add(word);
        }
      }
    }
    return names;
  }

  private static boolean continuesIdentifier(StringBuilder text) {
    return text.length() > 0 && Character.isJavaIdentifierPart(text.charAt(text.length() - 1));
  }

  private static int endOfLiteral(String text, int start) {
    int i = start + 1;
    while (i < text.length() && text.charAt(i) != text.charAt(start)) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i + 1, text.length());
  }
}
