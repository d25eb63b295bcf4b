package dev.backsweep.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backsweep.processor.ir.Expr.Const;
import dev.backsweep.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiteralsTest {
  /** Every literal, compiled as a constant, has the very value it was made from. */
  @Test
  void readBackAsTheSameValue() throws Throwable {
    List<Const> constants = new ArrayList<>();
    for (double d :
        new double[] {
          0.0,
          -0.0,
          1,
          -1.5,
          0.1,
          1e10,
          1e-300,
          Math.PI,
          Math.E,
          Double.NaN,
          Double.MIN_VALUE,
          -Double.MIN_VALUE,
          Double.MAX_VALUE,
          -Double.MAX_VALUE,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY
        }) {
      constants.add(new Const(d, Type.DOUBLE));
      constants.add(new Const((float) d, Type.FLOAT));
    }
    for (int n : new int[] {0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
      constants.add(new Const(n, Type.INT));
      constants.add(new Const((long) n, Type.LONG));
      constants.add(new Const((short) n, Type.Scalar.SHORT));
      constants.add(new Const((byte) n, Type.Scalar.BYTE));
    }
    constants.add(new Const(Long.MIN_VALUE, Type.LONG));
    for (char c : "az'\"\\\n\r\t\b\f\0\u20ac\uffff".toCharArray()) {
      constants.add(new Const(c, Type.Scalar.CHAR));
    }
    constants.add(new Const("a\"b'\\n\n\u00e9 \\u0041", Type.STRING));
    constants.add(new Const(true, Type.BOOLEAN));
    constants.add(new Const(null, Type.STRING));

    StringBuilder source = new StringBuilder("class L {\n");
    for (int i = 0; i < constants.size(); i++) {
      source.append("static Object c").append(i).append("() { return ");
      source.append(Literals.of(constants.get(i))).append("; }\n");
    }
    Map<String, String> sources = new LinkedHashMap<>();
    sources.put("L", source.append('}').toString());
    CompiledJava compiled = CompiledJava.of(sources);
    for (int i = 0; i < constants.size(); i++) {
      assertThat(compiled.call("L", "c" + i)).isEqualTo(constants.get(i).value());
    }
  }

  @Test
  void keepTheNamesOfFamousNumbers() {
    assertThat(Literals.of(Const.of(Math.PI))).isEqualTo("Math.PI");
    assertThat(Literals.of(Const.of(1e10))).isEqualTo("1.0E10");
  }
}
