package org.chainmap.ui.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.chainmap.geom.Id;
import org.chainmap.ledger.plan.ImportDecisions;
import org.chainmap.ledger.plan.PlannedRow;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.MessageCell;
import org.chainmap.ui.Tables;
import org.chainmap.ui.UpdateGuard;
import org.jspecify.annotations.Nullable;

/** Doubtful names, each with whom it may be, and the choice: the same, a new one, or left out. */
final class DoubtTable {

  private static final double ROW = 34;
  private static final int MOST_ROWS = 4;

  private final Language language;
  private final BiConsumer<ImportDecisions.NameOf, Optional<ImportDecisions.Identity>> decided;
  private final TableView<PlannedRow.Question> table;

  /**
   * All names that were ever doubtful: a decided one stays, so that it can be decided otherwise.
   */
  private final Map<ImportDecisions.NameOf, PlannedRow.Question> all = new LinkedHashMap<>();

  private ImportDecisions decisions = ImportDecisions.NONE;
  private @Nullable ChainMap shown;

  /**
   * @param decided receives a name and who it is; empty for undecided
   */
  DoubtTable(
      Language language,
      BiConsumer<ImportDecisions.NameOf, Optional<ImportDecisions.Identity>> decided) {
    this.language = language;
    this.decided = decided;
    table = Tables.table(language, Message.of("imports.doubts"), Message.of("imports.noDoubts"));
    table.setId("import-doubts");
    table.setFixedCellSize(ROW);
    table
        .getColumns()
        .setAll(
            List.of(
                Tables.column(
                    language, Message.of("imports.column.written"), 220, each -> each.written()),
                Tables.column(language, Message.of("imports.column.maybe"), 280, this::candidates),
                Tables.column(
                    language,
                    Message.of("imports.column.why"),
                    200,
                    each -> language.now(each.why())),
                choice()));
    table.managedProperty().bind(table.visibleProperty());
  }

  TableView<PlannedRow.Question> node() {
    return table;
  }

  /** Returns the names that were ever doubtful. */
  List<PlannedRow.Question> names() {
    return List.copyOf(all.values());
  }

  /** Forgets the names of another import. */
  void clear() {
    all.clear();
  }

  void show(Planned planned, ImportDecisions now) {
    decisions = now;
    shown = planned.before();
    planned.questions().forEach(each -> all.putIfAbsent(each.name(), each));
    table.getItems().setAll(all.values());
    table.setVisible(!all.isEmpty());
    double height = ROW * (1.4 + Math.min(MOST_ROWS, all.size()));
    table.setMinHeight(height);
    table.setPrefHeight(height);
  }

  private String candidates(PlannedRow.Question question) {
    Lang lang = language.get();
    return String.join("; ", question.candidates().stream().map(id -> told(id, lang)).toList());
  }

  /** A name with the segments it is in, which tell two of one name apart. */
  private String told(Id id, Lang lang) {
    ChainMap map = shown;
    if (map == null) {
      return "";
    }
    String name = Names.of(map, id, lang);
    List<String> in =
        map.participationsOf(id).stream().map(each -> Names.of(map, each.segment(), lang)).toList();
    return in.isEmpty() ? name : language.now(Message.of("imports.inSegments", name, in));
  }

  private String name(Id id) {
    ChainMap map = shown;
    return map == null ? "" : Names.of(map, id, language.get());
  }

  private TableColumn<PlannedRow.Question, PlannedRow.Question> choice() {
    TableColumn<PlannedRow.Question, PlannedRow.Question> column = new TableColumn<>();
    column.textProperty().bind(language.text(Message.of("imports.column.choice")));
    column.setPrefWidth(230);
    column.setMinWidth(200);
    column.setSortable(false);
    column.setCellValueFactory(each -> new ReadOnlyObjectWrapper<>(each.getValue()));
    column.setCellFactory(view -> new ChoiceCell());
    return column;
  }

  private Message label(Optional<ImportDecisions.Identity> choice) {
    return choice
        .map(
            identity ->
                switch (identity) {
                  case ImportDecisions.Identity.Existing(Id id) ->
                      Message.of("imports.same", name(id));
                  case ImportDecisions.Identity.New _ -> Message.of("imports.new");
                })
        .orElse(Message.of("imports.undecided"));
  }

  private final class ChoiceCell extends TableCell<PlannedRow.Question, PlannedRow.Question> {
    private final ComboBox<Optional<ImportDecisions.Identity>> box = new ComboBox<>();
    private final UpdateGuard guard = new UpdateGuard();

    ChoiceCell() {
      box.setMaxWidth(Double.MAX_VALUE);
      MessageCell.nameItems(box, language, DoubtTable.this::label);
      box.valueProperty()
          .subscribe(
              (before, now) -> {
                PlannedRow.Question question = getItem();
                if (now != null && question != null && !guard.updating()) {
                  decided.accept(question.name(), now);
                }
              });
    }

    @Override
    protected void updateItem(PlannedRow.@Nullable Question question, boolean empty) {
      super.updateItem(question, empty);
      setGraphic(empty || question == null ? null : box);
      if (!empty && question != null) {
        guard.update(
            () -> {
              box.getItems().setAll(List.of(Optional.empty()));
              question
                  .candidates()
                  .forEach(
                      id ->
                          box.getItems()
                              .add(Optional.of(new ImportDecisions.Identity.Existing(id))));
              box.getItems().add(Optional.of(ImportDecisions.Identity.New.NEW));
              box.setValue(Optional.ofNullable(decisions.identities().get(question.name())));
            });
        box.setAccessibleText(question.written());
      }
    }
  }
}
