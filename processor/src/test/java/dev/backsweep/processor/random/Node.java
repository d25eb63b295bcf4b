package dev.backsweep.processor.random;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A random program, or a piece of one. */
record Node(Form form, List<Node> children) {
  private static final Pattern CHILD = Pattern.compile("\\$(\\d)");

  Node {
    children = List.copyOf(children);
  }

  Kind kind() {
    return form.kind();
  }

  static Node block(List<Node> statements) {
    return Form.same(Kind.BLOCK, "").with(statements);
  }

  static Node block(Node... statements) {
    return block(List.of(statements));
  }

  static Node literal(int value) {
    return Form.same(Kind.INT, Integer.toString(value)).with();
  }

  static Node variable(Kind kind, String name) {
    return Form.same(kind, name, name).with();
  }

  Node withChild(int i, Node child) {
    List<Node> changed = new ArrayList<>(children);
    changed.set(i, child);
    return new Node(form, changed);
  }

  int size() {
    return 1 + children.stream().mapToInt(Node::size).sum();
  }

  String java() {
    return indented(text(Form::java));
  }

  String dual() {
    return indented(text(Form::dual));
  }

  private String text(Function<Form, String> language) {
    String template = language.apply(form);
    if (template.isEmpty()) {
      String separator = kind() == Kind.PARAMETERS ? ", " : "\n";
      return children.stream().map(c -> c.text(language)).collect(Collectors.joining(separator));
    }
    Matcher m = CHILD.matcher(template);
    return m.replaceAll(
        r -> Matcher.quoteReplacement(children.get(Integer.parseInt(r.group(1))).text(language)));
  }

  private static String indented(String text) {
    StringBuilder result = new StringBuilder();
    int depth = 0;
    for (String line : text.split("\n")) {
      String words = line.strip();
      if (!words.isEmpty()) {
        int shown = words.startsWith("}") ? depth - 1 : depth;
        result.append("  ".repeat(shown)).append(words).append('\n');
        depth += count(words, '{') - count(words, '}');
      }
    }
    return result.toString();
  }

  private static int count(String text, char c) {
    return (int) text.chars().filter(x -> x == c).count();
  }

  /** Whether everything that is mentioned is declared where it is. */
  boolean isWellScoped() {
    Set<String> methods = new LinkedHashSet<>();
    children.forEach(c -> methods.add(c.form.declares()));
    return isWellScoped(methods);
  }

  private boolean isWellScoped(Set<String> outer) {
    Set<String> visible = new LinkedHashSet<>(outer);
    if (form.isInner()) {
      visible.add(form.declares());
    }
    if (!visible.containsAll(form.uses())) {
      return false;
    }
    for (Node child : children) {
      if (!child.isWellScoped(visible)) {
        return false;
      }
      if (kind() == Kind.BLOCK && !child.form.isInner()) {
        visible.add(child.form.declares());
      }
      if (child.kind() == Kind.PARAMETERS) {
        child.children.forEach(p -> visible.add(p.form.declares()));
      }
    }
    return true;
  }
}
