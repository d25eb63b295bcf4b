package dev.backsweep.gradbench.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/** The protocol: one answer for each message, in order, whatever is wrong with the message. */
public final class Session {
  private static final String TOOL = "backsweep";

  private final Catalogue catalogue;
  private final PrintStream notes;

  /**
   * A session about the problems of a catalogue.
   *
   * @param notes takes what is meant for people
   */
  public Session(Catalogue catalogue, PrintStream notes) {
    this.catalogue = catalogue;
    this.notes = notes;
  }

  /** Answers until the input ends. */
  public void run(InputStream in, OutputStream out) throws IOException {
    Lines lines = new Lines(in);
    while (lines.next()) {
      answer(Message.read(lines)).sendTo(out);
    }
  }

  private Answer answer(Message message) throws IOException {
    try {
      message.requireWellFormed();
      return answerWellFormed(message);
    } catch (Refused e) {
      return Answer.failure(message.id(), e.getMessage());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      e.printStackTrace(notes);
      return Answer.failure(message.id(), e.toString());
    }
  }

  private Answer answerWellFormed(Message message) throws IOException {
    return switch (message.text("kind")) {
      case "start" -> Answer.tool(message.id(), TOOL);
      case "define" -> {
        catalogue.eval(message.text("module"));
        yield Answer.success(message.id());
      }
      case "evaluate" -> Answer.success(message.id(), evaluate(message));
      case "analysis" -> {
        if (message.refuted()) {
          notes.println("judged wrong: " + message.find("error").orElse("no reason given"));
        }
        yield Answer.plain(message.id());
      }
      default -> Answer.plain(message.id());
    };
  }

  private Measured evaluate(Message message) {
    Input input = message.input();
    Run run = catalogue.eval(message.text("module")).prepare(message.text("function"), input);
    int minRuns = input.has("min_runs") ? input.integer("min_runs", 1, Integer.MAX_VALUE) : 1;
    double minSeconds = input.has("min_seconds") ? input.number("min_seconds") : 0;
    if (minSeconds < 0) {
      throw new Refused("min_seconds: expected no less than 0, found " + minSeconds);
    }
    return Measured.of(run, minRuns, minSeconds);
  }
}
