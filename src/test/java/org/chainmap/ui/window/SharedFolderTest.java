package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.chainmap.editor.Editor;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Segment;
import org.chainmap.model.value.Name;
import org.chainmap.task.Tasks;
import org.chainmap.testing.HandRepeater;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.Prompter.Unsaved;
import org.chainmap.ui.Settings;
import org.chainmap.ui.ThemeSwitch;
import org.chainmap.ui.UserPreferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Who shares a folder learns who has a file open, and that a file changed. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class SharedFolderTest {

  private static final String WANG =
      """
      id=wang
      person=王芳
      machine=PC-12
      installation=hers
      pid=4711
      since=2026-01-02T03:04:05Z
      """;

  @TempDir static Path folder;

  private final CannedAnswers answers = new CannedAnswers();
  private final HandRepeater repeater = new HandRepeater();
  private Settings settings;
  private MainWindow window;
  private Stage stage;
  private Path file;
  private Path lock;

  @Start
  void start(Stage shown) throws FormatException {
    stage = shown;
    UserPreferences userPreferences = TestWindow.memory(folder);
    settings = new Settings(userPreferences);
    window =
        new MainWindow(
            shown,
            new Language(Lang.ZH),
            new ThemeSwitch(ThemeSwitch.Choice.LIGHT),
            userPreferences,
            new Tasks(Runnable::run, Runnable::run, Runnable::run, repeater),
            answers);
    window.show();
    String name = "shared-" + System.nanoTime() + ChainMapFile.EXTENSION;
    file = folder.resolve(name);
    lock = folder.resolve(".~lock." + name + "#");
    ChainMapFile.save(file, SmallChain.map());
  }

  @AfterEach
  void close(FxRobot robot) {
    answers.unsaved = Unsaved.DISCARD;
    TestWindow.closeDocuments(robot, window);
    assertThat(repeater.size()).as("closed with its document").isZero();
  }

  private static void settled() {
    WaitForAsyncUtils.waitForFxEvents(4);
  }

  private Editor opened(FxRobot robot) {
    robot.interact(() -> window.open(file));
    settled();
    return window.commands().editor().orElseThrow();
  }

  private void tick(FxRobot robot) {
    robot.interact(repeater::tick);
    settled();
  }

  private static List<String> said(FxRobot robot) {
    return TestWindow.messages(robot.lookup("#documents").query().getScene());
  }

  private static List<String> offers(FxRobot robot) {
    return robot.lookup(".banner .hyperlink").queryAllAs(Hyperlink.class).stream()
        .map(Labeled::getText)
        .toList();
  }

  private void accept(FxRobot robot, String offer) {
    robot.interact(
        () ->
            robot.lookup(".banner .hyperlink").queryAllAs(Hyperlink.class).stream()
                .filter(link -> link.getText().equals(offer))
                .findFirst()
                .orElseThrow()
                .fire());
    settled();
  }

  private static ChainMap titled(ChainMap map, String title) {
    return map.with(titling(map, title));
  }

  private static Change titling(ChainMap map, String title) {
    MapInfo info = map.info();
    return Change.of(Message.verbatim("title"), Edit.update(info, info.withTitle(Name.of(title))));
  }

  private boolean lockedTab(FxRobot robot) {
    Node graphic =
        robot
            .lookup("#documents")
            .queryAs(TabPane.class)
            .getSelectionModel()
            .getSelectedItem()
            .getGraphic();
    return graphic != null;
  }

  @Test
  void anOpenDocumentIsLockedUntilItIsClosedAndItsLockMovesWithIt(FxRobot robot) {
    settings.text(Settings.Text.AUTHOR, "李明");
    opened(robot);
    assertThat(lock).content().contains("person=李明");
    Path elsewhere = folder.resolve("copy-" + System.nanoTime() + ChainMapFile.EXTENSION);
    answers.target = elsewhere;
    robot.interact(() -> window.commands().saveAs());
    tick(robot);
    assertThat(lock).doesNotExist();
    Path moved = folder.resolve(".~lock." + elsewhere.getFileName() + "#");
    assertThat(moved).exists();
    robot.interact(() -> window.commands().closeDocument());
    assertThat(moved).doesNotExist();
  }

  @Test
  void whoWantsNoLocksHasNone(FxRobot robot) {
    opened(robot);
    settings.locksFiles(false);
    tick(robot);
    assertThat(lock).doesNotExist();
    settings.locksFiles(true);
    tick(robot);
    assertThat(lock).exists();
  }

  @Test
  void aFileThatSomeoneElseHasOpenIsReadOnlyAndSavedElsewhere(FxRobot robot) throws Exception {
    Files.writeString(lock, WANG);
    Editor editor = opened(robot);
    assertThat(said(robot)).singleElement().asString().contains("王芳", "PC-12", "2026-01-02");
    assertThat(stage.getTitle()).contains("（只读）");
    assertThat(lockedTab(robot)).isTrue();
    assertThat(robot.lookup("#saved").queryAs(Label.class).getText()).isEqualTo("只读");
    robot.interact(() -> editor.commit(titling(editor.map(), "我的")));
    answers.target = file;
    robot.interact(() -> window.commands().save());
    settled();
    assertThat(ChainMapFile.load(file)).isEqualTo(SmallChain.map());
    assertThat(said(robot)).anyMatch(text -> text.startsWith("没有保存"));
    Path mine = folder.resolve("mine-" + System.nanoTime() + ChainMapFile.EXTENSION);
    answers.target = mine;
    robot.interact(() -> window.commands().save());
    tick(robot);
    assertThat(ChainMapFile.load(mine).info().title().text()).isEqualTo("我的");
    assertThat(stage.getTitle()).doesNotContain("只读");
    assertThat(said(robot)).isEmpty();
    assertThat(lock).as("hers").content().contains("wang");
  }

  @Test
  void whoEditsAnywayIsAskedOnlyIfTheFileChanges(FxRobot robot) throws Exception {
    Files.writeString(lock, WANG);
    Editor editor = opened(robot);
    assertThat(offers(robot)).containsExactly("打开副本", "仍要编辑");
    accept(robot, "仍要编辑");
    tick(robot);
    assertThat(said(robot)).isEmpty();
    assertThat(lockedTab(robot)).isFalse();
    robot.interact(() -> editor.commit(titling(editor.map(), "我的")));
    robot.interact(() -> window.commands().save());
    assertThat(answers.asked).isEmpty();
    assertThat(ChainMapFile.load(file)).isEqualTo(editor.map());
  }

  @Test
  void aCopyIsADocumentOfItsOwn(FxRobot robot) throws Exception {
    Files.writeString(lock, WANG);
    Editor editor = opened(robot);
    accept(robot, "打开副本");
    Editor copy = window.commands().editor().orElseThrow();
    assertThat(copy).isNotSameAs(editor);
    assertThat(copy.map()).isEqualTo(editor.map());
    assertThat(lockedTab(robot)).isFalse();
    assertThat(said(robot)).as("is about the other document").isEmpty();
  }

  @Test
  void whenTheOtherOneClosesTheFileItCanBeEdited(FxRobot robot) throws Exception {
    Files.writeString(lock, WANG);
    opened(robot);
    Files.delete(lock);
    tick(robot);
    assertThat(said(robot)).singleElement().asString().contains("现在可以编辑");
    assertThat(lockedTab(robot)).isFalse();
    assertThat(lock).content().doesNotContain("wang");
  }

  @Test
  void aFileThatChangedIsReloadedWithOneClick(FxRobot robot) throws Exception {
    Editor editor = opened(robot);
    ChainMap theirs = titled(SmallChain.map(), "别人的");
    ChainMapFile.save(file, theirs);
    tick(robot);
    assertThat(editor.map()).as("never by itself").isEqualTo(SmallChain.map());
    assertThat(said(robot)).singleElement().asString().contains("已被别人改动");
    accept(robot, "重新载入");
    assertThat(editor.map()).isEqualTo(theirs);
    assertThat(editor.unsaved()).isFalse();
    assertThat(said(robot)).isEmpty();
    tick(robot);
    assertThat(said(robot)).isEmpty();
  }

  @Test
  void whatWasMergedStaysSaidUntilItIsRead(FxRobot robot) throws Exception {
    Editor editor = opened(robot);
    robot.interact(() -> editor.commit(titling(editor.map(), "我的")));
    Segment theirs = editor.map().segments().getLast();
    ChainMap map = SmallChain.map();
    ChainMapFile.save(
        file,
        map.with(
            Change.of(
                Message.verbatim("theirs"),
                Edit.update(theirs, theirs.withName(Name.of("别人的环节"))))));
    tick(robot);
    accept(robot, "合并");
    assertThat(said(robot)).singleElement().asString().contains("两边都没有丢");
    tick(robot);
    assertThat(said(robot)).singleElement().asString().contains("两边都没有丢");
  }

  @Test
  void aMessageThatWasReadComesBackOnlyWithNews(FxRobot robot) throws Exception {
    opened(robot);
    ChainMapFile.save(file, titled(SmallChain.map(), "一"));
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));
    tick(robot);
    robot.interact(
        () ->
            robot.lookup(".banner .button").queryAllAs(javafx.scene.control.Button.class).stream()
                .filter(Node::isVisible)
                .forEach(javafx.scene.control.Button::fire));
    tick(robot);
    assertThat(said(robot)).isEmpty();
    ChainMapFile.save(file, titled(SmallChain.map(), "二"));
    tick(robot);
    assertThat(said(robot)).hasSize(1);
  }

  @Test
  void aFileThatWasOnlyTouchedIsNoNews(FxRobot robot) throws Exception {
    opened(robot);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));
    tick(robot);
    tick(robot);
    assertThat(said(robot)).isEmpty();
  }

  @Test
  void aFileThatVanishedIsSaidWhenItStaysAway(FxRobot robot) throws Exception {
    opened(robot);
    Files.delete(file);
    tick(robot);
    assertThat(said(robot)).as("perhaps it is being written anew").isEmpty();
    tick(robot);
    assertThat(said(robot)).singleElement().asString().contains("已不在原处");
    ChainMapFile.save(file, SmallChain.map());
    tick(robot);
    assertThat(said(robot)).isEmpty();
  }

  @Test
  void aMessageAboutADocumentIsShownOnlyWhileItIsInFront(FxRobot robot) throws Exception {
    opened(robot);
    robot.interact(() -> window.commands().newMap());
    settled();
    ChainMapFile.save(file, titled(SmallChain.map(), "别人的"));
    tick(robot);
    assertThat(said(robot)).isEmpty();
    robot.interact(
        () -> robot.lookup("#documents").queryAs(TabPane.class).getSelectionModel().select(1));
    settled();
    assertThat(said(robot)).hasSize(1);
  }
}
