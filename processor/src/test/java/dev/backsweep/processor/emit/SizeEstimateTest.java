package dev.backsweep.processor.emit;

import static dev.backsweep.processor.emit.Code.c;
import static dev.backsweep.processor.emit.Code.declare;
import static dev.backsweep.processor.emit.Code.math;
import static dev.backsweep.processor.emit.Code.op;
import static dev.backsweep.processor.emit.Code.real;
import static dev.backsweep.processor.emit.Code.result;
import static dev.backsweep.processor.emit.Code.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.simplify.RandomBodies;
import dev.backsweep.processor.simplify.Simplifier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SizeEstimateTest {
  @Test
  void comesCloseToWhatJavacMakes() throws IOException {
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      RandomBodies source = new RandomBodies(i);
      List<Stmt> body = Simplifier.simplify(source.body(), source.params());
      members.add(method("m" + i, source.params(), body));
    }
    members.add(method("straight", List.of(), straight(200)));
    GeneratedClass all = new GeneratedClass("p", "ModelGrad", "p.Model", true, Set.of(), members);
    CompiledJava compiled = CompiledJava.of(GradClass.emit(all), "p.Model", RandomBodies.HELPER);
    Map<String, Integer> sizes = ClassFile.codeSizes(compiled.classFiles().get("p.ModelGrad"));
    for (Member member : members) {
      int size = sizes.get(member.name());
      assertThat(SizeEstimate.of((Member.Method) member))
          .as(member.name())
          .isCloseTo(size, within(10 + size / 10));
    }
  }

  /** Enough variables to need two-byte slots. */
  private static List<Stmt> straight(int variables) {
    List<Stmt> body = new ArrayList<>();
    Var last = real("v");
    body.add(declare(last, c(0.5)));
    for (int i = 0; i < variables; i++) {
      Var next = real("v");
      body.add(declare(next, op(math("sin", use(last)), "*", c(i + 0.25))));
      last = next;
    }
    body.add(result(use(last)));
    return body;
  }

  private static Member.Method method(String name, List<Var> params, List<Stmt> body) {
    return new Member.Method(name, Visibility.PUBLIC, params, Type.DOUBLE, body, List.of(), "");
  }
}
