package org.chainmap.ui.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView.TableViewFocusModel;
import javafx.scene.control.TableView.TableViewSelectionModel;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.MouseEvent;
import org.chainmap.geom.Id;
import org.chainmap.geom.Identified;
import org.chainmap.ledger.LedgerRow;
import org.chainmap.ui.ColumnScroll;
import org.chainmap.ui.UpdateGuard;
import org.jspecify.annotations.Nullable;

/** The chosen cells of a ledger's table, by elements and columns. */
final class ChosenCells<E extends Identified> {

  /** The most cells that are chosen again after the rows changed. */
  private static final int MOST_KEPT = 2000;

  private final LedgerTable<E> table;
  private final UpdateGuard guard = new UpdateGuard();

  ChosenCells(LedgerTable<E> table) {
    this.table = table;
    // The keyboard always has a cell to begin at; nothing is chosen by that.
    table.focusedProperty().subscribe(this::beginAtFirst);
    table.addEventFilter(MouseEvent.MOUSE_PRESSED, this::beforeSorting);
  }

  private TableViewSelectionModel<LedgerRow<E>> model() {
    return table.getSelectionModel();
  }

  private TableViewFocusModel<LedgerRow<E>> focus() {
    return table.getFocusModel();
  }

  /** Tells whether the program chooses cells, and no person. */
  boolean updating() {
    return guard.updating();
  }

  private void beginAtFirst() {
    TablePosition<?, ?> at = focus().getFocusedCell();
    boolean none = at.getRow() < 0 || at.getTableColumn() == null;
    boolean any = !table.getItems().isEmpty() && !table.dataColumns().isEmpty();
    if (table.isFocused() && none && any) {
      focus().focus(Math.max(0, at.getRow()), table.dataColumns().getFirst());
    }
  }

  /** Sorting compares each chosen cell with all others: of very many, only one stays chosen. */
  private void beforeSorting(MouseEvent event) {
    TablePosition<LedgerRow<E>, ?> at = focus().getFocusedCell();
    if (model().getSelectedCells().size() > MOST_KEPT
        && event.getTarget() instanceof Node target
        && inHeader(target)) {
      guard.update(() -> moveTo(at.getRow(), table.dataColumns().getFirst()));
    }
  }

  private static boolean inHeader(Node target) {
    for (Node node = target; node != null; node = node.getParent()) {
      if (node instanceof TableColumnHeader) {
        return true;
      }
    }
    return false;
  }

  /** Returns the elements of rows with chosen cells, top to bottom. */
  List<E> elements() {
    return new TreeSet<>(model().getSelectedIndices())
        .stream().flatMap(row -> table.element(row).stream()).toList();
  }

  /** Returns the columns with values of which cells are chosen, in the order shown. */
  List<TableColumn<LedgerRow<E>, ?>> columns() {
    Set<Object> chosen = new HashSet<>();
    for (TablePosition<?, ?> cell : model().getSelectedCells()) {
      chosen.add(Objects.requireNonNullElse(cell.getTableColumn(), ""));
    }
    List<TableColumn<LedgerRow<E>, ?>> all = table.dataColumns();
    List<TableColumn<LedgerRow<E>, ?>> within = all.stream().filter(chosen::contains).toList();
    return within.isEmpty() && !chosen.isEmpty() ? all : within;
  }

  /** Tells whether whole rows are chosen. */
  boolean wholeRows() {
    return !model().isEmpty() && columns().size() == table.dataColumns().size();
  }

  /**
   * Returns the chosen cells by row and column, if some cells of their rows and columns are not
   * chosen.
   *
   * @param all the number of cells of those rows and columns
   */
  Optional<Set<List<Object>>> some(int all, List<TableColumn<LedgerRow<E>, ?>> within) {
    int chosen = model().getSelectedCells().size();
    if (chosen == 0 || chosen >= all) {
      return Optional.empty();
    }
    Set<List<Object>> cells = new HashSet<>();
    for (TablePosition<?, ?> cell : model().getSelectedCells()) {
      if (cell.getTableColumn() != null && within.contains(cell.getTableColumn())) {
        cells.add(List.of(cell.getRow(), cell.getTableColumn()));
      }
    }
    return cells.isEmpty() ? Optional.empty() : Optional.of(cells);
  }

  /** Replaces the rows, and chooses again what was chosen in those that stay. */
  void keep(Runnable replace) {
    Set<Id> chosen = new HashSet<>();
    elements().forEach(element -> chosen.add(element.id()));
    List<TableColumn<LedgerRow<E>, ?>> within = columns();
    guard.update(
        () -> {
          model().clearSelection();
          replace.run();
          choose(chosen, within);
        });
  }

  /** Chooses the cells of elements in some columns; a great many are not all chosen. */
  void choose(Set<Id> elements, List<TableColumn<LedgerRow<E>, ?>> within) {
    model().clearSelection();
    int left = within.isEmpty() ? 0 : MOST_KEPT / within.size();
    if (left == 0 || elements.isEmpty()) {
      return;
    }
    int from = -1;
    int rows = table.getItems().size();
    for (int row = 0; row <= rows && (left > 0 || from >= 0); row++) {
      boolean wanted =
          left > 0
              && row < rows
              && table.element(row).filter(e -> elements.contains(e.id())).isPresent();
      if (wanted) {
        left--;
        from = from < 0 ? row : from;
      } else if (from >= 0) {
        choose(from, row - 1, within);
        from = -1;
      }
    }
  }

  /** Chooses the cells of rows beside each other in some columns: as few blocks as there are. */
  private void choose(int first, int last, List<TableColumn<LedgerRow<E>, ?>> within) {
    List<TableColumn<LedgerRow<E>, ?>> all = table.dataColumns();
    int from = -1;
    for (int column = 0; column <= all.size(); column++) {
      boolean wanted = column < all.size() && within.contains(all.get(column));
      if (wanted && from < 0) {
        from = column;
      } else if (!wanted && from >= 0) {
        model().selectRange(first, all.get(from), last, all.get(column - 1));
        from = -1;
      }
    }
  }

  /**
   * Chooses whole rows.
   *
   * @param more whether what is chosen stays chosen too
   */
  void rows(List<Integer> rows, boolean more) {
    List<Integer> wanted = rows.stream().sorted().toList();
    int focused = wanted.contains(focus().getFocusedIndex()) ? -1 : rows.getFirst();
    List<TableColumn<LedgerRow<E>, ?>> all = table.dataColumns();
    if (!more) {
      model().clearSelection();
    }
    int first = wanted.getFirst();
    int last = wanted.getLast();
    if (last - first + 1 == wanted.size()) {
      model().selectRange(first, all.getFirst(), last, all.getLast());
    } else {
      for (int row : wanted) {
        model().selectRange(row, all.getFirst(), row, all.getLast());
      }
    }
    if (focused >= 0) {
      focus().focus(focused, all.getFirst());
    }
  }

  /** Chooses all cells between two, the second of which gets the focus. */
  void block(
      int row,
      TableColumn<LedgerRow<E>, ?> column,
      int toRow,
      TableColumn<LedgerRow<E>, ?> toColumn) {
    guard.update(model()::clearSelection);
    model().selectRange(row, column, toRow, toColumn);
    focus().focus(toRow, toColumn);
    table.reveal(toRow);
    ColumnScroll.reveal(table, toColumn);
  }

  /** Chooses the rows of elements that were chosen elsewhere, and brings the first into view. */
  void follow(Set<Id> elements) {
    guard.update(
        () -> {
          choose(elements, table.dataColumns().stream().limit(1).toList());
          model().getSelectedIndices().stream().min(Integer::compare).ifPresent(table::reveal);
        });
  }

  /** Chooses one cell and brings it into view. */
  void moveTo(int row, @Nullable TableColumn<LedgerRow<E>, ?> column) {
    if (row >= 0 && row < table.getItems().size() && column != null) {
      model().clearAndSelect(row, column);
      table.reveal(row);
      ColumnScroll.reveal(table, column);
    }
  }
}
