package dev.backsweep.processor.frontend;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** What the generated class, which stands in the package of the differentiated one, may name. */
final class Access {
  private final Elements elements;
  private final PackageElement home;

  Access(Elements elements, Element method) {
    this.elements = elements;
    this.home = elements.getPackageOf(method);
  }

  /** Whether a class, or a static member by way of its class, can be named. */
  boolean toElement(Element element) {
    Element outer = element.getEnclosingElement();
    return toMember(element)
        && (outer == null || outer.getKind() == ElementKind.PACKAGE || toElement(outer));
  }

  /** Whether a member can be named by way of an expression, whatever class declares it. */
  boolean toMember(Element member) {
    return !member.getModifiers().contains(Modifier.PRIVATE)
        && (member.getModifiers().contains(Modifier.PUBLIC)
            || elements.getPackageOf(member).equals(home));
  }

  /** Whether a variable of this type can be declared. */
  boolean toType(TypeMirror type) {
    Element declaration = TypeReader.declaration(type);
    return declaration == null
        || (toElement(declaration)
            && (!(type instanceof DeclaredType declared)
                || declared.getTypeArguments().stream().allMatch(this::toType)));
  }
}
