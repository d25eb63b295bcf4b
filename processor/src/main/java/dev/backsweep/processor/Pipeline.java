package dev.backsweep.processor;

import com.palantir.javapoet.JavaFile;
import dev.backsweep.processor.diagnostics.Finding;
import dev.backsweep.processor.diagnostics.Problem;
import dev.backsweep.processor.diagnostics.Problems;
import dev.backsweep.processor.diagnostics.Suppressions;
import dev.backsweep.processor.emit.GeneratedClass;
import dev.backsweep.processor.emit.GradClass;
import dev.backsweep.processor.emit.Member;
import dev.backsweep.processor.frontend.Frontend;
import dev.backsweep.processor.frontend.Names;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Program;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ir.Vars;
import dev.backsweep.processor.ssa.Ssa;
import dev.backsweep.processor.transform.Adjoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
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
    Helpers helpers = new Helpers(unit.frontend(), name -> isTaken(name, unit));
    Set<List<?>> signatures = new HashSet<>();
    for (Method method : unit.methods()) {
      anyPublic |= isVisible(method.element());
      unit.problems()
          .guard(method.element(), () -> add(method, unit, helpers, signatures, members));
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
            Suppressions.ofJavac(unit.owner()),
            members);
    return Optional.of(GradClass.emit(generated, unit.exists(), unit.owner()));
  }

  /**
   * Adds what the class gets for one method, unless there is something of the same signature
   * already.
   */
  private static void add(
      Method method, Unit unit, Helpers helpers, Set<List<?>> signatures, List<Member> all) {
    List<Member> members = members(method, unit, helpers);
    for (Member member : members) {
      if (member instanceof Member.Result && hides(member.name(), unit)) {
        String what = "a method whose derivatives need a record of the name of the class '";
        Finding problem =
            Finding.of(
                Problem.UNSUPPORTED_METHOD,
                Origin.NONE,
                what + member.name() + "'",
                "put the class into a package, or rename one of the two");
        unit.problems().report(method.element(), List.of(problem));
        return;
      }
      if (signatures.contains(signature(member))) {
        String what =
            "a method whose derivatives need another '" + member.name() + "' in the class";
        Finding problem =
            Finding.of(Problem.UNSUPPORTED_METHOD, Origin.NONE, what, "rename one of the two");
        unit.problems().report(method.element(), List.of(problem));
        return;
      }
    }
    members.forEach(m -> signatures.add(signature(m)));
    all.addAll(members);
  }

  /**
   * Whether a member of the class for an annotated method may be called so, in capitals or not, or
   * a class that a record of this name would hide.
   */
  private static boolean isTaken(String name, Unit unit) {
    return hides(Names.capital(name), unit)
        || unit.methods().stream()
            .flatMap(m -> Members.names(m.program().root().name(), m.overload()).stream())
            .anyMatch(name::equalsIgnoreCase);
  }

  /** Whether a record of this name stands before a class that has no other name. */
  private static boolean hides(String record, Unit unit) {
    return unit.packageName().isEmpty() && unit.exists().test(record);
  }

  /** What no two members of a class may share. */
  private static List<?> signature(Member member) {
    List<Object> signature = new ArrayList<>(List.of(member.name()));
    if (member instanceof Member.Method method) {
      signature.add(method.params().stream().map(Var::type).toList());
    }
    return signature;
  }

  /** What the class gets for one method; nothing if that has errors. */
  private static List<Member> members(Method method, Unit unit, Helpers helpers) {
    if (unit.problems().hasErrors(method.element())) {
      unit.problems().attempt(() -> reportWhatIsLeft(method, unit));
      return List.of();
    }
    Group group = Group.of(method.program());
    Vars vars = method.program().vars();
    Differentiation root = new Differentiation(group, group.root(), group.inputs(), vars);
    if (!isRight(root, group, method, unit)) {
      return List.of();
    }
    boolean isPublic = isVisible(method.element());
    Adjoint adjoint = root.adjoint(helpers.of(group));
    List<Member> members =
        new ArrayList<>(
            new Members(group, adjoint, unit.qualifiedName(), method.overload(), isPublic, vars)
                .all());
    Consumer<Supplier<String>> notes =
        unit.options().explain() ? note -> unit.notes().accept(note.get()) : note -> {};
    notes.accept(adjoint.explanation());
    members.addAll(helpers.members(group, vars, notes));
    return members;
  }

  /** Reports what the analyses find in a method that the front end could not read whole. */
  private static void reportWhatIsLeft(Method method, Unit unit) {
    Group group = Group.of(method.program());
    Vars vars = method.program().vars();
    isRight(new Differentiation(group, group.root(), group.inputs(), vars), group, method, unit);
  }

  /**
   * Reports what the analyses find in the method and in those that it calls; false if there are
   * errors.
   */
  private static boolean isRight(Differentiation root, Group group, Method method, Unit unit) {
    Vars vars = method.program().vars();
    List<Finding> findings = new ArrayList<>(root.findings(unit.frontend()::activeCall));
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
