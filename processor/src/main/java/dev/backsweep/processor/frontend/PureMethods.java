package dev.backsweep.processor.frontend;

import dev.backsweep.processor.ir.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Which library methods are pure operations on scalars, so that their derivative is a matter of
 * rules.
 */
final class PureMethods {
  private static final List<String> MATH = List.of("java.lang.Math", "java.lang.StrictMath");

  /** Their methods mean what those of the same name in Math mean. */
  private static final List<String> FAST_MATH =
      List.of(
          "org.hipparchus.util.FastMath",
          "org.apache.commons.math3.util.FastMath",
          "net.jafama.FastMath");

  private static final List<String> REAL_BOXES = List.of("java.lang.Double", "java.lang.Float");

  /**
   * What the boxes of reals offer besides conversions to bits, whose derivatives cannot be
   * followed.
   */
  private static final List<String> REAL_HELPERS =
      List.of("compare", "isFinite", "isInfinite", "isNaN", "max", "min", "sum");

  private static final List<String> INTEGRAL_BOXES =
      List.of(
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short");

  private static final String STOP = "dev.backsweep.Stop";

  private final Set<String> mathNames = new TreeSet<>();

  PureMethods(Elements elements) {
    for (String owner : MATH) {
      TypeElement math = elements.getTypeElement(owner);
      for (Element member : math == null ? List.<Element>of() : math.getEnclosedElements()) {
        if (member.getKind() == ElementKind.METHOD) {
          mathNames.add(member.getSimpleName().toString());
        }
      }
    }
    mathNames.remove("random");
  }

  /** Whether a call of this static method is an {@link dev.backsweep.processor.ir.Op}. */
  boolean contains(ExecutableElement method) {
    return takesAndReturnsScalars(method) && isKnown(owner(method), name(method));
  }

  private boolean isKnown(String owner, String name) {
    if (MATH.contains(owner) || FAST_MATH.contains(owner)) {
      return mathNames.contains(name);
    } else if (REAL_BOXES.contains(owner)) {
      return REAL_HELPERS.contains(name);
    }
    return INTEGRAL_BOXES.contains(owner) || owner.equals(STOP);
  }

  /** Whether the method belongs to a library of mathematical functions. */
  static boolean isMathematics(ExecutableElement method) {
    String owner = owner(method);
    return MATH.contains(owner) || FAST_MATH.contains(owner);
  }

  private static boolean takesAndReturnsScalars(ExecutableElement method) {
    Set<Type> types = new HashSet<>(TypeReader.readAll(Calls.parameterTypes(method)));
    types.add(TypeReader.read(method.getReturnType()));
    return method.getTypeParameters().isEmpty()
        && types.stream().allMatch(type -> type instanceof Type.Scalar);
  }

  private static String owner(ExecutableElement method) {
    return Names.owner(method).getQualifiedName().toString();
  }

  private static String name(ExecutableElement method) {
    return method.getSimpleName().toString();
  }
}
