package dev.backsweep.gradbench.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionTest {
  private static final Eval TOY =
      new Eval("toy")
          .with("half", input -> () -> Output.number(input.number("x") / 2))
          .with(
              "negated",
              input -> {
                double[] x = input.vector("x");
                return () -> Output.vector(negated(x));
              })
          .with("broken", input -> () -> Output.integer(1 / input.integer("x", 0, 0)))
          .with("endless", input -> () -> Output.integer(endless(1)))
          .with("unknowable", input -> () -> Output.vector(new double[] {1, Double.NaN}))
          .without("later", "not built yet");

  private static double[] negated(double[] x) {
    double[] result = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      result[i] = -x[i];
    }
    return result;
  }

  @SuppressWarnings("InfiniteRecursion") // to overflow the stack
  private static int endless(int depth) {
    return 1 + endless(depth + 1);
  }

  private static Eval find(String module) {
    if (module.equals("toy")) {
      return TOY;
    }
    throw new Refused("unknown module " + module);
  }

  private static List<Reply> ask(String... lines) {
    return Conversation.with(SessionTest::find, lines);
  }

  private static Reply evaluate(String function, String input) {
    return Conversation.evaluate(SessionTest::find, "toy", function, input);
  }

  @Test
  void answersASessionInOrder() {
    List<Reply> replies =
        ask(
            "{\"id\": 0, \"kind\": \"start\", \"eval\": \"toy\", \"config\": {\"n\": [1, 2]}}",
            "{\"id\": 1, \"kind\": \"define\", \"module\": \"toy\"}",
            "{\"id\": 2, \"kind\": \"evaluate\", \"module\": \"toy\", \"function\": \"half\","
                + " \"input\": {\"x\": 3, \"min_runs\": 2, \"min_seconds\": 0},"
                + " \"description\": \"x=3\"}",
            "{\"id\": 3, \"kind\": \"analysis\", \"of\": 2, \"valid\": false, \"error\": \"no\"}",
            "{\"id\": 4, \"kind\": \"farewell\", \"to\": {\"all\": [true]}}");
    assertThat(replies.get(0).line()).isEqualTo("{\"id\":0,\"tool\":\"backsweep\"}");
    assertThat(replies.get(1).line()).isEqualTo("{\"id\":1,\"success\":true}");
    assertThat(replies.get(2).line())
        .matches(
            "\\{\"id\":2,\"success\":true,\"output\":1\\.5,\"timings\":\\["
                + "\\{\"name\":\"warmup\",\"nanoseconds\":\\d+},"
                + "\\{\"name\":\"evaluate\",\"nanoseconds\":\\d+},"
                + "\\{\"name\":\"evaluate\",\"nanoseconds\":\\d+}]}");
    assertThat(replies.get(3).line()).isEqualTo("{\"id\":3}");
    assertThat(replies.get(4).line()).isEqualTo("{\"id\":4}");
  }

  @Test
  void refusesAnUnknownModule() {
    List<Reply> replies =
        ask(
            "{\"id\": 1, \"kind\": \"define\", \"module\": \"chess\"}",
            "{\"id\": 2, \"kind\": \"evaluate\", \"module\": \"chess\", \"function\": \"f\","
                + " \"input\": 1}");
    assertThat(replies.get(0).error()).isEqualTo("unknown module chess");
    assertThat(replies.get(1).error()).isEqualTo("unknown module chess");
  }

  @Test
  void refusesAnUnknownFunctionWithTheNamesOfTheOthers() {
    assertThat(evaluate("third", "{\"x\": 1}").error())
        .isEqualTo(
            "unknown function third: toy has broken, endless, half, later, negated, unknowable");
  }

  @Test
  void refusesAFunctionWithItsReason() {
    assertThat(evaluate("later", "{}").error()).isEqualTo("not built yet");
  }

  @Test
  void refusesWrongShapes() {
    assertThat(evaluate("negated", "{\"x\": 1}").error())
        .isEqualTo("x: expected a list of numbers, found a number");
    assertThat(evaluate("negated", "[1, 2]").error())
        .isEqualTo("input: expected an object, found a list of 2 numbers");
    assertThat(evaluate("negated", "{}").error()).isEqualTo("x: missing in the input");
  }

  @Test
  void refusesWrongBounds() {
    assertThat(evaluate("negated", "{\"x\": [1], \"min_runs\": 0}").error())
        .startsWith("min_runs: expected a number from 1 to");
    assertThat(evaluate("negated", "{\"x\": [1], \"min_runs\": 1.5}").error())
        .isEqualTo("min_runs: expected a whole number, found 1.5");
    assertThat(evaluate("negated", "{\"x\": [1], \"min_seconds\": -1}").error())
        .isEqualTo("min_seconds: expected no less than 0, found -1.0");
    assertThat(evaluate("negated", "{\"x\": [1], \"min_seconds\": \"1\"}").error())
        .isEqualTo("min_seconds: expected a number, found a text");
  }

  @Test
  void refusesAnOutputThatJsonCannotCarry() {
    assertThat(evaluate("unknowable", "1").error())
        .isEqualTo("the output has a number that JSON does not know: NaN");
  }

  @Test
  void reportsARunThatFails() {
    assertThat(evaluate("broken", "{\"x\": 0}").error())
        .isEqualTo("java.lang.ArithmeticException: / by zero");
    assertThat(evaluate("endless", "{}").error()).isEqualTo("java.lang.StackOverflowError");
  }

  @Test
  void goesOnAfterMalformedMessages() {
    List<Reply> replies =
        ask(
            "{\"id\": 1, \"kind\": \"define\", \"module\": ",
            "nonsense",
            "[1, 2, 3]",
            "",
            "{\"kind\": \"start\"}",
            "{\"id\": \"one\", \"kind\": \"start\"}",
            "{\"id\": 2}",
            "{\"id\": 3, \"kind\": \"define\"}",
            "{\"id\": 4, \"kind\": \"evaluate\", \"module\": \"toy\", \"function\": \"half\"}",
            "{\"id\": 5, \"kind\": \"evaluate\", \"input\": {\"x\": [1, 2}}",
            "{\"id\": 6, \"kind\": \"evaluate\", \"input\": {\"x\": [1e999]}}",
            "{\"id\": 7, \"kind\": \"evaluate\", \"input\": {\"x\": [NaN]}}",
            "{\"id\": 8, \"kind\": \"start\"} {}",
            "{\"id\": 9, \"kind\": \"define\", \"module\": \"toy\"}");
    assertThat(replies.subList(0, 13)).noneMatch(Reply::succeeded);
    assertThat(replies.get(0).id()).hasValue(1);
    for (int i = 1; i < 6; i++) {
      assertThat(replies.get(i).line()).startsWith("{\"id\":null,\"success\":false,\"error\":");
    }
    assertThat(replies.get(2).error()).isEqualTo("malformed message: expected an object");
    assertThat(replies.get(4).error()).startsWith("id: missing");
    assertThat(replies.get(6).error()).isEqualTo("kind: missing in the message");
    assertThat(replies.get(7).error()).isEqualTo("module: missing in the message");
    assertThat(replies.get(8).error()).isEqualTo("input: missing in the message");
    assertThat(replies.get(10).error())
        .isEqualTo("malformed message: a number too large for a double");
    assertThat(replies.get(12).error())
        .isEqualTo("malformed message: something follows the object");
    for (int i = 6; i < 13; i++) {
      assertThat(replies.get(i).id()).hasValue(i - 4);
    }
    assertThat(replies.get(13).succeeded()).isTrue();
  }

  @Test
  void takesFieldsInAnyOrder() {
    Reply reply =
        ask("{\"input\": {\"x\": 3}, \"function\": \"half\", \"module\": \"toy\","
                + " \"kind\": \"evaluate\", \"id\": 123456789012}")
            .get(0);
    assertThat(reply.id()).hasValue(123456789012L);
    assertThat(reply.number()).isEqualTo(1.5);
  }

  @Test
  void carriesLongListsBitForBit() {
    double[] x = IntStream.range(0, 200_000).mapToDouble(i -> Math.sin(i) * 1e-5).toArray();
    String input =
        IntStream.range(0, x.length)
            .mapToObj(i -> Double.toString(x[i]))
            .collect(Collectors.joining(",", "{\"x\":[", "]}"));
    assertThat(Arrays.equals(evaluate("negated", input).numbers(), negated(x))).isTrue();
  }
}
