package org.chainmap.ui.present;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.chainmap.geom.Box;
import org.chainmap.text.Message;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Icons;
import org.chainmap.ui.Language;
import org.chainmap.ui.ThemeSwitch;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The speaker's window: the page shown, the next one, what is to be said, the clock and the time
 * since the start.
 */
final class SpeakerWindow {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private static final int LEAST_TEXT = 12;
  private static final int MOST_TEXT = 48;

  private final Stage stage = new Stage();
  private final Language language;
  private final StackPane root;
  private final AudiencePane current = new AudiencePane();
  private final AudiencePane next = new AudiencePane();
  private final Label where = label("present-where");
  private final Label title = label("present-title");
  private final Label following = label("present-following");
  private final Label notes = label("present-notes");
  private final Label gone = label("present-gone");
  private final Label clock = label("present-clock");
  private final Label elapsed = label("present-elapsed");
  private final HBox buttons = new HBox();
  private final Timeline ticking;
  private long started;
  private int textSize = 20;

  /**
   * @param started when the presentation began, by {@link System#nanoTime}
   * @param steps is told what buttons ask for
   * @param swapping exchanges the screens; null where there is one only
   */
  SpeakerWindow(
      Stage owner,
      Language language,
      ThemeSwitch themeSwitch,
      long started,
      Consumer<WalkStep> steps,
      @Nullable Runnable swapping) {
    this.language = language;
    this.started = started;
    stage.initOwner(owner);
    stage.getIcons().setAll(Icons.application());
    stage.titleProperty().bind(language.text(Message.of("present.speaker")));
    button(Feather.CHEVRON_LEFT, "back", () -> steps.accept(WalkStep.BACK));
    button(Feather.CHEVRON_RIGHT, "next", () -> steps.accept(WalkStep.NEXT));
    button(Feather.SQUARE, "black", () -> steps.accept(WalkStep.BLACK));
    button(Feather.TARGET, "laser", () -> steps.accept(WalkStep.LASER));
    button(Feather.TYPE, "smaller", () -> textSize(textSize - 2)).setText("−");
    button(Feather.TYPE, "larger", () -> textSize(textSize + 2)).setText("+");
    button(Feather.ROTATE_CCW, "restart", this::restart);
    if (swapping != null) {
      button(Feather.REPEAT, "swap", swapping);
    }
    button(Feather.HELP_CIRCLE, "keys", () -> steps.accept(WalkStep.KEYS));
    button(Feather.X, "end", () -> steps.accept(WalkStep.END));
    root = new StackPane(content());
    stage.setScene(new Scene(root, 1000, 640));
    themeSwitch.dress(stage);
    textSize(textSize);
    ticking = new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), event -> tick()));
    ticking.setCycleCount(Animation.INDEFINITE);
    stage.setOnShown(event -> ticking.play());
    stage.setOnHidden(event -> ticking.stop());
    tick();
  }

  private static Label label(String id) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add(id);
    return label;
  }

  private Button button(Feather icon, String name, Runnable action) {
    Button button = Buttons.icon(language, icon, Message.of("present.key." + name), action);
    button.setId("present-" + name);
    button.setFocusTraversable(false);
    buttons.getChildren().add(button);
    return button;
  }

  private Region content() {
    title.setWrapText(true);
    notes.setWrapText(true);
    gone.setWrapText(true);
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox head = new HBox(where, title, elapsed, clock);
    head.getStyleClass().add("present-head");
    head.setAlignment(Pos.BASELINE_LEFT);
    buttons.getStyleClass().add("present-buttons");
    buttons.setAlignment(Pos.CENTER);
    VBox shown = new VBox(current, gone, buttons);
    VBox.setVgrow(current, Priority.ALWAYS);
    shown.getStyleClass().add("present-shown");
    ScrollPane scroll = new ScrollPane(notes);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox beside = new VBox(following, next, scroll);
    beside.getStyleClass().add("present-beside");
    current.setId("present-current");
    next.setId("present-preview");
    BorderPane pane = new BorderPane(new HBox(shown, beside));
    HBox.setHgrow(shown, Priority.ALWAYS);
    pane.setTop(head);
    pane.getStyleClass().add("present-speaker");
    beside.prefWidthProperty().bind(pane.widthProperty().multiply(0.38));
    beside.setMinWidth(240);
    next.prefHeightProperty().bind(pane.heightProperty().multiply(0.32));
    next.setMinHeight(Region.USE_PREF_SIZE);
    return pane;
  }

  private void textSize(int size) {
    textSize = Math.clamp(size, LEAST_TEXT, MOST_TEXT);
    notes.setStyle("-fx-font-size: " + textSize + "px;");
  }

  private void restart() {
    started = System.nanoTime();
    tick();
  }

  private void tick() {
    clock.setText(CLOCK.format(LocalTime.now()));
    elapsed.setText(Speech.elapsed(Duration.ofNanos(System.nanoTime() - started)));
  }

  Stage stage() {
    return stage;
  }

  /** The pane above which the card of keys is shown. */
  StackPane root() {
    return root;
  }

  /** Shows the window on a screen of its own, in px; null shows it where windows are shown. */
  void show(@Nullable Box screen) {
    if (screen != null) {
      place(screen);
    }
    stage.show();
    stage.setMaximized(screen != null);
  }

  /** Moves the window to another screen. */
  void move(Box screen) {
    stage.setMaximized(false);
    place(screen);
    stage.setMaximized(true);
  }

  private void place(Box screen) {
    stage.setX(screen.x() + 40);
    stage.setY(screen.y() + 40);
    stage.setWidth(screen.w() - 80);
    stage.setHeight(screen.h() - 80);
  }

  /**
   * Shows where the presentation stands.
   *
   * @param page the audience's page, of which a small picture is shown
   * @param shown what is on it
   * @param after what is on the next one
   */
  void show(
      Speech speech, AudiencePane page, AudiencePane.Content shown, AudiencePane.Content after) {
    where.setText(speech.where());
    title.setText(speech.title());
    notes.setText(
        speech.notes().isEmpty() ? language.now(Message.of("present.noNotes")) : speech.notes());
    gone.setText(String.join("\n", speech.gone()));
    gone.setVisible(!speech.gone().isEmpty());
    gone.setManaged(!speech.gone().isEmpty());
    following.setText(
        speech.next().isEmpty() ? "" : language.now(Message.of("present.next", speech.next())));
    current.like(page.screen());
    next.like(page.screen());
    current.show(shown);
    current.lookLike(page);
    next.show(after);
  }
}
