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
   * if the processor never saw the source of the method as it is now.
   */
  boolean isThere(Callee callee) {
    return isCompiled(callee) || fromRecord(callee) != null;
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

  private boolean isCompiled(Callee callee) {
    return javac.isCompiled(owner(callee));
  }

  private List<String> inputs(Callee callee) {
    List<String> names = isCompiled(callee) ? null : fromRecord(callee);
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
   * does. Null if there is none.
   */
  private @Nullable List<String> fromRecord(Callee callee) {
    TypeElement generated = javac.elements().getTypeElement(gradientClass(callee));
    if (generated == null) {
      return null;
    }
    for (ExecutableElement adjoint : ElementFilter.methodsIn(generated.getEnclosedElements())) {
      if (adjoint.getSimpleName().contentEquals(Callee.adjointOf(callee.name()))
          && parameters(adjoint).equals(parametersOfAdjoint(callee))
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

  /** What the adjoint takes: the arguments, a buffer for each active array, the cotangent. */
  private static List<Type> parametersOfAdjoint(Callee callee) {
    List<Type> all = new ArrayList<>(callee.params());
    for (int i = 0; i < callee.params().size(); i++) {
      if (callee.active().get(i) && callee.params().get(i).isArray()) {
        all.add(callee.params().get(i));
      }
    }
    if (!callee.result().equals(Type.VOID)) {
      all.add(callee.result());
    }
    return all;
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
