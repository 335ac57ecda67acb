package org.chainmap.ui.inspector;

import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.chainmap.model.Draft;
import org.chainmap.model.Element;
import org.chainmap.text.Message;
import org.chainmap.ui.FocusKeys;
import org.jspecify.annotations.Nullable;

/**
 * A field edited as text. Enter or leaving the field commits the text; Escape restores the old one.
 * An invalid text stays in the field with the reason below it, and the map is unchanged.
 */
final class TextRow<E extends Element, T> implements FormRow {

  /**
   * The text form of a value: formatting and parsing.
   *
   * @param show the text of a value
   * @param parse the value of a text that is not blank; empty if it is invalid
   * @param expected the description of valid texts, shown for an invalid one
   * @param required whether the text must not be blank
   * @param doubt a warning about a text that is accepted nevertheless
   */
  record Form<T>(
      Function<T, String> show,
      Function<String, Optional<T>> parse,
      Message expected,
      boolean required,
      Function<String, Optional<Message>> doubt) {

    Form<T> asRequired() {
      return new Form<>(show, parse, expected, true, doubt);
    }
  }

  private final FormSubject<E> formSubject;
  private final Message label;
  private final Form<T> form;
  private final Function<E, @Nullable T> get;
  private final BiFunction<E, @Nullable T, E> set;
  private final TextInputControl input;
  private final Label note = new Label();
  private final VBox box = new VBox(2);

  TextRow(
      FormSubject<E> formSubject,
      Message label,
      Form<T> form,
      boolean tall,
      Function<E, @Nullable T> get,
      BiFunction<E, @Nullable T, E> set) {
    this.formSubject = formSubject;
    this.label = label;
    this.form = form;
    this.get = get;
    this.set = set;
    this.input = tall ? area() : new TextField();
    Label name = FieldLabels.field(formSubject.language(), label);
    name.setLabelFor(input);
    input.accessibleTextProperty().bind(formSubject.language().text(label));
    note.setWrapText(true);
    note.managedProperty().bind(note.textProperty().isNotEmpty());
    note.visibleProperty().bind(note.managedProperty());
    box.getChildren().addAll(name, input, note);
    input
        .focusedProperty()
        .subscribe(
            (before, focused) -> {
              if (!focused) {
                take();
              }
            });
    input.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    input.textProperty().subscribe((before, text) -> typed());
    input.sceneProperty().subscribe((before, scene) -> away());
    refresh();
  }

  private static TextArea area() {
    TextArea area = new TextArea();
    area.setPrefRowCount(3);
    area.setWrapText(true);
    FocusKeys.leftByTab(area);
    return area;
  }

  private void key(KeyEvent event) {
    boolean enter = event.getCode() == KeyCode.ENTER && !event.isShiftDown();
    if (enter && !(input instanceof TextArea)) {
      take();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      show();
      event.consume();
    }
  }

  @Override
  public Node node() {
    return box;
  }

  TextInputControl input() {
    return input;
  }

  @Override
  public void refresh() {
    if (input.isFocused()) {
      typed(); // what confirming it would change may be another change by now
    } else {
      show();
    }
  }

  /** Takes note of a text that is typed and not yet confirmed, so that it outlives a crash. */
  private void typed() {
    formSubject.access().drafts().put(this, draft());
  }

  private @Nullable Draft draft() {
    String text = Objects.requireNonNullElse(input.getText(), "").strip();
    if (text.equals(shown().strip()) || text.isEmpty() && form.required()) {
      return null;
    }
    Optional<UnaryOperator<E>> edit = edit(text);
    return new Draft(
        formSubject.ids(),
        label,
        input.getText(),
        edit.map(each -> formSubject.change(label, each)).orElse(null));
  }

  /** Gives up a text that nobody sees any more, since the form shows something else. */
  private void away() {
    if (input.getScene() == null && !input.isFocused()) {
      formSubject.access().drafts().put(this, null);
    }
  }

  /** Returns what a text that is not what is shown changes; empty if it is invalid. */
  private Optional<UnaryOperator<E>> edit(String text) {
    return text.isEmpty()
        ? Optional.of(e -> set.apply(e, null))
        : form.parse().apply(text).map(value -> e -> set.apply(e, value));
  }

  private String shown() {
    T value = formSubject.read(get).value();
    return value == null ? "" : form.show().apply(value);
  }

  private void show() {
    boolean mixed = formSubject.read(get).mixed();
    input.setText(shown());
    input.setPromptText(mixed ? formSubject.language().now("inspector.mixed") : "");
    doubt(input.getText());
  }

  private void doubt(String text) {
    note.getStyleClass().setAll("label", "field-note");
    note.setText(
        text.isBlank()
            ? ""
            : form.doubt().apply(text.strip()).map(formSubject.language()::now).orElse(""));
  }

  private void take() {
    String text = Objects.requireNonNullElse(input.getText(), "").strip();
    if (text.equals(shown().strip())) {
      show();
      return;
    }
    if (text.isEmpty() && form.required()) {
      show();
      return;
    }
    Optional<UnaryOperator<E>> edit = edit(text);
    if (edit.isEmpty()) {
      note.getStyleClass().setAll("label", "field-error");
      note.setText(formSubject.language().now(form.expected()));
      away();
      return;
    }
    formSubject.write(label, edit.get());
    show();
    typed();
  }
}
