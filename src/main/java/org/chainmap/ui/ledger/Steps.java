package org.chainmap.ui.ledger;

import java.util.List;
import javafx.scene.control.TableColumn;
import org.chainmap.geom.Identified;
import org.chainmap.ledger.LedgerRow;
import org.jspecify.annotations.Nullable;

/**
 * The ways of Enter and Tab through a table, as in a spreadsheet: Enter goes down, and after cells
 * that were left by Tab to the column where that began.
 */
final class Steps<E extends Identified> {

  /** What follows the end of an edit. */
  enum Then {
    STAY,
    DOWN,
    UP,
    RIGHT,
    LEFT
  }

  private final LedgerTable<E> table;

  /** The column where going right by Tab began, and the row. */
  private @Nullable TableColumn<LedgerRow<E>, ?> began;

  private int row = -1;

  Steps(LedgerTable<E> table) {
    this.table = table;
  }

  /** Goes on from a cell; false at the end of its row. */
  boolean go(int from, @Nullable TableColumn<LedgerRow<E>, ?> column, Then then) {
    List<TableColumn<LedgerRow<E>, ?>> columns = table.dataColumns();
    int at = Math.max(0, columns.indexOf(column));
    return switch (then) {
      case STAY -> true;
      case DOWN -> down(from, columns.get(at), 1);
      case UP -> down(from, columns.get(at), -1);
      case RIGHT -> {
        if (row != from) {
          row = from;
          began = columns.get(at);
        }
        yield across(from, at + 1, columns);
      }
      case LEFT -> across(from, at - 1, columns);
    };
  }

  private boolean across(int from, int to, List<TableColumn<LedgerRow<E>, ?>> columns) {
    boolean within = to >= 0 && to < columns.size();
    if (within) {
      table.chosen().moveTo(from, columns.get(to));
    }
    return within;
  }

  private boolean down(int from, TableColumn<LedgerRow<E>, ?> column, int by) {
    TableColumn<LedgerRow<E>, ?> first = began;
    TableColumn<LedgerRow<E>, ?> to = row == from && first != null ? first : column;
    row = -1;
    int next = from + by;
    while (table.heading(next).isPresent()) {
      next += by;
    }
    table.chosen().moveTo(table.element(next).isPresent() ? next : from, to);
    return true;
  }
}
