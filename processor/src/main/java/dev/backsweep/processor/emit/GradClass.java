package dev.backsweep.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.backsweep.processor.ir.Var;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/** Prints a generated class as a Java file. */
public final class GradClass {
  private static final String PROCESSOR = "dev.backsweep.processor.DifferentiableProcessor";
  private static final String GENERATED = Generated.class.getName();
  private static final ClassName MARKER = ClassName.get("dev.backsweep", "BacksweepGenerated");

  /** The classes of {@code java.lang} that generated code may name. */
  private static final List<String> JAVA_LANG =
      List.of(
          "Double",
          "Error",
          "Float",
          "Integer",
          "Long",
          "Math",
          "Object",
          "RuntimeException",
          "StrictMath",
          "String",
          "SuppressWarnings",
          "Throwable");

  /** A hundred columns less the indentation of a member and its comment. */
  private static final int DOC_WIDTH = 95;

  private GradClass() {}

  /**
   * Prints the class.
   *
   * @param originating the elements whose change must regenerate the file
   */
  public static JavaFile emit(GeneratedClass c, Element... originating) {
    return emit(c, GENERATED::equals, originating);
  }

  /**
   * Prints the class in surroundings where not all classes of the JDK may be visible, and where
   * those of the package may hide some of {@code java.lang}.
   *
   * @param exists whether there is a class of this qualified name, visible from the package
   * @param originating the elements whose change must regenerate the file
   */
  public static JavaFile emit(GeneratedClass c, Predicate<String> exists, Element... originating) {
    TypeNames types = new TypeNames(c);
    Set<String> methods = new LinkedHashSet<>();
    c.members().forEach(m -> methods.add(m.name()));
    List<Member> members = outlined(c.members(), methods);
    Bridges bridges = new Bridges(types, methods);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(c.simpleName())
            .addJavadoc("Derivatives of the methods of {@code $L}.", c.sourceClass())
            .addAnnotations(annotations(exists))
            .addAnnotations(Lint.suppressions(c.suppressed()))
            .addModifiers(modifiers(c.isPublic(), Modifier.FINAL))
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (Element element : originating) {
      type.addOriginatingElement(element);
    }
    for (Member member : members) {
      if (member instanceof Member.Method method) {
        type.addMethod(MethodEmitter.emit(method, types, bridges));
      } else if (member instanceof Member.Result result) {
        type.addType(record(result, types));
      }
    }
    bridges.addTo(type);
    String prefix = c.packageName().isEmpty() ? "" : c.packageName() + ".";
    JAVA_LANG.stream().filter(name -> exists.test(prefix + name)).forEach(type::alwaysQualify);
    return JavaFile.builder(c.packageName(), type.build())
        .skipJavaLangImports(true)
        .indent("  ")
        .build();
  }

  /** Modules that do not require java.compiler cannot name {@code @Generated}. */
  private static List<AnnotationSpec> annotations(Predicate<String> exists) {
    AnnotationSpec marker = AnnotationSpec.builder(MARKER).build();
    AnnotationSpec generated =
        AnnotationSpec.builder(Generated.class).addMember("value", "$S", PROCESSOR).build();
    return exists.test(GENERATED) ? List.of(generated, marker) : List.of(marker);
  }

  /**
   * The members with every method that is too long followed by its parts, whose names are added.
   */
  private static List<Member> outlined(List<Member> members, Set<String> methodNames) {
    List<Member> all = new ArrayList<>();
    for (Member member : members) {
      if (member instanceof Member.Method method) {
        all.addAll(Outline.of(method, methodNames));
      } else {
        all.add(member);
      }
    }
    return all;
  }

  private static TypeSpec record(Member.Result result, TypeNames types) {
    MethodSpec.Builder components = MethodSpec.constructorBuilder();
    for (Var component : result.components()) {
      components.addParameter(types.of(component.type()), component.name());
    }
    TypeSpec.Builder record =
        TypeSpec.recordBuilder(result.name())
            .addModifiers(modifiers(result.isPublic()))
            .recordConstructor(components.build());
    if (!result.javadoc().isEmpty()) {
      record.addJavadoc("$L", Comments.javadoc(result.javadoc(), DOC_WIDTH));
    }
    return record.build();
  }

  private static Modifier[] modifiers(boolean isPublic, Modifier... others) {
    Set<Modifier> all = new LinkedHashSet<>();
    if (isPublic) {
      all.add(Modifier.PUBLIC);
    }
    all.addAll(List.of(others));
    return all.toArray(new Modifier[0]);
  }
}
