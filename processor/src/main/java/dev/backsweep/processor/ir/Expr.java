package dev.backsweep.processor.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A typed expression. Immutable; equality is structural. {@link Update}, {@link Call} and impure
 * {@link Foreign} have side effects; after {@code normalize} they stand only where a statement
 * evaluates them directly.
 */
public sealed interface Expr {
  Type type();

  default List<Expr> children() {
    return List.of();
  }

  /**
   * The same node over other children; {@code children} has the length and types of {@link
   * #children()}.
   */
  default Expr withChildren(List<Expr> children) {
    return this;
  }

  /** The same node over mapped children; this very node if all of them stay the same instances. */
  default Expr mapChildren(UnaryOperator<Expr> f) {
    List<Expr> old = children();
    List<Expr> mapped = null;
    for (int i = 0; i < old.size(); i++) {
      Expr child = f.apply(old.get(i));
      if (mapped == null && child != old.get(i)) {
        mapped = new ArrayList<>(old);
      }
      if (mapped != null) {
        mapped.set(i, child);
      }
    }
    return mapped == null ? this : withChildren(mapped);
  }

  /** Exhaustive case analysis: a new node is a new case, and javac lists every place it must go. */
  <R> R match(Cases<R> cases);

  /** One case a node. */
  interface Cases<R> {
    R constant(Const e);

    R use(Use e);

    R apply(Apply e);

    R element(Element e);

    R length(Length e);

    R conditional(Cond e);

    R staticField(StaticField e);

    R newArray(NewArray e);

    R arrayLiteral(ArrayLiteral e);

    R cloneArray(CloneArray e);

    R foreign(Foreign e);

    R call(Call e);

    R update(Update e);
  }

  /**
   * A literal or compile-time constant: a boxed primitive of exactly {@code type}, a String, or
   * null.
   */
  record Const(@Nullable Object value, Type type) implements Expr {
    public static Const of(double v) {
      return new Const(v, Type.DOUBLE);
    }

    public static Const of(int v) {
      return new Const(v, Type.INT);
    }

    public static Const of(boolean v) {
      return new Const(v, Type.BOOLEAN);
    }

    /** A whole number of type {@code float} or {@code double}. */
    public static Const real(int value, Type type) {
      return new Const(type == Type.FLOAT ? (Object) (float) value : (Object) (double) value, type);
    }

    /** Zero of any primitive type. */
    public static Const zero(Type.Scalar type) {
      return new Const(
          switch (type) {
            case BOOLEAN -> (Object) false;
            case BYTE -> (Object) (byte) 0;
            case SHORT -> (Object) (short) 0;
            case CHAR -> (Object) (char) 0;
            case INT -> (Object) 0;
            case LONG -> (Object) 0L;
            case FLOAT -> (Object) 0f;
            case DOUBLE -> (Object) 0.0;
          },
          type);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.constant(this);
    }
  }

  /** The value of a variable. */
  record Use(Var var) implements Expr {
    @Override
    public Type type() {
      return var.type();
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.use(this);
    }
  }

  /**
   * An operator, conversion or pure library function applied to its operands: all arithmetic is
   * this one node.
   */
  record Apply(Op op, List<Expr> children, Origin origin) implements Expr {
    public Apply {
      children = List.copyOf(children);
      if (children.size() != op.params().size()) {
        throw new IllegalArgumentException(op + " applied to " + children);
      }
    }

    public static Apply of(Op op, Expr... children) {
      return new Apply(op, List.of(children), Origin.NONE);
    }

    @Override
    public Type type() {
      return op.result();
    }

    @Override
    public Expr withChildren(List<Expr> children) {
      return new Apply(op, children, origin);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.apply(this);
    }
  }

  /** {@code array[index]}, read. */
  record Element(Expr array, Expr index, Origin origin) implements Expr {
    public static Element of(Expr array, Expr index) {
      return new Element(array, index, Origin.NONE);
    }

    @Override
    public Type type() {
      return ((Type.Array) array.type()).element();
    }

    @Override
    public List<Expr> children() {
      return List.of(array, index);
    }

    @Override
    public Expr withChildren(List<Expr> c) {
      return new Element(c.get(0), c.get(1), origin);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.element(this);
    }
  }

  /** {@code array.length}. */
  record Length(Expr array) implements Expr {
    @Override
    public Type type() {
      return Type.INT;
    }

    @Override
    public List<Expr> children() {
      return List.of(array);
    }

    @Override
    public Expr withChildren(List<Expr> c) {
      return new Length(c.get(0));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.length(this);
    }
  }

  /** {@code condition ? then : orElse}; both arms have type {@code type}. */
  record Cond(Expr condition, Expr then, Expr orElse) implements Expr {
    @Override
    public Type type() {
      return then.type();
    }

    @Override
    public List<Expr> children() {
      return List.of(condition, then, orElse);
    }

    @Override
    public Expr withChildren(List<Expr> c) {
      return new Cond(c.get(0), c.get(1), c.get(2));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.conditional(this);
    }
  }

  /**
   * The value of a static field that is no compile-time constant.
   *
   * @param accessible whether the generated class may name it; if not it reads the field through a
   *     handle
   */
  record StaticField(
      String owner,
      String binaryOwner,
      String name,
      Type type,
      boolean isFinal,
      boolean accessible,
      Origin origin)
      implements Expr {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.staticField(this);
    }
  }

  /** {@code new T[d1][d2][]}: as many dimensions as given, the others left open. */
  record NewArray(Type.Array type, List<Expr> children) implements Expr {
    public NewArray {
      children = List.copyOf(children);
    }

    @Override
    public Expr withChildren(List<Expr> c) {
      return new NewArray(type, c);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.newArray(this);
    }
  }

  /** {@code new T[] {a, b, c}}. */
  record ArrayLiteral(Type.Array type, List<Expr> children) implements Expr {
    public ArrayLiteral {
      children = List.copyOf(children);
    }

    @Override
    public Expr withChildren(List<Expr> c) {
      return new ArrayLiteral(type, c);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.arrayLiteral(this);
    }
  }

  /** {@code array.clone()}: one level deep, as in Java. */
  record CloneArray(Expr array) implements Expr {
    @Override
    public Type type() {
      return array.type();
    }

    @Override
    public List<Expr> children() {
      return List.of(array);
    }

    @Override
    public Expr withChildren(List<Expr> c) {
      return new CloneArray(c.get(0));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.cloneArray(this);
    }
  }

  /**
   * Java whose meaning does not matter for derivatives, as a template: {@code $0}, {@code $1} stand
   * for the children, {@code $T0}, {@code $T1} for the qualified class names in {@code types},
   * everything else is literal text. Examples: {@code "new $T0($0)"}, {@code "$0.size()"}, {@code
   * "$0 + $1"} on strings.
   *
   * @param pure whether evaluating it neither has a side effect nor depends on anything but the
   *     children
   */
  record Foreign(
      String template,
      List<String> types,
      List<Expr> children,
      Type type,
      boolean pure,
      Origin origin)
      implements Expr {
    public Foreign {
      types = List.copyOf(types);
      children = List.copyOf(children);
    }

    @Override
    public Expr withChildren(List<Expr> c) {
      return new Foreign(template, types, c, type, pure, origin);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.foreign(this);
    }
  }

  /** A call of a static method that is not a pure {@link Op}. */
  record Call(Callee callee, List<Expr> children, Origin origin) implements Expr {
    public Call {
      children = List.copyOf(children);
    }

    @Override
    public Type type() {
      return callee.result();
    }

    @Override
    public Expr withChildren(List<Expr> c) {
      return new Call(callee, c, origin);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.call(this);
    }
  }

  /**
   * Any assignment used as an expression, straight from Java: {@code target = value}. With {@code
   * old}, the target's value is first read into {@code old}, which {@code value} uses: {@code x +=
   * e} is {@code old = x; x = (T) (old + e)}.
   *
   * @param target a {@link Use}, {@link Element} or {@link StaticField}
   * @param old the variable that holds the target's former value within {@code value}, or null
   * @param yieldsOld whether the expression's value is the former value, as in {@code x++}
   */
  record Update(Expr target, @Nullable Var old, Expr value, boolean yieldsOld, Origin origin)
      implements Expr {
    @Override
    public Type type() {
      return target.type();
    }

    @Override
    public List<Expr> children() {
      return List.of(target, value);
    }

    @Override
    public Expr withChildren(List<Expr> c) {
      return new Update(c.get(0), old, c.get(1), yieldsOld, origin);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.update(this);
    }
  }
}
