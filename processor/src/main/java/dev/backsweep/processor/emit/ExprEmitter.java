package dev.backsweep.processor.emit;

import com.palantir.javapoet.ClassName;
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

  private final CodeText code;
  private final Names names;
  private final TypeNames types;
  private final Bridges bridges;

  /**
   * Whether a line may end inside the expression that is being printed: the outermost one, or a
   * long one.
   */
  private boolean breakable;

  ExprEmitter(CodeText code, Names names, TypeNames types, Bridges bridges) {
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
    code.text(parentheses ? "(" : "");
    e.match(this);
    code.text(parentheses ? ")" : "");
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
    String literal = Literals.of(e);
    int dot = Literals.endOfClass(literal);
    if (dot > 0) {
      code.type(ClassName.get("java.lang", literal.substring(0, dot)));
    }
    code.text(literal.substring(dot));
    return null;
  }

  @Override
  public Void use(Expr.Use e) {
    code.text(names.of(e.var()));
    return null;
  }

  @Override
  public Void apply(Expr.Apply e) {
    Op op = e.op();
    List<Expr> operands = Conversions.operands(e);
    switch (op.kind()) {
      case METHOD -> {
        code.type(types.of(op.owner())).text(".").text(op.name());
        arguments(operands);
      }
      case CAST -> {
        code.text("(").text(op.name()).text(") ");
        print(operands.get(0), Precedence.UNARY);
      }
      case UNARY -> {
        code.text(op.name());
        Expr operand = operands.get(0);
        boolean signs = Precedence.of(operand) == Precedence.UNARY && !isCast(operand);
        print(operand, signs && !op.is("!") ? Precedence.CREATION : Precedence.UNARY);
      }
      case BINARY -> {
        int precedence = Precedence.of(op);
        int least = Precedence.ofOperand(op.name(), true, operands.get(0));
        printOperand(operands.get(0), least, precedence);
        space().text(op.name()).text(" ");
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
    code.text("[");
    printIndex(index);
    code.text("]");
  }

  @Override
  public Void length(Expr.Length e) {
    print(e.array(), Precedence.PRIMARY);
    code.text(".length");
    return null;
  }

  @Override
  public Void conditional(Expr.Cond e) {
    List<Expr> arms = Conversions.arms(e);
    print(e.condition(), Precedence.OR);
    space().text("? ");
    print(arms.get(0), Precedence.OR);
    space().text(": ");
    printOperand(arms.get(1), Precedence.CONDITIONAL, Precedence.CONDITIONAL);
    return null;
  }

  @Override
  public Void staticField(Expr.StaticField e) {
    if (!e.accessible()) {
      code.text(bridges.field(e)).text("()");
    } else if (types.isSelf(e.owner())) {
      code.text(e.name());
    } else {
      code.type(types.of(e.owner(), e.binaryOwner())).text(".").text(e.name());
    }
    return null;
  }

  @Override
  public Void newArray(Expr.NewArray e) {
    code.text("new ").type(types.of(e.type().root()));
    for (Expr dimension : e.children()) {
      code.text("[");
      printIndex(dimension);
      code.text("]");
    }
    code.text("[]".repeat(e.type().rank() - e.children().size()));
    return null;
  }

  @Override
  public Void arrayLiteral(Expr.ArrayLiteral e) {
    code.text("new ").type(types.of(e.type())).text(" {");
    list(e.children().stream().map(c -> Conversions.assigned(e.type().element(), c)).toList());
    code.text("}");
    return null;
  }

  @Override
  public Void cloneArray(Expr.CloneArray e) {
    print(e.array(), Precedence.PRIMARY);
    code.text(".clone()");
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
        code.type(types.of(e.types().get(piece.index())));
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
      code.text(text.substring(0, text.length() - 1)).mayBreak();
    } else {
      code.text(text);
    }
  }

  @Override
  public Void call(Expr.Call e) {
    if (!e.callee().accessible()) {
      code.text(bridges.method(e.callee()));
    } else if (types.isSelf(e.callee().owner())) {
      code.text(e.callee().name());
    } else {
      TypeName owner = types.of(e.callee().owner(), e.callee().binaryOwner());
      code.type(owner).text(".").text(e.callee().name());
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
      code.text(bridges.setter(f)).text("(");
      print(e.value(), Precedence.ANY);
      code.text(")");
      return null;
    }
    print(e.target(), Precedence.PRIMARY);
    code.text(" = ");
    print(Conversions.assigned(e.type(), e.value()), Precedence.ASSIGNMENT);
    return null;
  }

  private CodeText space() {
    return breakable ? code.mayBreak() : code.text(" ");
  }

  private void arguments(List<Expr> arguments) {
    code.text("(");
    list(arguments);
    code.text(")");
  }

  private void list(List<Expr> items) {
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        code.text(",");
        space();
      }
      Expr item = items.get(i);
      if (item instanceof Expr.Const c && c.value() == null && !c.type().equals(Type.VOID)) {
        code.text("(").type(types.of(c.type())).text(") ");
      }
      print(item, Precedence.ANY);
    }
  }

  private static boolean isCast(Expr e) {
    return e instanceof Expr.Apply a && a.op().isCast();
  }
}
