package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.chainmap.editor.Editor;
import org.chainmap.editor.change.SavedViews;
import org.chainmap.editor.view.Camera;
import org.chainmap.editor.view.Selection;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Integrity;
import org.chainmap.model.Scenario;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Colouring;
import org.chainmap.model.value.Name;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.document.PanelLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Saving, ordering and showing views, in a real window. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class ViewsJourneyTest {

  @TempDir static Path folder;

  private final CannedAnswers answers = new CannedAnswers();
  private MainWindow window;

  @Start
  void start(javafx.stage.Stage shown) {
    window = TestWindow.shown(shown, new Language(Lang.ZH), TestWindow.memory(folder), answers);
  }

  private static void settled() {
    WaitForAsyncUtils.waitForFxEvents(6);
  }

  private Editor opened(FxRobot robot, String name) throws FormatException {
    Path file = folder.resolve(name + ".chainmap.json");
    ChainMapFile.save(file, SmallChain.map());
    robot.interact(() -> window.open(file));
    settled();
    return window.commands().editor().orElseThrow();
  }

  private static void onMap(FxRobot robot, Runnable first, KeyCode... keys) {
    robot.interact(
        () -> {
          first.run();
          robot.lookup("#map").query().requestFocus();
        });
    settled();
    robot.push(keys);
    settled();
  }

  private static List<String> names(Editor editor) {
    return SavedViews.all(editor.map()).stream().map(view -> view.name().text()).toList();
  }

  private static void name(FxRobot robot, String text) {
    robot.write(text);
    robot.push(KeyCode.ENTER);
    settled();
  }

  @Test
  void namesOfStagesStayInTheirColumn(FxRobot robot) throws FormatException {
    Editor editor = opened(robot, "columns");
    Stage longest = editor.map().stages().getFirst();
    robot.interact(
        () ->
            editor.commit(
                new ChangeBuilder(editor.map())
                    .put(longest.withName(Name.of("integration, assembly and testing ".repeat(3))))
                    .change(Message.verbatim("?"))));
    onMap(robot, () -> {}, KeyCode.CONTROL, KeyCode.B);
    name(robot, "Overview");
    Set<CheckBox> ticks = robot.lookup(".view-details .check-box").queryAllAs(CheckBox.class);
    assertThat(ticks).hasSizeGreaterThan(5);
    assertThat(ticks)
        .allSatisfy(tick -> assertThat(tick.getWidth()).as(tick.getText()).isLessThan(240));
  }

  @Test
  void theWholeMapIsSavedAsTheWholeMapThoughThePanelOfViewsTookRoomFromIt(FxRobot robot)
      throws FormatException {
    Editor editor = opened(robot, "whole");
    robot.interact(() -> ListenerCount.part(window, PanelLayout.class).lists.set(false));
    onMap(robot, () -> window.commands().fitAll(), KeyCode.CONTROL, KeyCode.B);
    robot.push(KeyCode.ENTER);
    settled();
    onMap(robot, () -> {}, KeyCode.CONTROL, KeyCode.B);
    robot.push(KeyCode.ENTER);
    settled();
    assertThat(names(editor)).containsExactly("全图", "全图 2");
    assertThat(SavedViews.all(editor.map())).allSatisfy(view -> assertThat(view.frame()).isNull());
  }

  @Test
  void saveNameReorderShowReturnAndUndo(FxRobot robot) throws FormatException {
    Editor editor = opened(robot, "views");
    onMap(robot, () -> {}, KeyCode.CONTROL, KeyCode.B);
    name(robot, "Overview");
    assertThat(names(editor)).as("the name typed next is its name").containsExactly("Overview");
    onMap(
        robot,
        () -> editor.select(Selection.of(Id.of("s-1"), Id.of("s-3"))),
        KeyCode.CONTROL,
        KeyCode.ALT,
        KeyCode.B);
    name(robot, "Part");
    assertThat(names(editor)).containsExactly("Overview", "Part");

    ListView<?> list = robot.lookup("#views").queryAs(ListView.class);
    robot.interact(list::requestFocus);
    robot.push(KeyCode.ALT, KeyCode.UP);
    settled();
    assertThat(names(editor)).containsExactly("Part", "Overview");
    assertThat(list.getSelectionModel().getSelectedIndex()).as("it stays chosen").isZero();

    Camera before = new Camera(new Point(5, 7), 0.8);
    robot.interact(() -> editor.view().look(before));
    robot.push(KeyCode.ENTER);
    settled();
    assertThat(editor.shownGeometry().cards().keySet())
        .containsExactlyInAnyOrder(Id.of("s-1"), Id.of("s-3"));
    Label shown = robot.lookup("#view-shown").queryAs(Label.class);
    assertThat(shown.getText()).isEqualTo("视图 1/2：Part");
    assertThat(WindowNodes.shown(shown)).isTrue();
    robot.push(KeyCode.ESCAPE);
    settled();
    assertThat(WindowNodes.shown(shown)).isFalse();
    assertThat(editor.view().camera()).isEqualTo(before);
    assertThat(editor.shownGeometry().cards()).hasSize(5);

    onMap(robot, () -> {}, KeyCode.ESCAPE);
    assertThat(robot.lookup("#told").queryAs(Label.class).getText())
        .as("Escape asks for nothing")
        .isEmpty();

    robot.interact(editor::undo);
    assertThat(names(editor)).containsExactly("Overview", "Part");
    robot.interact(editor::undo);
    assertThat(names(editor)).as("saving and naming is one step").containsExactly("Overview");
    robot.interact(editor::undo);
    assertThat(editor.unsaved()).isFalse();
  }

  @Test
  void theProposedStoryIsTakenOverAndItsFilterFollowedLive(FxRobot robot) throws FormatException {
    Editor editor = opened(robot, "story");
    onMap(robot, () -> {}, KeyCode.CONTROL, KeyCode.B);
    robot.push(KeyCode.ESCAPE);
    robot.interact(editor::undo);
    settled();
    robot.interact(() -> robot.lookup("#views-take").queryAs(Button.class).fire());
    settled();
    assertThat(names(editor)).startsWith("全图", "上游", "中游", "下游");
    assertThat(editor.map().all(Scenario.class)).hasSize(1);

    ListView<?> list = robot.lookup("#views").queryAs(ListView.class);
    robot.interact(
        () -> {
          list.requestFocus();
          list.getSelectionModel().clearAndSelect(1);
        });
    robot.push(KeyCode.ENTER);
    settled();
    assertThat(editor.shownGeometry().cards()).hasSize(2);
    CheckBox second = tick(robot, "中游");
    robot.interact(second::fire);
    settled();
    assertThat(editor.shownGeometry().cards()).hasSize(4);
    robot.interact(editor::undo);
    settled();
    assertThat(editor.shownGeometry().cards()).hasSize(2);
    assertThat(tick(robot, "中游").isSelected()).isFalse();
    robot.interact(editor::undo);
    assertThat(names(editor)).as("it was taken over in one step").isEmpty();
    assertThat(editor.map().all(Scenario.class)).isEmpty();
    assertThat(editor.currentView().view()).isEmpty();
  }

  private static String told(FxRobot robot) {
    return robot.lookup(".banner.notice .banner-text").queryAllAs(Label.class).stream()
        .filter(WindowNodes::shown)
        .map(Label::getText)
        .collect(Collectors.joining());
  }

  @Test
  void theProposedStoryIsAddedToOwnViewsInOneStepAndTold(FxRobot robot) throws FormatException {
    Editor editor = opened(robot, "added");
    onMap(robot, () -> window.commands().fitAll(), KeyCode.CONTROL, KeyCode.B);
    name(robot, "Mine");
    robot.interact(() -> robot.lookup("#views-propose").queryAs(Button.class).fire());
    settled();
    assertThat(names(editor))
        .as("the whole map is there already")
        .startsWith("Mine", "上游", "中游", "下游")
        .doesNotContain("全图");
    assertThat(told(robot)).startsWith("已补上");
    robot.interact(() -> robot.lookup("#views-propose").queryAs(Button.class).fire());
    settled();
    assertThat(told(robot)).startsWith("没有要补的");
    robot.interact(editor::undo);
    assertThat(names(editor)).containsExactly("Mine");
  }

  @Test
  void aViewComparesWithAnotherMap(FxRobot robot) throws FormatException {
    Path earlier = folder.resolve("earlier.chainmap.json");
    ChainMap map = SmallChain.map();
    ChainMapFile.save(
        earlier, map.with(Integrity.removal(Message.verbatim(""), map, List.of(Id.of("s-4")))));
    Editor editor = opened(robot, "compared");
    onMap(robot, () -> {}, KeyCode.CONTROL, KeyCode.B);
    name(robot, "Now");
    answers.files = List.of(earlier);
    robot.interact(window.commands()::compareView);
    assertThat(SavedViews.all(editor.map()).getFirst().colouring())
        .as("no view is shown")
        .isEqualTo(Colouring.PLAIN);
    robot.push(KeyCode.ENTER);
    settled();
    robot.interact(window.commands()::compareView);
    settled();
    assertThat(SavedViews.all(editor.map()).getFirst().colouring().comparedWith())
        .isEqualTo("earlier.chainmap.json");
    assertThat(editor.overlay().emphasis()).containsKey(Id.of("s-4"));
    assertThat(editor.overlay().dimOthers()).isTrue();
    robot.interact(editor::undo);
    settled();
    assertThat(editor.overlay().emphasis()).isEmpty();
  }

  private static CheckBox tick(FxRobot robot, String text) {
    return robot
        .lookup(".view-details .check-box")
        .<CheckBox>match(box -> box.getText().equals(text))
        .query();
  }

  @Test
  void deletingAndCopyingInTheListLeavesTheMapAlone(FxRobot robot) throws FormatException {
    Editor editor = opened(robot, "list");
    onMap(robot, () -> editor.select(Selection.of(Id.of("s-2"))), KeyCode.CONTROL, KeyCode.B);
    name(robot, "One");
    robot.push(KeyCode.CONTROL, KeyCode.D);
    settled();
    name(robot, "Two");
    assertThat(names(editor)).containsExactly("One", "Two");
    assertThat(editor.map().segments()).as("no card was copied").hasSize(5);
    robot.push(KeyCode.DELETE);
    settled();
    assertThat(names(editor)).containsExactly("One");
    assertThat(editor.map().segments()).hasSize(5);
    robot.push(KeyCode.F2);
    settled();
    name(robot, "Renamed");
    assertThat(names(editor)).containsExactly("Renamed");
  }
}
