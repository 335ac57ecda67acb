package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.chainmap.disk.VersionStore;
import org.chainmap.editor.Editor;
import org.chainmap.format.ChainMapFile;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.Prompter;
import org.chainmap.ui.Settings;
import org.chainmap.ui.UserPreferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What saves replace is found again, also after the file was moved, and comes back undoably. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class VersionsJourneyTest {

  @TempDir Path folder;
  private Stage stage;
  private MainWindow window;
  private UserPreferences memory;
  private final CannedAnswers answers = new CannedAnswers();

  @Start
  void start(Stage shown) {
    stage = shown;
    memory = TestWindow.memory(folder);
    window = TestWindow.shown(shown, new Language(Lang.ZH), memory, answers);
    window
        .safekeeping()
        .keepVersionsIn(new VersionStore(folder.resolve("versions"), ChainMapFile.EXTENSION));
  }

  @AfterEach
  void close(FxRobot robot) {
    TestWindow.hideOthers(robot, stage);
  }

  private Path file(String name) {
    return folder.resolve(name + ChainMapFile.EXTENSION);
  }

  private Editor editor() {
    return window.commands().editor().orElseThrow();
  }

  private void edit(FxRobot robot, ChainMap to) {
    robot.interact(
        () ->
            editor()
                .commit(
                    Change.between(
                        Message.of("ui.new.title"),
                        editor().map(),
                        to.withDocumentId(editor().map().info().documentId()))));
  }

  /** Opens a document of three saves: 一, 二 and 三. */
  private Path threeSaves(FxRobot robot) throws Exception {
    Path file = file("计划");
    ChainMapFile.save(file, ChainMap.titled("一"));
    robot.interact(() -> window.open(file));
    for (String title : List.of("二", "三")) {
      edit(robot, ChainMap.titled(title));
      robot.interact(() -> window.commands().save());
    }
    return file;
  }

  private void open(FxRobot robot) {
    robot.interact(() -> window.commands().versions());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static ListView<?> list(FxRobot robot) {
    return robot.lookup("#versions").queryAs(ListView.class);
  }

  private static void choose(FxRobot robot, int index) {
    robot.interact(() -> list(robot).getSelectionModel().select(index));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private static Button button(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Button.class);
  }

  private static void press(FxRobot robot, String id) {
    robot.interact(() -> button(robot, id).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private String title() {
    return editor().map().info().title().text();
  }

  @Test
  void aFileThatCannotBeReadOffersItsLastKeptVersion(FxRobot robot) throws Exception {
    Path file = threeSaves(robot);
    robot.interact(() -> window.commands().closeDocument());
    byte[] zeros = new byte[(int) Files.size(file)];
    Files.write(file, zeros);
    robot.interact(() -> window.open(file));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(TestWindow.messages(stage.getScene()))
        .singleElement()
        .asString()
        .contains("空字节", "较早的版本", "不会写到这个文件上");
    Hyperlink offer =
        robot
            .lookup(
                (javafx.scene.Node node) ->
                    node instanceof Hyperlink link
                        && link.getText() != null
                        && link.getText().endsWith("的版本"))
            .queryAs(Hyperlink.class);
    robot.interact(offer::fire);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(title()).isEqualTo("二");
    assertThat(editor().unsaved()).isTrue();
    assertThat(Files.readAllBytes(file)).isEqualTo(zeros);
    assertThat(TestWindow.messages(stage.getScene()))
        .as("the error is settled")
        .singleElement()
        .asString()
        .contains("尚未保存到文件");
    open(robot);
    assertThat(list(robot).getItems()).as("now, and both that are kept").hasSize(3);
  }

  @Test
  void everySaveKeepsWhatItReplacesAndSaysWhatChanged(FxRobot robot) throws Exception {
    threeSaves(robot);
    open(robot);
    assertThat(list(robot).getItems()).hasSize(3);
    assertThat(text(robot, "#version-summary")).contains("1");
    assertThat(robot.lookup("#version-sentences").queryAs(ListView.class).getItems())
        .hasSize(1)
        .allSatisfy(each -> assertThat(((Message) each).in(Lang.ZH)).contains("二", "三"));
    assertThat(robot.lookup("#version-picture").queryAs(ImageView.class).getImage()).isNotNull();
    choose(robot, 2);
    assertThat(text(robot, "#version-summary")).contains("最早");
  }

  @Test
  void aVersionIsRestoredAsAChangeAndTheFileWaits(FxRobot robot) throws Exception {
    Path file = threeSaves(robot);
    String before = Files.readString(file);
    open(robot);
    assertThat(button(robot, "#version-restore").isDisabled()).as("as it is").isTrue();
    choose(robot, 2);
    press(robot, "#version-restore");
    assertThat(title()).isEqualTo("一");
    assertThat(editor().unsaved()).isTrue();
    assertThat(Files.readString(file)).isEqualTo(before);
    robot.interact(() -> editor().undo());
    assertThat(title()).isEqualTo("三");
    assertThat(editor().unsaved()).isFalse();
  }

  @Test
  void aVersionIsComparedWithTheMapInTheWindowBeforeItIsRestored(FxRobot robot) throws Exception {
    threeSaves(robot);
    open(robot);
    assertThat(button(robot, "#version-compare").isDisabled()).as("as it is").isTrue();
    choose(robot, 2);
    press(robot, "#version-compare");
    assertThat(robot.lookup("#compare-changes").queryAs(TableView.class).getItems()).hasSize(1);
    assertThat(title()).isEqualTo("三");
  }

  @Test
  void theSliderGoesThroughTime(FxRobot robot) throws Exception {
    threeSaves(robot);
    open(robot);
    Slider slider = robot.lookup("#versions-slider").queryAs(Slider.class);
    assertThat(slider.getValue()).isEqualTo(2);
    robot.interact(() -> slider.setValue(0));
    assertThat(list(robot).getSelectionModel().getSelectedIndex()).isEqualTo(2);
    choose(robot, 1);
    assertThat(slider.getValue()).isEqualTo(1);
  }

  @Test
  void versionsAreFoundAfterTheFileWasMovedAndRenamed(FxRobot robot) throws Exception {
    Path file = threeSaves(robot);
    robot.interact(() -> window.commands().closeDocument());
    Path moved = Files.createDirectories(folder.resolve("别处")).resolve("新名.chainmap.json");
    Files.move(file, moved);
    robot.interact(() -> window.open(moved));
    open(robot);
    assertThat(list(robot).getItems()).hasSize(3);
  }

  @Test
  void aCopySavedUnderAnotherNameIsAnotherDocument(FxRobot robot) throws Exception {
    Path file = threeSaves(robot);
    answers.target = file("副本");
    robot.interact(() -> window.commands().saveAs());
    open(robot);
    assertThat(list(robot).getItems()).hasSize(1);
    String one = ChainMapFile.load(file).info().documentId();
    String other = ChainMapFile.load(file("副本")).info().documentId();
    assertThat(one).isNotNull();
    assertThat(other).isNotNull().isNotEqualTo(one);
  }

  @Test
  void theIdIsNoStepThatCanBeUndone(FxRobot robot) throws Exception {
    threeSaves(robot);
    robot.interact(() -> editor().undo());
    robot.interact(() -> editor().undo());
    assertThat(editor().undoName()).isEmpty();
    String id = ChainMapFile.load(file("计划")).info().documentId();
    robot.interact(() -> window.commands().save());
    assertThat(ChainMapFile.load(file("计划")).info().documentId()).isEqualTo(id);
  }

  @Test
  void whatAnotherDocumentReplacesIsKeptAsItsOwn(FxRobot robot) throws Exception {
    Path other = file("别的");
    ChainMapFile.save(
        other, SmallChain.map().withDocumentId("3f1c9a52-7c1e-4f5e-9d6b-2f4f3a1f0c11"));
    threeSaves(robot);
    answers.target = other;
    robot.interact(() -> window.commands().saveAs());
    VersionStore store = new VersionStore(folder.resolve("versions"), ChainMapFile.EXTENSION);
    assertThat(store.versions("3f1c9a52-7c1e-4f5e-9d6b-2f4f3a1f0c11")).hasSize(1);
  }

  @Test
  void whatSomeoneElseWroteIsKeptWhenItIsOverwritten(FxRobot robot) throws Exception {
    Path file = threeSaves(robot);
    ChainMapFile.save(file, ChainMap.titled("别人的"));
    edit(robot, ChainMap.titled("四"));
    answers.changedOnDisk = Prompter.ChangedOnDisk.OVERWRITE;
    robot.interact(() -> window.commands().save());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(TestWindow.messages(stage.getScene()))
        .singleElement()
        .asString()
        .contains("换掉的内容已经留存", "文件 › 版本");
    open(robot);
    choose(robot, 1);
    press(robot, "#version-restore");
    assertThat(title()).isEqualTo("别人的");
  }

  @Test
  void whatSavingUnderAnotherNameReplacesIsFoundInTheVersions(FxRobot robot) throws Exception {
    Path other = file("别的");
    ChainMapFile.save(other, ChainMap.titled("别的"));
    Files.setLastModifiedTime(other, FileTime.from(Instant.now().minus(Duration.ofDays(400))));
    threeSaves(robot);
    answers.target = other;
    robot.interact(() -> window.commands().saveAs());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(TestWindow.messages(stage.getScene()))
        .singleElement()
        .asString()
        .contains("换掉的内容已经留存");
    edit(robot, ChainMap.titled("四"));
    robot.interact(() -> window.commands().save());
    open(robot);
    assertThat(list(robot).getItems()).as("however old it was").hasSize(3);
    choose(robot, 2);
    press(robot, "#version-restore");
    assertThat(title()).isEqualTo("别的");
  }

  @Test
  void whoKeepsNoVersionsIsPromisedNone(FxRobot robot) throws Exception {
    new Settings(memory).versions(Settings.VersionLimit.COUNT, 0);
    Path file = threeSaves(robot);
    ChainMapFile.save(file, ChainMap.titled("别人的"));
    edit(robot, ChainMap.titled("四"));
    answers.changedOnDisk = Prompter.ChangedOnDisk.OVERWRITE;
    robot.interact(() -> window.commands().save());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(TestWindow.messages(stage.getScene())).isEmpty();
    assertThat(ChainMapFile.load(file).info().title().text()).isEqualTo("四");
  }

  @Test
  void aNamedVersionLiesBesideTheDocumentForGood(FxRobot robot) throws Exception {
    Path file = threeSaves(robot);
    Path named = folder.resolve("计划.versions");
    open(robot);
    choose(robot, 1);
    assertThat(button(robot, "#version-keep").isDisabled()).isTrue();
    assertThat(text(robot, "#version-folder")).contains("新建文件夹", named.toString());
    robot.interact(() -> robot.lookup("#version-name").queryAs(TextField.class).setText("报送稿"));
    press(robot, "#version-keep");
    ChainMap kept = ChainMapFile.load(named.resolve("报送稿.chainmap.json"));
    assertThat(kept.info().title().text()).isEqualTo("二");
    assertThat(kept.info().documentId()).as("opened by itself it is another document").isNull();
    assertThat(list(robot).getItems()).hasSize(4);
    assertThat(text(robot, "#version-folder")).doesNotContain("新建");
    assertThat(ChainMapFile.load(file).info().title().text()).isEqualTo("三");
  }

  @Test
  void aDocumentWithoutAFileSaysWhatToDo(FxRobot robot) {
    robot.interact(() -> window.commands().newMap());
    open(robot);
    assertThat(text(robot, "#version-folder")).contains("先保存一次");
    assertThat(robot.lookup("#version-name").queryAs(TextField.class).isDisabled()).isTrue();
    assertThat(list(robot).getItems()).hasSize(1);
  }

  @Test
  void aDamagedVersionIsSaid(FxRobot robot) throws Exception {
    threeSaves(robot);
    VersionStore store = new VersionStore(folder.resolve("versions"), ChainMapFile.EXTENSION);
    String id = ChainMapFile.load(file("计划")).info().documentId();
    Files.writeString(store.versions(String.valueOf(id)).getFirst().file(), "{");
    open(robot);
    choose(robot, 1);
    assertThat(text(robot, "#version-summary")).contains("读不出来");
    assertThat(button(robot, "#version-restore").isDisabled()).isTrue();
  }

  @Test
  void aVersionThatCannotBeKeptDoesNotStopTheSave(FxRobot robot) throws Exception {
    Files.writeString(folder.resolve("versions"), "no folder");
    Path file = threeSaves(robot);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(ChainMapFile.load(file).info().title().text()).isEqualTo("三");
    assertThat(TestWindow.messages(stage.getScene()))
        .anyMatch(text -> text.contains("没能留存") && text.contains("保存照常进行"));
  }

  @Test
  void howManyAreKeptIsASetting(FxRobot robot) throws Exception {
    new Settings(memory).versions(Settings.VersionLimit.COUNT, 0);
    threeSaves(robot);
    open(robot);
    assertThat(list(robot).getItems()).hasSize(1);
  }

  @Test
  void escapeClosesTheWindowAlsoFromItsList(FxRobot robot) throws Exception {
    threeSaves(robot);
    open(robot);
    ListView<?> list = list(robot);
    assertThat(list.isFocused()).isTrue();
    KeyEvent escape =
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false);
    robot.interact(() -> Event.fireEvent(list, escape));
    assertThat(list.getScene().getWindow().isShowing()).isFalse();
  }
}
