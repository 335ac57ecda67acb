package org.chainmap.ui.ledger;

import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;
import org.chainmap.geom.Identified;
import org.chainmap.ledger.LedgerRow;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** A cell of a ledger's table: a drag over cells chooses the block between its ends. */
final class LedgerCell<E extends Identified> extends TableCell<LedgerRow<E>, String> {

  private static final PseudoClass READ_ONLY = PseudoClass.getPseudoClass("read-only");

  /**
   * @param number whether it holds a number, which stands at the right
   */
  LedgerCell(boolean number, boolean editable) {
    if (number) {
      getStyleClass().add("number");
    }
    pseudoClassStateChanged(READ_ONLY, !editable);
    addEventHandler(
        MouseEvent.DRAG_DETECTED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
            startFullDrag();
            event.consume();
          }
        });
    addEventHandler(MouseDragEvent.MOUSE_DRAG_ENTERED, this::reached);
  }

  private void reached(MouseDragEvent event) {
    if (!isEmpty()
        && event.getGestureSource() instanceof LedgerCell<?> first
        && (Object) first.getTableView() == getTableView()) {
      var model = getTableView().getSelectionModel();
      @SuppressWarnings("unchecked")
      LedgerCell<E> from = (LedgerCell<E>) first;
      model.clearSelection();
      model.selectRange(from.getIndex(), from.getTableColumn(), getIndex(), getTableColumn());
      event.consume();
    }
  }

  @Override
  protected void updateItem(@Nullable String text, boolean empty) {
    super.updateItem(text, empty);
    setText(empty ? null : text);
    Tooltip why = empty ? null : refused();
    pseudoClassStateChanged(CellOfferList.REFUSED, why != null);
    setTooltip(why);
  }

  /** Returns the tooltip that says what the cell refused and why; null where it did not. */
  private @Nullable Tooltip refused() {
    return getTableView() instanceof LedgerTable<E> table
        ? table
            .refused(getIndex(), getTableColumn())
            .map(
                each ->
                    new Tooltip(
                        table
                            .language()
                            .now(Message.of("ledger.ui.refusedCell", each.text(), each.reason()))))
            .orElse(null)
        : null;
  }
}
