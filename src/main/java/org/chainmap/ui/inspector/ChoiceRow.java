package org.chainmap.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.chainmap.model.Element;
import org.chainmap.text.Message;
import org.chainmap.ui.MessageCell;
import org.chainmap.ui.UpdateGuard;
import org.jspecify.annotations.Nullable;

/** A field for one value out of a few, or none if allowed. */
final class ChoiceRow<E extends Element, T> implements FormRow {

  /** An entry of the list; null stands for unknown. */
  private record Option<T>(@Nullable T value) {}

  private final FormSubject<E> formSubject;
  private final Function<E, @Nullable T> get;
  private final ComboBox<Option<T>> box = new ComboBox<>();
  private final VBox node;
  private final UpdateGuard guard = new UpdateGuard();
  private final SettledChoice<Option<T>> settled;

  /**
   * @param none the label for no value, or null if a value is required
   */
  ChoiceRow(
      FormSubject<E> formSubject,
      Message label,
      List<T> values,
      Function<T, Message> name,
      @Nullable Message none,
      Function<E, @Nullable T> get,
      BiFunction<E, @Nullable T, E> set) {
    this.formSubject = formSubject;
    this.get = get;
    List<Option<T>> options = new ArrayList<>();
    if (none != null) {
      options.add(new Option<>(null));
    }
    values.forEach(value -> options.add(new Option<>(value)));
    box.getItems().setAll(options);
    box.setMaxWidth(Double.MAX_VALUE);
    MessageCell.nameItems(
        box,
        formSubject.language(),
        option -> {
          T value = option.value();
          return value == null ? Objects.requireNonNull(none) : name.apply(value);
        },
        Message.of("ui.inspector.mixed"));
    box.accessibleTextProperty().bind(formSubject.language().text(label));
    Label above = FieldLabels.field(formSubject.language(), label);
    above.setLabelFor(box);
    node = new VBox(2, above, box);
    settled =
        new SettledChoice<>(
            box,
            this::common,
            option -> formSubject.write(label, e -> set.apply(e, option.value())));
    box.valueProperty()
        .subscribe(
            (before, option) -> {
              if (!guard.updating() && option != null) {
                settled.changed();
              }
            });
    refresh();
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void refresh() {
    if (!settled.passing()) {
      guard.update(() -> box.setValue(common()));
    }
  }

  private @Nullable Option<T> common() {
    var common = formSubject.read(get);
    return common.mixed() ? null : new Option<>(common.value());
  }
}
