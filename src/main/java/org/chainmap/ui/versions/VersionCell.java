package org.chainmap.ui.versions;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.Times;
import org.jspecify.annotations.Nullable;

/** One version in the list: what it is, when it was saved, its size. */
final class VersionCell extends ListCell<VersionEntry> {

  private final Language language;
  private final Label name = new Label();
  private final Label about = new Label();
  private final VBox lines = new VBox(2, name, about);

  VersionCell(Language language) {
    this.language = language;
    about.getStyleClass().add("field-label");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable VersionEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    if (empty || entry == null) {
      setGraphic(null);
      setText("");
      return;
    }
    name.setText(language.now(title(entry, language)));
    name.setStyle(entry.kind() == VersionEntry.Kind.KEPT ? "" : "-fx-font-weight: bold");
    about.setText(language.now(about(entry)));
    setText(name.getText() + " " + about.getText());
    setGraphic(lines);
  }

  /** Returns the name of a version, or else its time. */
  static Message title(VersionEntry entry, Language language) {
    return switch (entry.kind()) {
      case NOW -> Message.of("versions.now");
      case NAMED -> Message.verbatim(entry.name());
      case SAVED, KEPT -> Times.dateAndTime(entry.at(), language.get());
    };
  }

  private Message about(VersionEntry entry) {
    Message time = Times.dateAndTime(entry.at(), language.get());
    double kilobytes = Math.max(1, entry.bytes() / 1024.0);
    return switch (entry.kind()) {
      case NOW -> Message.of("versions.about.now");
      case SAVED -> Message.of("versions.about.saved", kilobytes);
      case KEPT -> Message.of("versions.about.kept", kilobytes);
      case NAMED -> Message.of("versions.about.named", time, kilobytes);
    };
  }
}
