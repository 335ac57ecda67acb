package org.chainmap.ui.window;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.chainmap.editor.Editor;
import org.chainmap.task.RunningTask;
import org.chainmap.task.Subscription;
import org.chainmap.task.Tasks;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Icons;
import org.chainmap.ui.Language;
import org.chainmap.ui.completeness.CompletenessWords;
import org.chainmap.ui.document.OpenMap;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The status bar: counts, selection, saved state, running tasks, zoom, language. */
final class StatusBar extends HBox {

  private final Language language;
  private final Tasks tasks;
  private final Label counts = new Label();
  private final Button filled = new Button();
  private final Label selected = new Label();
  private final Label told = new Label();
  private final PauseTransition telling = new PauseTransition(Duration.seconds(8));
  private final Label saved = new Label();
  private final HBox work = new HBox(6);
  private final Label workName = new Label();
  private final ProgressBar progress = new ProgressBar();
  private final Button settle = new Button();
  private final Button zoom = new Button();
  private final ZoomSlider zoomSlider;
  private @Nullable OpenMap open;
  private @Nullable Message saying;
  private Subscription counting = () -> {};

  /**
   * @param toFillIn shows what is still to be filled in
   */
  StatusBar(Language language, Tasks tasks, Runnable zoomFull, Runnable toFillIn) {
    this.language = language;
    this.tasks = tasks;
    getStyleClass().add("status");
    saved.setId("saved");
    told.setId("told");
    told.getStyleClass().add("told");
    telling.setOnFinished(event -> forget());
    sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) {
                scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> forget());
                scene.addEventFilter(KeyEvent.KEY_PRESSED, this::acted);
              }
            });
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button cancel = new Button();
    cancel.setGraphic(Icons.of(Feather.X));
    Buttons.name(cancel, language, Message.of("ui.status.cancel"));
    cancel.setOnAction(event -> List.copyOf(tasks.running()).forEach(RunningTask::cancel));
    cancel.setId("cancel-work");
    settle.setId("settle-work");
    settle.setGraphic(Icons.of(Feather.CHECK));
    Buttons.name(settle, language, Message.of("ui.status.settle"));
    settle.setOnAction(event -> List.copyOf(tasks.running()).forEach(RunningTask::settle));
    settle.managedProperty().bind(settle.visibleProperty());
    work.setAlignment(javafx.geometry.Pos.CENTER);
    work.getChildren().addAll(workName, progress, settle, cancel);
    work.managedProperty().bind(work.visibleProperty());
    filled.setId("filled");
    filled.setOnAction(event -> toFillIn.run());
    filled.setTooltip(Buttons.tooltip(language, Message.of("completeness.tip")));
    zoomSlider = new ZoomSlider(language);
    zoom.setId("zoom");
    zoom.setOnAction(event -> zoomFull.run());
    zoom.setTooltip(Buttons.tooltip(language, Message.of("ui.status.zoom")));
    Button other = new Button();
    other.setId("language");
    other.setGraphic(Icons.of(Feather.GLOBE));
    other.setOnAction(event -> language.set(language.get() == Lang.ZH ? Lang.EN : Lang.ZH));
    other.setTooltip(Buttons.tooltip(language, Message.of("ui.status.language")));
    language.follow(() -> other.setText(language.get() == Lang.ZH ? "中文" : "English"));
    getChildren()
        .addAll(counts, filled, selected, saved, told, space, work, zoomSlider, zoom, other);
    tasks.onChange(this::refresh);
    language.follow(this::refresh);
  }

  /** Shows a message for some seconds, and until the next act at most. */
  void tell(Message message) {
    saying = message;
    told.setText(language.now(message));
    telling.playFromStart();
  }

  private void acted(KeyEvent event) {
    if (!event.getCode().isModifierKey()) {
      forget();
    }
  }

  private void forget() {
    saying = null;
    told.setText("");
    telling.stop();
  }

  /** Shows the document in front from now on; null where none is. */
  void show(@Nullable OpenMap now) {
    open = now;
    forget(); // it was about the document before
    counting.close();
    counting = now == null ? () -> {} : now.completeness().onCounted(this::refresh);
    zoomSlider.follow(now == null ? null : now.editor().view());
    refresh();
  }

  void refresh() {
    OpenMap now = open;
    if (saying != null) {
      told.setText(language.now(saying));
    }
    boolean has = now != null;
    for (Region part : List.of(counts, selected, saved, zoomSlider, zoom)) {
      part.setVisible(has);
      part.setManaged(has);
    }
    List<RunningTask> running = tasks.running();
    work.setVisible(!running.isEmpty());
    settle.setVisible(running.stream().anyMatch(RunningTask::canSettle));
    if (!running.isEmpty()) {
      RunningTask first = running.getFirst();
      workName.setText(language.now(first.name()));
      progress.setProgress(first.done());
    }
    var count =
        Optional.ofNullable(now)
            .flatMap(shown -> shown.completeness().latest())
            .filter(found -> found.completeness().all().needed() > 0);
    filled.setVisible(count.isPresent());
    filled.setManaged(count.isPresent());
    count.ifPresent(
        found ->
            filled.setText(language.now(CompletenessWords.filled(found.completeness().all()))));
    if (now == null) {
      return;
    }
    Editor editor = now.editor();
    var map = editor.map();
    counts.setText(
        language.now(
            "status.counts", map.segments().size(), map.enterprises().size(), map.links().size()));
    int chosen = editor.selection().size();
    selected.setText(chosen == 0 ? "" : language.now("status.selected", chosen));
    selected.setManaged(chosen > 0);
    saved.setText(
        language.now(
            now.readOnly().get()
                ? now.unsaved().get() ? "status.readOnlyUnsaved" : "status.readOnly"
                : now.unsaved().get()
                    ? "status.unsaved"
                    : now.file().isPresent() ? "status.saved" : "status.untouched"));
    zoomSlider.refresh();
    zoom.setText(Math.round(editor.view().camera().zoom() * 100) + " %");
  }
}
