package dev.backsweep.processor.ir;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of the IR: runs a function just as Java would, raw or normalized. With {@link #dual}
 * every real number also carries its derivative along the tangents of the arguments: the forward
 * mode that other modes are checked against.
 */
public final class Interpreter {
  /**
   * A value with its tangent, which is 0 for all but reals; the tangents of arrays are kept beside
   * them.
   */
  public record Value(@Nullable Object primal, double tangent) {
    public static Value of(@Nullable Object primal) {
      return new Value(primal, 0);
    }

    boolean isTrue() {
      return (boolean) primal;
    }

    int index() {
      return (int) primal;
    }
  }

  /** A program that did not end within the allowed number of steps. */
  public static final class OutOfFuel extends Error {
    private static final long serialVersionUID = 1;
  }

  private final Map<String, Function> functions;
  private final boolean dual;
  private final Memory memory = new Memory();
  private long fuel = 1_000_000;

  private Interpreter(Map<String, Function> functions, boolean dual) {
    this.functions = functions;
    this.dual = dual;
  }

  /** Runs values only. */
  public static Interpreter primal(Map<String, Function> functions) {
    return new Interpreter(functions, false);
  }

  /** Runs values with tangents. */
  public static Interpreter dual(Map<String, Function> functions) {
    return new Interpreter(functions, true);
  }

  /** Ends runs with {@link OutOfFuel} after this many statements. */
  public Interpreter withFuel(long statements) {
    fuel = statements;
    return this;
  }

  /**
   * The tangents of the elements of a {@code double[]} or {@code float[]}; writing to it changes
   * them.
   */
  public double[] tangentsOf(Object array) {
    return memory.tangentsOf(array);
  }

  /** The result of {@code f}, null if void; what it throws is thrown. */
  public @Nullable Object run(Function f, @Nullable Object... args) {
    return call(f, Arrays.stream(args).map(Value::of).toList()).primal();
  }

  /** The result of {@code f} with its tangent. */
  public Value call(Function f, List<Value> args) {
    Map<Var, Value> locals = new HashMap<>();
    for (int i = 0; i < f.params().size(); i++) {
      locals.put(f.params().get(i), args.get(i));
    }
    Frame frame = new Frame(locals);
    frame.block(f.body());
    return frame.returned;
  }

  private Value callee(Expr.Call c, List<Value> args) {
    Function f = functions.get(c.callee().key());
    if (f != null) {
      return call(f, args);
    }
    if (dual && c.type().isDifferentiable() && args.stream().anyMatch(a -> a.tangent() != 0)) {
      throw new IllegalArgumentException("no tangent of " + c.callee().key());
    }
    Callee callee = c.callee();
    return Value.of(
        Arithmetic.invokeStatic(
            callee.binaryOwner(), callee.name(), callee.params(), primals(args)));
  }

  private static List<Object> primals(List<Value> values) {
    List<Object> primals = new ArrayList<>();
    values.forEach(v -> primals.add(v.primal()));
    return primals;
  }

  /**
   * One activation of a function. Statements answer the jump or return that they end with, or null.
   */
  private final class Frame implements Expr.Cases<Value>, Stmt.Cases<@Nullable Stmt> {
    private final Map<Var, Value> locals;
    private Value returned = Value.of(null);

    /** The labels of the loop that comes next. */
    private List<String> labels = List.of();

    Frame(Map<Var, Value> locals) {
      this.locals = locals;
    }

    Value eval(Expr e) {
      return e.match(this);
    }

    List<Value> evalAll(List<Expr> exprs) {
      List<Value> values = new ArrayList<>();
      exprs.forEach(e -> values.add(eval(e)));
      return values;
    }

    @Nullable Stmt block(List<Stmt> stmts) {
      return block(stmts, List.of());
    }

    /** A loop that carries labels is the last statement of the labelled block. */
    @Nullable Stmt block(List<Stmt> stmts, List<String> labelsOfLast) {
      for (int i = 0; i < stmts.size(); i++) {
        if (--fuel < 0) {
          throw new OutOfFuel();
        }
        labels = i == stmts.size() - 1 ? labelsOfLast : List.of();
        Stmt end = stmts.get(i).match(this);
        if (end != null) {
          return end;
        }
      }
      return null;
    }

    @Override
    public Value constant(Expr.Const e) {
      return Value.of(e.value());
    }

    @Override
    public Value use(Expr.Use e) {
      Value value = locals.get(e.var());
      if (value == null) {
        throw new IllegalStateException("no value: " + e.var());
      }
      return value;
    }

    @Override
    public Value apply(Expr.Apply e) {
      Op op = e.op();
      boolean onBooleans = op.result() == Type.BOOLEAN;
      if (onBooleans && (op.is("&&") || op.is("||"))) {
        Value left = eval(e.children().get(0));
        return left.isTrue() == op.is("||") ? left : eval(e.children().get(1));
      }
      List<Value> args = evalAll(e.children());
      Object y = Arithmetic.apply(op, primals(args));
      List<Double> dots = args.stream().map(Value::tangent).toList();
      return new Value(y, dual ? Tangents.along(op, primals(args), y, dots) : 0);
    }

    @Override
    public Value element(Expr.Element e) {
      Value array = eval(e.array());
      return memory.load(array.primal(), eval(e.index()).index());
    }

    @Override
    public Value length(Expr.Length e) {
      Object array = eval(e.array()).primal();
      if (array == null) {
        throw new NullPointerException("length");
      }
      return Value.of(Array.getLength(array));
    }

    @Override
    public Value conditional(Expr.Cond e) {
      return eval(eval(e.condition()).isTrue() ? e.then() : e.orElse());
    }

    @Override
    public Value staticField(Expr.StaticField e) {
      return Value.of(Fields.get(e));
    }

    @Override
    public Value newArray(Expr.NewArray e) {
      List<Integer> sizes = evalAll(e.children()).stream().map(Value::index).toList();
      return Value.of(Memory.allocate(e.type(), sizes));
    }

    @Override
    public Value arrayLiteral(Expr.ArrayLiteral e) {
      Object array = Memory.allocate(e.type(), List.of(e.children().size()));
      for (int i = 0; i < e.children().size(); i++) {
        memory.store(array, i, eval(e.children().get(i)));
      }
      return Value.of(array);
    }

    @Override
    public Value cloneArray(Expr.CloneArray e) {
      return Value.of(memory.copy(eval(e.array()).primal()));
    }

    @Override
    public Value foreign(Expr.Foreign e) {
      return Value.of(Templates.run(e, primals(evalAll(e.children()))));
    }

    @Override
    public Value call(Expr.Call e) {
      return callee(e, evalAll(e.children()));
    }

    @Override
    public Value update(Expr.Update e) {
      if (e.target() instanceof Expr.Use target) {
        Value old = readOld(e, () -> locals.get(target.var()));
        Value value = eval(e.value());
        locals.put(target.var(), value);
        return e.yieldsOld() && old != null ? old : value;
      }
      if (e.target() instanceof Expr.Element target) {
        Object array = eval(target.array()).primal();
        int index = eval(target.index()).index();
        Value old = readOld(e, () -> memory.load(array, index));
        Value value = eval(e.value());
        memory.store(array, index, value);
        return e.yieldsOld() && old != null ? old : value;
      }
      Expr.StaticField field = (Expr.StaticField) e.target();
      Value old = readOld(e, () -> eval(field));
      Value value = eval(e.value());
      Fields.set(field, value.primal());
      return e.yieldsOld() && old != null ? old : value;
    }

    private @Nullable Value readOld(Expr.Update e, Supplier<@Nullable Value> read) {
      Value old = e.old() == null && !e.yieldsOld() ? null : read.get();
      if (e.old() != null && old != null) {
        locals.put(e.old(), old);
      }
      return old;
    }

    @Override
    public @Nullable Stmt declare(Stmt.Declare s) {
      if (s.init() == null) {
        locals.remove(s.var());
      } else {
        locals.put(s.var(), eval(s.init()));
      }
      return null;
    }

    @Override
    public @Nullable Stmt assign(Stmt.Assign s) {
      locals.put(s.var(), eval(s.value()));
      return null;
    }

    @Override
    public @Nullable Stmt store(Stmt.Store s) {
      Object array = eval(s.array()).primal();
      int index = eval(s.index()).index();
      memory.store(array, index, eval(s.value()));
      return null;
    }

    @Override
    public @Nullable Stmt eval(Stmt.Eval s) {
      eval(s.expr());
      return null;
    }

    @Override
    public @Nullable Stmt branch(Stmt.If s) {
      return block(eval(s.condition()).isTrue() ? s.then() : s.orElse());
    }

    @Override
    public @Nullable Stmt loop(Stmt.Loop s) {
      List<String> own = labels;
      block(s.init());
      boolean test = s.testFirst();
      while (!test || eval(s.condition()).isTrue()) {
        test = true;
        Stmt end = block(s.body());
        if (end instanceof Stmt.Jump j && (j.label().isEmpty() || own.contains(j.label()))) {
          if (j.isBreak()) {
            return null;
          }
        } else if (end != null) {
          return end;
        }
        block(s.update());
        if (--fuel < 0) {
          throw new OutOfFuel();
        }
      }
      return null;
    }

    @Override
    public @Nullable Stmt labeled(Stmt.Labeled s) {
      List<String> inner = new ArrayList<>(labels);
      inner.add(s.label());
      Stmt end = block(s.body(), inner);
      return end instanceof Stmt.Jump j
              && j.isBreak()
              && !s.label().isEmpty()
              && j.label().equals(s.label())
          ? null
          : end;
    }

    @Override
    public @Nullable Stmt jump(Stmt.Jump s) {
      return s;
    }

    @Override
    public @Nullable Stmt fail(Stmt.Throw s) {
      throw Classes.sneak((Throwable) eval(s.exception()).primal());
    }

    @Override
    public Stmt result(Stmt.Return s) {
      returned = s.value() == null ? Value.of(null) : eval(s.value());
      return s;
    }

    @Override
    public @Nullable Stmt comment(Stmt.Comment s) {
      return null;
    }
  }
}
