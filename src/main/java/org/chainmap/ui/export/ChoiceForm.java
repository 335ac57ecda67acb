package org.chainmap.ui.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.MessageCell;
import org.jspecify.annotations.Nullable;

/**
 * A column of choices, each with its name above it; what was chosen can be stored as text and
 * chosen again.
 */
public final class ChoiceForm {

  private record Choice(Supplier<String> text, Consumer<String> take) {}

  private final Language language;
  private final String prefix;
  private final Runnable changed;
  private final VBox root = new VBox(10);

  /** Where choices are added. */
  private VBox column = root;

  private final Map<String, Choice> choices = new LinkedHashMap<>();

  /**
   * @param prefix what the keys under which choices are stored begin with
   * @param changed is told of every change of a choice
   */
  public ChoiceForm(Language language, String prefix, Runnable changed) {
    this.language = language;
    this.prefix = prefix;
    this.changed = changed;
    root.setFillWidth(true);
  }

  /** Returns the column. */
  public VBox root() {
    return root;
  }

  /** Returns the language of the window. */
  Lang lang() {
    return language.get();
  }

  /** Adds a choice of one of several. */
  public <T> ComboBox<T> choice(
      String key, Message label, List<T> items, Function<T, Message> name, T first) {
    ComboBox<T> box = new ComboBox<>();
    box.setId("export-" + key);
    box.getItems().setAll(items);
    MessageCell.nameItems(box, language, name);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setValue(first);
    box.valueProperty().subscribe((before, now) -> changed.run());
    named(label, box);
    choices.put(
        prefix + key,
        new Choice(
            () -> name.apply(box.getValue()).key(),
            text ->
                items.stream()
                    .filter(item -> name.apply(item).key().equals(text))
                    .findFirst()
                    .ifPresent(box::setValue)));
    return box;
  }

  /** Adds a line of text. */
  public TextField field(String key, Message label, String first, @Nullable Message prompt) {
    TextField field = new TextField(first);
    field.setId("export-" + key);
    if (prompt != null) {
      field.setPromptText(language.now(prompt));
    }
    field.textProperty().subscribe((before, now) -> changed.run());
    named(label, field);
    choices.put(prefix + key, new Choice(field::getText, field::setText));
    return field;
  }

  /** Adds a box to tick. */
  public CheckBox tick(String key, Message label, boolean first, boolean enabled) {
    CheckBox box = new CheckBox(language.now(label));
    box.setId("export-" + key);
    box.setWrapText(true);
    box.setSelected(first);
    box.setDisable(!enabled);
    box.selectedProperty().subscribe((before, now) -> changed.run());
    column.getChildren().add(box);
    choices.put(
        prefix + key,
        new Choice(
            () -> String.valueOf(box.isSelected()),
            text -> box.setSelected(enabled && Boolean.parseBoolean(text))));
    return box;
  }

  /**
   * Adds choices that few people make, folded away.
   *
   * @param adding adds them to this form
   */
  public void folded(String key, Message title, Runnable adding) {
    VBox within = new VBox(8);
    VBox before = column;
    column = within;
    adding.run();
    column = before;
    TitledPane fold = new TitledPane(language.now(title), within);
    fold.setId("export-" + key);
    fold.setAnimated(false);
    fold.setExpanded(false);
    root.getChildren().add(fold);
  }

  private void named(Message label, Node control) {
    Label name = new Label(language.now(label));
    name.setLabelFor(control);
    name.setWrapText(true);
    column.getChildren().add(new VBox(4, name, control));
  }

  /** Stores what is chosen. */
  public void store(Map<String, String> into) {
    choices.forEach((key, choice) -> into.put(key, choice.text().get()));
  }

  /** Chooses again what was stored. */
  public void choose(Map<String, String> stored) {
    choices.forEach(
        (key, choice) -> {
          String text = stored.get(key);
          if (text != null) {
            choice.take().accept(text);
          }
        });
  }
}
