package org.chainmap.ui.inspector;

import java.util.function.BiFunction;
import java.util.function.Predicate;
import javafx.scene.control.CheckBox;
import org.chainmap.model.Element;
import org.chainmap.text.Message;

/** Fields that are on or off. */
final class Ticks {

  private Ticks() {}

  static <E extends Element> Row one(
      Subject<E> subject, String field, Predicate<E> get, BiFunction<E, Boolean, E> set) {
    Message label = Message.of("ui.field." + field);
    CheckBox tick = new CheckBox();
    tick.textProperty().bind(subject.language().text(label));
    tick.setOnAction(event -> subject.write(label, e -> set.apply(e, tick.isSelected())));
    return Rows.of(
        tick,
        () -> {
          boolean every = subject.elements().stream().allMatch(get);
          tick.setSelected(every);
          tick.setIndeterminate(!every && subject.elements().stream().anyMatch(get));
        });
  }
}
