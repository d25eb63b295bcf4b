package dev.backsweep.processor.diagnostics;

/**
 * Every message: its id (the constant's name), its kind, what is wrong and what to do about it.
 *
 * <p>{@code %s} stands for an argument; a comment above the constant says which. Each constant has
 * a page {@code docs/problems/<ID>.md} and an error case that pins its position.
 */
public enum Problem {
  // construct, remedy
  UNSUPPORTED_STATEMENT(Kind.ERROR, "%s is not supported in a differentiated method", "%s"),

  // construct, remedy
  UNSUPPORTED_EXPRESSION(Kind.ERROR, "%s is not supported in a differentiated method", "%s"),

  // kind of method and its name, remedy
  UNSUPPORTED_METHOD(Kind.ERROR, "%s cannot be differentiated", "%s"),

  // mode
  UNSUPPORTED_MODE(
      Kind.ERROR,
      "mode %s is not available in this version",
      "leave 'modes' out to get the reverse-mode derivatives"),

  // annotation
  UNSUPPORTED_RULE(
      Kind.ERROR,
      "@%s is not read in this version, so the rule would be ignored",
      "differentiate a method of your own with @Differentiable, written in terms of"
          + " java.lang.Math"),

  // type
  UNSUPPORTED_RESULT(
      Kind.ERROR,
      "a result of type %s carries no derivative",
      "return double, float or an array of them, or return nothing and write to an array"
          + " parameter"),

  // parameter, its type, why, remedy
  UNSUPPORTED_PARAMETER(Kind.ERROR, "parameter '%s' of type %s %s", "%s"),

  // method
  NO_ACTIVE_INPUT(
      Kind.ERROR,
      "'%s' has nothing to differentiate with respect to",
      "give it a parameter of type double, float or an array of them"),

  // method
  UNKNOWN_CALLEE(
      Kind.ERROR,
      "'%s' is called with a value that carries derivatives, but its derivative is not known",
      "declare the derivative with @DerivativeOf or @AdjointOf, or annotate the method with"
          + " @Differentiable if its source is yours"),

  // method
  OTHER_FILE_CALLEE(
      Kind.ERROR,
      "'%s' is called with a value that carries derivatives, but stands in another file",
      "annotate it with @Differentiable"),

  // method
  MISSING_GRADIENT(
      Kind.ERROR,
      "'%s' is annotated with @Differentiable, but the class with its derivatives is not there",
      "compile its source with Backsweep on the processor path, and put all that comes of it on the"
          + " class path"),

  // method
  NO_RULE(
      Kind.ERROR,
      "there is no derivative rule for '%s'",
      "write it in terms of methods of java.lang.Math, or declare its derivative with"
          + " @DerivativeOf"),

  // method, why, remedy
  UNSUPPORTED_CALL(Kind.ERROR, "this call of '%s' cannot be differentiated: %s", "%s"),

  // where the value goes
  ACTIVE_ESCAPES(
      Kind.ERROR,
      "a value that carries derivatives flows into %s, where they cannot be followed",
      "keep it in local variables, parameters and arrays, or cut the derivative with"
          + " Stop.gradient"),

  // kind of thing and its name
  INACCESSIBLE(
      Kind.ERROR,
      "%s is not visible to the generated class",
      "make it package-private or more visible"),

  // name of the generated class, the class it is generated from
  OWN_GRADIENT(
      Kind.ERROR,
      "'%s' is generated from this class, so a method that is differentiated here cannot use it",
      "move the differentiated method that uses it into another class than '%s'"),

  NOT_JAVAC(
      Kind.ERROR,
      "Backsweep reads the trees of javac, and this compiler is another one",
      "compile with javac, for instance by delegating builds to Maven or Gradle"),

  // method, what javac says
  UNRESOLVED(
      Kind.WARNING,
      "'%s' gets no derivative, since it does not compile by itself: %s",
      "correct that, and keep the method free of what other tools write into its own source file"),

  // generated class, what the file system or javac says
  CANNOT_WRITE(
      Kind.ERROR,
      "'%s' cannot be written: %s",
      "rename your class of that name, or do not compile generated files as sources"),

  // exception and where it was thrown
  INTERNAL_ERROR(
      Kind.ERROR,
      "Backsweep failed: %s",
      "this is not your fault; please report it with the source of the method"),

  // type
  ACTIVE_TO_INTEGER(
      Kind.WARNING,
      "a value that carries derivatives is cast to %s, and its derivative ends here",
      "if that is meant, say so with Stop.gradient or @SuppressWarnings"),

  // operator
  EQUALITY_ON_ACTIVE(
      Kind.WARNING,
      "'%s' compares values that carry derivatives for equality",
      "the derivative is that of the branch taken; compare with a tolerance if that is not meant"),

  // parameter
  UNUSED_INPUT(
      Kind.WARNING,
      "'%s' cannot influence the result, so its derivative is zero",
      "remove the parameter, or mark the others with @Wrt");

  /** How javac treats the message. */
  public enum Kind {
    ERROR,
    WARNING
  }

  /** What sets the names apart that {@code @SuppressWarnings} takes. */
  static final String PREFIX = "backsweep:";

  private final Kind kind;
  private final String what;
  private final String remedy;

  Problem(Kind kind, String what, String remedy) {
    this.kind = kind;
    this.what = what;
    this.remedy = remedy;
  }

  public Kind kind() {
    return kind;
  }

  /** What {@code @SuppressWarnings} takes, and what the message starts with in brackets. */
  public String id() {
    return PREFIX + name();
  }

  /**
   * The message, e.g. {@code [backsweep:NO_RULE] there is no derivative rule for 'f'; write it
   * ...}.
   */
  public String format(Object... args) {
    return "[" + id() + "] " + String.format(what + "; " + remedy, args);
  }
}
