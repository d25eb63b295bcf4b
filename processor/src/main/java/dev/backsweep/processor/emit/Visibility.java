package dev.backsweep.processor.emit;

import java.util.List;
import javax.lang.model.element.Modifier;

/** Who may call a generated method. */
public enum Visibility {
  PUBLIC,
  PACKAGE,
  PRIVATE;

  List<Modifier> modifiers() {
    return switch (this) {
      case PUBLIC -> List.of(Modifier.PUBLIC);
      case PACKAGE -> List.of();
      case PRIVATE -> List.of(Modifier.PRIVATE);
    };
  }
}
