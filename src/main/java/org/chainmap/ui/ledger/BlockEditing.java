package org.chainmap.ui.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.scene.control.TableColumn;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.chainmap.geom.Identified;
import org.chainmap.ledger.CellBlock;
import org.chainmap.ledger.Column;
import org.chainmap.ledger.LedgerRow;
import org.chainmap.ledger.LedgerRows;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.ListCopy;
import org.chainmap.ui.TableText;
import org.jspecify.annotations.Nullable;

/**
 * What a person does to the chosen cells of a ledger's table at once: fill, empty, cut, paste. Each
 * is one step.
 */
final class BlockEditing<E extends Identified> {

  /** The length of what the clipboard holds of a cell, about, with all that a page says of it. */
  private static final int CELL_LENGTH = 100;

  private final LedgerTable<E> table;
  private final BlockWriting<E> writing;
  private final Tasks tasks;

  BlockEditing(LedgerTable<E> table, BlockWriting<E> writing, Tasks tasks) {
    this.table = table;
    this.writing = writing;
    this.tasks = tasks;
  }

  /** Writes a text into every chosen cell. */
  void fill(String text) {
    rewrite(block -> block.stream().map(row -> row.stream().map(cell -> text).toList()).toList());
  }

  /** Empties the chosen cells. */
  void empty() {
    fill("");
  }

  /**
   * Repeats the topmost chosen cells in all rows below; in a single row, those of the row above it.
   */
  void fillDown() {
    List<E> elements = table.chosen().elements();
    if (elements.size() > 1) {
      rewrite(CellBlock::filledDown);
      return;
    }
    int row = elements.isEmpty() ? -1 : table.rowOf(elements.getFirst().id());
    int above = row - 1;
    while (table.heading(above).isPresent()) {
      above--;
    }
    table
        .element(above)
        .ifPresentOrElse(
            from -> {
              List<Column<E>> columns = chosenColumns();
              LedgerRows<E> rows = table.shown().rows();
              rewrite(block -> List.of(columns.stream().map(of -> rows.text(from, of)).toList()));
            },
            () -> writing.tell(Message.of("ledger.ui.nothingAbove")));
  }

  /** Copies the chosen cells to the system's clipboard and empties them. */
  void cut() {
    if (table.getSelectionModel().isEmpty()) {
      return;
    }
    ClipboardContent content = new ClipboardContent();
    TableText.put(content, ListCopy.table(table, true));
    Clipboard.getSystemClipboard().setContent(content);
    empty();
  }

  /** Writes what lies on the system's clipboard over the cells from the topmost chosen one on. */
  void paste() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    String html = clipboard.hasHtml() ? clipboard.getHtml() : null;
    String text = clipboard.hasString() ? clipboard.getString() : null;
    List<E> elements = table.chosen().elements();
    List<Column<E>> chosen = chosenColumns();
    boolean ours = html != null && TableText.ours(html);
    if (length(html) + length(text) < BlockWriting.MOST_AT_ONCE * CELL_LENGTH) {
      paste(PastedCells.read(html, text), ours, elements, chosen);
    } else {
      tasks.start(
          Message.of("ledger.task.paste"),
          progress -> PastedCells.read(html, text),
          block -> paste(block, ours, elements, chosen),
          problem -> writing.tell(Message.of("ledger.ui.nothingToPaste")));
    }
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  private void paste(
      List<List<String>> block, boolean ours, List<E> elements, List<Column<E>> chosen) {
    if (block.isEmpty()) {
      writing.tell(Message.of("ledger.ui.nothingToPaste"));
      return;
    }
    if (block.size() == 1 && block.getFirst().size() == 1 && elements.size() * chosen.size() > 1) {
      fill(block.getFirst().getFirst()); // one cell pasted over many fills them
      return;
    }
    Optional<List<Column<E>>> headed = PastedCells.headed(block, table.shown().ledger());
    List<Column<E>> all = columns(table.dataColumns());
    int first = chosen.isEmpty() ? 0 : all.indexOf(chosen.getFirst());
    List<Column<E>> right = all.subList(first, all.size());
    // Cells copied here go where one chose; a table from elsewhere goes where its headings say.
    boolean here = ours && block.getFirst().size() <= right.size();
    List<List<String>> texts = headed.isEmpty() ? block : block.subList(1, block.size());
    List<Column<E>> to = headed.isEmpty() || here ? right : headed.get();
    int width = texts.stream().mapToInt(List::size).max().orElse(0);
    writing.write(
        new BlockWriting.Target<>(
            rowsFrom(elements), to, texts.size(), Math.min(width, to.size()), true),
        () -> texts);
  }

  private List<E> rowsFrom(List<E> chosen) {
    List<E> rows = new ArrayList<>();
    int first = chosen.isEmpty() ? table.getItems().size() : table.rowOf(chosen.getFirst().id());
    for (int row = first; row < table.getItems().size(); row++) {
      table.element(row).ifPresent(rows::add);
    }
    return rows;
  }

  private List<Column<E>> chosenColumns() {
    return columns(table.chosen().columns());
  }

  private List<Column<E>> columns(List<TableColumn<LedgerRow<E>, ?>> of) {
    return of.stream().flatMap(column -> table.of(column).stream()).toList();
  }

  /** Changes the chosen cells; others in their rows and columns stay as they are. */
  private void rewrite(UnaryOperator<List<List<String>>> change) {
    List<E> elements = table.chosen().elements();
    List<TableColumn<LedgerRow<E>, ?>> within = table.chosen().columns();
    List<Column<E>> columns = columns(within);
    if (elements.isEmpty()) {
      return;
    }
    LedgerRows<E> rows = table.shown().rows();
    Optional<Set<List<Object>>> some = table.chosen().some(elements.size() * within.size(), within);
    List<Integer> places =
        some.isEmpty()
            ? List.of()
            : elements.stream().map(element -> table.rowOf(element.id())).toList();
    writing.write(
        new BlockWriting.Target<>(elements, columns, elements.size(), columns.size(), false),
        () -> {
          List<List<String>> before =
              elements.stream()
                  .map(each -> columns.stream().map(column -> rows.text(each, column)).toList())
                  .toList();
          List<List<String>> after = change.apply(before);
          if (some.isEmpty()) {
            return after;
          }
          List<List<String>> block = new ArrayList<>();
          for (int r = 0; r < elements.size(); r++) {
            List<String> texts = new ArrayList<>();
            for (int c = 0; c < within.size(); c++) {
              boolean stays = !some.get().contains(List.of(places.get(r), within.get(c)));
              texts.add((stays ? before : after).get(r).get(c));
            }
            block.add(texts);
          }
          return block;
        });
  }
}
