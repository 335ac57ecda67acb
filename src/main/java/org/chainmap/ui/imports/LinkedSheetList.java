package org.chainmap.ui.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainmap.exchange.SheetRefresh;
import org.chainmap.ledger.plan.SheetLayouts;
import org.chainmap.ledger.table.TableColumn;
import org.chainmap.ledger.table.TableField;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.MessageCell;
import org.chainmap.ui.Times;

/** The linked sheets of a map: where each is, when it was read, and what is wrong with it now. */
final class LinkedSheetList extends ScrollPane {

  /** What a person asks of a linked sheet. */
  interface Asked {

    /** Looks for its file elsewhere. */
    void locate(SheetRefresh.Read read);

    /** Forgets it: the map keeps what it said. */
    void forget(SheetRefresh.Read read);

    /** Reads it otherwise. */
    void reread(SheetRefresh.Read read);
  }

  private static final double HIGHEST = 150;

  private final Language language;
  private final Asked asked;
  private final VBox rows = new VBox(6);

  LinkedSheetList(Language language, Asked asked) {
    this.language = language;
    this.asked = asked;
    setId("refresh-sheets");
    setContent(rows);
    setFitToWidth(true);
    setMaxHeight(HIGHEST);
    setMinHeight(Region.USE_PREF_SIZE);
    accessibleTextProperty().bind(language.text(Message.of("imports.linked")));
  }

  void show(SheetRefresh refresh) {
    rows.getChildren().setAll(refresh.sheets().stream().map(this::row).toList());
    setPrefHeight(Math.min(HIGHEST, 12 + 40.0 * Math.max(1, refresh.sheets().size())));
  }

  private VBox row(SheetRefresh.Read read) {
    Label name = new Label(read.link().file() + " › " + read.link().sheet());
    name.getStyleClass().add("section");
    Label state = new Label(language.now(state(read)));
    state.getStyleClass().add(read.problem() == null ? "muted" : "field-note");
    state.setWrapText(true);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button locate = button("imports.locate", () -> asked.locate(read));
    Button forget = button("imports.forget", () -> asked.forget(read));
    HBox head = new HBox(8, name, state, space, locate, forget);
    head.setAlignment(Pos.CENTER_LEFT);
    VBox row = new VBox(4, head);
    SheetLayouts.Recalled recalled = read.recalled();
    if (recalled != null && !read.told().isEmpty()) {
      List<String> told = read.told().stream().map(language::now).toList();
      Label columns = new Label(String.join("  ", told));
      columns.getStyleClass().add("field-note");
      columns.setWrapText(true);
      row.getChildren().add(columns);
      if (!recalled.lost().isEmpty() && !recalled.fresh().isEmpty()) {
        row.getChildren().add(assignments(read, recalled));
      }
    }
    return row;
  }

  private Message state(SheetRefresh.Read read) {
    Message problem = read.problem();
    if (problem != null) {
      return problem;
    }
    Instant at = read.link().readAt();
    return at == null
        ? Message.of("imports.neverRead")
        : Message.of("imports.lastRead", Times.dateAndTime(at, language.get()));
  }

  /** Offers the fields that are missing for the columns that are new. */
  private FlowPane assignments(SheetRefresh.Read read, SheetLayouts.Recalled recalled) {
    FlowPane pane = new FlowPane(12, 4);
    for (TableColumn column : recalled.layout().columns()) {
      if (recalled.fresh().contains(column.heading())) {
        ComboBox<Optional<TableField>> says = new ComboBox<>();
        MessageCell.nameItems(
            says,
            language,
            each -> each.map(TableField::label).orElse(Message.of("imports.notRead")));
        List<Optional<TableField>> offered = new ArrayList<>(List.of(Optional.empty()));
        recalled.lost().forEach(field -> offered.add(Optional.of(field)));
        says.getItems().setAll(offered);
        says.setValue(Optional.ofNullable(column.field()).filter(recalled.lost()::contains));
        says.accessibleTextProperty()
            .bind(language.text(Message.of("imports.says", column.heading())));
        says.valueProperty()
            .subscribe(
                (before, now) -> asked.reread(read.assigned(column.column(), now.orElse(null))));
        HBox both =
            new HBox(
                6, new Label(language.now(Message.of("imports.readAs", column.heading()))), says);
        both.setAlignment(Pos.CENTER_LEFT);
        pane.getChildren().add(both);
      }
    }
    return pane;
  }

  private Button button(String key, Runnable then) {
    Button button = new Button(language.now(Message.of(key)));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> then.run());
    return button;
  }
}
