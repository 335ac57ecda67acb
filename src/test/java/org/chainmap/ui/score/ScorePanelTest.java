package org.chainmap.ui.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.chainmap.analysis.score.Scores;
import org.chainmap.editor.Aspect;
import org.chainmap.editor.Editor;
import org.chainmap.editor.change.Clipboard;
import org.chainmap.editor.view.Selection;
import org.chainmap.format.SampleMaps;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Initiative;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Weights;
import org.chainmap.task.Tasks;
import org.chainmap.testing.EditorDriver;
import org.chainmap.text.Lang;
import org.chainmap.ui.EditorDocument;
import org.chainmap.ui.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The bottleneck ranking in a window. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class ScorePanelTest {

  /** An editor as panels see it. */
  private Editor editor;

  private ScorePanel panel;
  private Language language;

  @Start
  void start(Stage stage) throws Exception {
    ChainMap map = SampleMaps.load(SampleMaps.ALL.getFirst());
    editor = EditorDriver.on(map, Tasks.immediate(), new Clipboard()).editor();
    language = new Language(Lang.ZH);
    panel = new ScorePanel(new EditorDocument(editor), editor.liveAnalysis(), language);
    editor.onChange(
        aspects -> {
          if (aspects.contains(Aspect.OVERLAY)) {
            panel.refresh();
          }
        });
    stage.setScene(new Scene(panel, 960, 320));
    stage.show();
  }

  private TableView<?> table(FxRobot robot) {
    return robot.lookup("#scores").queryAs(TableView.class);
  }

  private void choose(FxRobot robot, int row) {
    robot.interact(() -> table(robot).getSelectionModel().select(row));
  }

  private void view(FxRobot robot, String name) {
    robot.interact(() -> robot.lookup("#score-" + name).queryAs(ToggleButton.class).fire());
  }

  private List<String> words(FxRobot robot) {
    return robot
        .from(robot.lookup("#score-details").<Node>query())
        .lookup(".label")
        .queryAll()
        .stream()
        .map(node -> ((Label) node).getText())
        .filter(Objects::nonNull)
        .toList();
  }

  @Test
  void choosingARowShowsTheElementAndItsParts(FxRobot robot) {
    assertThat(table(robot).getItems()).hasSize(panel.count()).hasSizeGreaterThan(30);
    choose(robot, 0);
    Id first = editor.liveAnalysis().assessment().scores().ranked().getFirst().element();
    assertThat(editor.selection().ids()).containsExactly(first);
    assertThat(words(robot)).anyMatch(text -> text.startsWith("第 1 位："));
    robot.interact(() -> language.set(Lang.EN));
    assertThat(words(robot)).anyMatch(text -> text.startsWith("No. 1:"));
  }

  @Test
  void suppliersAndLinksAreListsBesideTheSegments(FxRobot robot) {
    Scores scores = editor.liveAnalysis().assessment().scores();
    view(robot, "list-suppliers");
    assertThat(table(robot).getItems()).hasSameSizeAs(scores.suppliers());
    choose(robot, 0);
    assertThat(editor.selection().ids()).containsExactly(scores.suppliers().getFirst().element());
    view(robot, "list-links");
    assertThat(table(robot).getItems()).hasSameSizeAs(scores.links());
    view(robot, "list-segments");
    assertThat(table(robot).getItems()).hasSize(panel.count());
  }

  @Test
  void choosingAnElementOnTheMapChoosesItsRow(FxRobot robot) {
    Id third = editor.liveAnalysis().assessment().scores().ranked().get(2).element();
    robot.interact(() -> editor.select(Selection.of(third)));
    assertThat(table(robot).getSelectionModel().getSelectedIndex()).isEqualTo(2);
    assertThat(words(robot)).anyMatch(text -> text.startsWith("第 3 位："));
  }

  @Test
  void aMeasureBecomesAnInitiativeInOneStep(FxRobot robot) {
    choose(robot, 0);
    view(robot, "measures");
    int before = editor.map().all(Initiative.class).size();
    robot.interact(() -> robot.lookup("#take-measure-0").queryAs(Button.class).fire());
    List<Initiative> after = editor.map().all(Initiative.class);
    assertThat(after).hasSize(before + 1);
    assertThat(after).anyMatch(i -> String.valueOf(i.remarks().notes()).startsWith("强基补短"));
    robot.interact(editor::undo);
    assertThat(editor.map().all(Initiative.class)).hasSize(before);
  }

  @Test
  void aWeightIsOneStepAndCanBeReset(FxRobot robot) {
    view(robot, "weights");
    robot.interact(
        () -> {
          TextField field = robot.lookup("#weight-number-imports").queryAs(TextField.class);
          field.setText("30");
          field.getOnAction().handle(null);
        });
    assertThat(editor.map().info().weights()).isEqualTo(Weights.USUAL.with("imports", 30.0));
    assertThat(robot.lookup("#weight-imports").queryAs(Slider.class).getValue()).isEqualTo(30);
    robot.interact(editor::undo);
    assertThat(editor.map().info().weights()).isEqualTo(Weights.USUAL);
    assertThat(robot.lookup("#weight-imports").queryAs(Slider.class).getValue()).isEqualTo(20);
    robot.interact(editor::redo);
    robot.interact(() -> robot.lookup("#usual-weights").queryAs(Button.class).fire());
    assertThat(editor.map().info().weights()).isEqualTo(Weights.USUAL);
  }

  @Test
  void aWeightFollowsTheKeyboardOnItsSlider(FxRobot robot) {
    view(robot, "weights");
    robot.interact(() -> robot.lookup("#weight-state").queryAs(Slider.class).requestFocus());
    robot.type(KeyCode.RIGHT);
    assertThat(editor.map().info().weights()).isEqualTo(Weights.USUAL.with("state", 16.0));
  }

  @Test
  void sensitivityIsSaidInWords(FxRobot robot) {
    view(robot, "sensitivity");
    assertThat(words(robot).getFirst()).startsWith("各项权重分别增减 20%");
    assertThat(words(robot)).hasSizeGreaterThan(10);
  }

  @Test
  void rankingFollowsEdits(FxRobot robot) {
    choose(robot, 0);
    Id first = editor.liveAnalysis().assessment().scores().ranked().getFirst().element();
    robot.interact(
        () ->
            editor.commit(
                new org.chainmap.model.ChangeBuilder(editor.map())
                    .put(editor.map().info().withTitle(Name.of("改名")))
                    .change(org.chainmap.text.Message.verbatim("改"))));
    assertThat(editor.liveAnalysis().assessment().scores().ranked().getFirst().element())
        .isEqualTo(first);
    assertThat(table(robot).getSelectionModel().getSelectedIndex()).isZero();
  }
}
