package org.chainmap.ui.ledger;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.chainmap.geom.Identified;
import org.chainmap.ledger.LedgerRow;
import org.chainmap.ui.DraggedElements;
import org.jspecify.annotations.Nullable;

/**
 * The number of a row at its left: a click chooses the whole row, with Shift all up to it; dragged,
 * it takes the elements of the chosen rows along, onto the map.
 */
final class RowNumberCell<E extends Identified> extends TableCell<LedgerRow<E>, String> {

  private final LedgerTable<E> table;

  RowNumberCell(LedgerTable<E> table) {
    this.table = table;
    getStyleClass().add("row-number");
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.DRAG_DETECTED, this::dragged);
  }

  private void pressed(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || isEmpty()) {
      return;
    }
    table.requestFocus();
    event.consume();
    table
        .heading(getIndex())
        .ifPresentOrElse(table.shown()::fold, () -> choose(event.isShiftDown(), event));
  }

  private void choose(boolean through, MouseEvent event) {
    var model = table.getSelectionModel();
    boolean chosen = model.isSelected(getIndex(), table.dataColumns().getFirst());
    if (chosen && table.chosen().wholeRows() && !through && !event.isShortcutDown()) {
      return; // they may be dragged
    }
    int from = through ? Math.max(0, table.getFocusModel().getFocusedIndex()) : getIndex();
    List<Integer> rows = new ArrayList<>();
    for (int row = Math.min(from, getIndex()); row <= Math.max(from, getIndex()); row++) {
      rows.add(row);
    }
    table.chosen().rows(rows, event.isShortcutDown());
  }

  private void dragged(MouseEvent event) {
    List<E> elements = table.chosen().elements();
    if (!elements.isEmpty() && event.getButton() == MouseButton.PRIMARY) {
      ClipboardContent content = new ClipboardContent();
      DraggedElements.put(
          content,
          elements.stream()
              .flatMap(e -> table.shown().ledger().rows().subjects(e).stream())
              .distinct()
              .toList());
      startDragAndDrop(TransferMode.LINK, TransferMode.COPY).setContent(content);
      event.consume();
    }
  }

  @Override
  protected void updateItem(@Nullable String text, boolean empty) {
    super.updateItem(text, empty);
    setText(empty || table.heading(getIndex()).isPresent() ? null : String.valueOf(getIndex() + 1));
  }
}
