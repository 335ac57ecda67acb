package org.chainmap.ui.scenario;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.chainmap.analysis.knockout.Impact;
import org.chainmap.analysis.knockout.WeeklyImpact;
import org.chainmap.text.Message;
import org.chainmap.ui.Buttons;
import org.chainmap.ui.Icons;
import org.chainmap.ui.Language;
import org.chainmap.ui.UpdateGuard;
import org.kordamp.ikonli.feather.Feather;

/**
 * A bar that plays the cascade on the map, level by level, or week by week; the slider and arrow
 * keys step through it. If animations are off, playing shows the whole cascade, or the last week,
 * at once.
 */
final class PlayBar extends HBox {

  private static final Duration STEP = Duration.millis(900);

  /** How much faster weeks are played. */
  private static final double WEEKS_FASTER = 2;

  private final ScenarioDesk desk;
  private final Language language;
  private final ReadOnlyBooleanProperty motion;
  private final Slider slider = new Slider();
  private final Label where = new Label();
  private final ToggleButton byWeeks = new ToggleButton();
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
    byWeeks.setId("scenario-weeks");
    byWeeks.setGraphic(Icons.of(Feather.CALENDAR));
    byWeeks.getStyleClass().add(Styles.FLAT);
    Buttons.name(byWeeks, language, Message.of("weeks.ui.toggle"));
    byWeeks.setOnAction(event -> desk.byWeeks(byWeeks.isSelected()));
    slider
        .valueProperty()
        .subscribe(
            value -> {
              if (!guard.updating()) {
                step((int) Math.round(value.doubleValue()));
              }
            });
    where.setId("scenario-where");
    getStyleClass().add("scenario-bar");
    getChildren().addAll(byWeeks, play, slider, where, spread, end);
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
      step(Integer.MAX_VALUE);
    } else if (impacts.size() == 1) {
      step(0);
      timeline.setRate(desk.weeks().weekly().isPresent() ? WEEKS_FASTER : 1);
      timeline.playFromStart();
    }
  }

  private void step(int to) {
    if (desk.weeks().weekly().isPresent()) {
      desk.stepWeek(to);
    } else {
      desk.step(to);
    }
  }

  private int shown() {
    return desk.weeks().weekly().isPresent() ? desk.weeks().week() : desk.level();
  }

  private int last(List<Impact> impacts) {
    return desk.weeks()
        .weekly()
        .map(WeeklyImpact::weeks)
        .orElseGet(() -> impacts.size() == 1 ? impacts.getFirst().levels() : 0);
  }

  private void next() {
    List<Impact> impacts = desk.impacts();
    if (impacts.size() == 1 && shown() < last(impacts)) {
      step(shown() + 1);
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
    int last = last(impacts);
    Optional<WeeklyImpact> weekly = desk.weeks().weekly();
    guard.update(
        () -> {
          slider.setMin(weekly.isPresent() ? 1 : 0);
          slider.setMax(Math.max(weekly.isPresent() ? 2 : 1, last));
          slider.setValue(one ? shown() : 0);
        });
    byWeeks.setSelected(desk.weeks().on());
    byWeeks.setDisable(!one);
    play.setDisable(last == 0);
    spread.setDisable(!one);
    slider.setDisable(last == 0);
    slider.setAccessibleText(
        language.now(Message.of(weekly.isPresent() ? "weeks.ui.week" : "scenario.ui.level")));
    setVisible(!impacts.isEmpty());
    setManaged(!impacts.isEmpty());
    where.setText(
        language.now(
            weekly
                .map(this::week)
                .orElseGet(
                    () ->
                        one
                            ? level(impacts.getFirst(), last)
                            : Message.of("scenario.ui.compared", impacts.size()))));
  }

  private Message week(WeeklyImpact weekly) {
    int week = desk.weeks().week();
    return Message.of("weeks.ui.where", week, weekly.weeks(), weekly.hitIn(week).size());
  }

  private Message level(Impact impact, int levels) {
    return Message.of(
        "scenario.ui.where",
        desk.level(),
        levels,
        impact.segments().stream()
            .filter(elementImpact -> elementImpact.level() <= desk.level())
            .count());
  }
}
