package dev.backsweep.processor.emit;

import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import java.util.List;

/** A member of a generated class, in the order in which it is printed. */
public sealed interface Member {
  String name();

  /**
   * A nested record that a generated method returns; the components keep the names of their
   * variables.
   */
  record Result(String name, boolean isPublic, List<Var> components, String javadoc)
      implements Member {
    public Result {
      components = List.copyOf(components);
    }
  }

  /**
   * A static method.
   *
   * @param result a nested record is named by a {@link Type.Ref} with its simple name
   * @param exceptions the throws clause, as Java source
   * @param javadoc empty for none
   */
  record Method(
      String name,
      Visibility visibility,
      List<Var> params,
      Type result,
      List<Stmt> body,
      List<String> exceptions,
      String javadoc)
      implements Member {
    public Method {
      params = List.copyOf(params);
      body = List.copyOf(body);
      exceptions = List.copyOf(exceptions);
    }

    public Method withBody(List<Stmt> newBody) {
      return new Method(name, visibility, params, result, newBody, exceptions, javadoc);
    }
  }
}
