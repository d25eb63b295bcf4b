package dev.backsweep.processor.frontend;

import java.util.Locale;
import java.util.Objects;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The names of generated classes. */
public final class Names {
  private Names() {}

  /** The simple name of the class for the methods of {@code owner}: {@code Outer_InnerGrad}. */
  public static String gradientClass(Elements elements, TypeElement owner) {
    PackageElement home = elements.getPackageOf(owner);
    String name = owner.getQualifiedName().toString();
    String inPackage =
        home.isUnnamed() ? name : name.substring(home.getQualifiedName().length() + 1);
    return inPackage.replace('.', '_') + "Grad";
  }

  /** The qualified name of the class for the methods of {@code owner}. */
  public static String qualifiedGradientClass(Elements elements, TypeElement owner) {
    String home = elements.getPackageOf(owner).getQualifiedName().toString();
    return (home.isEmpty() ? "" : home + ".") + gradientClass(elements, owner);
  }

  static String gradientClass(Elements elements, ExecutableElement method) {
    return gradientClass(elements, owner(method));
  }

  /** The name of the record component for the derivative with respect to a parameter. */
  public static String derivative(String parameter) {
    String name = "d" + parameter;
    return SourceVersion.isKeyword(name) ? name + "_" : name;
  }

  /** The name with a capital first letter. */
  public static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** The class that declares a method or field. */
  public static TypeElement owner(Element member) {
    return (TypeElement) Objects.requireNonNull(member.getEnclosingElement());
  }

  /** The method as messages name it: {@code Owner.name}. */
  static String display(Element method) {
    return owner(method).getSimpleName() + "." + method.getSimpleName();
  }
}
