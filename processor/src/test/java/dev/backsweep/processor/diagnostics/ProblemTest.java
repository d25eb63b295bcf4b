package dev.backsweep.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backsweep.processor.ir.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages say what is wrong and what to do. */
class ProblemTest {
  @ParameterizedTest
  @EnumSource
  void everyMessageHasItsIdAWhatAndARemedy(Problem problem) {
    String message = problem.format("<1>", "<2>", "<3>", "<4>");
    assertThat(message).startsWith("[backsweep:" + problem.name() + "] ").contains("; ");
    assertThat(message).doesNotContain("%").doesNotEndWith(".");
  }

  @Test
  void findingsFormatTheirArguments() {
    Finding finding = Finding.of(Problem.NO_RULE, Origin.NONE, "FastMath.asinh");
    assertThat(finding.isError()).isTrue();
    assertThat(finding.message())
        .startsWith("[backsweep:NO_RULE] there is no derivative rule for 'FastMath.asinh'; write");
  }
}
