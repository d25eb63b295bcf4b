package dev.backsweep.processor.frontend.attribution;

import java.net.URI;
import java.net.URISyntaxException;
import javax.tools.SimpleJavaFileObject;

/** A source file in memory. */
final class SourceText extends SimpleJavaFileObject {
  private final String className;
  private final String text;

  /** The text of the file that declares the top-level class of this qualified name. */
  SourceText(String className, String text) {
    super(uri(className), Kind.SOURCE);
    this.className = className;
    this.text = text;
  }

  private static URI uri(String className) {
    try {
      return new URI("memory", null, "/" + className.replace('.', '/') + ".java", null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(className, e);
    }
  }

  String className() {
    return className;
  }

  String packageName() {
    return className.substring(0, Math.max(0, className.lastIndexOf('.')));
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
