package dev.backsweep.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a user meets it: what it prints, and its one line for unusable input. */
class MainTest {
  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return Main.run(args, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }

  private String csv(String text) throws IOException {
    return Files.writeString(folder.resolve("points.csv"), text).toString();
  }

  /** Asserts exit code 2, nothing on standard output, and exactly this line on standard error. */
  private void assertRefused(String line, String... args) {
    assertEquals(2, run(args));
    assertEquals("", out.toString(UTF_8));
    assertEquals("sample-app: " + line + System.lineSeparator(), err.toString(UTF_8));
  }

  @Test
  void allStoriesAreTold() {
    assertEquals(0, run("--output", folder.toString()));
    assertThat(err.toString(UTF_8)).contains("training 100%");
    assertThat(out.toString(UTF_8))
        .containsSubsequence(
            "1. Textbook",
            "2. The cost of a gradient",
            "3. Nonlinear least squares",
            "Misra1a, 14 points",
            "Thurber, 37 points",
            "4. Black-Scholes",
            "5. A two-layer perceptron",
            "untrained",
            "trained");
    assertThat(out.toString(UTF_8)).containsPattern("trained +0\\.0\\d+ +(9[5-9]|100)\\.\\d %");
    for (String png : new String[] {"gradient-cost", "fit-Misra1a", "fit-Thurber", "spirals"}) {
      assertThat(folder.resolve(png + ".png")).isNotEmptyFile();
    }
  }

  @Test
  void ownPointsReplaceTheNistData() throws Exception {
    String file = csv("time,level\n0,0.1\n1,6.2\n2,8.7\n\n4,9.8\n8,10.1\n");
    CsvPoints points = CsvPoints.read(Path.of(file));
    assertThat(points.x()).containsExactly(0, 1, 2, 4, 8);
    assertThat(points.y()).containsExactly(0.1, 6.2, 8.7, 9.8, 10.1);
    assertEquals("points", CurveFit.problemFrom(points).name());
  }

  @Test
  void windowsLineEndsAndByteOrderMarkAreNoProblem() throws Exception {
    CsvPoints points = CsvPoints.read(Path.of(csv("\uFEFF1, 2\r\n 2,3\r\n3 ,4e0\r\n")));
    assertThat(points.x()).containsExactly(1, 2, 3);
    assertThat(points.y()).containsExactly(2, 3, 4);
  }

  @Test
  void missingFile() {
    String file = folder.resolve("none.csv").toString();
    assertRefused(file + ": no such file", file);
  }

  @Test
  void folderInsteadOfFile() {
    assertRefused(folder + ": this is a folder, not a CSV file", folder.toString());
  }

  @Test
  void notANumber() throws Exception {
    String file = csv("x,y\n1,2\n2,abc\n3,4\n");
    assertRefused(file + ", line 3: \"abc\" is not a number", file);
  }

  @Test
  void notFinite() throws Exception {
    String file = csv("1,2\n2,NaN\n3,4\n");
    assertRefused(file + ", line 2: \"NaN\" is not a number", file);
  }

  @Test
  void tooLarge() throws Exception {
    String file = csv("1,2\n2,1e200\n3,4\n");
    assertRefused(file + ", line 2: \"1e200\" is too large", file);
  }

  @Test
  void otherSeparator() throws Exception {
    String file = csv("1;2\n3;4\n5;6\n");
    assertRefused(file + ", line 1: expected x,y but found \"1;2\"", file);
  }

  @Test
  void tooManyColumns() throws Exception {
    String file = csv("x,y\n1,2\n1,2,3\n");
    assertRefused(file + ", line 3: expected x,y but found \"1,2,3\"", file);
  }

  @Test
  void tooFewPoints() throws Exception {
    String file = csv("x,y\n1,2\n2,3\n");
    assertRefused(file + ": a fit needs at least 3 points, found 2", file);
  }

  @Test
  void emptyFile() throws Exception {
    String file = csv("");
    assertRefused(file + ": a fit needs at least 3 points, found 0", file);
  }

  @Test
  void oneAndTheSameX() throws Exception {
    String file = csv("1,2\n1,3\n1,4\n");
    assertRefused(file + ": all points have the same x, there is nothing to fit", file);
  }

  @Test
  void unknownOption() {
    assertRefused("unknown option --fast; --help lists the known ones", "--fast");
  }

  @Test
  void outputWithoutFolder() {
    assertRefused("--output needs a folder; --help explains", "--output");
  }

  @Test
  void outputThatIsAFile() throws Exception {
    String file = csv("");
    assertRefused(file + ": this folder cannot be created", "--output", file);
  }

  @Test
  void helpSaysWhichModelIsFitted() {
    assertEquals(0, run("--help"));
    assertThat(out.toString(UTF_8)).contains("y = b1 (1 - exp(-b2 x))").contains("--output");
  }
}
