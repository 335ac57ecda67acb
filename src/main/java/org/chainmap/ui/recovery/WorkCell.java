package org.chainmap.ui.recovery;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.Times;
import org.jspecify.annotations.Nullable;

/** One document with unsaved work in the list: its name and when it was changed last. */
final class WorkCell extends ListCell<FoundWork> {

  private final Language language;
  private final Label name = new Label();
  private final Label about = new Label();
  private final VBox lines = new VBox(2, name, about);

  WorkCell(Language language) {
    this.language = language;
    name.setStyle("-fx-font-weight: bold");
    about.getStyleClass().add("field-label");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable FoundWork work, boolean empty) {
    super.updateItem(work, empty);
    if (empty || work == null) {
      setGraphic(null);
      setText("");
      return;
    }
    Message time = Times.dateAndTime(work.at(), language.get());
    name.setText(language.now(name(work)));
    about.setText(
        language.now(work.discarded() ? Message.of("recovery.discardedOne", time) : time));
    setText(name.getText() + " " + about.getText());
    setGraphic(lines);
  }

  private static Message name(FoundWork work) {
    return work.recovered() == null
        ? Message.of("recovery.unnamed")
        : Message.verbatim(work.name());
  }
}
