package org.chainmap.ui.initiatives;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainmap.model.Initiative;
import org.chainmap.paint.DrawnText;
import org.chainmap.text.Message;
import org.chainmap.text.Numbers;
import org.chainmap.text.ShownText;
import org.chainmap.ui.Language;
import org.jspecify.annotations.Nullable;

/** A card of the board: name, kind, lead, due date and progress; it can be dragged. */
final class CardCell extends ListCell<Agenda.Entry> {

  /** What is dragged: the id of an initiative. */
  static final DataFormat DRAGGED = new DataFormat("application/x-chainmap-initiative");

  private final Language language;
  private final Label name = new Label();
  private final Label about = new Label();
  private final Label due = new Label();
  private final Label done = new Label();
  private final ProgressBar progress = new ProgressBar();
  private final VBox card;

  CardCell(Language language) {
    this.language = language;
    name.getStyleClass().add("name");
    name.setWrapText(true);
    name.setMinHeight(Region.USE_PREF_SIZE);
    about.getStyleClass().add("about");
    due.getStyleClass().addAll("about", "due");
    due.setMinWidth(Region.USE_PREF_SIZE);
    done.getStyleClass().add("about");
    done.setMinWidth(Region.USE_PREF_SIZE);
    progress.setMaxHeight(6);
    progress.setPrefWidth(60);
    progress.setMinWidth(20);
    progress.setFocusTraversable(false);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox last = new HBox(6, due, space, progress, done);
    last.setAlignment(Pos.CENTER_LEFT);
    card = new VBox(2, name, about, last);
    card.getStyleClass().add("board-card");
    // as wide as the column, never wider
    setPrefWidth(0);
    setOnDragDetected(
        event -> {
          Agenda.Entry entry = getItem();
          if (entry != null) {
            Dragboard board = startDragAndDrop(TransferMode.MOVE);
            ClipboardContent content = new ClipboardContent();
            content.put(DRAGGED, entry.id().value());
            board.setContent(content);
            board.setDragView(card.snapshot(null, null), event.getX(), event.getY());
            event.consume();
          }
        });
  }

  @Override
  protected void updateItem(Agenda.@Nullable Entry entry, boolean empty) {
    super.updateItem(entry, empty);
    card.getStyleClass().remove("overdue");
    if (empty || entry == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Initiative initiative = entry.initiative();
    name.setText(line(initiative.name().in(language.get())));
    String kind = language.now(initiative.kind().label());
    about.setText(
        entry
            .lead()
            .map(lead -> language.now(Message.of("initiatives.kindAndLead", kind, lead)))
            .orElse(kind));
    due.setText(InitiativeWords.due(language, entry));
    Double percent = initiative.facts().progress();
    progress.setVisible(percent != null);
    progress.setManaged(percent != null);
    done.setText(percent == null ? "" : Numbers.percent(percent));
    if (percent != null) {
      progress.setProgress(percent / 100);
    }
    if (entry.overdue()) {
      card.getStyleClass().add("overdue");
    }
    setGraphic(card);
    setAccessibleText(
        String.join(
            language.now(Message.of("initiatives.and")),
            name.getText(),
            about.getText(),
            due.getText(),
            done.getText()));
  }

  private static String line(String text) {
    return DrawnText.shown(ShownText.line(text));
  }
}
