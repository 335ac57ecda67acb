package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.chart.LineChart;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.stage.Stage;
import org.chainmap.editor.Display;
import org.chainmap.editor.Editor;
import org.chainmap.editor.view.Selection;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.geom.Id;
import org.chainmap.model.Scenario;
import org.chainmap.model.Segment;
import org.chainmap.overlay.ImpactLens;
import org.chainmap.overlay.WeekLens;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.ui.Language;
import org.chainmap.ui.Prompter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Asking what happens if something is lost, in a real window. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class ScenarioJourneyTest {

  @TempDir static Path folder;

  private final CannedAnswers answers = new CannedAnswers();
  private MainWindow window;

  @Start
  void start(Stage shown) {
    window = TestWindow.shown(shown, new Language(Lang.ZH), TestWindow.memory(folder), answers);
  }

  private static void settled() {
    WaitForAsyncUtils.waitForFxEvents(6);
  }

  private void whatIf(FxRobot robot, Editor editor, String id) {
    robot.interact(
        () -> {
          editor.select(Selection.of(Id.of(id)));
          robot.lookup("#map").query().requestFocus();
        });
    settled();
    robot.push(KeyCode.CONTROL, KeyCode.K);
    settled();
  }

  private static void press(FxRobot robot, String button) {
    robot.interact(() -> robot.lookup(button).queryAs(Button.class).fire());
    settled();
  }

  private static int level(Editor editor) {
    return ((ImpactLens) editor.liveAnalysis().display().lens()).level();
  }

  @Test
  void askKeepStepCompareAndLeave(FxRobot robot) {
    robot.interact(() -> robot.lookup("#sample-new-energy-vehicles").queryAs(Button.class).fire());
    settled();
    Editor editor = window.commands().editor().orElseThrow();
    int kept = editor.map().all(Scenario.class).size();

    whatIf(robot, editor, "s-mcu");
    Label summary = robot.lookup("#scenario-summary").queryAs(Label.class);
    assertThat(summary.getText()).startsWith("失去环节「车规主控芯片」。");
    TableView<?> hits = robot.lookup("#scenario-hits").queryAs(TableView.class);
    assertThat(hits.getItems()).hasSizeGreaterThan(5);
    assertThat(editor.map().all(Scenario.class)).hasSize(kept);

    Slider level = robot.lookup("#scenario-level").queryAs(Slider.class);
    int levels = level(editor);
    robot.interact(level::requestFocus);
    robot.push(KeyCode.LEFT);
    settled();
    assertThat(level(editor)).isEqualTo(levels - 1);
    robot.push(KeyCode.HOME);
    settled();
    assertThat(level(editor)).isZero();

    press(robot, "#scenario-keep");
    assertThat(editor.map().all(Scenario.class)).hasSize(kept + 1);
    whatIf(robot, editor, "s-igbt");
    press(robot, "#scenario-keep");
    ListView<?> list = robot.lookup("#scenarios").queryAs(ListView.class);
    assertThat(list.getSelectionModel().getSelectedItems()).hasSize(1);
    robot.interact(list::requestFocus);
    robot.push(KeyCode.SHIFT, KeyCode.UP);
    settled();
    TableView<?> compared = robot.lookup("#scenario-comparison").queryAs(TableView.class);
    assertThat(compared.isVisible()).isTrue();
    assertThat(hits.isVisible()).isFalse();
    assertThat(compared.getColumns()).hasSize(4);
    assertThat(compared.getItems()).hasSizeGreaterThan(8);

    press(robot, "#scenario-leave");
    assertThat(editor.liveAnalysis().display()).isEqualTo(Display.PLAIN);
    robot.interact(
        () -> {
          editor.undo();
          editor.undo();
        });
    settled();
    assertThat(editor.map().all(Scenario.class)).hasSize(kept);
    assertThat(list.getItems()).hasSize(kept);
  }

  @Test
  void aScenarioIsFollowedByWeeks(FxRobot robot) {
    robot.interact(() -> robot.lookup("#sample-new-energy-vehicles").queryAs(Button.class).fire());
    settled();
    Editor editor = window.commands().editor().orElseThrow();
    whatIf(robot, editor, "s-mcu");
    robot.interact(() -> robot.lookup("#scenario-weeks").queryAs(ToggleButton.class).fire());
    settled();
    TableView<?> weeks = robot.lookup("#week-table").queryAs(TableView.class);
    assertThat(weeks.getItems()).hasSize(9);
    LineChart<?, ?> chart = robot.lookup("#week-chart").queryAs(LineChart.class);
    assertThat(chart.getData()).as("both cars, and the average").hasSize(2);
    assertThat(chart.getAccessibleText()).contains("第 7 周起「新能源乘用车」停产，第 41 周恢复；库存只够 6 周。");
    assertThat(robot.lookup("#week-legend").queryAs(FlowPane.class).getChildren()).hasSize(3);
    assertThat(robot.lookup("#scenario-summary").queryAs(Label.class).getText())
        .startsWith("失去的部分预计第 41 周恢复。");
    Slider week = robot.lookup("#scenario-level").queryAs(Slider.class);
    robot.interact(week::requestFocus);
    for (int i = 0; i < 6; i++) {
      robot.push(KeyCode.RIGHT);
    }
    settled();
    WeekLens lens = (WeekLens) editor.liveAnalysis().display().lens();
    assertThat(lens.week()).isEqualTo(7);
    assertThat(robot.lookup("#scenario-where").queryAs(Label.class).getText())
        .isEqualTo("第 7 周，共 42 周；8 个环节受影响");
    robot.interact(() -> robot.lookup("#scenario-weeks").queryAs(ToggleButton.class).fire());
    settled();
    assertThat(level(editor)).isPositive();
  }

  @Test
  void closingAsksForScenariosNotYetKept(FxRobot robot) throws FormatException {
    Path file = folder.resolve("asked.chainmap.json");
    ChainMapFile.save(file, SmallChain.map());
    robot.interact(() -> window.open(file));
    settled();
    Editor editor = window.commands().editor().orElseThrow();
    List<Segment> segments = editor.map().segments();
    whatIf(robot, editor, segments.get(0).id().value());
    whatIf(robot, editor, segments.get(1).id().value());
    ListView<?> list = robot.lookup("#scenarios").queryAs(ListView.class);
    assertThat(list.getItems()).as("one does not replace the other").hasSize(2);
    robot.interact(window.commands()::closeDocument);
    settled();
    assertThat(answers.asked).containsExactly("asked.chainmap.json +2");
    assertThat(window.commands().editor()).as("the answer was to cancel").contains(editor);
    answers.unsaved = Prompter.Unsaved.SAVE;
    robot.interact(window.commands()::closeDocument);
    settled();
    assertThat(window.commands().editor()).isEmpty();
    assertThat(ChainMapFile.load(file).all(Scenario.class)).hasSize(2);
  }
}
