package dev.backsweep.gradbench.protocol;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** A problem: what it is called, and its functions, each of which makes a run from an input. */
public final class Eval {
  private final String name;
  private final SortedMap<String, Function<Input, Run>> functions;

  /** A problem without functions. */
  public Eval(String name) {
    this(name, new TreeMap<>());
  }

  private Eval(String name, SortedMap<String, Function<Input, Run>> functions) {
    this.name = name;
    this.functions = functions;
  }

  /** The same problem with one more function. */
  public Eval with(String function, Function<Input, Run> prepare) {
    SortedMap<String, Function<Input, Run>> more = new TreeMap<>(functions);
    more.put(function, prepare);
    return new Eval(name, more);
  }

  /** The same problem with the name of a function that it cannot answer, and why. */
  public Eval without(String function, String reason) {
    return with(
        function,
        input -> {
          throw new Refused(reason);
        });
  }

  public String name() {
    return name;
  }

  /** Makes a run of a function; refuses an unknown function and an input of the wrong shape. */
  Run prepare(String function, Input input) {
    Function<Input, Run> prepare = functions.get(function);
    if (prepare == null) {
      throw new Refused(
          "unknown function "
              + function
              + ": "
              + name
              + " has "
              + String.join(", ", functions.keySet()));
    }
    return prepare.apply(input);
  }
}
