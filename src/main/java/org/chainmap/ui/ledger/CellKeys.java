package org.chainmap.ui.ledger;

import java.util.List;
import java.util.Optional;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.chainmap.geom.Identified;
import org.chainmap.ledger.LedgerRow;
import org.chainmap.ui.ledger.Steps.Then;

/**
 * The keys of a ledger's table, as in a spreadsheet: letters and F2 edit the chosen cell, Enter and
 * Tab go on, Delete empties cells or deletes whole rows, Ctrl+D fills down.
 */
final class CellKeys<E extends Identified> {

  private final LedgerTable<E> table;
  private final CellEditing<E> editing;
  private final BlockEditing<E> blocks;
  private final CellBlocks<E> extending;
  private final Runnable delete;
  private final Runnable find;

  /**
   * @param delete deletes the elements of the chosen rows
   * @param find moves the keyboard to the field that filters rows
   */
  CellKeys(
      LedgerTable<E> table,
      CellEditing<E> editing,
      BlockEditing<E> blocks,
      Runnable delete,
      Runnable find) {
    this.table = table;
    this.editing = editing;
    this.blocks = blocks;
    this.extending = new CellBlocks<>(table);
    this.delete = delete;
    this.find = find;
  }

  void listen() {
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    table.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    table.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY
              && event.getClickCount() == 2
              && event.getTarget() instanceof javafx.scene.Node target
              && inCell(target)) {
            editing.open(Optional.empty());
          }
        });
    table.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getTarget() instanceof javafx.scene.Node target && inCell(target)) {
            heading().ifPresent(table.shown()::fold);
          }
        });
  }

  private static boolean inCell(javafx.scene.Node target) {
    for (javafx.scene.Node node = target; node != null; node = node.getParent()) {
      if (node instanceof LedgerCell<?>) {
        return true;
      }
    }
    return false;
  }

  private Optional<LedgerRow.Heading<E>> heading() {
    return table.heading(table.getFocusModel().getFocusedIndex());
  }

  private void pressed(KeyEvent event) {
    if (editing.composing() || editing.open()) {
      event.consume();
      return;
    }
    boolean done =
        event.isShiftDown()
                && !event.isAltDown()
                && extending.extend(event.getCode(), event.isShortcutDown())
            || known(event);
    if (done) {
      event.consume();
    }
  }

  private boolean known(KeyEvent event) {
    return event.isShortcutDown()
        ? !event.isShiftDown() && !event.isAltDown() && withShortcut(event.getCode())
        : !event.isAltDown() && plain(event.getCode(), event.isShiftDown())
            || event.isAltDown() && event.getCode() == KeyCode.DOWN && open();
  }

  private boolean open() {
    editing.open(Optional.empty());
    return true;
  }

  private boolean withShortcut(KeyCode code) {
    switch (code) {
      case D -> blocks.fillDown();
      case V -> blocks.paste();
      case X -> blocks.cut();
      case F -> find.run();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean plain(KeyCode code, boolean shift) {
    if (heading().isPresent()
        && (code == KeyCode.SPACE || code == KeyCode.ENTER || code == KeyCode.F2)) {
      heading().ifPresent(table.shown()::fold);
      return true;
    }
    switch (code) {
      case F2 -> editing.open(Optional.empty());
      case ENTER -> step(shift ? Then.UP : Then.DOWN);
      case LEFT, RIGHT -> {
        if (shift) {
          return false;
        }
        beside(code == KeyCode.LEFT ? -1 : 1);
      }
      case TAB -> {
        if (!step(shift ? Then.LEFT : Then.RIGHT)) {
          table.requestFocusTraversal(
              shift ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
      }
      case ESCAPE -> {
        return editing.giveUpRefused();
      }
      case DELETE, BACK_SPACE -> {
        if (table.chosen().wholeRows()) {
          delete.run();
        } else {
          blocks.empty();
        }
      }
      case SPACE -> {
        if (!shift) {
          return false;
        }
        table.chosen().rows(table.getSelectionModel().getSelectedIndices(), false);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  @SuppressWarnings("unchecked")
  private boolean step(Then then) {
    TablePosition<LedgerRow<E>, ?> at = table.getFocusModel().getFocusedCell();
    return editing.steps().go(at.getRow(), at.getTableColumn(), then);
  }

  /** Chooses the cell beside that with the focus, if there is one. */
  private void beside(int by) {
    TablePosition<LedgerRow<E>, ?> at = table.getFocusModel().getFocusedCell();
    List<TableColumn<LedgerRow<E>, ?>> columns = table.dataColumns();
    int to = columns.indexOf(at.getTableColumn()) + by;
    if (to >= 0 && to < columns.size()) {
      table.chosen().moveTo(at.getRow(), columns.get(to));
    }
  }

  private void typed(KeyEvent event) {
    String text = event.getCharacter();
    boolean command = event.isShortcutDown() && !event.isAltDown() || event.isMetaDown();
    if (!command
        && !editing.open()
        && !text.isBlank()
        && text.codePointAt(0) > ' '
        && text.charAt(0) != 127) {
      editing.open(Optional.of(text));
      event.consume();
    }
  }
}
