package org.chainmap.ui.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.chainmap.ledger.plan.PlannedRow;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.ListCopy;
import org.chainmap.ui.Tables;
import org.jspecify.annotations.Nullable;

/** What changes, line by line; fields that the map has otherwise have a tick. */
final class ChangeTable {

  private static final PseudoClass CONFLICT = PseudoClass.getPseudoClass("conflict");
  private static final PseudoClass LEFT = PseudoClass.getPseudoClass("left");

  private final Language language;
  private final BiConsumer<ChangeLine, Boolean> ticked;
  private final TableView<ChangeLine> table;
  private @Nullable Planned planned;

  /**
   * @param last whether what a list said before is shown too
   * @param ticked receives a line and whether something is to come of it
   */
  ChangeTable(Language language, boolean last, BiConsumer<ChangeLine, Boolean> ticked) {
    this.language = language;
    this.ticked = ticked;
    table = Tables.table(language, Message.of("imports.changes"), Message.of("imports.noChanges"));
    table.setId("import-changes");
    table.getStyleClass().add("import-changes");
    List<TableColumn<ChangeLine, ?>> columns =
        new ArrayList<>(
            List.of(
                tick(),
                column("imports.column.outcome", 90, line -> language.now(line.outcome())),
                column("imports.column.name", 190, line -> said(line::name)),
                column("imports.column.field", 120, line -> said(line::fieldName)),
                column(
                    "imports.column.before",
                    last ? 160 : 180,
                    line -> said((now, lang) -> line.before(now.before(), lang)))));
    if (last) {
      columns.add(
          column(
              "imports.column.last",
              150,
              line -> said((now, lang) -> line.last(now.before(), lang))));
    }
    columns.add(
        column(
            last ? "imports.column.now" : "imports.column.after",
            last ? 230 : 260,
            line -> said((now, lang) -> line.after(now.after(), lang))));
    columns.add(column("imports.column.place", 120, ChangeLine::place));
    table.getColumns().setAll(columns);
    table.setRowFactory(view -> new Row());
    table.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          ChangeLine line = table.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.SPACE && line != null && line.decidable()) {
            event.consume();
            ticked.accept(line, !line.applied());
          }
        });
  }

  private TableColumn<ChangeLine, String> column(
      String title, double width, java.util.function.Function<ChangeLine, String> text) {
    return Tables.column(language, Message.of(title), width, text::apply);
  }

  TableView<ChangeLine> node() {
    return table;
  }

  /** Shows what a plan changes; the line chosen before stays chosen where it is still there. */
  void show(Planned now, PlannedRow.@Nullable Outcome only) {
    int chosen = table.getSelectionModel().getSelectedIndex();
    planned = now;
    table
        .getItems()
        .setAll(
            ChangeLine.of(now).stream()
                .filter(line -> only == null || line.shownAmong(only))
                .toList());
    table.getSelectionModel().clearSelection();
    if (chosen >= 0 && chosen < table.getItems().size()) {
      table.getSelectionModel().select(chosen);
    }
    table.refresh();
  }

  private String said(BiFunction<Planned, Lang, String> words) {
    Planned now = planned;
    return now == null ? "" : words.apply(now, language.get());
  }

  private TableColumn<ChangeLine, ChangeLine> tick() {
    TableColumn<ChangeLine, ChangeLine> column = new TableColumn<>();
    column.textProperty().bind(language.text(Message.of("imports.column.tick")));
    column.setPrefWidth(56);
    column.setMinWidth(56);
    column.setSortable(false);
    column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
    column.setCellFactory(view -> new TickCell());
    ListCopy.says(
        column,
        line ->
            line.decidable()
                ? language.now(Message.of(line.applied() ? "label.yes" : "label.no"))
                : "");
    return column;
  }

  private final class TickCell extends TableCell<ChangeLine, ChangeLine> {
    private final CheckBox box = new CheckBox();

    TickCell() {
      box.setFocusTraversable(false);
      box.setOnAction(
          event -> {
            ChangeLine line = getItem();
            if (line != null && line.decidable()) {
              ticked.accept(line, box.isSelected());
            }
          });
    }

    @Override
    protected void updateItem(@Nullable ChangeLine line, boolean empty) {
      super.updateItem(line, empty);
      boolean shown = !empty && line != null && line.decidable();
      setGraphic(shown ? box : null);
      if (shown && line != null) {
        box.setSelected(line.applied());
        box.setAccessibleText(said(line::name) + " " + said(line::fieldName));
      }
    }
  }

  /** A row, grey where nothing comes of it. */
  private static final class Row extends javafx.scene.control.TableRow<ChangeLine> {
    @Override
    protected void updateItem(@Nullable ChangeLine line, boolean empty) {
      super.updateItem(line, empty);
      pseudoClassStateChanged(
          LEFT,
          line != null
              && !empty
              && line.made() == null
              && !line.applied()
              && line.row().outcome() != PlannedRow.Outcome.DOUBTFUL);
      pseudoClassStateChanged(
          CONFLICT, line != null && !empty && line.field() != null && line.field().byHand());
    }
  }
}
