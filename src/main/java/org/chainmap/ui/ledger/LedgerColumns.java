package org.chainmap.ui.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import org.chainmap.geom.Identified;
import org.chainmap.ledger.Column;
import org.chainmap.ledger.ColumnType;
import org.chainmap.ledger.LedgerRow;
import org.chainmap.model.FieldNames;
import org.chainmap.paint.DrawnText;
import org.chainmap.text.Message;
import org.chainmap.text.ShownText;
import org.chainmap.ui.Language;
import org.jspecify.annotations.Nullable;

/** The columns of a ledger's table: that of the rows' numbers, then one for each of the ledger. */
final class LedgerColumns<E extends Identified> {

  /**
   * The size of headings, and what stands beside them: the margins, the filter's button and the
   * arrow of sorting.
   */
  private static final double HEADING = 12;

  private static final double BESIDE = 66;

  /** The first full-width sign. */
  private static final int FULL_WIDTH = 0xff00;

  private final LedgerTable<E> table;
  private final ShownRows<E> shown;
  private final Language language;
  private final TableColumn<LedgerRow<E>, String> numbers = new TableColumn<>("#");
  private final Map<TableColumn<LedgerRow<E>, ?>, Column<E>> columns = new LinkedHashMap<>();

  LedgerColumns(LedgerTable<E> table, ShownRows<E> shown, Language language) {
    this.table = table;
    this.shown = shown;
    this.language = language;
    numbers.setId("number");
    numbers.setPrefWidth(46);
    numbers.setSortable(false);
    numbers.setReorderable(false);
    numbers.setCellValueFactory(row -> new ReadOnlyStringWrapper(""));
    numbers.setCellFactory(column -> new RowNumberCell<>(table));
    shown.ledger().columns().forEach(this::column);
  }

  TableColumn<LedgerRow<E>, String> numbers() {
    return numbers;
  }

  /** Returns all columns in the order of the ledger, that of the numbers first. */
  List<TableColumn<LedgerRow<E>, ?>> all() {
    List<TableColumn<LedgerRow<E>, ?>> all = new ArrayList<>(List.of(numbers));
    all.addAll(columns.keySet());
    return all;
  }

  /** Returns what a column shows; empty for that of the numbers. */
  Optional<Column<E>> of(@Nullable TableColumn<?, ?> column) {
    return column == null ? Optional.empty() : Optional.ofNullable(columns.get(column));
  }

  private void column(Column<E> of) {
    TableColumn<LedgerRow<E>, String> column = new TableColumn<>();
    column.setId(of.key());
    column.textProperty().bind(language.text(heading(of)));
    column.setPrefWidth(Math.max(of.width(), headed(of)));
    column.setMinWidth(40);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(said(row.getValue(), column, of)));
    column.setCellFactory(
        view -> new LedgerCell<>(of.type() instanceof ColumnType.Number, of.editable()));
    columns.put(column, of);
  }

  /** Returns what a column is headed by: its name, and for amounts of money their unit. */
  private static Message heading(Column<?> of) {
    return of.type() instanceof ColumnType.Number number && number.money()
        ? FieldNames.inForm(of.key())
        : of.heading();
  }

  /** Returns the width in which the heading of a column is read whole, about. */
  private double headed(Column<E> of) {
    return BESIDE
        + heading(of)
            .in(language.get())
            .codePoints()
            .mapToDouble(
                c -> Character.isIdeographic(c) || c >= FULL_WIDTH ? HEADING : HEADING * 0.6)
            .sum();
  }

  private String said(LedgerRow<E> row, TableColumn<LedgerRow<E>, ?> column, Column<E> of) {
    return switch (row) {
      case LedgerRow.Item<E>(E element) ->
          DrawnText.shown(ShownText.line(shown.rows().text(element, of)));
      case LedgerRow.Heading<E> heading ->
          column == table.dataColumns().getFirst()
              ? language.now(
                  Message.of(
                      shown.folded(heading) ? "ledger.ui.folded" : "ledger.ui.unfolded",
                      heading.text().isEmpty()
                          ? Message.of("ledger.ui.unknown")
                          : Message.verbatim(heading.text()),
                      heading.count()))
              : "";
    };
  }
}
