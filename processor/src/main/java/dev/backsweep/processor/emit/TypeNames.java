package dev.backsweep.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.backsweep.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the IR's types into JavaPoet's, importing a class only where its package is beyond doubt.
 *
 * <p>In {@code a.B.C} nothing tells whether {@code B} is a package or a class; such a name stays
 * qualified.
 */
final class TypeNames {
  private final GeneratedClass self;
  private final Set<String> records = new LinkedHashSet<>();
  private final Map<String, TypeName> known = new HashMap<>();

  TypeNames(GeneratedClass self) {
    this.self = self;
    for (Member member : self.members()) {
      if (member instanceof Member.Result) {
        records.add(member.name());
      }
    }
  }

  TypeName of(Type type) {
    if (type == Type.VOID) {
      return TypeName.VOID;
    }
    if (type instanceof Type.Scalar scalar) {
      return switch (scalar) {
        case BOOLEAN -> TypeName.BOOLEAN;
        case BYTE -> TypeName.BYTE;
        case SHORT -> TypeName.SHORT;
        case CHAR -> TypeName.CHAR;
        case INT -> TypeName.INT;
        case LONG -> TypeName.LONG;
        case FLOAT -> TypeName.FLOAT;
        case DOUBLE -> TypeName.DOUBLE;
      };
    }
    return type instanceof Type.Array array
        ? ArrayTypeName.of(of(array.element()))
        : of(type.javaName());
  }

  /** A type as Java source writes it, type arguments included. */
  TypeName of(String javaName) {
    TypeName name = known.get(javaName);
    if (name == null) {
      TypeName parsed = new Parser(javaName).parse();
      name = parsed == null ? literally(javaName) : parsed;
      known.put(javaName, name);
    }
    return name;
  }

  /** A class whose binary name tells where its package ends. */
  TypeName of(String javaName, String binaryName) {
    int end = binaryName.lastIndexOf('.');
    if (!javaName.startsWith(binaryName.substring(0, end + 1))) {
      return of(javaName);
    }
    return nested(end < 0 ? "" : binaryName.substring(0, end), javaName.substring(end + 1));
  }

  /** Whether this is the generated class itself, whose members need no qualifier. */
  boolean isSelf(String javaName) {
    return javaName.isEmpty() || javaName.equals(self.qualifiedName());
  }

  /** The type without type arguments, as a class literal needs it. */
  TypeName erased(Type type) {
    if (type instanceof Type.Array array) {
      return ArrayTypeName.of(erased(array.element()));
    }
    TypeName name = of(type);
    return name instanceof ParameterizedTypeName p ? p.rawType() : name;
  }

  /** The identifier that an expression naming the class begins with. */
  static String head(TypeName type) {
    String name =
        type instanceof ClassName c ? c.topLevelClassName().simpleName() : type.toString();
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private TypeName className(String name) {
    String qualifier = self.qualifiedName() + ".";
    String simple = name.startsWith(qualifier) ? name.substring(qualifier.length()) : name;
    if (records.contains(simple)) {
      return nested(self.packageName(), self.simpleName() + "." + simple);
    }
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return literally(name);
    }
    if (name.startsWith("java.") || name.startsWith("javax.")) {
      return ClassName.bestGuess(name);
    }
    String prefix = name.substring(0, dot);
    String own = self.packageName();
    if (!own.isEmpty() && name.startsWith(own + ".") && beginsUpper(name, own.length() + 1)) {
      return nested(own, name.substring(own.length() + 1));
    }
    return prefix.equals(prefix.toLowerCase(java.util.Locale.ROOT)) && beginsUpper(name, dot + 1)
        ? ClassName.get(prefix, name.substring(dot + 1))
        : literally(name);
  }

  private static boolean beginsUpper(String name, int at) {
    return Character.isUpperCase(name.charAt(at));
  }

  private static ClassName nested(String packageName, String dotted) {
    String[] names = dotted.split("\\.", -1);
    ClassName result = ClassName.get(packageName, names[0]);
    for (int i = 1; i < names.length; i++) {
      result = result.nestedClass(names[i]);
    }
    return result;
  }

  /** JavaPoet prints the name of a type variable as it stands. */
  private static TypeName literally(String javaName) {
    return TypeVariableName.get(javaName);
  }

  /** Reads a type with its arguments; gives up on anything unusual. */
  private final class Parser {
    private final String text;
    private int at;

    Parser(String text) {
      this.text = text;
    }

    @Nullable TypeName parse() {
      TypeName type = type();
      return at == text.length() ? type : null;
    }

    private @Nullable TypeName type() {
      if (skip("? extends ")) {
        TypeName bound = type();
        return bound == null ? null : WildcardTypeName.subtypeOf(bound);
      }
      if (skip("? super ")) {
        TypeName bound = type();
        return bound == null ? null : WildcardTypeName.supertypeOf(bound);
      }
      if (skip("?")) {
        return WildcardTypeName.subtypeOf(Object.class);
      }
      int start = at;
      while (at < text.length()
          && (text.charAt(at) == '.' || Character.isJavaIdentifierPart(text.charAt(at)))) {
        at++;
      }
      TypeName type = at == start ? null : named(text.substring(start, at));
      if (skip("<")) {
        type = arguments(type);
      }
      while (type != null && skip("[]")) {
        type = ArrayTypeName.of(type);
      }
      return type;
    }

    private @Nullable TypeName arguments(@Nullable TypeName raw) {
      List<TypeName> arguments = new ArrayList<>();
      do {
        skip(" ");
        TypeName argument = type();
        if (argument == null) {
          return null;
        }
        arguments.add(argument);
      } while (skip(","));
      return skip(">") && raw instanceof ClassName c
          ? ParameterizedTypeName.get(c, arguments.toArray(new TypeName[0]))
          : null;
    }

    private TypeName named(String name) {
      for (Type.Scalar scalar : Type.Scalar.values()) {
        if (scalar.javaName().equals(name)) {
          return of(scalar);
        }
      }
      return className(name);
    }

    private boolean skip(String token) {
      boolean found = text.startsWith(token, at);
      at += found ? token.length() : 0;
      return found;
    }
  }
}
