package dev.backsweep.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** What the report asks of a benchmark class is there. */
class RowsTest {
  @TestFactory
  List<DynamicTest> everyRowCanBeRun() {
    return Rows.ALL.stream()
        .map(row -> DynamicTest.dynamicTest(row.title(), () -> assertCanBeRun(row)))
        .toList();
  }

  private static void assertCanBeRun(Row row) throws NoSuchFieldException {
    List<String> benchmarks =
        Arrays.stream(row.benchmark().getMethods())
            .filter(method -> method.isAnnotationPresent(Benchmark.class))
            .map(method -> method.getName())
            .toList();
    assertThat(benchmarks).containsAll(row.ways().stream().map(Way::method).toList());
    for (String param : row.params().keySet()) {
      assertThat(row.benchmark().getField(param).isAnnotationPresent(Param.class)).isTrue();
    }
  }
}
