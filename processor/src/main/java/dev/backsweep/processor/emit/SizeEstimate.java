package dev.backsweep.processor.emit;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Counts the bytes of bytecode that javac will make of a method's body, give or take a tenth.
 * HotSpot never compiles a method of more than 8,000.
 */
final class SizeEstimate implements Stmt.Cases<Integer> {
  private static final int JUMP = 3;
  private static final int CALL = 3;

  private final Map<Var, Integer> slots = new HashMap<>();
  private int nextSlot;

  SizeEstimate(List<Var> params) {
    params.forEach(this::declare);
  }

  /** The bytes of a whole method. */
  static int of(Member.Method method) {
    return new SizeEstimate(method.params()).of(method.body()) + 1;
  }

  /** The bytes of a statement in a method of its own, with few variables. */
  static int standalone(Stmt s) {
    SizeEstimate estimate = new SizeEstimate(List.of());
    estimate.nextSlot = 8;
    return estimate.of(s);
  }

  /** The bytes of a block, whose variables are out of scope afterwards. */
  int of(List<Stmt> block) {
    int slot = nextSlot;
    int size = statements(block);
    nextSlot = slot;
    return size;
  }

  /** The bytes of a statement behind those estimated before. */
  int of(Stmt s) {
    return s.match(this);
  }

  private int statements(List<Stmt> statements) {
    int size = 0;
    for (Stmt s : statements) {
      size += of(s);
    }
    return size;
  }

  private void declare(Var v) {
    slots.put(v, nextSlot);
    nextSlot += v.type() == Type.DOUBLE || v.type() == Type.LONG ? 2 : 1;
  }

  /** A load or store of a local variable. */
  private int access(Var v) {
    int slot = slots.getOrDefault(v, nextSlot);
    return slot < 4 ? 1 : slot < 256 ? 2 : 4;
  }

  @Override
  public Integer declare(Stmt.Declare s) {
    int size = s.init() == null ? 0 : of(s.init());
    declare(s.var());
    return size + (s.init() == null ? 0 : access(s.var()));
  }

  @Override
  public Integer assign(Stmt.Assign s) {
    Compound compound = Compound.of(new Expr.Use(s.var()), s.value());
    if (compound != null && s.var().type() == Type.INT && isByte(compound.operand())) {
      return access(s.var()) == 4 ? 6 : 3;
    }
    return of(s.value()) + access(s.var());
  }

  private static boolean isByte(Expr e) {
    return e instanceof Expr.Const c && c.value() instanceof Integer i && i >= -128 && i <= 127;
  }

  @Override
  public Integer store(Stmt.Store s) {
    Compound compound = Compound.of(Expr.Element.of(s.array(), s.index()), s.value());
    int place = of(s.array()) + of(s.index());
    return compound == null ? place + of(s.value()) + 1 : place + 4 + of(compound.operand());
  }

  @Override
  public Integer eval(Stmt.Eval s) {
    return of(s.expr()) + (s.expr().type() == Type.VOID ? 0 : 1);
  }

  @Override
  public Integer branch(Stmt.If s) {
    int arms = of(s.then()) + of(s.orElse());
    return condition(s.condition()) + arms + (s.orElse().isEmpty() ? 0 : JUMP);
  }

  @Override
  public Integer loop(Stmt.Loop s) {
    int slot = nextSlot;
    int size = statements(s.init()) + condition(s.condition());
    size += of(s.body()) + of(s.update()) + JUMP;
    nextSlot = slot;
    return size;
  }

  @Override
  public Integer labeled(Stmt.Labeled s) {
    return of(s.body());
  }

  @Override
  public Integer jump(Stmt.Jump s) {
    return JUMP;
  }

  @Override
  public Integer fail(Stmt.Throw s) {
    return of(s.exception()) + 1;
  }

  @Override
  public Integer result(Stmt.Return s) {
    return (s.value() == null ? 0 : of(s.value())) + 1;
  }

  @Override
  public Integer comment(Stmt.Comment s) {
    return 0;
  }

  /** An expression whose value ends on the stack. */
  private int of(Expr e) {
    if (e instanceof Expr.Const c) {
      return constant(c.value());
    } else if (e instanceof Expr.Use u) {
      return access(u.var());
    } else if (e instanceof Expr.Apply a) {
      return a.type() == Type.BOOLEAN && !a.op().isMethod()
          ? condition(a) + JUMP + 2
          : operands(a) + own(a.op());
    } else if (e instanceof Expr.Cond c) {
      return condition(c.condition()) + of(c.then()) + JUMP + of(c.orElse());
    }
    int children = operands(e);
    if (e instanceof Expr.NewArray n) {
      return children + (n.children().size() > 1 ? 4 : n.type().rank() > 1 ? 3 : 2);
    } else if (e instanceof Expr.ArrayLiteral l) {
      return children + 5 + 4 * l.children().size();
    } else if (e instanceof Expr.CloneArray) {
      return children + CALL + 3;
    } else if (e instanceof Expr.Foreign f) {
      return children + (f.template().startsWith("new ") ? 7 : 5);
    }
    return children + (e instanceof Expr.Call || e instanceof Expr.StaticField ? CALL : 1);
  }

  private int operands(Expr e) {
    int size = 0;
    for (Expr operand : e.children()) {
      size += of(operand);
    }
    return size;
  }

  private static int own(Op op) {
    return switch (op.kind()) {
      case METHOD -> CALL;
      case CAST -> op.params().get(0) == op.result() ? 0 : 1;
      case UNARY -> op.is("~") ? 2 : op.is("+") ? 0 : 1;
      case BINARY -> 1;
    };
  }

  private static int constant(@Nullable Object value) {
    if (value instanceof Double d) {
      return Objects.equals(d, 0.0) || Objects.equals(d, 1.0) ? 1 : 3;
    } else if (value instanceof Long l) {
      return l == 0 || l == 1 ? 1 : 3;
    } else if (value instanceof Integer i) {
      return i >= -1 && i <= 5 ? 1 : i >= -128 && i <= 127 ? 2 : 3;
    }
    return value instanceof Float || value instanceof String ? 3 : 2;
  }

  /** A condition that jumps away where it does not hold. */
  private int condition(Expr e) {
    if (e instanceof Expr.Apply a && !a.op().isMethod() && a.type() == Type.BOOLEAN) {
      if (a.op().is("!")) {
        return condition(a.children().get(0));
      } else if (a.op().is("&&") || a.op().is("||")) {
        return condition(a.children().get(0)) + condition(a.children().get(1));
      }
      Type compared = a.op().params().get(0);
      boolean direct = compared == Type.INT || !(compared instanceof Type.Scalar);
      Expr right = a.children().get(1);
      boolean withZero = compared == Type.INT && right.equals(Expr.Const.of(0));
      return of(a.children().get(0)) + (withZero ? 0 : of(right)) + JUMP + (direct ? 0 : 1);
    }
    return e instanceof Expr.Const ? 0 : of(e) + JUMP;
  }
}
