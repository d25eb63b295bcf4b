package dev.backsweep.gradbench.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.backsweep.gradbench.protocol.Output.Field;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputTest {
  private static String written(Output output) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      output.writeTo(json);
    }
    return text.toString();
  }

  @Test
  void writesNumbersAsFloatsAndWholeNumbersAsIntegers() throws IOException {
    assertThat(written(Output.number(3))).isEqualTo("3.0");
    assertThat(written(Output.number(-0.0))).isEqualTo("-0.0");
    assertThat(written(Output.integer(3))).isEqualTo("3");
    assertThat(written(Output.vector(new double[] {1, 0.5}))).isEqualTo("[1.0,0.5]");
    assertThat(written(Output.integers(new int[] {1, 2}))).isEqualTo("[1,2]");
  }

  @Test
  void writesMatricesRowByRow() throws IOException {
    double[][] a = {{1, 2}, {3, 4}};
    double[][] b = {{5}};
    assertThat(written(Output.matrix(a))).isEqualTo("[[1.0,2.0],[3.0,4.0]]");
    assertThat(written(Output.flattened(List.of(a, b)))).isEqualTo("[1.0,2.0,3.0,4.0,5.0]");
  }

  @Test
  void writesObjects() throws IOException {
    Output inner = Output.object(new Field("b", Output.integer(1)));
    Output outer = Output.object(new Field("a", inner), new Field("c", Output.number(2)));
    assertThat(written(outer)).isEqualTo("{\"a\":{\"b\":1},\"c\":2.0}");
  }

  @Test
  void refusesWhatIsNotFinite() {
    assertThatThrownBy(() -> written(Output.number(Double.NaN))).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> written(Output.vector(new double[] {1, Double.NEGATIVE_INFINITY})))
        .isInstanceOf(Refused.class)
        .hasMessage("the output has a number that JSON does not know: -Infinity");
  }
}
