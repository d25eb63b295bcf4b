package dev.backsweep.processor.random;

import dev.backsweep.processor.endtoend.Compiled;
import dev.backsweep.processor.endtoend.Inputs;
import dev.backsweep.processor.endtoend.Promises;
import dev.backsweep.processor.endtoend.Subject;
import dev.backsweep.processor.endtoend.Values;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Compiles random programs, many at a time, and checks what is generated for them. */
final class Checker {
  private static final int[] LENGTHS = {4, 5, 1, 0};
  private static final int SECONDS = 20;

  private Checker() {}

  /**
   * What came of a program.
   *
   * @param failure empty if all is well
   * @param isRefused whether the failure is a message of the processor that a user may get
   * @param returned at how many inputs the method returned
   */
  record Verdict(String failure, boolean isRefused, int returned) {
    boolean isWrong() {
      return !failure.isEmpty() && !isRefused;
    }

    /** What stays the same while a program shrinks. */
    String category() {
      return failure
          .lines()
          .limit(failure.startsWith("outcome") ? 3 : 1)
          .map(line -> line.replaceAll("derivatives .*|'\\w+'|[-0-9]+|\\[value=.*", ""))
          .collect(Collectors.joining());
    }
  }

  /** The verdict on each. */
  static List<Verdict> check(List<Node> programs) {
    Map<Integer, Verdict> verdicts = new LinkedHashMap<>();
    Compiled compiled = Compiled.of(sources(programs, verdicts));
    while (note(compiled.messages(), verdicts) && verdicts.size() < programs.size()) {
      compiled = Compiled.of(sources(programs, verdicts));
    }
    List<Verdict> all = new ArrayList<>();
    for (int i = 0; i < programs.size(); i++) {
      Verdict verdict = verdicts.get(i);
      all.add(verdict != null ? verdict : run(compiled, "p.P" + i, programs.get(i)));
    }
    return all;
  }

  /** The sources of those without a verdict. */
  private static Map<String, String> sources(List<Node> programs, Map<Integer, Verdict> verdicts) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (int i = 0; i < programs.size(); i++) {
      if (!verdicts.containsKey(i)) {
        String name = "P" + i;
        sources.put("p." + name, source(name, programs.get(i).java()));
        sources.put("p." + name + "Dual", source(name + "Dual", programs.get(i).dual()));
      }
    }
    return sources;
  }

  static String source(String name, String members) {
    String imports =
        "package p;\nimport dev.backsweep.Differentiable;\nimport dev.backsweep.Wrt;\n"
            + "import dev.backsweep.processor.random.Dual;\n";
    return imports + "final class " + name + " {\nprivate " + name + "() {}\n" + members + "}\n";
  }

  /** Turns messages into verdicts; answers whether there were errors. */
  private static boolean note(List<Compiled.Message> messages, Map<Integer, Verdict> verdicts) {
    boolean anyError = false;
    for (Compiled.Message m : messages) {
      boolean isGenerated = m.className().endsWith("Grad");
      if (m.isError() || isGenerated) {
        anyError |= m.isError();
        String text = isGenerated ? "GENERATED " + m.text() : m.text().replaceFirst("^\\d+: ", "");
        if (text.contains("Grad") && text.startsWith("cannot find symbol")) {
          continue;
        }
        boolean isRefused = text.startsWith("[backsweep:") && !text.contains("INTERNAL_ERROR");
        String number = m.className().replaceAll("\\D", "");
        if (number.isEmpty()) {
          throw new AssertionError(m.toString());
        }
        verdicts.putIfAbsent(Integer.valueOf(number), new Verdict(text, isRefused, 0));
      }
    }
    return anyError;
  }

  private static Verdict run(Compiled compiled, String name, Node program) {
    FutureTask<Verdict> task = new FutureTask<>(() -> runHere(compiled, name, program));
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return new Verdict("ENDLESS", false, 0);
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(compiled.generated(name + "Grad"), e);
    }
  }

  private static Verdict runHere(Compiled compiled, String name, Node program)
      throws ReflectiveOperationException {
    List<String> parameters = Programs.parameters(program);
    Subject subject = subject(compiled, name, parameters);
    double tolerance = program.java().contains("float") ? 1e-4 : 1e-9;
    Method dual = null;
    for (Method m : compiled.loadClass(name + "Dual").getDeclaredMethods()) {
      dual = m.getName().equals("f") ? m : dual;
    }
    dual.setAccessible(true);
    DualOracle oracle = new DualOracle(subject, dual, tolerance);
    int returned = 0;
    for (int n : LENGTHS) {
      for (long seed = Inputs.SPECIAL; seed <= 2; seed++) {
        Object[] arguments = Inputs.of(parameters, n, seed);
        try {
          returned += checkOracle(subject, oracle, arguments) ? 1 : 0;
          new Promises(subject, oracle).check(arguments, new Random(seed));
        } catch (AssertionError e) {
          String cause = e.getCause() == null ? "" : "\n" + trace(e.getCause());
          return new Verdict(e.getMessage() + cause, false, returned);
        }
      }
    }
    return new Verdict("", false, returned);
  }

  private static Subject subject(Compiled compiled, String name, List<String> parameters)
      throws ClassNotFoundException {
    if (parameters.stream().noneMatch(p -> p.startsWith("@Wrt"))) {
      return Subject.of(compiled, name, "f");
    }
    List<Boolean> active = parameters.stream().map(p -> p.startsWith("@Wrt")).toList();
    return Subject.of(compiled, name, "f", active);
  }

  private static String trace(Throwable thrown) {
    return thrown + " at " + List.of(thrown.getStackTrace()).subList(0, 2);
  }

  /** Fails if the oracle's values are not those of the primal; answers whether that returned. */
  private static boolean checkOracle(Subject subject, DualOracle oracle, Object[] arguments) {
    Object[] mine = Values.copies(arguments);
    Object result;
    try {
      result = subject.primal().invoke(null, mine);
    } catch (InvocationTargetException e) {
      return false;
    } catch (IllegalAccessException e) {
      throw new LinkageError("not accessible", e);
    }
    double[] expected = subject.outputs(mine, result);
    List<Dual> actual = oracle.outputs(Values.copies(arguments));
    Dual.wasSingular();
    for (int i = 0; i < expected.length; i++) {
      if (Double.doubleToLongBits(expected[i]) != Double.doubleToLongBits(actual.get(i).v)) {
        throw new AssertionError("ORACLE " + expected[i] + " not " + actual.get(i).v);
      }
    }
    return true;
  }
}
