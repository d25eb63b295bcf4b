package dev.backsweep.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A run replaces its own JDK's section and leaves the others. */
class PerformancePageTest {
  @Test
  void aNewPageHasTheIntroductionAndTheSection() {
    assertThat(PerformancePage.with("", 17, "figures"))
        .startsWith("# Performance\n")
        .endsWith("\n## JDK 17\n\nfigures\n");
  }

  @Test
  void sectionsAreInOrder() {
    String page = PerformancePage.with(PerformancePage.with("", 25, "later"), 17, "earlier");
    assertThat(page).endsWith("\n## JDK 17\n\nearlier\n\n## JDK 25\n\nlater\n");
  }

  @Test
  void onlyTheSectionOfTheSameJdkIsReplaced() {
    String page = PerformancePage.with("", 17, "### Time\n\nformer figures");
    page = PerformancePage.with(page, 25, "### Time\n\nother");
    assertThat(PerformancePage.with(page, 17, "### Time\n\nnew figures"))
        .isEqualTo(page.replace("former figures", "new figures"));
  }
}
