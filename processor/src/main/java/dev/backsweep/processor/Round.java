package dev.backsweep.processor;

import com.palantir.javapoet.JavaFile;
import com.sun.source.util.Trees;
import dev.backsweep.processor.diagnostics.Finding;
import dev.backsweep.processor.diagnostics.Origins;
import dev.backsweep.processor.diagnostics.Problem;
import dev.backsweep.processor.diagnostics.Problems;
import dev.backsweep.processor.frontend.Frontend;
import dev.backsweep.processor.frontend.Javac;
import dev.backsweep.processor.frontend.Names;
import dev.backsweep.processor.frontend.attribution.Attribution;
import dev.backsweep.processor.ir.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;

/**
 * One round of annotation processing: reads the classes that are ready, and writes their
 * derivatives.
 */
final class Round {
  private final ProcessingEnvironment javac;
  private final ProcessingEnvironment wrapper;
  private final boolean isLast;
  private final Collection<String> compiled;
  private final Collection<String> waiting;
  private final Trees trees;
  private final Elements elements;

  /**
   * A round.
   *
   * @param javac javac's own environment
   * @param wrapper the one that the build tool may have put around it, which keeps track of written
   *     files
   * @param compiled the classes that are processed in this compilation, up to this round
   * @param waiting takes the classes that must wait for a later round
   */
  Round(
      ProcessingEnvironment javac,
      ProcessingEnvironment wrapper,
      boolean isLast,
      Collection<String> compiled,
      Collection<String> waiting) {
    this.javac = javac;
    this.wrapper = wrapper;
    this.isLast = isLast;
    this.compiled = compiled;
    this.waiting = waiting;
    this.trees = Trees.instance(javac);
    this.elements = javac.getElementUtils();
  }

  /**
   * Generates the derivatives of these classes, which are given by name since elements live for one
   * round only.
   */
  void run(Collection<String> names) {
    List<TypeElement> owners = new ArrayList<>();
    Set<String> hidden = new TreeSet<>();
    for (String name : names) {
      TypeElement owner = Objects.requireNonNull(elements.getTypeElement(name), name);
      owners.add(owner);
      hidden.add(Names.qualifiedGradientClass(elements, owner));
    }
    if (owners.isEmpty()) {
      return;
    }
    // what goes wrong outside of any method is shown at the first one
    ExecutableElement first = Annotated.methods(owners.get(0)).get(0);
    new Problems(trees, new Origins(trees)).guard(first, () -> generate(owners, hidden));
  }

  private void generate(List<TypeElement> owners, Set<String> hidden) {
    try (Attribution attribution = new Attribution(javac, trees, owners, hidden)) {
      Javac inside = new Javac(trees, elements, attribution, compiled::contains);
      owners.forEach(owner -> generate(owner, inside));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String packageName(TypeElement owner) {
    return elements.getPackageOf(owner).getQualifiedName().toString();
  }

  private void generate(TypeElement owner, Javac inside) {
    List<ExecutableElement> methods = Annotated.methods(owner);
    Origins origins = new Origins(inside.trees());
    Problems problems = new Problems(trees, origins);
    Frontend frontend = new Frontend(inside, origins, problems);
    if (mustWait(owner, methods, frontend, problems)) {
      return;
    }
    List<Pipeline.Method> read = new ArrayList<>();
    List<Integer> overloads = Annotated.overloads(methods);
    for (int i = 0; i < methods.size(); i++) {
      ExecutableElement method = methods.get(i);
      int overload = overloads.get(i);
      problems.guard(
          method,
          () ->
              frontend
                  .read(method)
                  .map(p -> new Pipeline.Method(method, p, overload))
                  .ifPresent(read::add));
    }
    Pipeline.Unit unit =
        new Pipeline.Unit(
            owner,
            packageName(owner),
            Names.gradientClass(elements, owner),
            read,
            frontend,
            problems,
            note -> wrapper.getMessager().printMessage(Diagnostic.Kind.NOTE, note),
            name -> isVisible(name, owner),
            Options.of(wrapper));
    problems.guard(methods.get(0), () -> write(unit, methods));
  }

  /** Whether there is a class of this name that the module of {@code owner} can read. */
  private boolean isVisible(String name, TypeElement owner) {
    ModuleElement module = elements.getModuleOf(owner);
    return module == null
        ? elements.getTypeElement(name) != null
        : elements.getTypeElement(module, name) != null;
  }

  /** Whether a method refers to what is not there yet; what is missing in the end is reported. */
  private boolean mustWait(
      TypeElement owner, List<ExecutableElement> methods, Frontend frontend, Problems problems) {
    boolean wait = false;
    for (ExecutableElement method : methods) {
      List<String> errors = frontend.errorsIn(method);
      wait |= !errors.isEmpty();
      if (isLast && !errors.isEmpty()) {
        String first = errors.get(0).replaceAll("\\s+", " ");
        problems.report(
            method, Finding.of(Problem.UNRESOLVED, Origin.NONE, method.getSimpleName(), first));
      }
    }
    if (wait) {
      waiting.add(owner.getQualifiedName().toString());
    }
    return wait || isLast;
  }

  private void write(Pipeline.Unit unit, List<ExecutableElement> methods) {
    Optional<JavaFile> file = Pipeline.run(unit);
    boolean failed = methods.stream().anyMatch(unit.problems()::hasErrors);
    if (file.isPresent() && !failed) {
      write(file.get(), unit, methods.get(0));
    }
  }

  private void write(JavaFile file, Pipeline.Unit unit, ExecutableElement first) {
    String name = unit.qualifiedName();
    try (Writer writer = wrapper.getFiler().createSourceFile(name, unit.owner()).openWriter()) {
      writer.write(file.toString());
    } catch (IOException e) {
      String why = String.valueOf(e.getMessage());
      unit.problems().report(first, Finding.of(Problem.CANNOT_WRITE, Origin.NONE, name, why));
    }
  }
}
