package dev.backsweep.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

/**
 * Code while it is being printed, in as few pieces as may be: JavaPoet parses each on its way in,
 * and visits it twice on its way out.
 */
final class CodeText {
  private final CodeBlock.Builder pieces = CodeBlock.builder();
  private final StringBuilder text = new StringBuilder();

  /** Adds text as it stands. */
  CodeText text(String more) {
    text.append(more);
    return this;
  }

  /** Adds the name of a type, imported where that can be. */
  CodeText type(TypeName type) {
    if (type.isPrimitive()) {
      return text(type.toString());
    }
    pieces().add("$T", type);
    return this;
  }

  /** A space, or the end of a line that would become too long. */
  CodeText mayBreak() {
    pieces().add("$W");
    return this;
  }

  CodeText indent() {
    pieces().indent();
    return this;
  }

  CodeText unindent() {
    pieces().unindent();
    return this;
  }

  CodeBlock build() {
    return pieces().build();
  }

  private CodeBlock.Builder pieces() {
    if (!text.isEmpty()) {
      pieces.add("$L", text.toString());
      text.setLength(0);
    }
    return pieces;
  }
}
