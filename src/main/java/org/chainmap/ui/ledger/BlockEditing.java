package org.chainmap.ui.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.chainmap.geom.Id;
import org.chainmap.ledger.CellBlock;
import org.chainmap.ledger.Column;
import org.chainmap.ledger.LedgerRow;
import org.chainmap.model.Draft;
import org.chainmap.model.Element;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.ListCopy;
import org.chainmap.ui.MapAccess;
import org.chainmap.ui.TableText;
import org.jspecify.annotations.Nullable;

/**
 * Writes into cells of a ledger's table, each time as one step that can be undone: one cell typed,
 * a block pasted, filled down, emptied. Says what was written and what was not.
 */
final class BlockEditing<E extends Element> {

  private final LedgerTable<E> table;
  private final MapAccess access;
  private final Language language;
  private final LedgerNotice notice;
  private final Runnable unfilter;

  /** The element added last, until something is typed into its row. */
  private @Nullable Id fresh;

  /**
   * @param unfilter shows all rows, since what was added may be hidden
   */
  BlockEditing(
      LedgerTable<E> table,
      MapAccess access,
      Language language,
      LedgerNotice notice,
      Runnable unfilter) {
    this.table = table;
    this.access = access;
    this.language = language;
    this.notice = notice;
    this.unfilter = unfilter;
  }

  void tell(Message message) {
    notice.tell(message);
  }

  /** Takes note of an element just added: naming it belongs to adding it. */
  void fresh(Id added) {
    fresh = added;
  }

  /** Writes one cell; returns why not. */
  Optional<Message> one(Id id, Column<E> column, String text) {
    E element = access.map().find(table.shown().ledger().kind(), id).orElse(null);
    if (element == null) {
      return Optional.empty();
    }
    CellBlock.Result result = write(List.of(element), List.of(column), List.of(List.of(text)));
    if (!result.problems().isEmpty()) {
      return Optional.of(result.problems().getFirst().reason());
    }
    notice.hide();
    boolean naming = id.equals(fresh);
    fresh = null;
    if (naming) {
      access.name(result.change());
    } else {
      access.commit(result.change());
    }
    return Optional.empty();
  }

  /** Returns a text that is typed into a cell and not yet written; null where it is gone. */
  @Nullable Draft draft(Id id, Column<E> column, String text) {
    E element = access.map().find(table.shown().ledger().kind(), id).orElse(null);
    if (element == null) {
      return null;
    }
    CellBlock.Result result = write(List.of(element), List.of(column), List.of(List.of(text)));
    return new Draft(
        List.of(id), column.heading(), text, result.problems().isEmpty() ? result.change() : null);
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
    List<E> elements = table.chosenElements();
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
            from -> rewrite(block -> List.of(texts(from, chosenColumns()))),
            () -> notice.tell(Message.of("ledger.ui.nothingAbove")));
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
    List<List<String>> block =
        PastedCells.read(
            clipboard.hasHtml() ? clipboard.getHtml() : null,
            clipboard.hasString() ? clipboard.getString() : null);
    if (block.isEmpty()) {
      notice.tell(Message.of("ledger.ui.nothingToPaste"));
      return;
    }
    List<E> elements = table.chosenElements();
    List<Column<E>> chosen = chosenColumns();
    if (block.size() == 1 && block.getFirst().size() == 1 && elements.size() * chosen.size() > 1) {
      fill(block.getFirst().getFirst()); // one cell pasted over many fills them
      return;
    }
    Optional<List<Column<E>>> headed = PastedCells.headed(block, table.shown().ledger());
    List<Column<E>> all = columns(table.dataColumns());
    int first = chosen.isEmpty() ? 0 : all.indexOf(chosen.getFirst());
    List<Column<E>> right = all.subList(first, all.size());
    boolean ours = clipboard.hasHtml() && TableText.ours(clipboard.getHtml());
    if (headed.isEmpty()) {
      write(rowsFrom(elements), right, block, true);
    } else {
      // Cells copied here go where one chose; a table from elsewhere goes where its headings say.
      boolean here = ours && block.getFirst().size() <= right.size();
      List<Column<E>> to = here ? right : headed.get();
      write(rowsFrom(elements), to, block.subList(1, block.size()), true);
    }
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
    return columns(table.chosenColumns());
  }

  private List<Column<E>> columns(List<TableColumn<LedgerRow<E>, ?>> of) {
    return of.stream().flatMap(column -> table.of(column).stream()).toList();
  }

  private List<String> texts(E element, List<Column<E>> columns) {
    return columns.stream().map(column -> table.shown().rows().text(element, column)).toList();
  }

  /** Changes the chosen cells; others in their rows and columns stay as they are. */
  private void rewrite(UnaryOperator<List<List<String>>> change) {
    List<E> elements = table.chosenElements();
    List<TableColumn<LedgerRow<E>, ?>> within = table.chosenColumns();
    List<Column<E>> columns = columns(within);
    if (elements.isEmpty()) {
      return;
    }
    List<List<String>> before = elements.stream().map(each -> texts(each, columns)).toList();
    List<List<String>> after = change.apply(before);
    Set<List<Object>> cells = new HashSet<>();
    for (TablePosition<?, ?> cell : table.getSelectionModel().getSelectedCells()) {
      if (cell.getTableColumn() != null && within.contains(cell.getTableColumn())) {
        cells.add(List.of(cell.getRow(), cell.getTableColumn()));
      }
    }
    boolean ragged = !cells.isEmpty() && cells.size() < elements.size() * within.size();
    List<List<String>> block = new ArrayList<>();
    for (int r = 0; r < elements.size(); r++) {
      int row = ragged ? table.rowOf(elements.get(r).id()) : 0;
      List<String> texts = new ArrayList<>();
      for (int c = 0; c < within.size(); c++) {
        boolean stays = ragged && !cells.contains(List.of(row, within.get(c)));
        texts.add((stays ? before : after).get(r).get(c));
      }
      block.add(texts);
    }
    write(elements, columns, block, false);
  }

  private CellBlock.Result write(
      List<E> elements, List<Column<E>> columns, List<List<String>> block) {
    return CellBlock.write(
        table.shown().ledger(), access.map(), language.get(), elements, columns, block);
  }

  private void write(
      List<E> elements, List<Column<E>> columns, List<List<String>> block, boolean choosing) {
    CellBlock.Result result = write(elements, columns, block);
    List<LedgerNotice.Unwritten> unwritten =
        result.problems().stream()
            .map(
                problem ->
                    new LedgerNotice.Unwritten(
                        problem.row() < elements.size()
                            ? table.rowOf(elements.get(problem.row()).id()) + 1
                            : table.getItems().size() + problem.row() - elements.size() + 1,
                        columns.get(problem.column()).heading(),
                        problem.reason()))
            .toList();
    access.commit(result.change());
    if (result.added().stream().anyMatch(added -> table.rowOf(added) < 0)) {
      unfilter.run();
    }
    if (choosing) {
      choose(elements, columns, block, result.added());
    }
    notice.tell(result.written(), result.added().size(), result.beyond(), unwritten);
  }

  private void choose(
      List<E> elements, List<Column<E>> columns, List<List<String>> block, List<Id> added) {
    Set<Id> ids = new LinkedHashSet<>(added);
    elements.stream().limit(block.size()).forEach(element -> ids.add(element.id()));
    int width = block.stream().mapToInt(List::size).max().orElse(0);
    List<Column<E>> written = columns.subList(0, Math.min(width, columns.size()));
    table.choose(
        ids,
        table.dataColumns().stream()
            .filter(column -> table.of(column).filter(written::contains).isPresent())
            .toList());
    added.stream().findFirst().ifPresent(first -> table.reveal(table.rowOf(first)));
  }
}
