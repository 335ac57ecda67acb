package org.chainmap.ui.inspector;

import java.util.function.BiFunction;
import java.util.function.Predicate;
import javafx.scene.control.CheckBox;
import org.chainmap.model.Element;
import org.chainmap.model.FieldNames;
import org.chainmap.text.Message;

/** Check box fields of a form. */
final class CheckBoxes {

  private CheckBoxes() {}

  static <E extends Element> FormRow one(
      FormSubject<E> formSubject, String field, Predicate<E> get, BiFunction<E, Boolean, E> set) {
    Message label = FieldNames.inForm(field);
    CheckBox tick = new CheckBox();
    tick.textProperty().bind(formSubject.language().text(label));
    tick.setOnAction(event -> formSubject.write(label, e -> set.apply(e, tick.isSelected())));
    return FormRows.of(
        tick,
        () -> {
          boolean every = formSubject.elements().stream().allMatch(get);
          tick.setSelected(every);
          tick.setIndeterminate(!every && formSubject.elements().stream().anyMatch(get));
        });
  }
}
