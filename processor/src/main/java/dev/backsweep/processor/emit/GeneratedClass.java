package dev.backsweep.processor.emit;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the emitter needs to know about one generated class.
 *
 * @param packageName empty for the unnamed package
 * @param sourceClass the Java name of the user's class, for the Javadoc
 * @param suppressed the warnings that the user's code does not want, in order
 */
public record GeneratedClass(
    String packageName,
    String simpleName,
    String sourceClass,
    boolean isPublic,
    Set<String> suppressed,
    List<Member> members) {
  public GeneratedClass {
    members = List.copyOf(members);
    suppressed = Collections.unmodifiableSet(new TreeSet<>(suppressed));
  }

  /** The qualified name. */
  public String qualifiedName() {
    return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
  }
}
