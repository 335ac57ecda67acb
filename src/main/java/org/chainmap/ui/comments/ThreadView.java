package org.chainmap.ui.comments;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainmap.model.Comment;
import org.chainmap.model.CommentThread;
import org.chainmap.text.Message;
import org.chainmap.ui.FocusKeys;
import org.chainmap.ui.Language;

/** One thread with all that was written, and the field in which one writes. */
final class ThreadView extends VBox {

  /**
   * What is done with what is written here.
   *
   * @param add makes a new comment
   * @param answer answers the chosen one
   * @param toggle resolves the chosen one or opens it again
   * @param remove deletes the chosen one with its answers
   * @param typed takes note of what is being written and not yet sent
   */
  record Ways(
      Consumer<String> add,
      Consumer<String> answer,
      Runnable toggle,
      Runnable remove,
      Consumer<String> typed) {}

  private static final double WIDTH = 340;

  private final Language language;
  private final Function<Comment, String> time;
  private final VBox said = new VBox(8);
  private final Label about = new Label();
  private final TextArea text = new TextArea();
  private final Button add;
  private final Button answer;
  private final Button toggle;
  private final Button remove;

  /**
   * @param time says when a comment was written
   */
  ThreadView(Language language, Ways ways, Function<Comment, String> time) {
    super(6);
    this.language = language;
    this.time = time;
    getStyleClass().add("comments-thread");
    setMinHeight(0);
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    ScrollPane scroll = new ScrollPane(said);
    scroll.setFitToWidth(true);
    scroll.setMinHeight(0);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    about.setWrapText(true);
    about.setMinHeight(Region.USE_PREF_SIZE);
    about.getStyleClass().add("field-label");
    about.setLabelFor(text);
    text.setId("comment-text");
    text.setWrapText(true);
    text.setPrefRowCount(2);
    text.setMinHeight(48);
    text.promptTextProperty().bind(language.text("comments.prompt"));
    text.textProperty().subscribe((before, now) -> ways.typed().accept(now));
    FocusKeys.leftByTab(text);
    text.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    add = button("add", "comments.add", () -> written(ways.add()));
    answer = button("answer", "comments.answer", () -> written(ways.answer()));
    toggle = button("toggle", "comments.resolve", ways.toggle());
    remove = button("remove", "comments.remove", ways.remove());
    add.disableProperty().bind(text.textProperty().map(String::isBlank));
    getChildren().addAll(scroll, about, text, new FlowPane(6, 4, add, answer, toggle, remove));
  }

  private Button button(String id, String key, Runnable act) {
    Button button = new Button();
    button.setId("comment-" + id);
    button.textProperty().bind(language.text(key));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> act.run());
    return button;
  }

  private void written(Consumer<String> to) {
    String now = text.getText();
    if (!now.isBlank()) {
      text.clear();
      to.accept(now);
    }
  }

  /** Ctrl+Enter answers the chosen comment, or adds a new one where none is chosen. */
  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      (answer.isDisabled() ? add : answer).fire();
      event.consume();
    }
  }

  /** Puts the keyboard focus into the field, as soon as it is shown. */
  void write() {
    text.requestFocus();
    Platform.runLater(text::requestFocus);
  }

  /** Shows what is being written. */
  void text(String now) {
    text.setText(now);
  }

  /** Shows a thread, or none. */
  void show(Optional<CommentThread> thread, String subject) {
    said.getChildren().clear();
    thread.ifPresent(
        each -> {
          say(each.first());
          each.answers().forEach(this::say);
        });
    about.setText(language.now("comments.about", subject));
    boolean resolved = thread.map(each -> each.first().resolved()).orElse(false);
    toggle.textProperty().bind(language.text(resolved ? "comments.reopen" : "comments.resolve"));
    answer.disableProperty().unbind();
    answer.setDisable(thread.isEmpty());
    if (thread.isPresent()) {
      answer.disableProperty().bind(text.textProperty().map(String::isBlank));
    }
    toggle.setDisable(thread.isEmpty());
    remove.setDisable(thread.isEmpty());
  }

  private void say(Comment comment) {
    Label head =
        new Label(
            language.now(Message.of("ui.comments.head", comment.author(), time.apply(comment))));
    head.getStyleClass().add("field-label");
    Label body = new Label(comment.text());
    body.setWrapText(true);
    body.setMinHeight(Region.USE_PREF_SIZE);
    said.getChildren().add(new VBox(2, head, body));
  }
}
