package org.chainmap.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainmap.model.Segment;
import org.chainmap.model.classification.ClassificationItems;
import org.chainmap.text.Message;
import org.chainmap.ui.Buttons;
import org.kordamp.ikonli.feather.Feather;

/**
 * The classification codes of segments, each with its name. A field below finds entries of the
 * public classifications by code or words; a code that none of them has is taken as it is written.
 * The directions of future industries are shown by {@link FutureDirections}.
 */
final class CodesRow implements FormRow {

  private static final Message LABEL = Message.of("ui.codes");

  /** The width of an explanation, in px. */
  private static final double EXPLANATION = 420;

  private final FormSubject<Segment> subject;
  private final VBox list = new VBox(2);
  private final TextField field = new TextField();
  private final Label note = new Label();
  private final VBox node;
  private List<String> shown = List.of();
  private boolean refused;

  CodesRow(FormSubject<Segment> subject) {
    this.subject = subject;
    Label name = FieldLabels.field(subject.language(), LABEL);
    name.setLabelFor(field);
    field.setId("codes");
    field.accessibleTextProperty().bind(subject.language().text(LABEL));
    field.promptTextProperty().bind(subject.language().text("codes.prompt"));
    Tooltip hint = Buttons.wrapped(EXPLANATION);
    hint.textProperty().bind(subject.language().text("codes.add"));
    field.setTooltip(hint);
    field.setOnAction(event -> take());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    field.focusedProperty().subscribe((before, focused) -> note());
    field
        .textProperty()
        .subscribe(
            (before, text) -> {
              refused = false;
              note();
            });
    CodeOffers.bind(field, subject.language(), offer -> add(offer.code()));
    note.setWrapText(true);
    note.getStyleClass().add("field-note");
    note.managedProperty().bind(note.textProperty().isNotEmpty());
    note.visibleProperty().bind(note.managedProperty());
    node = new VBox(4, name, list, field, note);
    refresh();
  }

  @Override
  public Node node() {
    return node;
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
      field.clear();
      event.consume();
    }
  }

  /**
   * Takes the codes written in the field, of the tables or not. Words that names in the tables have
   * are no codes yet: Enter may come before the list that it should have chosen from.
   */
  private void take() {
    String text = field.getText().strip();
    List<String> codes = Forms.CODES.parse().apply(text).orElse(List.of());
    boolean known = codes.stream().allMatch(code -> ClassificationItems.find(code).isPresent());
    refused = !known && !ClassificationItems.search(text, 1).isEmpty();
    if (refused) {
      note();
    } else {
      add(codes);
    }
  }

  private void add(String code) {
    add(List.of(code));
  }

  private void add(List<String> codes) {
    field.clear();
    if (!codes.isEmpty()) {
      write(
          had -> {
            List<String> all = new ArrayList<>(had);
            codes.stream()
                .map(code -> ClassificationItems.find(code).map(item -> item.code()).orElse(code))
                .filter(code -> !all.contains(code))
                .forEach(all::add);
            return all;
          });
    }
  }

  private void remove(String code) {
    field.requestFocus();
    write(had -> had.stream().filter(other -> !other.equals(code)).toList());
  }

  private void write(UnaryOperator<List<String>> change) {
    subject.write(LABEL, segment -> segment.withCodes(change.apply(segment.codes())));
  }

  @Override
  public void refresh() {
    List<String> common = Codes.common(subject);
    if (!common.equals(shown) || list.getChildren().isEmpty()) {
      shown = common;
      list.getChildren()
          .setAll(common.stream().filter(code -> !Codes.direction(code)).map(this::line).toList());
    }
    note();
  }

  private void note() {
    boolean waiting = (refused || !field.isFocused()) && !field.getText().isBlank();
    boolean mixed = subject.elements().stream().anyMatch(s -> s.codes().size() != shown.size());
    note.setText(
        waiting
            ? subject.language().now("codes.waiting")
            : mixed ? subject.language().now("codes.mixed") : "");
  }

  private Node line(String code) {
    Message named = Codes.named(code, subject.language().get());
    Label name = new Label(subject.language().now(named));
    name.setWrapText(true);
    name.setMinHeight(Region.USE_PREF_SIZE);
    name.setMaxWidth(Double.MAX_VALUE);
    Tooltip place = Buttons.wrapped(EXPLANATION);
    place.setText(subject.language().now(Codes.explained(code, subject.language().get())));
    name.setTooltip(place);
    Button remove =
        Buttons.icon(
            subject.language(), Feather.X, Message.of("ui.codes.remove", code), () -> remove(code));
    HBox line = new HBox(4, name, remove);
    line.getStyleClass().add("code");
    HBox.setHgrow(name, Priority.ALWAYS);
    return line;
  }
}
