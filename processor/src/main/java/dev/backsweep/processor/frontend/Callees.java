package dev.backsweep.processor.frontend;

import dev.backsweep.processor.ir.Callee;
import dev.backsweep.processor.ir.Type;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Describes static methods to the passes behind the front end. */
final class Callees {
  private final Javac javac;
  private final Access access;
  private final ExecutableElement caller;

  Callees(Javac javac, ExecutableElement caller) {
    this.javac = javac;
    this.access = new Access(javac.elements(), caller);
    this.caller = caller;
  }

  /** The method as it is called where its result has this type. */
  Callee of(ExecutableElement method, TypeMirror result) {
    Callee callee = of(method, result, kind(method));
    boolean missing =
        callee.kind() == Callee.Kind.DIFFERENTIABLE && !new ExternalAdjoints(javac).isThere(callee);
    return missing ? of(method, result, Callee.Kind.OPAQUE) : callee;
  }

  private Callee of(ExecutableElement method, TypeMirror result, Callee.Kind kind) {
    TypeElement owner = Names.owner(method);
    return new Callee(
        kind,
        owner.getQualifiedName().toString(),
        javac.elements().getBinaryName(owner).toString(),
        method.getSimpleName().toString(),
        erasedParameters(method),
        TypeReader.read(result),
        access.toElement(method),
        Signature.active(method),
        hasCheckedExceptions(method));
  }

  Callee of(ExecutableElement method) {
    return of(method, method.getReturnType());
  }

  private Callee.Kind kind(ExecutableElement method) {
    if (javac.sameFile(method, caller)) {
      return Callee.Kind.SAME_FILE;
    }
    return Signature.isMarked(method, Signature.DIFFERENTIABLE)
        ? Callee.Kind.DIFFERENTIABLE
        : Callee.Kind.OPAQUE;
  }

  private List<Type> erasedParameters(ExecutableElement method) {
    Types types = javac.types();
    return TypeReader.readAll(Calls.parameterTypes(method).stream().map(types::erasure).toList());
  }

  private boolean hasCheckedExceptions(ExecutableElement method) {
    return method.getThrownTypes().stream()
        .anyMatch(
            t -> !isSubtype(t, "java.lang.RuntimeException") && !isSubtype(t, "java.lang.Error"));
  }

  private boolean isSubtype(TypeMirror type, String ancestor) {
    TypeElement element = javac.elements().getTypeElement(ancestor);
    return element != null && javac.types().isSubtype(type, element.asType());
  }
}
