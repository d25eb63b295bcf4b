package dev.backsweep.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;

/**
 * The code of one method while it is being printed: its lines, indented and broken at {@link
 * #WIDTH} columns. JavaPoet, which would take far longer for that, only puts in the names of types.
 */
final class CodeText {
  static final int WIDTH = 100;

  private static final String INDENT = "  ";

  /** How deep the code of a method stands in its file; JavaPoet indents that far. */
  private static final int OUTER = 2;

  private static final int CONTINUED = 2;

  private final StringBuilder format = new StringBuilder();
  private final List<TypeName> types = new ArrayList<>();
  private int depth = OUTER;

  /** How long the last line is so far. */
  private int column;

  /** Where the last line may be broken, and its length up to there; negative if it may not. */
  private int breakAt = -1;

  private int breakColumn;

  /** Adds text as it stands. */
  CodeText text(String more) {
    int start = 0;
    int end = more.indexOf('\n');
    while (end >= 0) {
      append(more.substring(start, end));
      endLine();
      start = end + 1;
      end = more.indexOf('\n', start);
    }
    append(more.substring(start));
    return this;
  }

  /** Adds the name of a type, imported where that can be. */
  CodeText type(TypeName type) {
    if (type.isPrimitive()) {
      return text(type.toString());
    }
    begin();
    format.append("$T");
    types.add(type);
    column += width(type);
    return this;
  }

  /** A space, or the end of a line that would become too long. */
  CodeText mayBreak() {
    settle();
    breakAt = format.length();
    format.append(' ');
    column++;
    breakColumn = column;
    return this;
  }

  CodeText indent() {
    depth++;
    return this;
  }

  CodeText unindent() {
    depth--;
    return this;
  }

  /** How many characters a line takes. */
  int room() {
    return WIDTH - depth * INDENT.length();
  }

  CodeBlock build() {
    return CodeBlock.of(format.toString(), types.toArray());
  }

  private void append(String more) {
    if (!more.isEmpty()) {
      begin();
      format.append(more.indexOf('$') < 0 ? more : more.replace("$", "$$"));
      column += more.length();
    }
  }

  private void begin() {
    if (column == 0) {
      format.append(INDENT.repeat(depth - OUTER));
      column = depth * INDENT.length();
    }
  }

  private void endLine() {
    settle();
    format.append('\n');
    column = 0;
  }

  /** Breaks the line where it may be broken, if it has become too long. */
  private void settle() {
    if (breakAt >= 0 && column > WIDTH) {
      String continued = "\n" + INDENT.repeat(depth - OUTER + CONTINUED);
      format.replace(breakAt, breakAt + 1, continued);
      column += (depth + CONTINUED) * INDENT.length() - breakColumn;
    }
    breakAt = -1;
  }

  /** About how long the name of a type is. */
  private static int width(TypeName type) {
    if (type instanceof ClassName c) {
      return c.simpleName().length();
    } else if (type instanceof ArrayTypeName a) {
      return width(a.componentType()) + "[]".length();
    } else if (type instanceof ParameterizedTypeName p) {
      return p.typeArguments().stream()
          .mapToInt(t -> width(t) + ", ".length())
          .reduce(width(p.rawType()), Integer::sum);
    }
    return type.toString().length();
  }
}
