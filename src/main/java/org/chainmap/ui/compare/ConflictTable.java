package org.chainmap.ui.compare;

import atlantafx.base.theme.Styles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.chainmap.compare.Conflict;
import org.chainmap.compare.ConflictKey;
import org.chainmap.compare.ConflictSentences;
import org.chainmap.compare.FieldPath;
import org.chainmap.compare.MergeSide;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.ListCopy;
import org.chainmap.ui.Tables;
import org.jspecify.annotations.Nullable;

/** The conflicts of a merge: what each side says, and whose word holds. */
final class ConflictTable {

  private final Language language;
  private final TableView<Conflict> table;
  private final Map<ConflictKey, MergeSide> decisions = new HashMap<>();
  private @Nullable ConflictSentences words;

  ConflictTable(Language language) {
    this.language = language;
    table =
        Tables.table(
            language, Message.of("compare.ui.conflicts"), Message.of("compare.ui.noConflicts"));
    table.setId("merge-conflicts");
    table.setPrefHeight(300);
    table
        .getColumns()
        .setAll(
            List.of(
                Tables.column(language, Message.of("compare.column.name"), 220, this::subject),
                Tables.column(language, Message.of("compare.column.field"), 120, this::field),
                Tables.column(
                    language, MergeSide.OURS.label(), 200, each -> value(each, MergeSide.OURS)),
                Tables.column(
                    language, MergeSide.THEIRS.label(), 200, each -> value(each, MergeSide.THEIRS)),
                taken()));
  }

  TableView<Conflict> node() {
    return table;
  }

  /** Returns whose word holds, for every conflict listed. */
  Map<ConflictKey, MergeSide> decisions() {
    return Map.copyOf(decisions);
  }

  /** Lists the conflicts of a merge; what was decided before on the same ones is forgotten. */
  void list(List<Conflict> conflicts, ConflictSentences said) {
    words = said;
    decisions.clear();
    conflicts.forEach(conflict -> decisions.put(conflict.key(), conflict.taken()));
    table.getItems().setAll(conflicts);
  }

  /** Lets one side's word hold in every conflict. */
  void decideAll(MergeSide side) {
    decisions.replaceAll((key, before) -> side);
    table.refresh();
  }

  private void decide(Conflict conflict, MergeSide side) {
    decisions.put(conflict.key(), side);
    table.refresh();
  }

  private String subject(Conflict conflict) {
    ConflictSentences said = words;
    return said == null ? "" : language.now(said.subject(conflict));
  }

  private String field(Conflict conflict) {
    FieldPath field = conflict.field();
    return language.now(field == null ? Message.of("compare.ui.whole") : field.label());
  }

  private String value(Conflict conflict, MergeSide side) {
    ConflictSentences said = words;
    return said == null ? "" : language.now(said.value(conflict, side));
  }

  private TableColumn<Conflict, Conflict> taken() {
    TableColumn<Conflict, Conflict> column = new TableColumn<>();
    column.textProperty().bind(language.text(Message.of("compare.ui.taken")));
    column.setPrefWidth(150);
    column.setMinWidth(150);
    column.setSortable(false);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    column.setCellFactory(each -> new SideCell());
    ListCopy.says(
        column,
        conflict -> language.now(decisions.getOrDefault(conflict.key(), conflict.taken()).label()));
    return column;
  }

  /** Two buttons, of which one is chosen. */
  private final class SideCell extends TableCell<Conflict, Conflict> {
    private final ToggleButton ours = button(MergeSide.OURS, Styles.LEFT_PILL);
    private final ToggleButton theirs = button(MergeSide.THEIRS, Styles.RIGHT_PILL);
    private final HBox both = new HBox(ours, theirs);

    SideCell() {
      ToggleGroup group = new ToggleGroup();
      group.getToggles().addAll(ours, theirs);
    }

    private ToggleButton button(MergeSide side, String pill) {
      ToggleButton button = new ToggleButton();
      button.textProperty().bind(language.text(side.label()));
      button.getStyleClass().addAll(pill, Styles.SMALL);
      button.setOnAction(
          event -> {
            Conflict conflict = getItem();
            if (conflict != null) {
              decide(conflict, side);
            }
          });
      return button;
    }

    @Override
    protected void updateItem(@Nullable Conflict conflict, boolean empty) {
      super.updateItem(conflict, empty);
      setGraphic(empty || conflict == null ? null : both);
      if (!empty && conflict != null) {
        MergeSide side = decisions.getOrDefault(conflict.key(), conflict.taken());
        ours.setSelected(side == MergeSide.OURS);
        theirs.setSelected(side == MergeSide.THEIRS);
      }
    }
  }
}
