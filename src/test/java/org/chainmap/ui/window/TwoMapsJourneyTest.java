package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.chainmap.canvas.MapCanvas;
import org.chainmap.editor.Editor;
import org.chainmap.editor.view.Camera;
import org.chainmap.format.ChainMapFile;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.Prompter;
import org.chainmap.ui.command.WindowActions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A map is compared with another and merged with it, through the window. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class TwoMapsJourneyTest {

  private static final Id CELL = Id.of("s-cell");
  private static final Id FIRM = Id.of("e-new");

  @TempDir Path folder;
  private Stage stage;
  private MainWindow window;
  private ChainMap base;
  private final CannedAnswers answers = new CannedAnswers();

  @Start
  void start(Stage shown) {
    stage = shown;
    window = TestWindow.shown(shown, new Language(Lang.ZH), TestWindow.memory(folder), answers);
  }

  @BeforeEach
  void twoFiles(FxRobot robot) throws Exception {
    Path file = folder.resolve("我方.chainmap.json");
    Files.copy(Path.of("samples/new-energy-vehicles.chainmap.json"), file);
    base = ChainMapFile.load(file);
    Path theirs = folder.resolve("对方.chainmap.json");
    ChainMapFile.save(
        theirs,
        renamed(base, "对方的电芯")
            .with(
                new Change(
                    Message.verbatim("加"),
                    List.of(
                        Edit.add(Enterprise.of(FIRM, "甲公司")),
                        Edit.add(Participation.of(Id.of("p-new"), FIRM, CELL))))));
    answers.files = List.of(theirs);
    robot.interact(() -> window.open(file));
    WaitForAsyncUtils.waitForFxEvents();
  }

  @AfterEach
  void close(FxRobot robot) {
    TestWindow.hideOthers(robot, stage);
  }

  private static ChainMap renamed(ChainMap map, String name) {
    Segment cell = map.find(Segment.class, CELL).orElseThrow();
    return map.with(
        Change.of(
            Message.verbatim("改名"),
            Edit.update(
                cell,
                cell.withName(new org.chainmap.model.value.Name(name, cell.name().english())))));
  }

  private Editor editor() {
    return window.commands().editor().orElseThrow();
  }

  private void perform(FxRobot robot, String action) {
    robot.interact(() -> WindowActions.named(action).tryOn(window.commands()));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void press(FxRobot robot, String id) {
    press(robot, id, Button.class);
  }

  private static void press(FxRobot robot, String id, Class<? extends ButtonBase> kind) {
    robot.interact(() -> WindowNodes.node(id, kind).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static int rows(String id) {
    return WindowNodes.node(id, TableView.class).getItems().size();
  }

  @Test
  void differencesAreListedFilteredAndShownOnTheMap(FxRobot robot) {
    perform(robot, "compareWith");

    assertThat(WindowNodes.node("compare-sides", Label.class).getText())
        .isEqualTo("原：对方.chainmap.json　→　新：我方.chainmap.json");
    assertThat(WindowNodes.node("compare-summary", Label.class).getText())
        .isEqualTo("3 处不同：删除 2、修改 1");
    assertThat(rows("compare-changes")).isEqualTo(3);
    robot.interact(
        () -> WindowNodes.node("compare-removed", ToggleButton.class).setSelected(false));
    assertThat(rows("compare-changes")).isEqualTo(1);
    robot.interact(() -> WindowNodes.node("compare-removed", ToggleButton.class).setSelected(true));
    robot.interact(() -> WindowNodes.node("compare-search", TextField.class).setText("甲公司"));
    assertThat(rows("compare-changes")).isEqualTo(2);
    robot.interact(
        () -> WindowNodes.node("compare-changes", TableView.class).getSelectionModel().select(0));
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(Window.getWindows()).as("closed by Escape").hasSize(1);
    assertThat(editor().map()).isEqualTo(base);
  }

  /** One segment that differs in two fields is two rows. */
  @Test
  void whatIsCountedAboveTheListIsItsRows(FxRobot robot) {
    Segment cell = base.find(Segment.class, CELL).orElseThrow();
    robot.interact(
        () ->
            editor()
                .commit(
                    Change.of(Message.verbatim("改组"), Edit.update(cell, cell.withGroup("另一子链")))));
    perform(robot, "compareWith");
    assertThat(rows("compare-changes")).isEqualTo(4);
    assertThat(WindowNodes.node("compare-summary", Label.class).getText())
        .isEqualTo("4 处不同：删除 2、修改 2");
    assertThat(WindowNodes.node("compare-changed", ToggleButton.class).getText()).isEqualTo("修改 2");
  }

  @Test
  void bothMapsLieBesideOneAnotherAndMoveTogether(FxRobot robot) {
    perform(robot, "compareWith");
    press(robot, "compare-beside", ToggleButton.class);
    MapCanvas old = WindowNodes.node("compare-old", MapCanvas.class);
    MapCanvas changed = WindowNodes.node("compare-new", MapCanvas.class);
    assertThat(WindowNodes.node("compare-old-name", Label.class).getText())
        .isEqualTo("原：对方.chainmap.json（数据截至 2026-06）");
    assertThat(old.camera()).isEqualTo(changed.camera());

    robot.interact(changed::requestFocus);
    robot.push(KeyCode.LEFT).push(KeyCode.PLUS);
    WaitForAsyncUtils.waitForFxEvents();
    Camera moved = changed.camera();
    assertThat(old.camera()).isEqualTo(moved);

    press(robot, "compare-linked", CheckBox.class);
    robot.interact(changed::requestFocus);
    robot.push(KeyCode.LEFT);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(changed.camera()).isNotEqualTo(moved);
    assertThat(old.camera()).isEqualTo(moved);
  }

  @Test
  void aChosenDifferenceIsBroughtToTheSamePlaceOnBothSides(FxRobot robot) {
    perform(robot, "compareWith");
    press(robot, "compare-beside", ToggleButton.class);
    robot.interact(
        () -> WindowNodes.node("compare-changes", TableView.class).getSelectionModel().select(0));
    MapCanvas old = WindowNodes.node("compare-old", MapCanvas.class);
    MapCanvas changed = WindowNodes.node("compare-new", MapCanvas.class);
    assertThat(changed.camera().zoom()).isGreaterThanOrEqualTo(0.6);
    assertThat(old.camera()).isEqualTo(changed.camera());
    Box cell =
        Box.of(
            Objects.requireNonNull(
                base.find(Segment.class, CELL).orElseThrow().placement().position()),
            new Size(10, 10));
    assertThat(changed.camera().visible(new Size(changed.getWidth(), changed.getHeight())))
        .matches(seen -> seen.contains(cell), "shows the chosen card");
  }

  @Test
  void theWayOfComparingIsRemembered(FxRobot robot) {
    perform(robot, "compareWith");
    assertThat(WindowNodes.node("compare-linked", CheckBox.class).isDisabled()).isTrue();
    press(robot, "compare-beside", ToggleButton.class);
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    perform(robot, "compareWith");
    assertThat(WindowNodes.node("compare-beside", ToggleButton.class).isSelected()).isTrue();
    assertThat(WindowNodes.node("compare-new", MapCanvas.class).isVisible()).isTrue();
    press(robot, "compare-over", ToggleButton.class);
    assertThat(WindowNodes.node("compare-map", MapCanvas.class).isVisible()).isTrue();
  }

  /** A letter takes no tool in hand with which the compared map could be changed. */
  @Test
  void nothingCanBeChangedByKeys(FxRobot robot) {
    perform(robot, "compareWith");
    MapCanvas canvas = WindowNodes.node("compare-map", MapCanvas.class);
    robot.interact(canvas::requestFocus);
    int paints = canvas.mapPaints();
    robot.push(KeyCode.S);
    robot.clickOn(canvas);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(canvas.mapPaints()).isEqualTo(paints);
    robot.interact(canvas::requestFocus);
    robot.push(KeyCode.TAB);
    assertThat(canvas.isFocused()).as("Tab leads on").isFalse();
  }

  @Test
  void differencesAreExported(FxRobot robot) {
    perform(robot, "compareWith");
    MenuButton export = WindowNodes.node("compare-export", MenuButton.class);
    for (String kind : List.of("xlsx", "json")) {
      answers.target = folder.resolve("差别." + kind);
      robot.interact(() -> export.getItems().get(kind.equals("xlsx") ? 1 : 2).fire());
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(answers.target).isNotEmptyFile();
    }
  }

  @Test
  void aConflictIsDecidedAndTheMergeIsOneStep(FxRobot robot) {
    robot.interact(
        () ->
            editor().commit(Change.between(Message.verbatim("改名"), base, renamed(base, "我方的电芯"))));
    perform(robot, "mergeWith");
    assertThat(WindowNodes.node("merge-basis", Label.class).getText()).contains("不知道共同的原版");
    assertThat(rows("merge-conflicts")).isEqualTo(1);

    press(robot, "merge-all-theirs");
    press(robot, "merge-accept");

    ChainMap merged = editor().map();
    assertThat(merged.find(FIRM)).isPresent();
    assertThat(merged.find(Segment.class, CELL).orElseThrow().name().text()).isEqualTo("对方的电芯");
    robot.interact(() -> editor().undo());
    assertThat(editor().map()).isEqualTo(renamed(base, "我方的电芯"));
  }

  @Test
  void withTheVersionBothStartedFromOnlyEditsCount(FxRobot robot) throws Exception {
    perform(robot, "mergeWith");
    Path begun = folder.resolve("原版.chainmap.json");
    ChainMapFile.save(begun, base);
    answers.files = List.of(begun);

    press(robot, "merge-base");

    assertThat(WindowNodes.node("merge-basis", Label.class).getText())
        .isEqualTo("按双方对“原版.chainmap.json”的修改合并");
    assertThat(answers.maps)
        .as("each dialog says what it asks for")
        .containsExactly(Prompter.OtherMap.TO_MERGE, Prompter.OtherMap.COMMON_START);
    assertThat(rows("merge-conflicts")).isZero();
    press(robot, "merge-accept");
    assertThat(editor().map()).isEqualTo(ChainMapFile.load(folder.resolve("对方.chainmap.json")));
  }

  @Test
  void aFileThatIsNoMapIsRefusedInWords(FxRobot robot) throws Exception {
    Path other = folder.resolve("other.chainmap.json");
    Files.writeString(other, "{");
    answers.files = List.of(other);
    perform(robot, "mergeWith");
    assertThat(Window.getWindows()).hasSize(1);
    assertThat(editor().map()).isEqualTo(base);
  }
}
