package org.chainmap.ui;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** A list cell that says its item as a message, and again whenever the language changes. */
public final class MessageCell<T> extends ListCell<T> {

  private final Language language;
  private final Function<T, Message> name;
  private final @Nullable Message none;

  private MessageCell(Language language, Function<T, Message> name, @Nullable Message none) {
    this.language = language;
    this.name = name;
    this.none = none;
  }

  /** Names the items of a combo box, in its list and on its button. */
  public static <T> void nameItems(ComboBox<T> box, Language language, Function<T, Message> name) {
    nameItems(box, language, name, null);
  }

  /**
   * Names the items of a combo box, in its list and on its button.
   *
   * @param none what the button says where nothing is chosen; nothing if null
   */
  public static <T> void nameItems(
      ComboBox<T> box, Language language, Function<T, Message> name, @Nullable Message none) {
    box.setCellFactory(list -> new MessageCell<>(language, name, null));
    box.setButtonCell(new MessageCell<>(language, name, none));
    if (none != null) {
      // The skin writes the text of an empty button itself: it takes the prompt.
      box.promptTextProperty().bind(language.text(none));
    }
  }

  @Override
  protected void updateItem(@Nullable T item, boolean empty) {
    super.updateItem(item, empty);
    textProperty().unbind();
    if (empty || item == null) {
      setText(none == null ? "" : language.now(none));
    } else {
      textProperty().bind(language.text(name.apply(item)));
    }
  }
}
