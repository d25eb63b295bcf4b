package dev.backsweep.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import org.junit.jupiter.api.Test;

/**
 * Lines are indented by their depth, broken where they may be, and JavaPoet reads nothing in them.
 */
class CodeTextTest {
  private final CodeText code = new CodeText();

  @Test
  void indentsAllButEmptyLines() {
    code.text("if (a) {\n").indent().text("b();\n\nc();\n").unindent().text("}\n");
    assertThat(code.build()).hasToString("if (a) {\n  b();\n\n  c();\n}\n");
  }

  @Test
  void breaksALineThatIsTooLongAtTheLastPlaceThatKeepsItShort() {
    String word = "x".repeat(30);
    code.text(word).mayBreak().text(word).mayBreak().text(word).mayBreak().text(word).text(";\n");
    assertThat(code.build()).hasToString(word + " " + word + " " + word + "\n    " + word + ";\n");
  }

  @Test
  void keepsALineThatJustFits() {
    String indented = "    ";
    String half = "x".repeat((CodeText.WIDTH - indented.length()) / 2 - 1);
    code.text(half).mayBreak().text(half).text(";\n");
    assertThat(code.build()).hasToString(half + " " + half + ";\n");
    CodeText tooLong = new CodeText();
    tooLong.text(half).mayBreak().text(half).text(");\n");
    assertThat(tooLong.build()).hasToString(half + "\n    " + half + ");\n");
  }

  @Test
  void countsTheSimpleNameOfAClass() {
    ClassName type = ClassName.get("a.package_.with.a.name.of.some.length", "Name");
    String half = "x".repeat(44);
    code.text(half).mayBreak().type(type).text(".").text(half).text(";\n");
    CodeBlock built = code.build();
    assertThat(built.toString().lines()).hasSize(1);
  }

  @Test
  void keepsDollarsAndLeavesThemToNobody() {
    code.text("a$b = \"$T $L $$\" + $x;\n");
    assertThat(code.build()).hasToString("a$b = \"$T $L $$\" + $x;\n");
  }
}
