package org.chainmap.ui.findings;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.MessageCell;
import org.jspecify.annotations.Nullable;

/** A combo box for one value or none; its labels follow the language. */
final class Choices<T> extends ComboBox<Choices.Choice<T>> {

  /** A value and its name; null stands for all values. */
  record Choice<T>(@Nullable T value, Message name) {}

  private final Choice<T> any;

  /**
   * @param what the accessible name of the box
   * @param any the label for no choice
   */
  Choices(Language language, Message what, Message any) {
    this.any = new Choice<>(null, any);
    MessageCell.nameItems(this, language, Choice::name);
    setMaxWidth(Double.MAX_VALUE);
    accessibleTextProperty().bind(language.text(what));
    offer(List.of());
    setValue(this.any);
  }

  /** Replaces the choices; the selected one stays, even if it is not among them. */
  void offer(List<Choice<T>> choices) {
    Choice<T> chosen = getValue();
    List<Choice<T>> all = new ArrayList<>(List.of(any));
    all.addAll(choices);
    if (chosen != null && !all.contains(chosen)) {
      all.add(chosen);
    }
    if (!all.equals(getItems())) {
      getItems().setAll(all);
      setValue(chosen);
    }
  }

  @Nullable T chosen() {
    Choice<T> chosen = getValue();
    return chosen == null ? null : chosen.value();
  }

  void clear() {
    setValue(any);
  }
}
