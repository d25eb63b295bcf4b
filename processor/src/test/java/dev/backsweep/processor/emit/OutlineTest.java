package dev.backsweep.processor.emit;

import static dev.backsweep.processor.emit.Code.DOUBLES;
import static dev.backsweep.processor.emit.Code.assign;
import static dev.backsweep.processor.emit.Code.at;
import static dev.backsweep.processor.emit.Code.c;
import static dev.backsweep.processor.emit.Code.count;
import static dev.backsweep.processor.emit.Code.declare;
import static dev.backsweep.processor.emit.Code.math;
import static dev.backsweep.processor.emit.Code.op;
import static dev.backsweep.processor.emit.Code.real;
import static dev.backsweep.processor.emit.Code.result;
import static dev.backsweep.processor.emit.Code.store;
import static dev.backsweep.processor.emit.Code.use;
import static dev.backsweep.processor.emit.Code.var;
import static dev.backsweep.processor.emit.Code.when;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OutlineTest {
  private static final int COMPILED = 8_000;

  private final Var a = real("a");
  private final Var x = var("x", DOUBLES);
  private final Var n = var("n", Type.INT);

  @Test
  void leavesMethodsThatAreShortEnough() {
    Member.Method method = method(chain(20));
    assertThat(Outline.of(method, new TreeSet<>())).containsExactly(method);
  }

  @Test
  void splitsStraightCode() throws Throwable {
    check(chain(1200));
  }

  @Test
  void splitsTheBodyOfALoop() throws Throwable {
    Var s = real("s");
    Var i = var("i", Type.INT);
    List<Stmt> inside = new ArrayList<>();
    Var last = real("v");
    inside.add(declare(last, op(use(s), "+", at(x, use(i)))));
    for (int k = 0; k < 700; k++) {
      Var next = real("v");
      inside.add(declare(next, op(math("sin", use(last)), "+", use(a))));
      last = next;
    }
    inside.add(assign(s, use(last)));
    inside.add(store(x, use(i), use(last)));
    List<Stmt> body = new ArrayList<>();
    body.add(declare(s, c(0.0)));
    body.add(count(i, use(n), inside.toArray(new Stmt[0])));
    body.add(result(use(s)));
    check(body);
  }

  @Test
  void splitsArmsAndKeepsReferences() throws Throwable {
    Var own = var("own", DOUBLES);
    Var merged = real("merged");
    Var flag = var("flag", Type.BOOLEAN);
    Var k = var("k", Type.INT);
    List<Stmt> then = new ArrayList<>(chainInto(merged, 500, own));
    List<Stmt> orElse = new ArrayList<>(chainInto(merged, 450, x));
    List<Stmt> body = new ArrayList<>();
    body.add(declare(own, new Expr.NewArray(DOUBLES, List.of(c(3)))));
    body.add(declare(k, op(use(n), "+", c(1))));
    body.add(declare(flag, op(use(a), "<", c(0.5))));
    body.add(declare(merged));
    body.add(when(use(flag), then, orElse));
    body.add(assign(k, op(use(k), "+", c(1))));
    body.add(when(use(flag), then, orElse));
    body.add(result(op(op(use(merged), "+", at(own, c(1))), "*", Code.cast(Type.DOUBLE, use(k)))));
    check(body);
  }

  /**
   * Each variable from the one before; every tenth is read again at the end, as a reverse sweep
   * does.
   */
  private List<Stmt> chain(int length) {
    List<Stmt> body = new ArrayList<>();
    List<Var> all = new ArrayList<>();
    Var last = a;
    for (int k = 0; k < length; k++) {
      Var next = real("v");
      body.add(declare(next, op(math("sin", use(last)), "+", at(x, c(k % 3)))));
      all.add(next);
      last = next;
    }
    Var sum = real("sum");
    body.add(declare(sum, c(0.0)));
    for (int k = length - 1; k >= 0; k -= 10) {
      body.add(assign(sum, op(use(sum), "+", op(all.get(k), "*", last))));
    }
    body.add(store(x, c(0), use(sum)));
    body.add(result(op(sum, "+", a)));
    return body;
  }

  private List<Stmt> chainInto(Var merged, int length, Var array) {
    List<Stmt> body = new ArrayList<>();
    Var last = a;
    for (int k = 0; k < length; k++) {
      Var next = real("v");
      body.add(declare(next, op(math("cos", use(last)), "+", at(array, c(k % 3)))));
      body.add(store(array, c(k % 3), use(next)));
      last = next;
    }
    body.add(assign(merged, use(last)));
    return body;
  }

  private Member.Method method(List<Stmt> body) {
    return new Member.Method(
        "m", Visibility.PUBLIC, List.of(a, x, n), Type.DOUBLE, body, List.of(), "");
  }

  /** The parts are short enough, and compute what the whole does. */
  private void check(List<Stmt> body) throws Throwable {
    GeneratedClass c =
        new GeneratedClass("p", "ModelGrad", "p.Model", true, Set.of(), List.of(method(body)));
    CompiledJava split = CompiledJava.of(GradClass.emit(c));
    Map<String, Integer> sizes = ClassFile.codeSizes(split.classFiles().get("p.ModelGrad"));
    assertThat(sizes).hasSizeGreaterThan(2);
    assertThat(sizes.values()).allSatisfy(size -> assertThat(size).isLessThan(COMPILED));
    TypeNames types = new TypeNames(c);
    MethodSpec inOnePiece =
        MethodEmitter.emit(method(body), types, new Bridges(types, new TreeSet<>()));
    TypeSpec type = TypeSpec.classBuilder("Whole").addMethod(inOnePiece).build();
    CompiledJava whole = CompiledJava.of(JavaFile.builder("p", type).build());
    for (double value : new double[] {0.25, 0.75}) {
      double[] mine = {0.25, -1, 2};
      double[] theirs = mine.clone();
      assertThat(split.call("p.ModelGrad", "m", value, mine, 3))
          .isEqualTo(whole.call("p.Whole", "m", value, theirs, 3));
      assertThat(mine).isEqualTo(theirs);
    }
  }
}
