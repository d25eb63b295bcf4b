package dev.backsweep.processor.ir;

import java.util.List;

/**
 * Finds expressions whose operands do not have the types that they need; conversions are explicit
 * in the IR.
 */
final class Types implements Expr.Cases<Boolean> {
  private static final Types INSTANCE = new Types();

  private Types() {}

  /**
   * What is wrong with the node {@code e}, given that its children are right; empty if nothing is.
   */
  static String problemOf(Expr e) {
    return e.match(INSTANCE) ? "" : "operand types of " + IrText.of(e) + ", " + e;
  }

  /**
   * Whether a value of type {@code from} may be where one of type {@code to} is wanted; of classes
   * Java has the last word.
   */
  static boolean fits(Type from, Type to) {
    boolean references = !(from instanceof Type.Scalar) && to instanceof Type.Ref;
    return from.equals(to) || references && !from.equals(Type.VOID) && !to.equals(Type.VOID);
  }

  private static boolean fit(List<Expr> values, List<Type> types) {
    if (values.size() != types.size()) {
      return false;
    }
    for (int i = 0; i < types.size(); i++) {
      if (!fits(values.get(i), types.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(Expr e, Type to) {
    return fits(e.type(), to) || isNull(e) && !(to instanceof Type.Scalar);
  }

  private static boolean isNull(Expr e) {
    return e instanceof Expr.Const c && c.value() == null;
  }

  @Override
  public Boolean constant(Expr.Const e) {
    if (!(e.type() instanceof Type.Scalar s)) {
      return e.value() == null || e.value() instanceof String;
    }
    Object zero = Expr.Const.zero(s).value();
    return e.value() != null && zero != null && e.value().getClass() == zero.getClass();
  }

  @Override
  public Boolean use(Expr.Use e) {
    return true;
  }

  @Override
  public Boolean apply(Expr.Apply e) {
    return fit(e.children(), e.op().params());
  }

  @Override
  public Boolean element(Expr.Element e) {
    return e.array().type().isArray() && e.index().type() == Type.INT;
  }

  @Override
  public Boolean length(Expr.Length e) {
    return e.array().type().isArray();
  }

  @Override
  public Boolean conditional(Expr.Cond e) {
    boolean arms = fits(e.orElse(), e.type()) || fits(e.then(), e.orElse().type());
    return e.condition().type() == Type.BOOLEAN && arms;
  }

  @Override
  public Boolean staticField(Expr.StaticField e) {
    return true;
  }

  @Override
  public Boolean newArray(Expr.NewArray e) {
    return !e.children().isEmpty()
        && e.children().size() <= e.type().rank()
        && e.children().stream().allMatch(c -> c.type() == Type.INT);
  }

  @Override
  public Boolean arrayLiteral(Expr.ArrayLiteral e) {
    return e.children().stream().allMatch(c -> fits(c, e.type().element()));
  }

  @Override
  public Boolean cloneArray(Expr.CloneArray e) {
    return e.array().type().isArray();
  }

  @Override
  public Boolean foreign(Expr.Foreign e) {
    return true;
  }

  @Override
  public Boolean call(Expr.Call e) {
    return fit(e.children(), e.callee().params());
  }

  @Override
  public Boolean update(Expr.Update e) {
    boolean assignable =
        e.target() instanceof Expr.Use
            || e.target() instanceof Expr.Element
            || e.target() instanceof Expr.StaticField;
    return assignable && fits(e.value(), e.type());
  }
}
