package org.chainmap.ui.ledger;

import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.input.KeyCode;
import org.chainmap.geom.Identified;
import org.chainmap.ledger.LedgerRow;
import org.jspecify.annotations.Nullable;

/**
 * Chooses blocks of cells by Shift and the arrow keys: all cells between the one where that began
 * and the one that was reached, as in a spreadsheet.
 */
final class CellBlocks<E extends Identified> {

  /** A cell by its row and the place of its column among those shown. */
  private record At(int row, int column) {}

  private final LedgerTable<E> table;
  private @Nullable At began;
  private @Nullable At reached;

  CellBlocks(LedgerTable<E> table) {
    this.table = table;
  }

  /** Extends the block by an arrow key; false for other keys. */
  boolean extend(KeyCode code, boolean farthest) {
    List<TableColumn<LedgerRow<E>, ?>> columns = table.dataColumns();
    TablePosition<?, ?> focus = table.getFocusModel().getFocusedCell();
    At now = new At(focus.getRow(), Math.max(0, columns.indexOf(focus.getTableColumn())));
    At from = now.equals(reached) && began != null ? began : now;
    int far = farthest ? Math.max(columns.size(), table.getItems().size()) : 1;
    At to =
        switch (code) {
          case UP -> new At(now.row() - far, now.column());
          case DOWN -> new At(now.row() + far, now.column());
          case LEFT -> new At(now.row(), now.column() - far);
          case RIGHT -> new At(now.row(), now.column() + far);
          default -> now;
        };
    if (to == now || table.getItems().isEmpty()) {
      return false;
    }
    At within =
        new At(
            Math.clamp(to.row(), 0, table.getItems().size() - 1),
            Math.clamp(to.column(), 0, columns.size() - 1));
    began = from;
    reached = within;
    table
        .chosen()
        .block(from.row(), columns.get(from.column()), within.row(), columns.get(within.column()));
    return true;
  }
}
