package dev.backsweep.processor.frontend;

import dev.backsweep.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects the class names of a {@link dev.backsweep.processor.ir.Expr.Foreign} template. */
final class TemplateText {
  private static final Pattern QUALIFIED_NAME =
      Pattern.compile("[\\p{L}_$][\\w$\\p{L}.]*\\.[\\w$\\p{L}]+");

  private final List<String> types = new ArrayList<>();

  /** The text that stands for {@code type} in the template, type arguments included. */
  String type(Type type) {
    Matcher names = QUALIFIED_NAME.matcher(type.javaName());
    return names.replaceAll(name -> Matcher.quoteReplacement(reference(name.group())));
  }

  /** The text that stands for the class of this qualified name. */
  String reference(String qualifiedName) {
    if (!types.contains(qualifiedName)) {
      types.add(qualifiedName);
    }
    return "$T" + types.indexOf(qualifiedName);
  }

  List<String> types() {
    return types;
  }
}
