package org.chainmap.ui.ledger;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import org.chainmap.geom.Id;
import org.chainmap.ledger.Column;
import org.chainmap.ledger.LedgerRow;
import org.chainmap.model.Element;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.MapAccess;
import org.jspecify.annotations.Nullable;

/**
 * A text field over the cell being edited, with what completes the text below it. It takes letters
 * and an input method from the moment it opens. A text that is refused stays in it, with the
 * reason, until it is mended or given up.
 */
final class CellEditing<E extends Element> {

  /** What follows the end of an edit. */
  enum Then {
    STAY,
    DOWN,
    UP,
    RIGHT,
    LEFT
  }

  /** A cell that is edited. */
  private record Edited<E extends Element>(
      Id element, TableColumn<LedgerRow<E>, ?> column, Column<E> of, String before) {}

  private final LedgerTable<E> table;
  private final MapAccess access;
  private final Language language;
  private final BlockEditing<E> blocks;
  private final Pane pane = new Pane();
  private final TextField field = new TextField();
  private final CellOfferList list;
  private final Steps<E> steps;
  private @Nullable Edited<E> edited;
  private boolean composing;
  private boolean typed;

  CellEditing(LedgerTable<E> table, MapAccess access, Language language, BlockEditing<E> blocks) {
    this.table = table;
    this.access = access;
    this.language = language;
    this.blocks = blocks;
    this.steps = new Steps<>(table);
    this.list = new CellOfferList(field, this::chosen);
    pane.setPickOnBounds(false);
    field.setId(table.getId() + "-cell");
    field.getStyleClass().add("cell-field");
    field.setManaged(false);
    field.addEventFilter(
        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
        event -> composing = !event.getComposed().isEmpty());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    field.textProperty().subscribe((before, now) -> offer());
    field
        .focusedProperty()
        .subscribe(
            (before, focused) -> {
              if (!focused) {
                end(Then.STAY, false);
              }
            });
    table.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (edited != null && !end(Then.STAY, false)) {
            event.consume();
            field.requestFocus();
          }
        });
    table.addEventFilter(ScrollEvent.SCROLL, event -> end(Then.STAY, false));
    pane.layoutBoundsProperty().subscribe(() -> place());
    table.setInputMethodRequests(new CellLocation(table, this::focusedCell));
    table.setOnInputMethodTextChanged(this::composed);
  }

  Node node() {
    return pane;
  }

  Steps<E> steps() {
    return steps;
  }

  boolean open() {
    return edited != null;
  }

  /**
   * Opens the field over the cell that has the focus.
   *
   * @param typing the text it begins with in place of the cell's, all of which is chosen otherwise
   */
  void open(Optional<String> typing) {
    open(typing, true);
  }

  private void open(Optional<String> typing, boolean focus) {
    var at = table.getFocusModel().getFocusedCell();
    int row = at.getRow();
    @SuppressWarnings("unchecked")
    TableColumn<LedgerRow<E>, ?> column =
        at.getTableColumn() == null || table.isNumbers(at.getTableColumn())
            ? table.dataColumns().getFirst()
            : at.getTableColumn();
    E element = table.element(row).orElse(null);
    Column<E> of = table.of(column).orElse(null);
    if (element == null || of == null || edited != null && !end(Then.STAY, false)) {
      return;
    }
    if (!of.editable()) {
      blocks.tell(Message.of("ledger.entry.readOnly", of.heading()));
      return;
    }
    table.moveTo(row, column);
    table.applyCss();
    table.layout();
    String text = table.shown().rows().text(element, of);
    edited = new Edited<>(element.id(), column, of, text);
    composing = false;
    typed = typing.isPresent();
    list.use(new CellOffers(of.type(), access.map(), language.get()));
    field.accessibleTextProperty().unbind();
    field.accessibleTextProperty().bind(language.text(of.heading()));
    field.setText(typing.orElse(text));
    if (pane.getChildren().isEmpty()) {
      pane.getChildren().add(field);
    }
    place();
    field.applyCss();
    field.layout();
    if (focus) {
      field.requestFocus();
    }
    if (typed) {
      field.end();
    } else {
      field.selectAll();
    }
    offer();
  }

  /** Moves the field to where its cell is now. */
  private void place() {
    Edited<E> now = edited;
    Bounds cell = now == null ? null : boundsOf(table.rowOf(now.element()), now.column());
    if (cell != null) {
      Bounds bounds = pane.sceneToLocal(cell);
      double x = Math.clamp(bounds.getMinX(), 0, Math.max(0, pane.getWidth() - 60));
      field.resizeRelocate(
          x,
          bounds.getMinY(),
          Math.min(Math.max(bounds.getWidth(), 120), Math.max(60, pane.getWidth() - x)),
          bounds.getHeight());
    }
  }

  /** Returns where a cell lies in the scene, null where it is not in view. */
  private @Nullable Bounds boundsOf(int row, TableColumn<LedgerRow<E>, ?> column) {
    for (Node node : table.lookupAll(".table-cell")) {
      if (node instanceof TableCell<?, ?> cell
          && cell.getIndex() == row
          && cell.getTableColumn() == column
          && cell.isVisible()) {
        return cell.localToScene(cell.getLayoutBounds());
      }
    }
    return null;
  }

  private @Nullable Bounds focusedCell() {
    var at = table.getFocusModel().getFocusedCell();
    @SuppressWarnings("unchecked")
    TableColumn<LedgerRow<E>, ?> column = at.getTableColumn();
    return column == null ? null : boundsOf(at.getRow(), column);
  }

  private void offer() {
    Edited<E> now = edited;
    if (now != null && pane.getScene() != null) {
      typed |= !field.getText().equals(now.before());
      field.pseudoClassStateChanged(CellOfferList.REFUSED, false);
      list.show(field.getText(), !typed);
      keep(now);
    }
  }

  /** Takes note of a text that is typed and not yet written, so that it outlives a crash. */
  private void keep(Edited<E> now) {
    String text = field.getText();
    access
        .drafts()
        .put(this, text.equals(now.before()) ? null : blocks.draft(now.element(), now.of(), text));
  }

  private void chosen(String text, boolean whole) {
    field.setText(text);
    field.end();
    if (whole) {
      end(Then.STAY, false);
      table.requestFocus();
    }
  }

  private void key(KeyEvent event) {
    if (composing) {
      return;
    }
    KeyCode code = event.getCode();
    boolean shift = event.isShiftDown();
    boolean plain = !event.isAltDown() && !event.isMetaDown();
    if (code == KeyCode.ENTER && plain) {
      take(shift ? Then.UP : Then.DOWN, event.isShortcutDown());
      event.consume();
    } else if (code == KeyCode.TAB && plain && !event.isShortcutDown()) {
      take(shift ? Then.LEFT : Then.RIGHT, false);
      event.consume();
    } else if (code == KeyCode.ESCAPE) {
      close();
      table.requestFocus();
      event.consume();
    } else if (code == KeyCode.DOWN || code == KeyCode.UP) {
      if (!list.move(code == KeyCode.DOWN ? 1 : -1) && typed) {
        take(code == KeyCode.DOWN ? Then.DOWN : Then.UP, false);
      }
      event.consume();
    }
  }

  private void take(Then then, boolean all) {
    field.setText(list.completed(field.getText()));
    if (end(then, all)) {
      table.requestFocus();
    }
  }

  /**
   * Writes the text into the cell, or into all chosen ones; false if it is refused, whereupon the
   * field stays.
   */
  private boolean end(Then then, boolean all) {
    Edited<E> now = edited;
    if (now == null) {
      return true;
    }
    if (all) {
      close();
      blocks.fill(field.getText());
      return true;
    }
    if (!field.getText().equals(now.before())) {
      Optional<Message> refused = blocks.one(now.element(), now.of(), field.getText());
      if (refused.isPresent()) {
        String why = language.now(refused.get());
        field.pseudoClassStateChanged(CellOfferList.REFUSED, true);
        field.setAccessibleHelp(why);
        list.refuse(why);
        return false;
      }
    }
    close();
    steps.go(table.rowOf(now.element()), now.column(), then);
    return true;
  }

  /** Gives the text up. */
  void close() {
    edited = null;
    access.drafts().put(this, null);
    list.hide();
    field.pseudoClassStateChanged(CellOfferList.REFUSED, false);
    field.setAccessibleHelp(null);
    pane.getChildren().clear();
  }

  /** Tells whether an input method is at work, to which the keys belong. */
  boolean composing() {
    return composing;
  }

  /**
   * Opens the field for what an input method writes over a cell. The keyboard follows when the
   * first text is whole: moving it earlier would break off the input method.
   */
  private void composed(InputMethodEvent event) {
    event.consume();
    if (edited == null) {
      open(Optional.of(""), false);
    }
    if (edited != null) {
      field.fireEvent(event.copyFor(field, field));
      if (!event.getCommitted().isEmpty()) {
        field.requestFocus();
        field.end();
      } else if (event.getComposed().isEmpty() && field.getText().isEmpty()) {
        close();
      }
    }
  }
}
