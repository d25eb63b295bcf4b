package dev.backsweep.processor;

import com.palantir.javapoet.JavaFile;
import dev.backsweep.processor.diagnostics.Finding;
import dev.backsweep.processor.diagnostics.Problem;
import dev.backsweep.processor.diagnostics.Problems;
import dev.backsweep.processor.emit.GeneratedClass;
import dev.backsweep.processor.emit.GradClass;
import dev.backsweep.processor.emit.Member;
import dev.backsweep.processor.frontend.Frontend;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Program;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ir.Vars;
import dev.backsweep.processor.ssa.Ssa;
import dev.backsweep.processor.transform.Adjoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** The passes, in their order. */
final class Pipeline {
  private Pipeline() {}

  /**
   * One annotated method.
   *
   * @param overload 1 for the first annotated method of this name in the source, 2 for the second,
   *     ..
   */
  record Method(ExecutableElement element, Program program, int overload) {}

  /**
   * Everything there is to know about the class to generate.
   *
   * @param owner the class whose methods these are
   * @param exists whether the generated class could name a class of this qualified name
   * @param notes takes what {@code -Abacksweep.explain} asks for
   * @param frontend looks up what could not be read; {@code problems} takes what analyses find
   */
  record Unit(
      TypeElement owner,
      String packageName,
      String className,
      List<Method> methods,
      Frontend frontend,
      Problems problems,
      Consumer<String> notes,
      Predicate<String> exists,
      Options options) {
    Unit {
      methods = List.copyOf(methods);
    }

    String qualifiedName() {
      return packageName.isEmpty() ? className : packageName + "." + className;
    }
  }

  /** The class that computes the derivatives of these methods; empty if errors were reported. */
  static Optional<JavaFile> run(Unit unit) {
    List<Member> members = new ArrayList<>();
    boolean anyPublic = false;
    Helpers helpers = new Helpers(unit.frontend());
    for (Method method : unit.methods()) {
      anyPublic |= isVisible(method.element());
      unit.problems().guard(method.element(), () -> add(method, unit, helpers, members));
    }
    if (members.isEmpty()) {
      return Optional.empty();
    }
    GeneratedClass generated =
        new GeneratedClass(
            unit.packageName(),
            unit.className(),
            unit.owner().getQualifiedName().toString(),
            anyPublic,
            members);
    return Optional.of(GradClass.emit(generated, unit.exists(), unit.owner()));
  }

  /** Adds what the class gets for one method, unless that is there already. */
  private static void add(Method method, Unit unit, Helpers helpers, List<Member> all) {
    List<Member> members = members(method, unit, helpers);
    for (Member member : members) {
      if (all.stream().anyMatch(other -> collide(member, other))) {
        String what =
            "a method whose derivatives need another '" + member.name() + "' in the class";
        Finding problem =
            Finding.of(Problem.UNSUPPORTED_METHOD, Origin.NONE, what, "rename one of the two");
        unit.problems().report(method.element(), List.of(problem));
        return;
      }
    }
    all.addAll(members);
  }

  private static boolean collide(Member a, Member b) {
    if (!a.name().equals(b.name())) {
      return false;
    }
    return a instanceof Member.Method m && b instanceof Member.Method n
        ? types(m).equals(types(n))
        : a instanceof Member.Result && b instanceof Member.Result;
  }

  private static List<Type> types(Member.Method method) {
    return method.params().stream().map(Var::type).toList();
  }

  /** What the class gets for one method; nothing if that has errors. */
  private static List<Member> members(Method method, Unit unit, Helpers helpers) {
    Group group = Group.of(method.program());
    if (!isRight(group, method, unit)) {
      return List.of();
    }
    Vars vars = method.program().vars();
    boolean isPublic = isVisible(method.element());
    Adjoint adjoint =
        new Differentiation(group, group.root(), group.inputs(), vars).adjoint(helpers.of(group));
    List<Member> members =
        new ArrayList<>(
            new Members(group, adjoint, unit.qualifiedName(), method.overload(), isPublic, vars)
                .all());
    Consumer<String> notes = unit.options().explain() ? unit.notes() : note -> {};
    notes.accept(adjoint.explanation());
    members.addAll(helpers.members(group, vars, notes));
    return members;
  }

  /**
   * Reports what the analyses find in the method and in those that it calls; false if there are
   * errors.
   */
  private static boolean isRight(Group group, Method method, Unit unit) {
    Vars vars = method.program().vars();
    List<Finding> findings =
        new ArrayList<>(
            new Differentiation(group, group.root(), group.inputs(), vars)
                .findings(unit.frontend()::activeCall));
    for (String key : group.differentiated()) {
      Ssa callee = Objects.requireNonNull(group.functions().get(key));
      new Differentiation(group, callee, group.inputs(key), vars)
          .findings(unit.frontend()::activeCall).stream()
              .filter(Finding::isError)
              .forEach(findings::add);
    }
    unit.problems().report(method.element(), findings);
    return findings.stream().noneMatch(Finding::isError);
  }

  /** Whether the method and the classes around it are public. */
  private static boolean isVisible(Element method) {
    for (Element e = method;
        e != null && e.getKind() != ElementKind.PACKAGE;
        e = e.getEnclosingElement()) {
      if (!e.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }
}
