package dev.backsweep.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Extent;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Type;
import java.util.List;

/** Prints expressions with as few parentheses and casts as keep their value to the last bit. */
final class ExprEmitter implements Expr.Cases<Void> {
  /** An expression estimated longer than this may be broken wherever it stands. */
  private static final int LONG = 120;

  private final CodeBlock.Builder code;
  private final Names names;
  private final TypeNames types;
  private final Bridges bridges;

  /**
   * Whether a line may end inside the expression that is being printed: the outermost one, or a
   * long one.
   */
  private boolean breakable;

  ExprEmitter(CodeBlock.Builder code, Names names, TypeNames types, Bridges bridges) {
    this.code = code;
    this.names = names;
    this.types = types;
    this.bridges = bridges;
  }

  /** Prints a whole expression. */
  void print(Expr e) {
    breakable = true;
    e.match(this);
  }

  /** Prints a value that is assigned to, or returned as, {@code target}. */
  void printAssigned(Type target, Expr value) {
    print(Conversions.assigned(target, value));
  }

  /** Prints {@code target op= }'s right-hand side or an index: what stands between delimiters. */
  void printIndex(Expr e) {
    boolean outer = breakable;
    breakable = false;
    Conversions.index(e).match(this);
    breakable = outer;
  }

  private void print(Expr e, int least) {
    boolean outer = breakable;
    breakable = Extent.of(e) > LONG;
    boolean parentheses = Precedence.of(e) < least;
    code.add(parentheses ? "(" : "");
    e.match(this);
    code.add(parentheses ? ")" : "");
    breakable = outer;
  }

  /**
   * Prints an operand that goes on with what the operator began, as {@code a + b} does in {@code a
   * + b + c}.
   */
  private void printOperand(Expr e, int least, int precedence) {
    if (Precedence.of(e) == precedence && precedence >= least) {
      e.match(this);
    } else {
      print(e, least);
    }
  }

  @Override
  public Void constant(Expr.Const e) {
    code.add("$L", Literals.of(e));
    return null;
  }

  @Override
  public Void use(Expr.Use e) {
    code.add("$L", names.of(e.var()));
    return null;
  }

  @Override
  public Void apply(Expr.Apply e) {
    Op op = e.op();
    List<Expr> operands = Conversions.operands(e);
    switch (op.kind()) {
      case METHOD -> {
        code.add("$T.$L", types.of(op.owner()), op.name());
        arguments(operands);
      }
      case CAST -> {
        code.add("($L) ", op.name());
        print(operands.get(0), Precedence.UNARY);
      }
      case UNARY -> {
        code.add("$L", op.name());
        Expr operand = operands.get(0);
        boolean signs = Precedence.of(operand) == Precedence.UNARY && !isCast(operand);
        print(operand, signs && !op.is("!") ? Precedence.CREATION : Precedence.UNARY);
      }
      case BINARY -> {
        int precedence = Precedence.of(op);
        int least = Precedence.ofOperand(op.name(), true, operands.get(0));
        printOperand(operands.get(0), least, precedence);
        code.add(breakable ? "$W$L " : " $L ", op.name());
        least = Precedence.ofOperand(op.name(), false, operands.get(1));
        printOperand(operands.get(1), least, precedence);
      }
    }
    return null;
  }

  @Override
  public Void element(Expr.Element e) {
    printElement(e.array(), e.index());
    return null;
  }

  /** Prints {@code array[index]}. */
  void printElement(Expr array, Expr index) {
    print(array, Precedence.PRIMARY);
    code.add("[");
    printIndex(index);
    code.add("]");
  }

  @Override
  public Void length(Expr.Length e) {
    print(e.array(), Precedence.PRIMARY);
    code.add(".length");
    return null;
  }

  @Override
  public Void conditional(Expr.Cond e) {
    List<Expr> arms = Conversions.arms(e);
    print(e.condition(), Precedence.OR);
    code.add(breakable ? "$W? " : " ? ");
    print(arms.get(0), Precedence.OR);
    code.add(breakable ? "$W: " : " : ");
    printOperand(arms.get(1), Precedence.CONDITIONAL, Precedence.CONDITIONAL);
    return null;
  }

  @Override
  public Void staticField(Expr.StaticField e) {
    if (!e.accessible()) {
      code.add("$L()", bridges.field(e));
    } else if (types.isSelf(e.owner())) {
      code.add("$L", e.name());
    } else {
      code.add("$T.$L", types.of(e.owner(), e.binaryOwner()), e.name());
    }
    return null;
  }

  @Override
  public Void newArray(Expr.NewArray e) {
    code.add("new $T", types.of(e.type().root()));
    for (Expr dimension : e.children()) {
      code.add("[");
      printIndex(dimension);
      code.add("]");
    }
    code.add("[]".repeat(e.type().rank() - e.children().size()));
    return null;
  }

  @Override
  public Void arrayLiteral(Expr.ArrayLiteral e) {
    code.add("new $T {", types.of(e.type()));
    list(e.children().stream().map(c -> Conversions.assigned(e.type().element(), c)).toList());
    code.add("}");
    return null;
  }

  @Override
  public Void cloneArray(Expr.CloneArray e) {
    print(e.array(), Precedence.PRIMARY);
    code.add(".clone()");
    return null;
  }

  @Override
  public Void foreign(Expr.Foreign e) {
    List<Template.Piece> pieces = Template.pieces(e.template());
    for (int i = 0; i < pieces.size(); i++) {
      Template.Piece piece = pieces.get(i);
      if (piece.isText()) {
        text(piece.text(), i + 1 < pieces.size());
      } else if (piece.isType()) {
        code.add("$T", types.of(e.types().get(piece.index())));
      } else {
        boolean argument =
            i > 0
                && i + 1 < pieces.size()
                && endsWithDelimiter(pieces.get(i - 1).text())
                && ",)]".indexOf((pieces.get(i + 1).text() + " ").charAt(0)) >= 0;
        print(e.children().get(piece.index()), argument ? Precedence.ANY : Precedence.PRIMARY);
      }
    }
    return null;
  }

  private static boolean endsWithDelimiter(String text) {
    return text.endsWith("(") || text.endsWith("[") || text.endsWith(", ") || text.endsWith(",");
  }

  private void text(String text, boolean holeFollows) {
    if (holeFollows && breakable && text.endsWith(", ")) {
      code.add("$L,$W", text.substring(0, text.length() - 2));
    } else {
      code.add("$L", text);
    }
  }

  @Override
  public Void call(Expr.Call e) {
    if (!e.callee().accessible()) {
      code.add("$L", bridges.method(e.callee()));
    } else if (types.isSelf(e.callee().owner())) {
      code.add("$L", e.callee().name());
    } else {
      TypeName owner = types.of(e.callee().owner(), e.callee().binaryOwner());
      code.add("$T.$L", owner, e.callee().name());
    }
    arguments(e.children());
    return null;
  }

  @Override
  public Void update(Expr.Update e) {
    if (e.old() != null) {
      throw new IllegalArgumentException("a compound assignment must be normalized first: " + e);
    }
    if (e.target() instanceof Expr.StaticField f && !f.accessible()) {
      code.add("$L(", bridges.setter(f));
      print(e.value(), Precedence.ANY);
      code.add(")");
      return null;
    }
    print(e.target(), Precedence.PRIMARY);
    code.add(" = ");
    print(Conversions.assigned(e.type(), e.value()), Precedence.ASSIGNMENT);
    return null;
  }

  private void arguments(List<Expr> arguments) {
    code.add("(");
    list(arguments);
    code.add(")");
  }

  private void list(List<Expr> items) {
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        code.add(breakable ? ",$W" : ", ");
      }
      Expr item = items.get(i);
      if (item instanceof Expr.Const c && c.value() == null && !c.type().equals(Type.VOID)) {
        code.add("($T) ", types.of(c.type()));
      }
      print(item, Precedence.ANY);
    }
  }

  private static boolean isCast(Expr e) {
    return e instanceof Expr.Apply a && a.op().isCast();
  }
}
