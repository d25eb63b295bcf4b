package dev.backsweep.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import dev.backsweep.processor.diagnostics.Finding;
import dev.backsweep.processor.diagnostics.Origins;
import dev.backsweep.processor.diagnostics.Problem;
import dev.backsweep.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Checks what only annotated methods must fulfil: inputs, result and modes. */
final class Roots {
  private final Javac javac;
  private final Origins origins;
  private final ExecutableElement method;
  private final TreePath declaration;
  private final List<Finding> findings = new ArrayList<>();

  private Roots(Javac javac, Origins origins, ExecutableElement method, TreePath declaration) {
    this.javac = javac;
    this.origins = origins;
    this.method = method;
    this.declaration = declaration;
  }

  static List<Finding> check(Javac javac, Origins origins, ExecutableElement method) {
    TreePath declaration = javac.path(method);
    if (declaration == null) {
      throw new IllegalArgumentException("no source for " + method);
    }
    Roots roots = new Roots(javac, origins, method, declaration);
    roots.checkModes();
    if (method.getModifiers().contains(Modifier.STATIC)) {
      roots.checkParameters();
      roots.checkResult();
    }
    return roots.findings;
  }

  private void report(TreePath at, Problem problem, Object... args) {
    findings.add(Finding.of(problem, origins.of(at, declaration), args));
  }

  private void checkModes() {
    AnnotationMirror annotation = Signature.annotation(method, Signature.DIFFERENTIABLE);
    if (annotation == null) {
      return;
    }
    for (AnnotationValue value : annotation.getElementValues().values()) {
      if (value.getValue() instanceof List<?> modes) {
        modes.forEach(mode -> report(declaration, Problem.UNSUPPORTED_MODE, name(mode)));
      }
    }
  }

  private static Object name(Object mode) {
    return mode instanceof AnnotationValue value && value.getValue() instanceof Element constant
        ? constant.getSimpleName()
        : mode;
  }

  private void checkParameters() {
    boolean marked = Signature.hasWrt(method);
    int before = findings.size();
    for (VariableElement parameter : method.getParameters()) {
      checkParameter(parameter, marked);
    }
    if (findings.size() == before && !Signature.active(method).contains(true)) {
      report(declaration, Problem.NO_ACTIVE_INPUT, method.getSimpleName());
    }
  }

  private void checkParameter(VariableElement parameter, boolean marked) {
    TypeMirror type = parameter.asType();
    boolean wanted = !marked || Signature.isMarked(parameter, Signature.WRT);
    if (!new Access(javac.elements(), method).toType(type)) {
      refuse(parameter, "is not visible to the generated class", "make the type package-private");
    } else if (wanted && holdsReals(type, new ArrayList<>())) {
      refuse(
          parameter,
          "cannot be an input yet",
          "pass its components as parameters, or mark the inputs with @Wrt");
    } else if (wanted && marked && !TypeReader.read(type).isDifferentiable()) {
      refuse(
          parameter,
          "cannot be an input",
          "mark parameters of type double, float or arrays of them with @Wrt");
    }
  }

  private void refuse(VariableElement parameter, String why, String remedy) {
    int index = method.getParameters().indexOf(parameter);
    MethodTree tree = (MethodTree) declaration.getLeaf();
    TreePath at = Javac.child(declaration, tree.getParameters().get(index));
    report(
        at,
        Problem.UNSUPPORTED_PARAMETER,
        parameter.getSimpleName(),
        TypeReader.read(parameter.asType()).javaName(),
        why,
        remedy);
  }

  /**
   * Whether the type is a record, or an array of records, with a component that is differentiable.
   */
  private boolean holdsReals(TypeMirror type, List<Element> outer) {
    Element declaration = TypeReader.declaration(type);
    if (!(declaration instanceof TypeElement record)
        || record.getKind() != ElementKind.RECORD
        || outer.contains(record)) {
      return false;
    }
    outer.add(record);
    for (RecordComponentElement c :
        ElementFilter.recordComponentsIn(record.getEnclosedElements())) {
      if (TypeReader.read(c.asType()).isDifferentiable() || holdsReals(c.asType(), outer)) {
        return true;
      }
    }
    return false;
  }

  private void checkResult() {
    Type result = TypeReader.read(method.getReturnType());
    boolean writes =
        method.getParameters().stream()
            .map(p -> TypeReader.read(p.asType()))
            .anyMatch(t -> t.isArray() && t.isDifferentiable());
    if (result.equals(Type.VOID) ? !writes : !result.isDifferentiable()) {
      MethodTree tree = (MethodTree) declaration.getLeaf();
      report(
          Javac.child(declaration, tree.getReturnType()),
          Problem.UNSUPPORTED_RESULT,
          result.javaName());
    }
  }
}
