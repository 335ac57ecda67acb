package org.chainmap.ui.recovery;

import javafx.scene.control.ListCell;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.jspecify.annotations.Nullable;

/** A line of a list that says a message. */
final class MessageLine extends ListCell<Message> {

  private final Language language;

  MessageLine(Language language) {
    this.language = language;
  }

  @Override
  protected void updateItem(@Nullable Message item, boolean empty) {
    super.updateItem(item, empty);
    setText(empty || item == null ? "" : language.now(item));
  }
}
