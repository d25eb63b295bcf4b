package dev.backsweep.processor.frontend;

import dev.backsweep.processor.ir.Callee;
import dev.backsweep.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds the generated adjoints of annotated methods that stand in other files or jars. */
final class ExternalAdjoints {
  private final Javac javac;

  ExternalAdjoints(Javac javac) {
    this.javac = javac;
  }

  /** The generated class that has the adjoint of {@code callee}. */
  String gradientClass(Callee callee) {
    return Names.qualifiedGradientClass(javac.elements(), owner(callee));
  }

  /**
   * Whether the adjoint of an annotated method exists, or will after this compilation. It does not
   * if the processor never saw the source of the method.
   */
  boolean isThere(ExecutableElement method) {
    String name = Names.qualifiedGradientClass(javac.elements(), Names.owner(method));
    return javac.isCompiled(method) || javac.elements().getTypeElement(name) != null;
  }

  /** For each parameter the record component that holds its derivative; empty for a constant. */
  List<String> components(Callee callee) {
    List<String> inputs = inputs(callee);
    List<String> components = new ArrayList<>();
    int next = 0;
    for (boolean active : callee.active()) {
      components.add(active ? inputs.get(next++) : "");
    }
    return components;
  }

  private List<String> inputs(Callee callee) {
    TypeElement generated = javac.elements().getTypeElement(gradientClass(callee));
    List<String> names = generated == null ? null : fromRecord(generated, callee);
    if (names != null) {
      return names;
    }
    ExecutableElement method = method(owner(callee), callee.name(), callee.params());
    List<String> all = new ArrayList<>();
    for (int i = 0; i < callee.params().size(); i++) {
      if (callee.active().get(i)) {
        all.add(Names.derivative(method.getParameters().get(i).getSimpleName().toString()));
      }
    }
    return all;
  }

  /**
   * A class file does not tell the names of parameters, but the record that was generated for them
   * does.
   */
  private @Nullable List<String> fromRecord(TypeElement generated, Callee callee) {
    for (ExecutableElement adjoint : ElementFilter.methodsIn(generated.getEnclosedElements())) {
      if (adjoint.getSimpleName().contentEquals(Names.adjoint(callee.name()))
          && startsWith(parameters(adjoint), callee.params())
          && adjoint.getReturnType() instanceof DeclaredType record
          && record.asElement() instanceof TypeElement type) {
        return type.getRecordComponents().stream()
            .map(RecordComponentElement::getSimpleName)
            .map(Object::toString)
            .filter(n -> !n.equals("value"))
            .toList();
      }
    }
    return null;
  }

  private static boolean startsWith(List<Type> all, List<Type> first) {
    return all.size() >= first.size() && all.subList(0, first.size()).equals(first);
  }

  private TypeElement owner(Callee callee) {
    TypeElement owner = javac.elements().getTypeElement(callee.owner());
    if (owner == null) {
      throw new IllegalStateException("no class " + callee.owner());
    }
    return owner;
  }

  private ExecutableElement method(TypeElement owner, String name, List<Type> params) {
    return ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
        .filter(m -> m.getSimpleName().contentEquals(name) && parameters(m).equals(params))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no method " + name + params));
  }

  private List<Type> parameters(ExecutableElement method) {
    Types types = javac.types();
    return TypeReader.readAll(
        method.getParameters().stream().map(p -> types.erasure(p.asType())).toList());
  }
}
