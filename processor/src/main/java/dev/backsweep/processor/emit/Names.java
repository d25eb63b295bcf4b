package dev.backsweep.processor.emit;

import dev.backsweep.processor.ir.Var;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * The one owner of names: gives each variable of a method its own where it is declared, and takes
 * it back where the block ends. The first variable of a name keeps it, the next is numbered; none
 * shadows another, a keyword or a class.
 */
final class Names {
  private final Set<String> taken;
  private final Map<Var, String> names = new HashMap<>();
  private final Deque<List<Var>> blocks = new ArrayDeque<>();

  /**
   * Starts a method.
   *
   * @param reserved names that variables must leave alone
   */
  Names(Set<String> reserved) {
    taken = new HashSet<>(reserved);
    open();
  }

  void open() {
    blocks.push(new ArrayList<>());
  }

  void close() {
    for (Var var : blocks.pop()) {
      taken.remove(names.remove(var));
    }
  }

  /** Names a variable of the innermost open block. */
  String declare(Var var) {
    if (names.containsKey(var)) {
      throw new IllegalStateException(var + " is declared twice");
    }
    String name = unique(var.name(), taken);
    taken.add(name);
    names.put(var, name);
    blocks.element().add(var);
    return name;
  }

  /** A name for a value that nobody asks for. */
  String declareUnused() {
    String name = unique("ignored", taken);
    taken.add(name);
    return name;
  }

  String of(Var var) {
    String name = names.get(var);
    if (name == null) {
      throw new IllegalStateException(var + " is used where it is not declared");
    }
    return name;
  }

  /** The wish itself or, if it is taken or no identifier, the wish and the first free number. */
  static String unique(String wish, Set<String> taken) {
    String base = SourceVersion.isIdentifier(wish) ? wish : legal(wish);
    if (isFree(base, taken)) {
      return base;
    }
    String stem = Character.isDigit(base.charAt(base.length() - 1)) ? base + "_" : base;
    int number = 1;
    while (!isFree(stem + number, taken)) {
      number++;
    }
    return stem + number;
  }

  private static boolean isFree(String name, Set<String> taken) {
    return !taken.contains(name) && !SourceVersion.isKeyword(name);
  }

  private static String legal(String wish) {
    StringBuilder name = new StringBuilder();
    wish.chars().filter(Character::isJavaIdentifierPart).forEach(c -> name.append((char) c));
    boolean starts = name.length() > 0 && Character.isJavaIdentifierStart(name.charAt(0));
    return starts ? name.toString() : "v" + name;
  }
}
