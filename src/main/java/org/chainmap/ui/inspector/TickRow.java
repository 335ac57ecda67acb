package org.chainmap.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.chainmap.model.Element;
import org.chainmap.text.Message;

/** A field for any number of values out of some, each with a check box. */
final class TickRow<E extends Element, T> implements FormRow {

  /** The width below which names are not broken, in px. */
  private static final double LEAST = 120;

  private final FormSubject<E> formSubject;
  private final Message label;
  private final Supplier<List<T>> values;
  private final Function<T, Message> name;
  private final Function<E, List<T>> get;
  private final BiFunction<E, List<T>, E> set;
  private final FlowPane boxes = new FlowPane(10, 4);
  private final VBox node;
  private List<T> offered = List.of();

  /**
   * @param values the values to choose from now; values that are chosen and not among them stay
   *     until another is chosen
   */
  TickRow(
      FormSubject<E> formSubject,
      Message label,
      Supplier<List<T>> values,
      Function<T, Message> name,
      Function<E, List<T>> get,
      BiFunction<E, List<T>, E> set) {
    this.formSubject = formSubject;
    this.label = label;
    this.values = values;
    this.name = name;
    this.get = get;
    this.set = set;
    this.node = new VBox(2, FieldLabels.field(formSubject.language(), label), boxes);
    // Else as wide as its longest name, whatever the room.
    boxes.setMinWidth(0);
    refresh();
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void refresh() {
    List<T> now = List.copyOf(values.get());
    if (!now.equals(offered)) {
      offered = now;
      boxes.getChildren().setAll(now.stream().map(this::box).toList());
    }
    for (int i = 0; i < offered.size(); i++) {
      show((CheckBox) boxes.getChildren().get(i), offered.get(i));
    }
  }

  private CheckBox box(T value) {
    CheckBox tick = new CheckBox();
    tick.setMnemonicParsing(false);
    tick.setWrapText(true);
    tick.maxWidthProperty().bind(Bindings.max(boxes.widthProperty(), LEAST));
    tick.setOnAction(event -> formSubject.write(label, e -> set.apply(e, chosen(e, value, tick))));
    return tick;
  }

  private List<T> chosen(E element, T value, CheckBox tick) {
    List<T> chosen = new ArrayList<>(get.apply(element));
    chosen.retainAll(offered);
    chosen.remove(value);
    if (tick.isSelected()) {
      chosen.add(value);
    }
    return chosen;
  }

  private void show(CheckBox tick, T value) {
    List<E> all = formSubject.elements();
    boolean every = all.stream().allMatch(e -> get.apply(e).contains(value));
    boolean some = all.stream().anyMatch(e -> get.apply(e).contains(value));
    tick.textProperty().bind(formSubject.language().text(name.apply(value)));
    tick.setSelected(every);
    tick.setIndeterminate(some && !every);
  }
}
