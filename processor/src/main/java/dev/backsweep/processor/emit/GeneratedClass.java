package dev.backsweep.processor.emit;

import java.util.List;

/**
 * What the emitter needs to know about one generated class.
 *
 * @param packageName empty for the unnamed package
 * @param sourceClass the Java name of the user's class, for the Javadoc
 */
public record GeneratedClass(
    String packageName,
    String simpleName,
    String sourceClass,
    boolean isPublic,
    List<Member> members) {
  public GeneratedClass {
    members = List.copyOf(members);
  }

  /** The qualified name. */
  public String qualifiedName() {
    return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
  }
}
