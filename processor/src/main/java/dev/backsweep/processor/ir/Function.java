package dev.backsweep.processor.ir;

import java.util.List;

/**
 * A method body with its parameters.
 *
 * @param callee identifies it for callers in the same file
 * @param active which parameters are active inputs when it is differentiated on its own
 * @param exceptions the types of its throws clause, as Java source
 */
public record Function(
    Callee callee,
    List<Var> params,
    List<Boolean> active,
    List<Stmt> body,
    List<String> exceptions,
    Origin origin) {
  public Function {
    params = List.copyOf(params);
    active = List.copyOf(active);
    body = List.copyOf(body);
    exceptions = List.copyOf(exceptions);
  }

  public String name() {
    return callee.name();
  }

  public Type result() {
    return callee.result();
  }

  public Function withBody(List<Stmt> newBody) {
    return new Function(callee, params, active, newBody, exceptions, origin);
  }
}
