package dev.backsweep.gradbench;

import dev.backsweep.gradbench.protocol.Session;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** The GradBench tool: answers messages from standard input on standard output until they end. */
public final class Main {
  private Main() {}

  /** Takes no arguments but the benchmark's {@code --multithreaded}, which changes nothing. */
  public static void main(String[] args) throws IOException {
    for (String arg : args) {
      if (!arg.equals("--multithreaded")) {
        System.err.println("unknown argument " + arg + "; messages come from standard input");
        System.exit(2);
      }
    }
    // Only answers may go to standard output.
    System.setOut(System.err);
    try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
      new Session(Evals::find, System.err).run(System.in, out);
    }
  }
}
