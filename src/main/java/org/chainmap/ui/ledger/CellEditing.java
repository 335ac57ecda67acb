package org.chainmap.ui.ledger;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.chainmap.geom.Id;
import org.chainmap.geom.Identified;
import org.chainmap.ledger.Column;
import org.chainmap.ledger.ColumnType;
import org.chainmap.ledger.LedgerRow;
import org.chainmap.ledger.LedgerRows;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.MapAccess;
import org.jspecify.annotations.Nullable;

/**
 * Editing one cell in a field over it, which takes letters and an input method from the moment it
 * opens. Enter on a text that is refused says why and stays; whoever then goes elsewhere leaves the
 * cell as it was, marked, and finds the text there again when editing it.
 */
final class CellEditing<E extends Identified> {

  /** A cell that is edited. */
  private record Edited<E extends Identified>(
      Id element, TableColumn<LedgerRow<E>, ?> column, Column<E> of, String before) {}

  private final LedgerTable<E> table;
  private final MapAccess access;
  private final Language language;
  private final BlockWriting<E> writing;
  private final BlockEditing<E> blocks;
  private final Refusals refusals;
  private final CellField field;
  private final Steps<E> steps;
  private @Nullable Edited<E> edited;
  private boolean composing;

  CellEditing(
      LedgerTable<E> table,
      MapAccess access,
      Language language,
      BlockWriting<E> writing,
      BlockEditing<E> blocks) {
    this.table = table;
    this.access = access;
    this.language = language;
    this.writing = writing;
    this.blocks = blocks;
    this.refusals = table.refusals();
    this.steps = new Steps<>(table);
    field = new CellField(table.getId() + "-cell", language, this::editedCell, this::chosen);
    field
        .field()
        .addEventFilter(
            InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
            event -> composing = !event.getComposed().isEmpty());
    field.field().addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    field
        .field()
        .focusedProperty()
        .subscribe(
            (before, focused) -> {
              if (!focused) {
                leave();
              }
            });
    field.field().textProperty().subscribe((before, now) -> keep());
    table.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> leave());
    table.addEventFilter(ScrollEvent.SCROLL, event -> leave());
    table.setInputMethodRequests(new CellLocation(table, this::focusedCell));
    table.setOnInputMethodTextChanged(this::composed);
  }

  Node node() {
    return field.node();
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
    leave();
    var at = table.getFocusModel().getFocusedCell();
    int row = at.getRow();
    @SuppressWarnings("unchecked")
    TableColumn<LedgerRow<E>, ?> column =
        at.getTableColumn() == null || table.isNumbers(at.getTableColumn())
            ? table.dataColumns().getFirst()
            : at.getTableColumn();
    E element = table.element(row).orElse(null);
    Column<E> of = table.of(column).orElse(null);
    if (element == null || of == null) {
      return;
    }
    if (!of.editable()) {
      writing.tell(Message.of("ledger.entry.readOnly", of.heading()));
      return;
    }
    table.chosen().moveTo(row, column);
    table.applyCss();
    table.layout();
    String text = table.shown().rows().text(element, of);
    Optional<Refusals.Refusal> refused = refusals.of(element.id(), of);
    edited = new Edited<>(element.id(), column, of, text);
    composing = false;
    field.open(
        of.heading(),
        new CellOffers(of.type(), access.map(), language.get(), places(of)),
        typing.orElse(refused.map(Refusals.Refusal::text).orElse(text)),
        typing.isPresent() || refused.isPresent());
    if (typing.isEmpty()) {
      refused.ifPresent(each -> field.refuse(each.reason()));
    }
    if (focus) {
      boolean all = !field.typed();
      field.field().requestFocus();
      if (all) {
        field.field().selectAll();
      } else {
        field.field().end();
      }
    }
  }

  private Stream<String> places(Column<E> of) {
    LedgerRows<E> rows = table.shown().rows();
    return of.type() instanceof ColumnType.Place
        ? rows.elements().stream().map(e -> rows.text(e, of))
        : Stream.empty();
  }

  private @Nullable Bounds editedCell() {
    Edited<E> now = edited;
    return now == null ? null : table.boundsOf(table.rowOf(now.element()), now.column());
  }

  private @Nullable Bounds focusedCell() {
    var at = table.getFocusModel().getFocusedCell();
    @SuppressWarnings("unchecked")
    TableColumn<LedgerRow<E>, ?> column = at.getTableColumn();
    return column == null ? null : table.boundsOf(at.getRow(), column);
  }

  private void chosen(String text, boolean whole) {
    field.put(text);
    if (whole) {
      take(Steps.Then.STAY, false);
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
      field.complete();
      take(shift ? Steps.Then.UP : Steps.Then.DOWN, event.isShortcutDown());
      event.consume();
    } else if (code == KeyCode.TAB && plain && !event.isShortcutDown()) {
      field.complete();
      take(shift ? Steps.Then.LEFT : Steps.Then.RIGHT, false);
      event.consume();
    } else if (code == KeyCode.ESCAPE) {
      giveUp();
      event.consume();
    } else if (code == KeyCode.DOWN || code == KeyCode.UP) {
      if (!field.move(code == KeyCode.DOWN ? 1 : -1) && field.typed()) {
        take(code == KeyCode.DOWN ? Steps.Then.DOWN : Steps.Then.UP, false);
      }
      event.consume();
    }
  }

  /**
   * Writes the text into the cell, or into all chosen ones, and goes on. One that is refused stays
   * in the field with the reason; if it was refused before, the cell is left.
   */
  private void take(Steps.Then then, boolean all) {
    Edited<E> now = edited;
    if (now == null) {
      return;
    }
    if (all) {
      close();
      table.requestFocus();
      blocks.fill(field.text());
      return;
    }
    Optional<Message> refused = field.refused().isEmpty() ? write(now) : Optional.empty();
    if (refused.isPresent()) {
      field.refuse(refused.get());
      return;
    }
    leave();
    table.requestFocus();
    steps.go(table.rowOf(now.element()), now.column(), then);
  }

  /** Writes the text into its cell; returns why not. */
  private Optional<Message> write(Edited<E> now) {
    boolean same = field.text().equals(now.before());
    Optional<Message> refused =
        same ? Optional.empty() : writing.one(now.element(), now.of(), field.text());
    if (refused.isEmpty()) {
      close();
      if (refusals.drop(now.element(), now.of())) {
        table.refresh();
      }
    }
    return refused;
  }

  /** Ends the edit, if there is one: a text that is refused is kept as a draft, which is said. */
  private void leave() {
    Edited<E> now = edited;
    if (now == null) {
      return;
    }
    String text = field.text();
    write(now)
        .ifPresent(
            reason -> {
              close();
              Refusals.Refusal draft = new Refusals.Refusal(text, reason, false);
              boolean said =
                  refusals
                      .of(now.element(), now.of())
                      .filter(known -> known.text().equals(text))
                      .isPresent();
              refusals.put(now.element(), now.of(), draft);
              table.refresh();
              if (!said) {
                writing.tell(Message.of("ledger.ui.refused", now.of().heading(), reason));
              }
            });
  }

  /** Gives the text up, and what the cell refused before: it is as it was. */
  private void giveUp() {
    Edited<E> now = edited;
    close();
    if (now != null && refusals.drop(now.element(), now.of())) {
      table.refresh();
    }
    table.requestFocus();
  }

  /** Gives up what the cell with the focus refused; false if it did not refuse anything. */
  boolean giveUpRefused() {
    var at = table.getFocusModel().getFocusedCell();
    Column<E> of = table.of(at.getTableColumn()).orElse(null);
    E element = table.element(at.getRow()).orElse(null);
    boolean dropped = of != null && element != null && refusals.drop(element.id(), of);
    if (dropped) {
      table.refresh();
    }
    return dropped;
  }

  /** Takes note of a text that is typed and not yet written, so that it outlives a crash. */
  private void keep() {
    Edited<E> now = edited;
    if (now != null) {
      boolean same = field.text().equals(now.before());
      access.drafts().put(this, same ? null : writing.draft(now.element(), now.of(), field.text()));
    }
  }

  private void close() {
    edited = null;
    access.drafts().put(this, null);
    field.close();
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
      field.field().fireEvent(event.copyFor(field.field(), field.field()));
      if (!event.getCommitted().isEmpty()) {
        field.field().requestFocus();
        field.field().end();
      } else if (event.getComposed().isEmpty() && field.text().isEmpty()) {
        close();
      }
    }
  }
}
