package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.chainmap.editor.Editor;
import org.chainmap.editor.view.Camera;
import org.chainmap.editor.view.Selection;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Segment;
import org.chainmap.model.value.Name;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.Prompter.ChangedOnDisk;
import org.chainmap.ui.Prompter.Unsaved;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What someone else wrote in a file is not overwritten unasked. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class SharedFileTest {

  @TempDir static Path folder;

  private final CannedAnswers answers = new CannedAnswers();
  private MainWindow window;
  private Path file;

  @Start
  void start(Stage shown) throws FormatException {
    window = TestWindow.shown(shown, new Language(Lang.ZH), TestWindow.memory(folder), answers);
    file = folder.resolve("shared-" + System.nanoTime() + ChainMapFile.EXTENSION);
    ChainMapFile.save(file, SmallChain.map());
  }

  private static void settled() {
    WaitForAsyncUtils.waitForFxEvents(4);
  }

  private Editor opened(FxRobot robot, Path path) {
    robot.interact(() -> window.open(path));
    settled();
    return window.commands().editor().orElseThrow();
  }

  private static TabPane tabs(FxRobot robot) {
    return robot.lookup("#documents").queryAs(TabPane.class);
  }

  private static List<String> said(FxRobot robot) {
    return TestWindow.messages(robot.lookup("#documents").query().getScene());
  }

  private static Change titled(ChainMap map, String title) {
    MapInfo info = map.info();
    return Change.of(Message.verbatim("title"), Edit.update(info, info.withTitle(Name.of(title))));
  }

  /** Someone else gives the map in the file another title. */
  private void othersSave(String title) throws FormatException {
    ChainMapFile.save(file, SmallChain.map().with(titled(SmallChain.map(), title)));
  }

  private void edit(FxRobot robot, Editor editor, String title) {
    robot.interact(() -> editor.commit(titled(editor.map(), title)));
  }

  private String titleInFile(Path path) throws FormatException {
    return ChainMapFile.load(path).info().title().text();
  }

  private void save(FxRobot robot) {
    robot.interact(() -> window.commands().save());
    settled();
  }

  @AfterEach
  void close(FxRobot robot) {
    answers.unsaved = Unsaved.DISCARD;
    TestWindow.closeDocuments(robot, window);
  }

  @Test
  void savingAsksBeforeItOverwritesWhatSomeoneElseSaved(FxRobot robot) throws FormatException {
    Editor editor = opened(robot, file);
    edit(robot, editor, "我的");
    othersSave("别人的");
    save(robot);
    assertThat(answers.asked).containsExactly(file.getFileName() + "!");
    assertThat(titleInFile(file)).isEqualTo("别人的");
    assertThat(editor.unsaved()).isTrue();
    answers.changedOnDisk = ChangedOnDisk.OVERWRITE;
    save(robot);
    assertThat(titleInFile(file)).isEqualTo("我的");
    edit(robot, editor, "又是我的");
    save(robot);
    assertThat(answers.asked).as("what it wrote itself is no question").hasSize(2);
    assertThat(titleInFile(file)).isEqualTo("又是我的");
  }

  @Test
  void aFileThatWasOnlyCopiedOrSynchronisedIsNoQuestion(FxRobot robot) throws Exception {
    Editor editor = opened(robot, file);
    edit(robot, editor, "我的");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));
    save(robot);
    assertThat(answers.asked).isEmpty();
    assertThat(titleInFile(file)).isEqualTo("我的");
  }

  @Test
  void savingWithoutChangesSpeaksOfNone(FxRobot robot) throws FormatException {
    opened(robot, file);
    othersSave("别人的");
    save(robot);
    assertThat(answers.asked).containsExactly(file.getFileName() + "! unchanged");
    assertThat(titleInFile(file)).isEqualTo("别人的");
  }

  @Test
  void savingUnderAnotherNameKeepsBoth(FxRobot robot) throws FormatException {
    Editor editor = opened(robot, file);
    edit(robot, editor, "我的");
    othersSave("别人的");
    Path mine = folder.resolve("mine-" + System.nanoTime() + ChainMapFile.EXTENSION);
    answers.changedOnDisk = ChangedOnDisk.SAVE_AS;
    answers.target = mine;
    save(robot);
    assertThat(titleInFile(file)).isEqualTo("别人的");
    assertThat(titleInFile(mine)).isEqualTo("我的");
    assertThat(editor.unsaved()).isFalse();
  }

  @Test
  void reloadingKeepsViewAndSelectionAndCanBeUndone(FxRobot robot) throws FormatException {
    Editor editor = opened(robot, file);
    edit(robot, editor, "我的");
    Id segment = editor.map().segments().getFirst().id();
    robot.interact(() -> editor.select(Selection.of(segment)));
    Camera camera = editor.view().camera();
    ChainMap mine = editor.map();
    Segment other = SmallChain.map().segments().getLast();
    ChainMap theirs =
        SmallChain.map()
            .with(
                Change.of(
                    Message.verbatim("name"),
                    Edit.update(other, other.withName(Name.of("别人的环节")))));
    ChainMapFile.save(file, theirs);
    answers.changedOnDisk = ChangedOnDisk.RELOAD;
    save(robot);
    assertThat(editor.map()).isEqualTo(theirs);
    assertThat(editor.unsaved()).isFalse();
    assertThat(editor.selection().ids()).containsExactly(segment);
    assertThat(editor.view().camera()).isEqualTo(camera);
    robot.interact(editor::undo);
    assertThat(editor.map()).isEqualTo(mine);
    assertThat(editor.unsaved()).isTrue();
    save(robot);
    assertThat(answers.asked).as("the file is known now").hasSize(1);
    assertThat(ChainMapFile.load(file)).isEqualTo(mine);
  }

  private static ChainMap renamed(ChainMap map, Segment segment, String name) {
    Segment now = map.find(Segment.class, segment.id()).orElseThrow();
    return map.with(
        Change.of(Message.verbatim("name"), Edit.update(now, now.withName(Name.of(name)))));
  }

  @Test
  void mergingJoinsWhatBothDidAndSavesNothingByItself(FxRobot robot) throws FormatException {
    Editor editor = opened(robot, file);
    Segment first = editor.map().segments().getFirst();
    Segment last = editor.map().segments().getLast();
    edit(robot, editor, "我的");
    ChainMap theirs = renamed(SmallChain.map(), last, "别人的环节");
    ChainMapFile.save(file, theirs);
    answers.changedOnDisk = ChangedOnDisk.MERGE;
    save(robot);
    assertThat(editor.map().info().title().text()).isEqualTo("我的");
    assertThat(editor.map()).isEqualTo(renamed(editor.map(), last, "别人的环节"));
    assertThat(editor.map().find(first.id())).contains(first);
    assertThat(said(robot)).singleElement().asString().contains("两边都没有丢");
    assertThat(ChainMapFile.load(file)).isEqualTo(theirs);
    assertThat(editor.unsaved()).isTrue();
    save(robot);
    assertThat(answers.asked).as("once").hasSize(1);
    assertThat(ChainMapFile.load(file)).isEqualTo(editor.map());
  }

  @Test
  void whatBothChangedIsDecidedBeforeMerging(FxRobot robot) throws FormatException {
    Editor editor = opened(robot, file);
    edit(robot, editor, "我的");
    othersSave("别人的");
    answers.changedOnDisk = ChangedOnDisk.MERGE;
    save(robot);
    assertThat(editor.map().info().title().text()).as("not yet decided").isEqualTo("我的");
    TableView<?> conflicts = robot.lookup("#merge-conflicts").query();
    assertThat(conflicts.getItems()).hasSize(1);
    robot.interact(() -> robot.lookup("#merge-all-theirs").queryButton().fire());
    robot.interact(() -> robot.lookup("#merge-accept").queryButton().fire());
    settled();
    assertThat(editor.map().info().title().text()).isEqualTo("别人的");
    assertThat(said(robot)).singleElement().asString().contains("看过后再保存");
    robot.interact(editor::undo);
    assertThat(editor.map().info().title().text()).isEqualTo("我的");
  }

  @Test
  void whatDiffersFromTheFileCanBeSeenBeforeSaving(FxRobot robot) throws FormatException {
    Editor editor = opened(robot, file);
    edit(robot, editor, "我的");
    othersSave("别人的");
    answers.changedOnDisk = ChangedOnDisk.COMPARE;
    save(robot);
    TableView<?> changes = robot.lookup("#compare-changes").query();
    assertThat(changes.getItems()).hasSize(1);
    robot.interact(() -> changes.getScene().getWindow().hide());
    assertThat(titleInFile(file)).isEqualTo("别人的");
    assertThat(editor.map().info().title().text()).isEqualTo("我的");
  }

  @Test
  void theQuestionAtClosingOverwritesNothingEither(FxRobot robot) throws FormatException {
    Editor editor = opened(robot, file);
    edit(robot, editor, "我的");
    othersSave("别人的");
    answers.unsaved = Unsaved.SAVE;
    robot.interact(() -> window.commands().closeDocument());
    assertThat(answers.asked).endsWith(file.getFileName() + "!");
    assertThat(window.commands().editor()).containsSame(editor);
    assertThat(titleInFile(file)).isEqualTo("别人的");
  }

  @Test
  void aFileThatVanishedIsSavedAnewAndThatIsSaid(FxRobot robot) throws Exception {
    Editor editor = opened(robot, file);
    edit(robot, editor, "我的");
    Files.delete(file);
    save(robot);
    assertThat(answers.asked).isEmpty();
    assertThat(titleInFile(file)).isEqualTo("我的");
    assertThat(said(robot)).singleElement().asString().contains("重新保存");
  }

  @Test
  void anotherPathToAnOpenFileSelectsItsTab(FxRobot robot) throws IOException {
    Path link = folder.resolve("link-" + System.nanoTime() + ChainMapFile.EXTENSION);
    Path hard = folder.resolve("hard-" + System.nanoTime() + ChainMapFile.EXTENSION);
    Files.createSymbolicLink(link, file);
    Files.createLink(hard, file);
    Editor editor = opened(robot, file);
    int open = tabs(robot).getTabs().size();
    assertThat(opened(robot, link)).isSameAs(editor);
    assertThat(opened(robot, hard)).isSameAs(editor);
    assertThat(tabs(robot).getTabs()).hasSize(open);
  }

  @Test
  void aFileOpenInAnotherTabIsNotOverwrittenBySavingAs(FxRobot robot) throws Exception {
    Path link = folder.resolve("link-" + System.nanoTime() + ChainMapFile.EXTENSION);
    Files.createSymbolicLink(link, file);
    opened(robot, file);
    robot.interact(() -> window.commands().newMap());
    settled();
    answers.target = link;
    robot.interact(() -> window.commands().saveAs());
    settled();
    assertThat(ChainMapFile.load(file)).isEqualTo(SmallChain.map());
    assertThat(said(robot)).singleElement().asString().contains("另一个标签页");
  }

  @Test
  void ofFilesOpenedTogetherTheMissingOnesAreNamedAndStaySo(FxRobot robot) throws Exception {
    Path missing = folder.resolve("缺失的.chainmap.json");
    Path second = folder.resolve("second-" + System.nanoTime() + ChainMapFile.EXTENSION);
    ChainMapFile.save(second, SmallChain.map());
    robot.interact(() -> window.open(List.of(missing, file, second)));
    settled();
    assertThat(tabs(robot).getTabs()).hasSize(3);
    assertThat(said(robot))
        .singleElement()
        .asString()
        .startsWith("3 个文件中有 1 个未能打开")
        .contains("缺失的");
    robot.interact(() -> tabs(robot).getSelectionModel().select(1));
    edit(robot, window.commands().editor().orElseThrow(), "改了");
    save(robot);
    assertThat(said(robot)).singleElement().asString().contains("缺失的");
  }

  @Test
  void aFailedSaveIsSaidUntilTheDocumentIsSaved(FxRobot robot) {
    robot.interact(() -> window.commands().newMap());
    settled();
    answers.target = folder.resolve("no/such/folder.chainmap.json");
    robot.interact(() -> window.commands().save());
    robot.interact(() -> tabs(robot).getSelectionModel().select(0));
    robot.interact(() -> tabs(robot).getSelectionModel().select(1));
    settled();
    assertThat(said(robot)).singleElement().asString().startsWith("无法保存");
    answers.target = folder.resolve("saved-" + System.nanoTime() + ".chainmap.json");
    robot.interact(() -> window.commands().save());
    settled();
    assertThat(said(robot)).isEmpty();
  }
}
