package dev.backsweep.processor;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Packages depend on each other one way only, and few of them know javac. */
class ArchitectureTest {
  private static final String ROOT = "dev.backsweep.processor";

  /** Each package, and what it may use besides itself; the root, which joins them, may use all. */
  private static final Map<String, List<String>> MAY_USE = new LinkedHashMap<>();

  static {
    MAY_USE.put("ir", List.of());
    MAY_USE.put("rules", List.of("ir"));
    MAY_USE.put("diagnostics", List.of("ir"));
    MAY_USE.put("frontend", List.of("ir", "diagnostics"));
    MAY_USE.put("normalize", List.of("ir"));
    MAY_USE.put("ssa", List.of("ir", "rules"));
    MAY_USE.put("analysis", List.of("ir", "rules", "ssa", "diagnostics"));
    MAY_USE.put("prepare", List.of("ir", "rules", "ssa", "analysis"));
    MAY_USE.put("plan", List.of("ir", "rules", "ssa", "analysis", "prepare"));
    MAY_USE.put("transform", List.of("ir", "rules", "ssa", "analysis", "prepare", "plan"));
    MAY_USE.put("simplify", List.of("ir"));
    MAY_USE.put("emit", List.of("ir"));
  }

  /** What the emitter may name to print a file, and to pass on the element that it comes from. */
  private static final DescribedPredicate<JavaClass> NEEDED_TO_PRINT =
      describe(
          "needed to print a Java file",
          c ->
              Stream.of(Modifier.class, SourceVersion.class, Element.class, Generated.class)
                  .anyMatch(c.getBaseComponentType()::isEquivalentTo));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @TestFactory
  Stream<DynamicTest> eachPackageUsesOnlyThePackagesBelowIt() {
    return MAY_USE.entrySet().stream()
        .map(entry -> dynamicTest(entry.getKey(), () -> check(entry.getKey(), entry.getValue())));
  }

  private static void check(String name, List<String> mayUse) {
    String[] allowed =
        Stream.concat(Stream.of(name), mayUse.stream())
            .map(ArchitectureTest::packageOf)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(packageOf(name))
        .should()
        .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed))))
        .because(name + " may use " + mayUse)
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void everyPackageHasItsPlace() {
    Stream<String> known = MAY_USE.keySet().stream().map(ArchitectureTest::packageOf);
    classes()
        .should()
        .resideInAnyPackage(Stream.concat(Stream.of(ROOT), known).toArray(String[]::new))
        .because("MAY_USE says what each package may use")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCycle() {
    slices()
        .matching(ROOT + ".(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void onlyTheFrontEndAndDiagnosticsKnowJavac() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT, packageOf("frontend"), packageOf("diagnostics"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "com.sun..", "javax.lang.model..", "javax.annotation.processing", "javax.tools")
                .and(not(NEEDED_TO_PRINT)))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void nobodyUsesJavacsInternals() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAPackage("com.sun.tools.."))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void onlyTheEmitterUsesJavaPoet() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT, packageOf("emit"))
        .should()
        .dependOnClassesThat(resideInAPackage("com.palantir.javapoet.."))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  private static String packageOf(String name) {
    return ROOT + "." + name + "..";
  }
}
