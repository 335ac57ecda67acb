package org.chainmap.ui.imports;

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
import org.chainmap.ledger.plan.FieldChange;
import org.chainmap.ledger.plan.PlannedRow;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.ListCopy;
import org.chainmap.ui.Tables;
import org.jspecify.annotations.Nullable;

/** What changes, line by line; fields that the map has otherwise have a tick. */
final class ChangeTable {

  private static final PseudoClass LEFT = PseudoClass.getPseudoClass("left");

  private final Language language;
  private final BiConsumer<FieldChange, Boolean> ticked;
  private final TableView<ChangeLine> table;
  private @Nullable Planned planned;

  /**
   * @param ticked receives a field and whether it is to change
   */
  ChangeTable(Language language, BiConsumer<FieldChange, Boolean> ticked) {
    this.language = language;
    this.ticked = ticked;
    table = Tables.table(language, Message.of("imports.changes"), Message.of("imports.noChanges"));
    table.setId("import-changes");
    table.getStyleClass().add("import-changes");
    table
        .getColumns()
        .setAll(
            List.of(
                tick(),
                column(
                    "imports.column.outcome",
                    90,
                    line -> language.now(line.row().outcome().label())),
                column(
                    "imports.column.name",
                    190,
                    line -> said((now, lang) -> line.name(now.after(), lang))),
                column("imports.column.field", 120, line -> line.fieldName(language.get())),
                column(
                    "imports.column.before",
                    180,
                    line -> said((now, lang) -> line.before(now.before(), lang))),
                column(
                    "imports.column.after",
                    260,
                    line -> said((now, lang) -> line.after(now.after(), lang))),
                column("imports.column.place", 120, ChangeLine::place)));
    table.setRowFactory(view -> new Row());
    table.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          ChangeLine line = table.getSelectionModel().getSelectedItem();
          FieldChange field = line == null ? null : line.field();
          if (event.getCode() == KeyCode.SPACE && field != null) {
            event.consume();
            ticked.accept(field, !field.applied());
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
                .filter(line -> only == null || line.row().outcome() == only)
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
            line.field() == null
                ? ""
                : language.now(Message.of(line.field().applied() ? "label.yes" : "label.no")));
    return column;
  }

  private final class TickCell extends TableCell<ChangeLine, ChangeLine> {
    private final CheckBox box = new CheckBox();

    TickCell() {
      box.setFocusTraversable(false);
      box.setOnAction(
          event -> {
            ChangeLine line = getItem();
            if (line != null && line.field() != null) {
              ticked.accept(line.field(), box.isSelected());
            }
          });
    }

    @Override
    protected void updateItem(@Nullable ChangeLine line, boolean empty) {
      super.updateItem(line, empty);
      FieldChange field = empty || line == null ? null : line.field();
      setGraphic(field == null ? null : box);
      if (field != null) {
        box.setSelected(field.applied());
        box.setAccessibleText(field.column().heading().in(language.get()));
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
              && (line.row().outcome() == PlannedRow.Outcome.LEFT_OUT
                  || line.field() != null && !line.field().applied()));
    }
  }
}
