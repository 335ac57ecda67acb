package org.chainmap.ui.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.chainmap.ledger.sheet.CellPlace;
import org.chainmap.ledger.sheet.SheetRow;
import org.chainmap.ledger.table.TableField;
import org.chainmap.ledger.table.TableLayout;
import org.chainmap.ledger.table.TableProblem;
import org.chainmap.text.Message;
import org.chainmap.ui.ColumnScroll;
import org.chainmap.ui.Language;
import org.chainmap.ui.MessageCell;
import org.chainmap.ui.Tables;
import org.chainmap.ui.UpdateGuard;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet as the spreadsheet has them, under a choice of what each column says; cells
 * with problems are marked and say why.
 */
final class PreviewTable {

  /** The most columns that are shown; a list has some dozens. */
  private static final int MOST_COLUMNS = 80;

  private static final double COLUMN = 150;

  private static final PseudoClass HEADER = PseudoClass.getPseudoClass("header");
  private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("above");

  private final Language language;
  private final BiConsumer<Integer, Optional<TableField>> chosen;
  private final TableView<SheetRow> table;
  private final UpdateGuard guard = new UpdateGuard();
  private final List<ComboBox<Optional<TableField>>> choices = new ArrayList<>();
  private final Map<CellPlace, TableProblem> problems = new HashMap<>();
  private @Nullable SheetDraft shown;

  /**
   * @param chosen receives a column, from 1, and what it says from now on
   */
  PreviewTable(Language language, BiConsumer<Integer, Optional<TableField>> chosen) {
    this.language = language;
    this.chosen = chosen;
    table = Tables.table(language, Message.of("imports.preview"), Message.of("imports.emptySheet"));
    table.setId("import-preview");
    table.getStyleClass().add("import-preview");
    table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
    table.getSelectionModel().setCellSelectionEnabled(true);
    table.setRowFactory(view -> new PreviewRow());
  }

  TableView<SheetRow> node() {
    return table;
  }

  /** Shows a sheet as it is read now. */
  void show(SheetDraft draft) {
    SheetDraft before = shown;
    shown = draft;
    problems.clear();
    draft.table().problems().forEach(each -> problems.putIfAbsent(each.place(), each));
    if (before == null
        || before.sheet() != draft.sheet()
        || before.layout().shape() != draft.layout().shape()
        || before.layout().firstHeader() != draft.layout().firstHeader()
        || before.layout().lastHeader() != draft.layout().lastHeader()) {
      build(draft);
    }
    guard.update(() -> fill(draft.layout()));
    if (before == null || before.sheet() != draft.sheet()) {
      table.getItems().setAll(draft.sheet().rows());
      table.scrollTo(0);
    }
    table.refresh();
  }

  /** Brings a cell into view and selects it. */
  void reveal(CellPlace place) {
    for (int i = 0; i < table.getItems().size(); i++) {
      if (table.getItems().get(i).number() == place.row()
          && place.column() < table.getColumns().size()) {
        TableColumn<SheetRow, ?> column = table.getColumns().get(place.column());
        table.scrollTo(Math.max(0, i - 2));
        ColumnScroll.reveal(table, column);
        table.getSelectionModel().clearAndSelect(i, column);
        return;
      }
    }
  }

  private void build(SheetDraft draft) {
    choices.clear();
    List<TableColumn<SheetRow, ?>> columns = new ArrayList<>();
    columns.add(numbers());
    for (var each : draft.layout().columns().stream().limit(MOST_COLUMNS).toList()) {
      TableColumn<SheetRow, SheetRow> column = new TableColumn<>();
      String letters = CellPlace.letters(each.column());
      ComboBox<Optional<TableField>> choice = choice(draft.layout(), each.column());
      choice.accessibleTextProperty().bind(language.text(Message.of("imports.says", letters)));
      column.setGraphic(choice);
      column.setPrefWidth(COLUMN + 12);
      column.setSortable(false);
      column.setReorderable(false);
      column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
      column.setCellFactory(
          view -> new PreviewCell(language, each.column(), this::field, this::problem));
      columns.add(column);
    }
    table.getColumns().setAll(columns);
  }

  private ComboBox<Optional<TableField>> choice(TableLayout layout, int column) {
    ComboBox<Optional<TableField>> choice = new ComboBox<>();
    choice.setId("import-column-" + column);
    choice.setPrefWidth(COLUMN);
    choice.setMaxWidth(COLUMN);
    MessageCell.nameItems(
        choice,
        language,
        field -> field.map(TableField::label).orElse(Message.of("imports.notRead")));
    choice.getItems().add(Optional.empty());
    layout.shape().fields().forEach(field -> choice.getItems().add(Optional.of(field)));
    choice
        .valueProperty()
        .subscribe(
            (before, now) -> {
              if (now != null && !guard.updating()) {
                chosen.accept(column, now);
              }
            });
    choices.add(choice);
    return choice;
  }

  private void fill(TableLayout layout) {
    for (int i = 0; i < choices.size(); i++) {
      Optional<TableField> field = Optional.ofNullable(layout.columns().get(i).field());
      choices.get(i).setValue(field);
      choices.get(i).pseudoClassStateChanged(PseudoClass.getPseudoClass("unread"), field.isEmpty());
    }
  }

  private TableColumn<SheetRow, String> numbers() {
    TableColumn<SheetRow, String> column =
        Tables.column(
            language, Message.of("imports.number"), 48, row -> String.valueOf(row.number()));
    column.setSortable(false);
    column.setReorderable(false);
    column.setMinWidth(48);
    return column;
  }

  private @Nullable TableField field(int column) {
    SheetDraft draft = shown;
    return draft == null
        ? null
        : draft.layout().columns().stream()
            .filter(each -> each.column() == column)
            .findFirst()
            .map(each -> each.field())
            .orElse(null);
  }

  private @Nullable TableProblem problem(int row, int column) {
    SheetDraft draft = shown;
    return draft == null ? null : problems.get(draft.sheet().place(row, column));
  }

  /** A row; those of the header are bold, those above it grey. */
  private final class PreviewRow extends TableRow<SheetRow> {
    @Override
    protected void updateItem(@Nullable SheetRow row, boolean empty) {
      super.updateItem(row, empty);
      SheetDraft draft = shown;
      int number = row == null || empty || draft == null ? 0 : row.number();
      int first = draft == null ? 0 : draft.layout().firstHeader();
      int last = draft == null ? 0 : draft.layout().lastHeader();
      pseudoClassStateChanged(HEADER, number > 0 && number >= first && number <= last);
      pseudoClassStateChanged(ABOVE, number > 0 && number < first);
    }
  }
}
