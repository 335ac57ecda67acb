package org.chainmap.ui.completeness;

import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.chainmap.ledger.Completeness;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.ListCopy;
import org.chainmap.ui.Tables;
import org.jspecify.annotations.Nullable;

/** The table of how much is filled in: a bar, a percentage and the counts of each row. */
final class FilledTable {

  private static final PseudoClass TOTAL = PseudoClass.getPseudoClass("total");
  private static final double BAR = 90;

  private final Language language;
  private final TableView<FilledRow> table;
  private final TableColumn<FilledRow, String> group;
  private final TableColumn<FilledRow, String> name;

  FilledTable(Language language) {
    this.language = language;
    table =
        Tables.table(
            language, Message.of("completeness.filled"), Message.of("completeness.notYet"));
    table.setId("filled-in");
    group =
        Tables.column(
            language, Message.of("completeness.stage"), 130, row -> language.now(row.group()));
    name =
        Tables.column(
            language,
            Message.of("completeness.segment"),
            150,
            row -> language.now(row.name().orElse(Message.of("completeness.total"))));
    table.getColumns().add(group);
    table.getColumns().add(name);
    table.getColumns().add(bar());
    table
        .getColumns()
        .add(
            Tables.column(
                language,
                Message.of("completeness.counts"),
                90,
                row ->
                    language.now(
                        Message.of(
                            "completeness.of", row.count().filled(), row.count().needed()))));
    table.setRowFactory(view -> row());
  }

  TableView<FilledRow> table() {
    return table;
  }

  /** Shows rows, of fields or of stages and segments. */
  void show(List<FilledRow> rows, boolean fields) {
    title(group, fields ? "completeness.ledger" : "completeness.stage");
    title(name, fields ? "completeness.field" : "completeness.segment");
    FilledRow chosen = table.getSelectionModel().getSelectedItem();
    Tables.refill(
        table,
        rows,
        row ->
            chosen != null
                && chosen.group().equals(row.group())
                && chosen.name().equals(row.name()));
  }

  private void title(TableColumn<FilledRow, String> column, String key) {
    column.textProperty().bind(language.text(Message.of(key)));
  }

  private TableColumn<FilledRow, Completeness.Count> bar() {
    TableColumn<FilledRow, Completeness.Count> column = new TableColumn<>();
    column.textProperty().bind(language.text(Message.of("completeness.filled")));
    column.setPrefWidth(150);
    column.setMinWidth(130);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().count()));
    column.setComparator(Comparator.comparingDouble(Completeness.Count::percent));
    column.setCellFactory(each -> new BarCell());
    ListCopy.says(column, CompletenessWords::percent);
    return column;
  }

  private static TableRow<FilledRow> row() {
    return new TableRow<>() {
      @Override
      protected void updateItem(@Nullable FilledRow row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(TOTAL, !empty && row != null && row.name().isEmpty());
      }
    };
  }

  /** A cell with a bar and the percentage behind it. */
  private static final class BarCell extends TableCell<FilledRow, Completeness.Count> {

    private final ProgressBar bar = new ProgressBar();

    BarCell() {
      bar.setPrefWidth(BAR);
      bar.setMaxHeight(8);
      bar.setFocusTraversable(false);
      setContentDisplay(ContentDisplay.LEFT);
      setGraphicTextGap(8);
    }

    @Override
    protected void updateItem(Completeness.@Nullable Count count, boolean empty) {
      super.updateItem(count, empty);
      if (empty || count == null || count.needed() == 0) {
        setText(null);
        setGraphic(null);
      } else {
        bar.setProgress(count.percent() / 100);
        setText(CompletenessWords.percent(count));
        setGraphic(bar);
      }
    }
  }
}
