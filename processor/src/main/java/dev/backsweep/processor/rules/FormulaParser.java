package dev.backsweep.processor.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads formulas by recursive descent, with Java's precedence.
 *
 * <pre>
 * choice     = either [ "?" choice ":" choice ]
 * either     = both { "||" both }
 * both       = comparison { "&amp;&amp;" comparison }
 * comparison = sum [ ( "==" | "&lt;" | "&gt;" ) sum ]
 * sum        = product { ( "+" | "-" ) product }
 * product    = factor { ( "*" | "/" | "%" ) factor }
 * factor     = ( "+" | "-" | "(double)" | "(float)" ) factor | literal | "Infinity" | name
 *            | function "(" choice { "," choice } ")" | "(" choice ")"
 * </pre>
 */
final class FormulaParser {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(\\d+(?:\\.\\d+)?|[A-Za-z_][\\w.]*|\\((?:double|float)\\)|==|&&|\\|\\||[-+*/%<>?:(),])");

  private final String text;
  private final List<String> tokens = new ArrayList<>();
  private int next;

  FormulaParser(String text) {
    this.text = text;
    String trimmed = text.stripTrailing();
    Matcher matcher = TOKEN.matcher(trimmed);
    int end = 0;
    while (end < trimmed.length()) {
      if (!matcher.find(end) || matcher.start() != end) {
        throw new IllegalArgumentException(text + ": cannot read " + trimmed.substring(end));
      }
      tokens.add(matcher.group(1));
      end = matcher.end();
    }
  }

  Formula parse() {
    Formula formula = choice();
    if (next < tokens.size()) {
      throw unexpected();
    }
    return formula;
  }

  private Formula choice() {
    Formula condition = leftToRight(this::both, List.of("||"));
    if (!accept("?")) {
      return condition;
    }
    Formula then = choice();
    expect(":");
    return new Formula.Node("?:", List.of(condition, then, choice()));
  }

  private Formula both() {
    return leftToRight(this::comparison, List.of("&&"));
  }

  private Formula comparison() {
    return leftToRight(this::sum, List.of("==", "<", ">"));
  }

  private Formula sum() {
    return leftToRight(this::product, List.of("+", "-"));
  }

  private Formula product() {
    return leftToRight(this::factor, List.of("*", "/", "%"));
  }

  private Formula leftToRight(Supplier<Formula> operand, List<String> symbols) {
    Formula left = operand.get();
    while (symbols.contains(peek())) {
      left = new Formula.Node(take(), List.of(left, operand.get()));
    }
    return left;
  }

  private Formula factor() {
    if (List.of("+", "-", "(double)", "(float)").contains(peek())) {
      return new Formula.Node(take(), List.of(factor()));
    }
    if (accept("(")) {
      Formula inner = choice();
      expect(")");
      return inner;
    }
    if (peek().isEmpty() || !Character.isLetterOrDigit(peek().charAt(0))) {
      throw unexpected();
    }
    String token = take();
    if (Character.isDigit(token.charAt(0))) {
      return new Formula.Literal(Double.parseDouble(token));
    }
    if (token.equals("Infinity")) {
      return new Formula.Literal(Double.POSITIVE_INFINITY);
    }
    return accept("(") ? new Formula.Node(token, arguments()) : new Formula.Name(token);
  }

  private List<Formula> arguments() {
    List<Formula> arguments = new ArrayList<>();
    do {
      arguments.add(choice());
    } while (accept(","));
    expect(")");
    return arguments;
  }

  /** The next token, or the empty string at the end. */
  private String peek() {
    return next < tokens.size() ? tokens.get(next) : "";
  }

  private String take() {
    return tokens.get(next++);
  }

  private boolean accept(String token) {
    boolean found = peek().equals(token);
    next += found ? 1 : 0;
    return found;
  }

  private void expect(String token) {
    if (!accept(token)) {
      throw unexpected();
    }
  }

  private IllegalArgumentException unexpected() {
    String found = peek().isEmpty() ? "the end" : "\"" + peek() + "\"";
    return new IllegalArgumentException(text + ": unexpected " + found);
  }
}
