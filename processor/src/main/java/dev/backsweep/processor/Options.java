package dev.backsweep.processor;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * The {@code -A} options.
 *
 * @param explain {@code -Abacksweep.explain}: print for every line what is active, and what is
 *     stored
 */
record Options(boolean explain) {
  private static final String EXPLAIN = "backsweep.explain";

  static Options of(ProcessingEnvironment environment) {
    Map<String, String> given = environment.getOptions();
    // without a value, as it is mostly written, the option maps to null
    return new Options(given.containsKey(EXPLAIN) && !"false".equals(given.get(EXPLAIN)));
  }

  /** The names that javac should know. */
  static Set<String> names() {
    Set<String> names = new TreeSet<>();
    names.add(EXPLAIN);
    return names;
  }
}
