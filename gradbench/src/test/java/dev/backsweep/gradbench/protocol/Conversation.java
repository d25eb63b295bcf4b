package dev.backsweep.gradbench.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Speaks to a session as the benchmark does: lines in, the same number of lines out. */
public final class Conversation {
  private Conversation() {}

  /** Sends lines to a session and returns its answers. */
  public static List<Reply> with(Catalogue catalogue, String... lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String input = String.join("\n", lines) + "\n";
    PrintStream notes = new PrintStream(OutputStream.nullOutputStream());
    try {
      new Session(catalogue, notes)
          .run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String answers = out.toString(StandardCharsets.UTF_8);
    assertThat(answers).endsWith("\n");
    List<Reply> replies = answers.lines().map(Reply::new).toList();
    assertThat(replies).hasSameSizeAs(lines);
    return replies;
  }

  /** Asks for one function. */
  public static Reply evaluate(Catalogue catalogue, String module, String function, String input) {
    String message =
        """
        {"id": 7, "kind": "evaluate", "module": "%s", "function": "%s", "input": %s}\
        """
            .formatted(module, function, input);
    Reply reply = with(catalogue, message).get(0);
    assertThat(reply.id()).hasValue(7);
    return reply;
  }

  /** Writes an object from names and values: numbers, or arrays of them of rank one or two. */
  public static String object(Object... namesAndValues) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      text.append(i == 0 ? "{" : ", ");
      text.append('"').append(namesAndValues[i]).append("\": ").append(json(namesAndValues[i + 1]));
    }
    return text.append('}').toString();
  }

  private static String json(Object value) {
    if (value instanceof double[] vector) {
      return Arrays.toString(vector);
    }
    return value instanceof double[][] matrix ? Arrays.deepToString(matrix) : value.toString();
  }
}
