package dev.backsweep.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.backsweep.processor.ir.Callee;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Expr.StaticField;
import dev.backsweep.processor.ir.Type;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The way to private members of the user's class: a handle in a constant, and a small private
 * method that uses it, so that every other method reads as if the member were accessible.
 */
final class Bridges {
  private static final ClassName PRIVATE_ACCESS = ClassName.get("dev.backsweep", "PrivateAccess");
  private static final String RETHROW = "rethrow";

  private final TypeNames types;
  private final Set<String> methodNames;
  private final Set<String> constantNames = new HashSet<>();
  private final Map<String, String> bridges = new LinkedHashMap<>();
  private final Map<String, String> handles = new LinkedHashMap<>();
  private final TypeSpec.Builder members = TypeSpec.classBuilder("Members");

  /**
   * Starts without bridges.
   *
   * @param methodNames the methods that the class has already
   */
  Bridges(TypeNames types, Set<String> methodNames) {
    this.types = types;
    this.methodNames = new HashSet<>(methodNames);
  }

  /** The method without parameters that reads the field. */
  String field(StaticField field) {
    String key = key(field);
    String known = bridges.get(key);
    if (known != null) {
      return known;
    }
    String name = methodName(field.name());
    bridges.put(key, name);
    addField(field, name);
    return name;
  }

  /** The method that calls the callee, with the same parameters and result. */
  String method(Callee callee) {
    String known = bridges.get(callee.key());
    if (known != null) {
      return known;
    }
    String name = methodName(callee.name());
    bridges.put(callee.key(), name);
    addMethod(callee, name);
    return name;
  }

  /** Adds all constants and methods that were asked for. */
  void addTo(TypeSpec.Builder type) {
    TypeSpec all = members.build();
    type.addFields(all.fieldSpecs()).addMethods(all.methodSpecs());
  }

  /** The method that assigns to the field. */
  String setter(StaticField field) {
    String key = key(field) + " =";
    String known = bridges.get(key);
    if (known != null) {
      return known;
    }
    String name = claim("set" + capital(camel(field.name())), methodNames);
    bridges.put(key, name);
    members.addMethod(
        MethodSpec.methodBuilder(name)
            .addJavadoc("Assigns to the private field {@code $L.$L}.", field.owner(), field.name())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(types.of(field.type()), "value")
            .addStatement("$L.set(value)", handle(field))
            .build());
    return name;
  }

  private static String key(StaticField field) {
    return field.binaryOwner() + "." + field.name();
  }

  /** The constant with the field's handle. */
  private String handle(StaticField field) {
    String known = handles.get(key(field));
    if (known != null) {
      return known;
    }
    String constant = constant(field.name());
    handles.put(key(field), constant);
    members.addField(
        FieldSpec.builder(
                VarHandle.class, constant, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer(
                "$T.staticField($Z$T.lookup(),$W$L,$W$L,$W$T.class)",
                PRIVATE_ACCESS,
                MethodHandles.class,
                quoted(field.binaryOwner()),
                quoted(field.name()),
                types.erased(field.type()))
            .build());
    return constant;
  }

  private void addField(StaticField field, String name) {
    TypeName type = types.of(field.type());
    members.addMethod(
        MethodSpec.methodBuilder(name)
            .addJavadoc("The private field {@code $L.$L}.", field.owner(), field.name())
            .addAnnotations(Lint.suppressIf(isGeneric(type), "unchecked"))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(type)
            .addStatement("return ($T) $L.get()", type, handle(field))
            .build());
  }

  private void addMethod(Callee callee, String name) {
    TypeName result = types.of(callee.result());
    String constant = constant(callee.name());
    CodeBlock.Builder classes = CodeBlock.builder();
    CodeBlock.Builder arguments = CodeBlock.builder();
    Lint lint = new Lint();
    lint.addIf(isGeneric(result), "unchecked");
    lint.addIf(mayBeRaw(callee.params()), "rawtypes");
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addJavadoc("Calls the private method {@code $L.$L}.", callee.owner(), callee.name())
            .addAnnotations(lint.suppressions())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(result);
    for (int i = 0; i < callee.params().size(); i++) {
      Type param = callee.params().get(i);
      classes.add(",$W$T.class", types.erased(param));
      arguments.add(i == 0 ? "a$L" : ", a$L", i);
      method.addParameter(types.of(param), "a" + i);
    }
    members.addField(
        FieldSpec.builder(
                MethodHandle.class, constant, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer(
                "$T.staticMethod($Z$T.lookup(),$W$L,$W$L,$W$T.methodType($Z$T.class$L))",
                PRIVATE_ACCESS,
                MethodHandles.class,
                quoted(callee.binaryOwner()),
                quoted(callee.name()),
                MethodType.class,
                types.erased(callee.result()),
                classes.build())
            .build());
    method.beginControlFlow("try");
    if (callee.result() == Type.VOID) {
      method.addStatement("$L.invokeExact($L)", constant, arguments.build());
    } else {
      method.addStatement("return ($T) $L.invokeExact($L)", result, constant, arguments.build());
    }
    members.addMethod(
        method
            .nextControlFlow("catch ($T e)", Throwable.class)
            .addStatement("throw $L(e)", rethrow())
            .endControlFlow()
            .build());
  }

  /** The method that throws anything as if it were unchecked, made at the first wish. */
  private String rethrow() {
    String known = bridges.get(RETHROW);
    if (known != null) {
      return known;
    }
    String name = claim(RETHROW, methodNames);
    bridges.put(RETHROW, name);
    TypeVariableName e = TypeVariableName.get("E", Throwable.class);
    members.addMethod(
        MethodSpec.methodBuilder(name)
            .addJavadoc("Throws what a private method threw, unchanged.")
            .addAnnotations(Lint.suppressIf(true, "unchecked"))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addTypeVariable(e)
            .returns(RuntimeException.class)
            .addParameter(Throwable.class, "exception")
            .addException(e)
            .addStatement("throw ($T) exception", e)
            .build());
    return name;
  }

  private static boolean isGeneric(TypeName type) {
    return type.toString().contains("<");
  }

  /** Whether a parameter, which has lost its type arguments, may have had some. */
  private static boolean mayBeRaw(List<Type> params) {
    return params.stream()
        .map(p -> p instanceof Type.Array a ? a.root() : p)
        .anyMatch(p -> p instanceof Type.Ref && !p.equals(Type.STRING));
  }

  private static String quoted(String text) {
    return Literals.of(new Expr.Const(text, Type.STRING));
  }

  private String constant(String member) {
    String name = member.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    return claim(name, constantNames);
  }

  private String methodName(String member) {
    return claim(camel(member), methodNames);
  }

  /** The name of a constant as a method has it. */
  private static String camel(String member) {
    if (!member.equals(member.toUpperCase(Locale.ROOT))) {
      return member;
    }
    StringBuilder camel = new StringBuilder();
    for (String word : member.toLowerCase(Locale.ROOT).split("_", -1)) {
      camel.append(camel.length() > 0 ? capital(word) : word);
    }
    return camel.toString();
  }

  private static String capital(String word) {
    return word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String claim(String wish, Set<String> taken) {
    String name = Names.unique(wish, taken);
    taken.add(name);
    return name;
  }
}
