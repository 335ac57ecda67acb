package org.chainmap.ui.scenario;

import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.chainmap.analysis.knockout.Impact;
import org.chainmap.text.Message;
import org.chainmap.ui.Icons;
import org.chainmap.ui.Language;
import org.chainmap.ui.UpdateGuard;
import org.kordamp.ikonli.feather.Feather;

/**
 * A bar that plays the cascade on the map, level by level; the slider and arrow keys step through
 * it. If animations are off, playing shows the whole cascade at once.
 */
final class PlayBar extends HBox {

  private static final Duration STEP = Duration.millis(900);

  private final ScenarioDesk desk;
  private final Language language;
  private final ReadOnlyBooleanProperty motion;
  private final Slider slider = new Slider();
  private final Label where = new Label();
  private final Button play;
  private final Button spread;
  private final Timeline timeline = new Timeline();
  private final UpdateGuard guard = new UpdateGuard();
  private Runnable animating = () -> {};

  PlayBar(ScenarioDesk desk, Language language, ReadOnlyBooleanProperty motion) {
    super(6);
    this.desk = desk;
    this.language = language;
    this.motion = motion;
    ScenarioControls scenarioControls = new ScenarioControls(language);
    play = scenarioControls.icon("play", Feather.PLAY, this::playOrPause);
    spread = scenarioControls.icon("spread", Feather.FILM, () -> animating.run());
    Button end = scenarioControls.icon("leave", Feather.X, () -> desk.choose(List.of()));
    timeline.getKeyFrames().add(new KeyFrame(STEP, event -> next()));
    timeline.setCycleCount(Timeline.INDEFINITE);
    timeline.statusProperty().subscribe(this::icon);
    desk.scope().add(timeline::stop);
    slider.setId("scenario-level");
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    slider.setBlockIncrement(1);
    slider.accessibleTextProperty().bind(language.text(Message.of("scenario.ui.level")));
    slider
        .valueProperty()
        .subscribe(
            value -> {
              if (!guard.updating()) {
                desk.step((int) Math.round(value.doubleValue()));
              }
            });
    where.setId("scenario-where");
    getStyleClass().add("scenario-bar");
    getChildren().addAll(play, slider, where, spread, end);
    desk.onChange(this::refresh);
    desk.scope().add(language.follow(this::refresh));
  }

  /** Names what saves the cascade as an animation. */
  void animateBy(Runnable saving) {
    animating = saving;
  }

  private void playOrPause() {
    List<Impact> impacts = desk.impacts();
    if (timeline.getStatus() == Timeline.Status.RUNNING) {
      timeline.stop();
    } else if (!motion.get() || Platform.getPreferences().isReducedMotion()) {
      desk.step(Integer.MAX_VALUE);
    } else if (impacts.size() == 1) {
      desk.step(0);
      timeline.playFromStart();
    }
  }

  private void next() {
    List<Impact> impacts = desk.impacts();
    if (impacts.size() == 1 && desk.level() < impacts.getFirst().levels()) {
      desk.step(desk.level() + 1);
    } else {
      timeline.stop();
    }
  }

  private void icon() {
    boolean running = timeline.getStatus() == Timeline.Status.RUNNING;
    play.setGraphic(Icons.of(running ? Feather.PAUSE : Feather.PLAY));
  }

  private void refresh() {
    List<Impact> impacts = desk.impacts();
    boolean one = impacts.size() == 1;
    if (!one) {
      timeline.stop();
    }
    int levels = one ? impacts.getFirst().levels() : 0;
    guard.update(
        () -> {
          slider.setMax(Math.max(1, levels));
          slider.setValue(one ? desk.level() : 0);
        });
    play.setDisable(levels == 0);
    spread.setDisable(!one);
    slider.setDisable(levels == 0);
    setVisible(!impacts.isEmpty());
    setManaged(!impacts.isEmpty());
    where.setText(
        one
            ? language.now(
                Message.of(
                    "scenario.ui.where",
                    desk.level(),
                    levels,
                    impacts.getFirst().segments().stream()
                        .filter(elementImpact -> elementImpact.level() <= desk.level())
                        .count()))
            : language.now(Message.of("scenario.ui.compared", impacts.size())));
  }
}
