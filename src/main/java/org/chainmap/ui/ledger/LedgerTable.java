package org.chainmap.ui.ledger;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.chainmap.geom.Id;
import org.chainmap.geom.Identified;
import org.chainmap.ledger.Column;
import org.chainmap.ledger.LedgerQuery;
import org.chainmap.ledger.LedgerRow;
import org.chainmap.ledger.Value;
import org.chainmap.text.Cell;
import org.chainmap.text.Table;
import org.chainmap.ui.Language;
import org.chainmap.ui.ListCopy;
import org.jspecify.annotations.Nullable;

/**
 * A table of the rows of a ledger, in which blocks of cells are chosen as in a spreadsheet. The
 * first column has the numbers of the rows; a click there chooses the whole row.
 */
final class LedgerTable<E extends Identified> extends TableView<LedgerRow<E>> {

  private final ShownRows<E> shown;
  private final Language language;
  private final List<LedgerRow<E>> backing;
  private final LedgerColumns<E> columns;
  private final ChosenCells<E> chosen;

  /** The rows of the elements; made when first needed after the rows changed. */
  private @Nullable Map<Id, Integer> places;

  private final Refusals refusals = new Refusals();

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
    chosen = new ChosenCells<>(this);
    ListCopy.readBy(this, this::table);
    shown.whenFound(this::show);
  }

  ShownRows<E> shown() {
    return shown;
  }

  Refusals refusals() {
    return refusals;
  }

  /** Returns what a cell refused and the person has not yet mended or given up. */
  Optional<Refusals.Refusal> refused(int row, @Nullable TableColumn<?, ?> column) {
    return refusals.isEmpty()
        ? Optional.empty()
        : of(column).flatMap(of -> element(row).flatMap(e -> refusals.of(e.id(), of)));
  }

  Language language() {
    return language;
  }

  boolean isNumbers(@Nullable TableColumn<LedgerRow<E>, ?> column) {
    return column == columns.numbers();
  }

  /** Returns what a column shows; empty for that of the numbers. */
  Optional<Column<E>> of(@Nullable TableColumn<?, ?> column) {
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

  /** The cells that are chosen. */
  ChosenCells<E> chosen() {
    return chosen;
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
    places = null;
    chosen.keep(() -> getItems().setAll(now));
    refresh();
  }

  private Object key(LedgerRow<E> row) {
    return switch (row) {
      case LedgerRow.Item<E>(E element) -> element.id();
      case LedgerRow.Heading<E> heading -> heading.text();
    };
  }

  /** Returns where a cell lies in the scene, null where it is not in view. */
  @Nullable Bounds boundsOf(int row, TableColumn<LedgerRow<E>, ?> column) {
    for (Node node : lookupAll(".table-cell")) {
      if (node instanceof TableCell<?, ?> cell
          && cell.getIndex() == row
          && cell.getTableColumn() == column
          && cell.isVisible()) {
        return cell.localToScene(cell.getLayoutBounds());
      }
    }
    return null;
  }

  /** Moves the rows as little as needed to show one. */
  void reveal(int row) {
    if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.scrollTo(row);
    } else {
      scrollTo(row);
    }
  }

  /** Returns the row of an element, or -1. O(1), O(rows) the first time after they changed. */
  int rowOf(Id id) {
    Map<Id, Integer> known = places;
    if (known == null) {
      known = new HashMap<>();
      for (int row = 0; row < backing.size(); row++) {
        if (backing.get(row) instanceof LedgerRow.Item<E>(E element)) {
          known.put(element.id(), row);
        }
      }
      places = known;
    }
    return known.getOrDefault(id, -1);
  }

  /** Reads rows with the columns that are chosen; one cell alone has no heading. */
  private Table table(boolean some) {
    List<E> elements =
        some
            ? chosen.elements()
            : backing.stream()
                .flatMap(
                    row -> row instanceof LedgerRow.Item<E>(E e) ? Stream.of(e) : Stream.empty())
                .toList();
    List<Column<E>> of =
        (some ? chosen.columns() : dataColumns()).stream().flatMap(c -> of(c).stream()).toList();
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
