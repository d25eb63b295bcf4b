package dev.backsweep.processor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Small methods that were once differentiated wrongly, and the loop nests whose plans are pinned.
 */
final class RegressionsTest {
  private static final int LONGEST = 5;

  @TestFactory
  Stream<DynamicTest> generatedCodeKeepsItsPromises() {
    return Stream.of("regressions", "plans")
        .flatMap(folder -> Sources.in(folder).entrySet().stream())
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> check(e.getKey(), e.getValue())));
  }

  private static void check(String name, String source) throws ClassNotFoundException {
    Compiled compiled = Compiled.of(Collections.singletonMap(name, source));
    assertThat(compiled.messages()).isEmpty();
    for (Method m : compiled.loadClass(name + "Grad").getDeclaredMethods()) {
      if (m.getName().endsWith("Adjoint")) {
        check(Subject.of(compiled, name, m.getName().replaceFirst("Adjoint$", "")));
      }
    }
  }

  private static void check(Subject subject) {
    Promises promises = new Promises(subject, new Differences(subject));
    for (int n = 0; n <= LONGEST; n++) {
      for (int seed = 1; seed <= 2; seed++) {
        Object[] arguments = Inputs.of(subject.parameters(), n, seed);
        promises.check(arguments, new Random(seed));
      }
    }
  }
}
