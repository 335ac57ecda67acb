package org.chainmap.ui.versions;

import javafx.scene.control.ListCell;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.jspecify.annotations.Nullable;

/** One sentence about what changed, broken into lines where it is long. */
final class SentenceCell extends ListCell<Message> {

  private final Language language;

  SentenceCell(Language language) {
    this.language = language;
    setWrapText(true);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Message item, boolean empty) {
    super.updateItem(item, empty);
    setText(empty || item == null ? "" : language.now(item));
  }
}
