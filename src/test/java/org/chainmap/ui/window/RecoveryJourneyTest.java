package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.chainmap.editor.Editor;
import org.chainmap.format.ChainMapFile;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Draft;
import org.chainmap.model.MapInfo;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.UserPreferences;
import org.chainmap.ui.recovery.DocumentLog;
import org.chainmap.ui.recovery.RecoveryWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a program left that was killed is offered at the next start, and nothing is touched. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class RecoveryJourneyTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final ChainMap BEFORE = ChainMap.titled("稀土");
  private static final ChainMap AFTER = ChainMap.titled("稀土二");

  @TempDir Path folder;
  private Stage stage;
  private MainWindow window;
  private RecoveryWriter writer;
  private Runnable offer;
  private final CannedAnswers answers = new CannedAnswers();

  @Start
  void start(Stage shown) {
    stage = shown;
    UserPreferences memory = TestWindow.memory(folder);
    window = TestWindow.shown(shown, new Language(Lang.ZH), memory, answers);
    writer = new RecoveryWriter(folder.resolve("recovery"), problem -> {});
    offer = window.safekeeping().recoverWith(writer);
  }

  @AfterEach
  void close(FxRobot robot) {
    TestWindow.hideOthers(robot, stage);
    writer.close();
  }

  /** Leaves a log as a program does that is killed after changing this document. */
  private void killed(@org.jspecify.annotations.Nullable Path file, ChainMap from, ChainMap to)
      throws IOException {
    killed(file, from, to, List.of());
  }

  private void killed(
      @org.jspecify.annotations.Nullable Path file, ChainMap from, ChainMap to, List<Draft> typed)
      throws IOException {
    Path other = folder.resolve("other");
    RecoveryWriter dead = new RecoveryWriter(other, problem -> {});
    DocumentLog log = dead.log();
    Change change = Change.between(Message.of("ui.change.titleOfFile"), from, to);
    log.changed(
        new DocumentLog.Origin(Optional.ofNullable(file), to.info().title().text()),
        from,
        change,
        to);
    log.typed(
        new DocumentLog.Origin(Optional.ofNullable(file), to.info().title().text()), to, typed);
    dead.flush(LONG);
    dead.close();
    try (Stream<Path> all = Files.list(other)) {
      for (Path each : all.toList()) {
        Files.createDirectories(folder.resolve("recovery"));
        Files.move(each, folder.resolve("recovery").resolve("dead-" + each.getFileName()));
      }
    }
  }

  private Path saved(ChainMap map) throws Exception {
    Path file = folder.resolve("稀土" + ChainMapFile.EXTENSION);
    ChainMapFile.save(file, map);
    return file;
  }

  private void offered(FxRobot robot) {
    robot.interact(offer);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void press(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup(id).queryAs(Button.class).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private Editor editor() {
    return window.commands().editor().orElseThrow();
  }

  private List<Path> logs() throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder.resolve("recovery"))) {
      all.filter(each -> each.toString().endsWith(".log")).forEach(found::add);
    }
    return found;
  }

  @Test
  void nothingIsOfferedWhereNothingWasLeft(FxRobot robot) {
    offered(robot);
    assertThat(Window.getWindows()).hasSize(1);
  }

  @Test
  void changesOfAFileAreRecoveredInOneStepAndTheFileWaits(FxRobot robot) throws Exception {
    Path file = saved(BEFORE);
    String before = Files.readString(file);
    killed(file, BEFORE, AFTER);
    offered(robot);
    assertThat(text(robot, "#recovery-state")).contains("您保存之前，文件不变");
    assertThat(robot.lookup("#recovery-changes").queryAs(ListView.class).getItems())
        .singleElement()
        .satisfies(said -> assertThat(((Message) said).in(Lang.ZH)).contains("稀土二"));
    press(robot, "#recovery-recover");
    assertThat(Window.getWindows()).as("closed with its last document").hasSize(1);
    assertThat(editor().map()).isEqualTo(AFTER);
    assertThat(editor().unsaved()).isTrue();
    assertThat(Files.readString(file)).isEqualTo(before);
    robot.interact(() -> editor().undo());
    assertThat(editor().map()).isEqualTo(BEFORE);
    assertThat(editor().unsaved()).isFalse();
    robot.interact(() -> editor().redo());
    writer.flush(LONG);
    writer.flush(LONG);
    assertThat(logs()).as("only that of the open document").hasSize(1);
    robot.interact(() -> window.commands().save());
    writer.flush(LONG);
    assertThat(logs()).isEmpty();
    assertThat(ChainMapFile.load(file).withDocumentId(null)).isEqualTo(AFTER);
  }

  private static Draft typed(String text, boolean valid) {
    Message name = Message.of("ui.change.titleOfFile");
    Change change = valid ? Change.between(name, AFTER, ChainMap.titled(text)) : null;
    return new Draft(List.of(MapInfo.ID), Message.of("field.title"), text, change);
  }

  @Test
  void whatWasBeingTypedIsNamedAndBecomesAStepAfterTheChanges(FxRobot robot) throws Exception {
    killed(saved(BEFORE), BEFORE, AFTER, List.of(typed("稀土三", true)));
    offered(robot);
    assertThat(robot.lookup("#recovery-changes").queryAs(ListView.class).getItems().getFirst())
        .satisfies(said -> assertThat(((Message) said).in(Lang.ZH)).contains("尚未确认", "稀土三"));
    assertThat(robot.lookup("#recovery-unfit").query().isVisible()).isFalse();
    press(robot, "#recovery-recover");
    assertThat(editor().map()).isEqualTo(ChainMap.titled("稀土三"));
    robot.interact(() -> editor().undo());
    assertThat(editor().map()).isEqualTo(AFTER);
    writer.flush(LONG);
    writer.flush(LONG);
    assertThat(logs()).as("only that of the open document").hasSize(1);
  }

  @Test
  void aTextThatFitsNoFieldIsThereToCopyAndIsFoundAgain(FxRobot robot) throws Exception {
    killed(saved(BEFORE), BEFORE, AFTER, List.of(typed("三百", false)));
    offered(robot);
    assertThat(robot.lookup("#recovery-unfit").queryAs(TextArea.class).getText()).isEqualTo("三百");
    press(robot, "#recovery-recover");
    assertThat(editor().map()).isEqualTo(AFTER);
    writer.flush(LONG);
    writer.flush(LONG);
    assertThat(logs()).as("that of the open document and the one with the text").hasSize(2);
    offered(robot);
    assertThat(Window.getWindows()).as("not offered again").hasSize(1);
  }

  @Test
  void aNameBeingTypedOnTheMapIsLogged(FxRobot robot) throws Exception {
    ChainMapFile.save(folder.resolve("链" + ChainMapFile.EXTENSION), SmallChain.map());
    robot.interact(() -> window.open(folder.resolve("链" + ChainMapFile.EXTENSION)));
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> editor().edit(editor().map().segments().getFirst().id()));
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> robot.lookup("#in-place").queryAs(TextArea.class).setText("正在写的名"));
    writer.flush(LONG);
    assertThat(Files.readString(logs().getFirst(), java.nio.charset.StandardCharsets.ISO_8859_1))
        .contains(
            new String(
                "正在写的名".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                java.nio.charset.StandardCharsets.ISO_8859_1));
    robot.interact(() -> editor().finishEdit(null));
    writer.flush(LONG);
    assertThat(logs()).as("given up").isEmpty();
  }

  @Test
  void aFileChangedSinceIsNotWrittenOver(FxRobot robot) throws Exception {
    Path file = saved(SmallChain.map());
    killed(file, BEFORE, AFTER);
    String other = Files.readString(file);
    Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(0));
    offered(robot);
    assertThat(text(robot, "#recovery-state")).contains("被别处改动过", "不会覆盖");
    press(robot, "#recovery-recover");
    assertThat(editor().map()).isEqualTo(AFTER);
    assertThat(editor().unsaved()).isTrue();
    answers.target = folder.resolve("另存" + ChainMapFile.EXTENSION);
    robot.interact(() -> window.commands().save());
    assertThat(
            ChainMapFile.load(folder.resolve("另存" + ChainMapFile.EXTENSION)).withDocumentId(null))
        .isEqualTo(AFTER);
    assertThat(Files.readString(file)).isEqualTo(other);
  }

  @Test
  void aDocumentNeverSavedComesBackUnsaved(FxRobot robot) throws Exception {
    killed(null, BEFORE, AFTER);
    offered(robot);
    assertThat(text(robot, "#recovery-state")).contains("从未保存过");
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(editor().map()).isEqualTo(AFTER);
    assertThat(editor().unsaved()).isTrue();
    writer.flush(LONG);
    writer.flush(LONG);
    assertThat(logs()).as("logged again, and the old log gone").hasSize(1);
  }

  @Test
  void aMissingFileIsSaid(FxRobot robot) throws Exception {
    killed(folder.resolve("没有.chainmap.json"), BEFORE, AFTER);
    offered(robot);
    assertThat(text(robot, "#recovery-state")).contains("找不到原来的文件");
  }

  @Test
  void whatTheFileHasAlreadyIsNotOffered(FxRobot robot) throws Exception {
    killed(saved(AFTER), BEFORE, AFTER);
    offered(robot);
    assertThat(Window.getWindows()).hasSize(1);
  }

  @Test
  void severalDocumentsAreRecoveredAtOnce(FxRobot robot) throws Exception {
    killed(saved(BEFORE), BEFORE, AFTER);
    killed(null, BEFORE, ChainMap.titled("氢能"));
    killed(null, BEFORE, ChainMap.titled("低空"));
    offered(robot);
    assertThat(robot.lookup("#recovery-works").queryAs(ListView.class).getItems()).hasSize(3);
    assertThat(text(robot, "#recovery-intro")).contains("3 份文档");
    press(robot, "#recovery-all");
    assertThat(Window.getWindows()).hasSize(1);
    assertThat(window.commands().hasOtherDocuments()).isTrue();
    writer.flush(LONG);
    writer.flush(LONG);
    assertThat(logs()).hasSize(3);
  }

  @Test
  void whatIsDiscardedIsAskedForOnceAndCanBeFoundAgain(FxRobot robot) throws Exception {
    killed(null, BEFORE, AFTER);
    offered(robot);
    press(robot, "#recovery-discard");
    assertThat(logs()).hasSize(1);
    press(robot, "#recovery-discard-sure");
    assertThat(Window.getWindows()).hasSize(1);
    writer.flush(LONG);
    offered(robot);
    assertThat(Window.getWindows()).as("not offered again").hasSize(1);
    robot.interact(() -> window.commands().recoverUnsaved());
    WaitForAsyncUtils.waitForFxEvents();
    press(robot, "#recovery-recover");
    assertThat(editor().map()).isEqualTo(AFTER);
  }

  @Test
  void escapeCancelsTheQuestionBeforeItClosesTheWindow(FxRobot robot) throws Exception {
    killed(null, BEFORE, AFTER);
    offered(robot);
    press(robot, "#recovery-discard");
    assertThat(robot.lookup("#recovery-discard-sure").query().isFocused()).isTrue();
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#recovery-discard-sure").query().getParent().isVisible()).isFalse();
    assertThat(Window.getWindows()).hasSize(2);
    robot.type(KeyCode.ESCAPE);
    assertThat(Window.getWindows()).hasSize(1);
    assertThat(logs()).hasSize(1);
  }

  @Test
  void whatRecoveringWouldChangeIsComparedWithTheFile(FxRobot robot) throws Exception {
    killed(saved(BEFORE), BEFORE, AFTER);
    offered(robot);
    press(robot, "#recovery-compare");
    assertThat(robot.lookup("#compare-changes").queryAs(TableView.class).getItems()).hasSize(1);
    assertThat(Window.getWindows()).as("nothing is decided").hasSize(3);
    assertThat(logs()).hasSize(1);
  }

  @Test
  void whatHasNoFileIsComparedWithNone(FxRobot robot) throws Exception {
    killed(null, BEFORE, AFTER);
    offered(robot);
    assertThat(robot.lookup("#recovery-compare").query().isDisabled()).isTrue();
  }

  @Test
  void laterDecidesNothing(FxRobot robot) throws Exception {
    killed(null, BEFORE, AFTER);
    offered(robot);
    press(robot, "#recovery-later");
    assertThat(logs()).hasSize(1);
    offered(robot);
    assertThat(Window.getWindows()).hasSize(2);
  }

  @Test
  void aDamagedRecordIsSaidAndAnUnreadableOneCanBeDiscarded(FxRobot robot) throws Exception {
    killed(null, BEFORE, AFTER);
    Path log = logs().getFirst();
    byte[] bytes = Files.readAllBytes(log);
    Files.write(log, java.util.Arrays.copyOf(bytes, 20));
    offered(robot);
    assertThat(text(robot, "#recovery-state")).contains("无法恢复", "没有动过");
    assertThat(robot.lookup("#recovery-recover").queryAs(Button.class).isDisabled()).isTrue();
    press(robot, "#recovery-discard");
    press(robot, "#recovery-discard-sure");
    assertThat(Window.getWindows()).hasSize(1);
  }
}
