package dev.backsweep.sample;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Tells the five stories in order. */
public final class Main {
  private static final String HELP =
      """
      Usage: sample-app [DATA.csv] [--output FOLDER]

      Prints five stories about generated derivatives and draws their pictures as PNG files.

        DATA.csv          points to fit in story 3 instead of the NIST data: one x,y pair a line,
                          a header is allowed. They are fitted with the model of NIST's Misra1a,
                          y = b1 (1 - exp(-b2 x)), from a start that is found automatically
        --output FOLDER   where the pictures go (default: target/sample-output)
        --help            this text
      """;

  private Main() {}

  /** Runs the program; the exit code is 2 if the input is unusable. */
  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    int exitCode = run(args, System.out, System.err);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  /** Returns 0, or 2 after one line on {@code err} if the input is unusable. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    if (List.of(args).contains("--help") || List.of(args).contains("-h")) {
      out.print(HELP);
      return 0;
    }
    try {
      tellAll(Arguments.of(args), out, err);
      return 0;
    } catch (InputException e) {
      err.println("sample-app: " + e.getMessage());
      return 2;
    }
  }

  private static void tellAll(Arguments arguments, PrintStream out, PrintStream err)
      throws InputException {
    Path folder = arguments.output();
    List<CurveFit.Problem> problems = NistData.PROBLEMS;
    if (arguments.csv().isPresent()) {
      problems = List.of(CurveFit.problemFrom(CsvPoints.read(arguments.csv().get())));
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new InputException(folder + ": this folder cannot be created");
    }
    Textbook.tell(out);
    GradientCost.tell(out, folder);
    CurveFit.tell(problems, out, folder);
    BlackScholes.tell(out);
    Training.tell(out, err, folder);
  }

  /** The command line. */
  private record Arguments(Optional<Path> csv, Path output) {
    static Arguments of(String[] args) throws InputException {
      Optional<Path> csv = Optional.empty();
      Path output = Path.of("target", "sample-output");
      for (int i = 0; i < args.length; i++) {
        if (args[i].equals("--output")) {
          if (++i == args.length) {
            throw new InputException("--output needs a folder; --help explains");
          }
          output = path(args[i]);
        } else if (args[i].startsWith("-")) {
          throw new InputException("unknown option " + args[i] + "; --help lists the known ones");
        } else if (csv.isPresent()) {
          throw new InputException("one CSV file at a time, not also " + args[i]);
        } else {
          csv = Optional.of(path(args[i]));
        }
      }
      return new Arguments(csv, output);
    }

    private static Path path(String text) throws InputException {
      try {
        return Path.of(text);
      } catch (InvalidPathException e) {
        throw new InputException(text + ": not a valid file name");
      }
    }
  }
}
