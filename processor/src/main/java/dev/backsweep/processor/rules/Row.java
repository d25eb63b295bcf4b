package dev.backsweep.processor.rules;

import dev.backsweep.processor.ir.Op;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One line of the derivative table.
 *
 * @param text the cells as they stand in the table
 * @param primal the operation, its operands named a, b, c
 * @param condition what the constant operands must meet; true if the row has no such condition
 * @param contributions for each operand what it receives; zero where the cell is empty
 */
record Row(List<String> text, Formula.Node primal, Formula condition, List<Formula> contributions) {
  private static final int MOST_OPERANDS = 3;
  private static final int COLUMNS = MOST_OPERANDS + 3;

  /** A bar that is not half of {@code ||}. */
  private static final Pattern SEPARATOR = Pattern.compile("(?<!\\|)\\|(?!\\|)");

  private static final Formula TRUE = Formula.parse("0 == 0");
  static final Formula ZERO = Formula.parse("0");

  Row {
    text = List.copyOf(text);
    contributions = List.copyOf(contributions);
  }

  /** Reads a table whose first line holds the headings. */
  static List<Row> table(String table) {
    return table.lines().skip(1).map(Row::parse).toList();
  }

  private static Row parse(String line) {
    List<String> cells =
        new ArrayList<>(Arrays.stream(SEPARATOR.split(line, -1)).map(String::strip).toList());
    if (cells.size() != COLUMNS) {
      throw new IllegalArgumentException(cells.size() + " columns: " + line);
    }
    List<String> key = List.of(cells.get(0).split(" for ", 2));
    Formula.Node primal = (Formula.Node) Formula.parse(key.get(0));
    List<Formula> contributions =
        cells.subList(1, 1 + primal.parts().size()).stream()
            .map(cell -> cell.isEmpty() ? ZERO : Formula.parse(cell))
            .toList();
    Formula condition = key.size() > 1 ? Formula.parse(key.get(1)) : TRUE;
    return new Row(Collections.unmodifiableList(cells), primal, condition, contributions);
  }

  /** Whether the row says that the operation is constant by convention. */
  boolean isConstant() {
    return text.get(1).equals("0");
  }

  /** The ranges to test each operand on; empty if the derivative is not to be compared. */
  String testedOn() {
    return text.get(COLUMNS - 2);
  }

  String why() {
    return text.get(COLUMNS - 1);
  }

  /**
   * The operation as the table writes it; with the number of operands it tells operations apart.
   */
  String head() {
    return primal.head();
  }

  /** Whether the operation, which has the same head, has as many operands. */
  boolean isOf(Op op) {
    return primal.parts().size() == op.params().size();
  }

  boolean isUnconditional() {
    return condition == TRUE;
  }
}
