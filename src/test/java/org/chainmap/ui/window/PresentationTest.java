package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.chainmap.editor.Editor;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.SavedView;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.ViewFilter;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.command.WindowActions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Presenting a map: from F5 through its views to Escape. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class PresentationTest {

  @TempDir Path folder;

  private Stage stage;
  private Language language;
  private MainWindow window;

  @Start
  void start(Stage shown) throws Exception {
    stage = shown;
    language = new Language(Lang.ZH);
    window = TestWindow.shown(shown, language, TestWindow.memory(folder), new CannedAnswers());
  }

  @AfterEach
  void tidy(FxRobot robot) {
    TestWindow.hideOthers(robot, stage);
  }

  private Editor editor() {
    return window.commands().editor().orElseThrow();
  }

  private void open(FxRobot robot, ChainMap map) throws Exception {
    Path file = folder.resolve("map.chainmap.json");
    org.chainmap.format.ChainMapFile.save(file, map);
    robot.interact(() -> window.open(List.of(file)));
  }

  private void perform(FxRobot robot, String action) {
    robot.interact(() -> WindowActions.named(action).tryOn(window.commands()));
  }

  private static void press(FxRobot robot, KeyCode... keys) {
    for (KeyCode key : keys) {
      robot.push(key);
    }
  }

  private Optional<Node> page() {
    return Window.getWindows().stream()
        .filter(w -> w != stage && w.isShowing() && w.getScene() != null)
        .flatMap(w -> Optional.ofNullable(w.getScene().getRoot().lookup("#present-page")).stream())
        .findFirst();
  }

  /** What a screen reader says of the page: title, caption and number. */
  private String said() {
    return page().orElseThrow().getAccessibleText();
  }

  private static SavedView view(String id, String name, int order) {
    return SavedView.of(Id.of(id), name, order);
  }

  private static ChainMap with(ChainMap map, SavedView... views) {
    ChainMap changed = map;
    for (SavedView view : views) {
      changed = changed.with(Change.of(Message.verbatim("add"), Edit.add(view)));
    }
    return changed;
  }

  @Test
  void aMapWithoutViewsIsPresentedAndStaysAsItWas(FxRobot robot) throws Exception {
    open(robot, SmallChain.map());
    ChainMap before = editor().map();
    perform(robot, "present");
    assertThat(said()).startsWith("全图").contains("1 / ");
    press(robot, KeyCode.RIGHT);
    assertThat(said()).contains("2 / ");
    press(robot, KeyCode.PAGE_UP);
    assertThat(said()).startsWith("全图");
    press(robot, KeyCode.DIGIT3, KeyCode.ENTER);
    assertThat(said()).contains("3 / ");
    press(robot, KeyCode.B);
    assertThat(said()).isEqualTo("黑屏");
    press(robot, KeyCode.SPACE);
    assertThat(said()).contains("3 / ");
    press(robot, KeyCode.END, KeyCode.N);
    assertThat(said()).isEqualTo("放映结束");
    press(robot, KeyCode.ESCAPE);
    assertThat(page()).isEmpty();
    assertThat(editor().map()).isSameAs(before);
    assertThat(editor().unsaved()).isFalse();
    assertThat(stage.isShowing()).isTrue();
  }

  @Test
  void ownViewsAreShownFromTheChosenOneOn(FxRobot robot) throws Exception {
    open(robot, with(SmallChain.map(), view("v1", "先看这里", 0), view("v2", "再看那里", 1)));
    robot.interact(
        () -> editor().showView(editor().map().find(SavedView.class, Id.of("v2")).orElseThrow()));
    perform(robot, "presentView");
    assertThat(said()).startsWith("再看那里").contains("2 / 2");
    press(robot, KeyCode.HOME);
    assertThat(said()).startsWith("先看这里");
  }

  @Test
  void notesAndWhatIsGoneAreForTheSpeakerOnly(FxRobot robot) throws Exception {
    SavedView partly =
        view("v1", "看一看", 0)
            .withFilter(ViewFilter.NONE.withStages(List.of(Id.of("gone"))))
            .withSpeakerNotes(Caption.of("先问好"));
    open(robot, with(SmallChain.map(), partly, view("v2", "下一个", 1)));
    perform(robot, "present");
    assertThat(robot.lookup("#present-notes").tryQuery()).isEmpty();
    press(robot, KeyCode.S);
    assertThat(robot.lookup("#present-notes").queryAs(Label.class).getText()).isEqualTo("先问好");
    assertThat(robot.lookup("#present-gone").queryAs(Label.class).getText()).contains("已删除");
    assertThat(robot.lookup("#present-following").queryAs(Label.class).getText()).contains("下一个");
    assertThat(said()).doesNotContain("已删除").doesNotContain("先问好");
    press(robot, KeyCode.S);
    assertThat(robot.lookup("#present-notes").tryQuery()).isEmpty();
    assertThat(page()).isPresent();
  }

  @Test
  void theViewChosenInTheListIsTheFirst(FxRobot robot) throws Exception {
    open(robot, with(SmallChain.map(), view("v1", "先看这里", 0), view("v2", "再看那里", 1)));
    robot.interact(
        () -> {
          editor().showView(editor().map().find(SavedView.class, Id.of("v2")).orElseThrow());
          editor().showWhole();
          robot.lookup("#views").queryListView().getSelectionModel().select(1);
        });
    perform(robot, "presentView");
    assertThat(said()).startsWith("再看那里");
  }

  @Test
  void whatIsEditedMeanwhileIsShown(FxRobot robot) throws Exception {
    open(robot, with(SmallChain.map(), view("v1", "先看这里", 0), view("v2", "再看那里", 1)));
    perform(robot, "present");
    press(robot, KeyCode.RIGHT);
    robot.interact(
        () -> {
          SavedView second = editor().map().find(SavedView.class, Id.of("v2")).orElseThrow();
          editor()
              .commit(
                  new Change(
                      Message.verbatim("edit"),
                      List.of(
                          Edit.update(second, second.withName(Name.of("改了名"))),
                          Edit.add(view("v0", "加在最前", -1)))));
        });
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> said().startsWith("改了名"));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(said()).contains("3 / 3");
    robot.interact(() -> editor().undo());
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> said().startsWith("再看那里"));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(said()).contains("2 / 2");
  }

  @Test
  void theCardOfKeysIsClosedByEscapeFirst(FxRobot robot) throws Exception {
    open(robot, SmallChain.map());
    perform(robot, "present");
    press(robot, KeyCode.F1);
    assertThat(robot.lookup("#present-keys").tryQuery()).isPresent();
    press(robot, KeyCode.ESCAPE);
    assertThat(robot.lookup("#present-keys").tryQuery()).isEmpty();
    assertThat(page()).isPresent();
    press(robot, KeyCode.ESCAPE);
    assertThat(page()).isEmpty();
  }

  @Test
  void itFollowsTheLanguageAndEndsWithItsDocument(FxRobot robot) throws Exception {
    open(robot, SmallChain.map());
    perform(robot, "present");
    robot.interact(() -> language.set(Lang.EN));
    assertThat(said()).startsWith("Whole map");
    TestWindow.closeDocuments(robot, window);
    assertThat(page()).isEmpty();
  }

  @Test
  void aMapWithNothingToShowSaysSo(FxRobot robot) {
    robot.interact(() -> window.commands().newMap());
    assertThat(WindowActions.named("present").condition().obstacle(window.commands()))
        .contains(Message.of("present.none"));
  }
}
