package dev.backsweep.benchmarks;

import dev.backsweep.benchmarks.Measured.Figures;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.profile.StackProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs benchmarks through JMH, in short iterations, and takes the median of them. */
final class Measurement {
  private static final String BYTES = "gc.alloc.rate.norm";
  private static final String STACK = "stack";

  private final int forks;

  Measurement(int forks) {
    this.forks = forks;
  }

  /** Runs all ways of a row; one that does not come to an end has taken forever. */
  Measured measure(Row row) {
    Map<Way, Figures> figures = new EnumMap<>(Way.class);
    for (Way way : row.ways()) {
      try {
        figures.put(way, figures(row, way));
      } catch (RunnerException e) {
        figures.put(way, Figures.NONE);
      }
    }
    return new Measured(row, figures);
  }

  private Figures figures(Row row, Way way) throws RunnerException {
    ChainedOptionsBuilder options = options(row, way).addProfiler(GCProfiler.class);
    RunResult result = run(way.isPeer() || row.takesSeconds() ? brief(options) : options);
    Result<?> bytes = result.getSecondaryResults().get(BYTES);
    return new Figures(nanos(result), bytes == null ? Double.NaN : bytes.getScore());
  }

  /** How many times longer a call takes if C2 may not vectorise loops. */
  double withoutVectors(Measured measured, Way way) throws RunnerException {
    ChainedOptionsBuilder options =
        options(measured.row(), way)
            .forks(1)
            .measurementIterations(3)
            .measurementTime(TimeValue.milliseconds(150));
    return nanos(run(options.jvmArgsAppend("-XX:-UseSuperWord"))) / measured.figures(way).nanos();
  }

  /** The lines of JMH's sampling profiler that say which methods run. */
  String hotMethods(Row row) throws RunnerException {
    ChainedOptionsBuilder options = brief(options(row, Way.BACKSWEEP));
    RunResult result = run(options.addProfiler(StackProfiler.class, "top=4;detailLine=true"));
    Result<?> stack = result.getSecondaryResults().get(STACK);
    return stack == null ? "" : HotMethods.of(stack.extendedInfo());
  }

  private ChainedOptionsBuilder options(Row row, Way way) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(
                "^" + row.benchmark().getName().replace(".", "\\.") + "\\." + way.method() + "$")
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .addProfiler(CpuTime.class)
            .forks(forks)
            .warmupIterations(10) // C2 takes up to two seconds to compile an adjoint of many loops
            .warmupTime(TimeValue.milliseconds(250))
            .measurementIterations(6)
            .measurementTime(TimeValue.milliseconds(200));
    row.params().forEach((name, value) -> options.param(name, value));
    return options;
  }

  private static ChainedOptionsBuilder brief(ChainedOptionsBuilder options) {
    return options
        .forks(1)
        .warmupIterations(3)
        .warmupTime(TimeValue.milliseconds(200))
        .measurementIterations(3)
        .measurementTime(TimeValue.milliseconds(150));
  }

  private static RunResult run(ChainedOptionsBuilder options) throws RunnerException {
    return new Runner(options.build()).runSingle();
  }

  private static double nanos(RunResult result) {
    double[] times =
        result.getBenchmarkResults().stream()
            .flatMap(benchmark -> benchmark.getIterationResults().stream())
            .map(iteration -> iteration.getSecondaryResults().get(CpuTime.LABEL))
            .mapToDouble(time -> time == null ? Double.NaN : time.getScore())
            .sorted()
            .toArray();
    int middle = times.length / 2;
    if (times.length == 0 || Double.isNaN(times[times.length - 1])) {
      return result.getPrimaryResult().getScore();
    }
    return times.length % 2 == 1
        ? times[middle]
        : Arrays.stream(times, middle - 1, middle + 1).average().orElseThrow();
  }
}
