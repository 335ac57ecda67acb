package org.chainmap.ui.ledger;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseEvent;
import org.chainmap.geom.Id;
import org.chainmap.ledger.Column;
import org.chainmap.ledger.LedgerQuery;
import org.chainmap.ledger.LedgerRow;
import org.chainmap.ledger.Value;
import org.chainmap.model.Element;
import org.chainmap.text.Cell;
import org.chainmap.text.Table;
import org.chainmap.ui.Language;
import org.chainmap.ui.ListCopy;
import org.chainmap.ui.UpdateGuard;
import org.jspecify.annotations.Nullable;

/**
 * A table of the rows of a ledger, in which blocks of cells are chosen as in a spreadsheet. The
 * first column has the numbers of the rows; a click there chooses the whole row.
 */
final class LedgerTable<E extends Element> extends TableView<LedgerRow<E>> {

  /** The most cells that are chosen again after the rows changed. */
  private static final int MOST_KEPT = 2000;

  private final ShownRows<E> shown;
  private final Language language;
  private final List<LedgerRow<E>> backing;
  private final LedgerColumns<E> columns;
  private final UpdateGuard guard = new UpdateGuard();

  LedgerTable(ShownRows<E> shown, Language language) {
    this(shown, language, new ArrayList<>());
  }

  private LedgerTable(ShownRows<E> shown, Language language, List<LedgerRow<E>> backing) {
    super(FXCollections.observableList(backing));
    this.shown = shown;
    this.language = language;
    this.backing = backing;
    setId(shown.ledger().key());
    accessibleTextProperty().bind(language.text(shown.ledger().name()));
    getStyleClass().addAll("ledger-table", Styles.DENSE, Tweaks.EDGE_TO_EDGE);
    setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
    setTableMenuButtonVisible(true);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    getSelectionModel().setCellSelectionEnabled(true);
    setRowFactory(view -> new LedgerTableRow<>());
    columns = new LedgerColumns<>(this, shown, language);
    getColumns().setAll(columns.all());
    setSortPolicy(view -> sorted());
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::beforeSorting);
    // The keyboard always has a cell to begin at; nothing is chosen by that.
    focusedProperty().subscribe(this::beginAtFirst);
    ListCopy.readBy(this, this::table);
    shown.whenFound(this::show);
  }

  ShownRows<E> shown() {
    return shown;
  }

  boolean isNumbers(@Nullable TableColumn<LedgerRow<E>, ?> column) {
    return column == columns.numbers();
  }

  /** Returns what a column shows; empty for that of the numbers. */
  Optional<Column<E>> of(@Nullable TableColumn<LedgerRow<E>, ?> column) {
    return columns.of(column);
  }

  /** Returns the visible columns with values, in the order shown. */
  List<TableColumn<LedgerRow<E>, ?>> dataColumns() {
    return getVisibleLeafColumns().stream().filter(each -> of(each).isPresent()).toList();
  }

  /** Returns the element of a row; empty for a heading. */
  Optional<E> element(int row) {
    return row >= 0 && row < backing.size() && backing.get(row) instanceof LedgerRow.Item<E>(E e)
        ? Optional.of(e)
        : Optional.empty();
  }

  Optional<LedgerRow.Heading<E>> heading(int row) {
    return row >= 0
            && row < backing.size()
            && backing.get(row) instanceof LedgerRow.Heading<E> heading
        ? Optional.of(heading)
        : Optional.empty();
  }

  /** Tells whether the program chooses cells, and no person. */
  boolean updating() {
    return guard.updating();
  }

  private void beginAtFirst() {
    TablePosition<?, ?> at = getFocusModel().getFocusedCell();
    boolean none = at.getRow() < 0 || at.getTableColumn() == null;
    if (isFocused() && none && !backing.isEmpty() && !dataColumns().isEmpty()) {
      getFocusModel().focus(Math.max(0, at.getRow()), dataColumns().getFirst());
    }
  }

  /** Sorting compares each chosen cell with all others: of very many, only one stays chosen. */
  private void beforeSorting(MouseEvent event) {
    TablePosition<LedgerRow<E>, ?> at = getFocusModel().getFocusedCell();
    if (getSelectionModel().getSelectedCells().size() > MOST_KEPT
        && event.getTarget() instanceof Node target
        && inHeader(target)) {
      guard.update(() -> moveTo(at.getRow(), dataColumns().getFirst()));
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

  private boolean sorted() {
    List<LedgerQuery.SortKey> order =
        getSortOrder().stream()
            .flatMap(
                column ->
                    of(column).stream()
                        .map(
                            of ->
                                new LedgerQuery.SortKey(
                                    of.key(),
                                    column.getSortType() == TableColumn.SortType.DESCENDING)))
            .toList();
    shown.query(query -> query.withOrder(order));
    return true;
  }

  private void show(List<LedgerRow<E>> now) {
    boolean same = now.size() == backing.size();
    for (int i = 0; same && i < now.size(); i++) {
      same = key(now.get(i)).equals(key(backing.get(i)));
    }
    if (same) {
      // The rows stay, with what is chosen of them; only what they say is new.
      for (int i = 0; i < now.size(); i++) {
        backing.set(i, now.get(i));
      }
      refresh();
      return;
    }
    Set<Id> chosen = new LinkedHashSet<>();
    chosenElements().forEach(element -> chosen.add(element.id()));
    List<TableColumn<LedgerRow<E>, ?>> within = chosenColumns();
    guard.update(
        () -> {
          getSelectionModel().clearSelection();
          getItems().setAll(now);
          choose(chosen, within);
          refresh();
        });
  }

  private Object key(LedgerRow<E> row) {
    return switch (row) {
      case LedgerRow.Item<E>(E element) -> element.id();
      case LedgerRow.Heading<E> heading -> heading.text();
    };
  }

  /** Returns the elements of rows with chosen cells, top to bottom. */
  List<E> chosenElements() {
    return new TreeSet<>(getSelectionModel().getSelectedIndices())
        .stream().flatMap(row -> element(row).stream()).toList();
  }

  /** Returns the columns with values of which cells are chosen, in the order shown. */
  List<TableColumn<LedgerRow<E>, ?>> chosenColumns() {
    Set<Object> chosen = new java.util.HashSet<>();
    for (TablePosition<?, ?> cell : getSelectionModel().getSelectedCells()) {
      chosen.add(Objects.requireNonNullElse(cell.getTableColumn(), columns.numbers()));
    }
    List<TableColumn<LedgerRow<E>, ?>> all = dataColumns();
    List<TableColumn<LedgerRow<E>, ?>> within = all.stream().filter(chosen::contains).toList();
    return within.isEmpty() && !chosen.isEmpty() ? all : within;
  }

  /** Tells whether whole rows are chosen. */
  boolean wholeRows() {
    return !getSelectionModel().isEmpty() && chosenColumns().size() == dataColumns().size();
  }

  /** Chooses the cells of elements in some columns; a great many are not all chosen. */
  void choose(Set<Id> elements, List<TableColumn<LedgerRow<E>, ?>> within) {
    getSelectionModel().clearSelection();
    int left = within.isEmpty() ? 0 : MOST_KEPT / within.size();
    for (int row = 0; row < backing.size() && left > 0; row++) {
      if (backing.get(row) instanceof LedgerRow.Item<E>(E element)
          && elements.contains(element.id())) {
        left--;
        for (TableColumn<LedgerRow<E>, ?> column : within) {
          getSelectionModel().select(row, column);
        }
      }
    }
  }

  /**
   * Chooses whole rows.
   *
   * @param more whether what is chosen stays chosen too
   */
  void chooseRows(List<Integer> rows, boolean more) {
    List<Integer> wanted = List.copyOf(rows);
    int focused = wanted.contains(getFocusModel().getFocusedIndex()) ? -1 : wanted.getFirst();
    List<TableColumn<LedgerRow<E>, ?>> all = dataColumns();
    if (!more) {
      getSelectionModel().clearSelection();
    }
    int first = wanted.stream().min(Comparator.naturalOrder()).orElse(0);
    int last = wanted.stream().max(Comparator.naturalOrder()).orElse(0);
    if (last - first + 1 == wanted.size()) {
      getSelectionModel().selectRange(first, all.getFirst(), last, all.getLast());
    } else {
      for (int row : wanted) {
        getSelectionModel().selectRange(row, all.getFirst(), row, all.getLast());
      }
    }
    if (focused >= 0) {
      getFocusModel().focus(focused, all.getFirst());
    }
  }

  /** Chooses all cells between two, the second of which gets the focus. */
  void chooseBlock(
      int row,
      TableColumn<LedgerRow<E>, ?> column,
      int toRow,
      TableColumn<LedgerRow<E>, ?> toColumn) {
    guard.update(getSelectionModel()::clearSelection);
    getSelectionModel().selectRange(row, column, toRow, toColumn);
    getFocusModel().focus(toRow, toColumn);
    reveal(toRow);
    scrollToColumn(toColumn);
  }

  /** Chooses the rows of elements that were chosen elsewhere, and brings the first into view. */
  void follow(Set<Id> elements) {
    guard.update(
        () -> {
          choose(elements, dataColumns().stream().limit(1).toList());
          getSelectionModel().getSelectedIndices().stream()
              .min(Comparator.naturalOrder())
              .ifPresent(this::reveal);
        });
  }

  /** Chooses one cell and brings it into view. */
  void moveTo(int row, @Nullable TableColumn<LedgerRow<E>, ?> column) {
    if (row >= 0 && row < backing.size() && column != null) {
      getSelectionModel().clearAndSelect(row, column);
      reveal(row);
      scrollToColumn(column);
    }
  }

  /** Moves the rows as little as needed to show one. */
  void reveal(int row) {
    if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.scrollTo(row);
    } else {
      scrollTo(row);
    }
  }

  /** Returns the row of an element, or -1. O(rows). */
  int rowOf(Id id) {
    for (int row = 0; row < backing.size(); row++) {
      if (backing.get(row) instanceof LedgerRow.Item<E>(E element) && element.id().equals(id)) {
        return row;
      }
    }
    return -1;
  }

  /** Reads rows with the columns that are chosen; one cell alone has no heading. */
  private Table table(boolean chosen) {
    List<E> elements =
        chosen
            ? chosenElements()
            : backing.stream()
                .flatMap(
                    row -> row instanceof LedgerRow.Item<E>(E e) ? Stream.of(e) : Stream.empty())
                .toList();
    List<Column<E>> of =
        (chosen ? chosenColumns() : dataColumns()).stream().flatMap(c -> of(c).stream()).toList();
    List<String> headings = of.stream().map(c -> c.heading().in(language.get())).toList();
    List<List<Cell>> cells = new ArrayList<>();
    for (E element : elements) {
      cells.add(of.stream().map(column -> cell(element, column)).toList());
    }
    return new Table("", headings, cells);
  }

  private Cell cell(E element, Column<E> column) {
    String text = shown.rows().text(element, column);
    return shown.rows().value(element, column) instanceof Value.Number number && !text.endsWith("%")
        ? Cell.of(number.number())
        : Cell.of(text);
  }
}
