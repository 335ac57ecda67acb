package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.chainmap.disk.VersionStore;
import org.chainmap.editor.Editor;
import org.chainmap.format.ChainMapFile;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.MapInfo;
import org.chainmap.model.value.Name;
import org.chainmap.task.Repeater;
import org.chainmap.task.RunningTask;
import org.chainmap.task.Tasks;
import org.chainmap.testing.SmallChain;
import org.chainmap.testing.disk.DiskFault;
import org.chainmap.testing.disk.FaultyFileSystem;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.Prompter.ChangedOnDisk;
import org.chainmap.ui.Prompter.Unsaved;
import org.chainmap.ui.ThemeSwitch;
import org.chainmap.ui.UserPreferences;
import org.chainmap.ui.recovery.RecoveryWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** On a drive that is slow, or does not answer, the window lives on and its marks stay true. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class SlowDiskTest {

  private final FaultyFileSystem disk = FaultyFileSystem.unix();
  private final List<Throwable> onWindowThread = new CopyOnWriteArrayList<>();
  private final CannedAnswers answers = new CannedAnswers();
  private final ExecutorService background = Executors.newFixedThreadPool(2);
  private final ExecutorService waiting = Executors.newCachedThreadPool();
  private final ExecutorService remembering = Executors.newSingleThreadExecutor();
  private final Tasks tasks =
      new Tasks(background, waiting, Platform::runLater, Repeater.inBackground());
  private final RecoveryWriter writer = new RecoveryWriter(disk.path("recovery"), problem -> {});
  private volatile long pause;
  private volatile String holding = "nothing";
  private volatile CountDownLatch held = new CountDownLatch(0);
  private volatile CountDownLatch reached = new CountDownLatch(1);
  private Stage stage;
  private MainWindow window;
  private Runnable offer;
  private Path file;

  @Start
  void start(Stage shown) throws Exception {
    stage = shown;
    file = disk.path("链.chainmap.json");
    ChainMapFile.save(file, SmallChain.map());
    UserPreferences memory = new UserPreferences(disk.path("memory"), remembering);
    disk.onAccess(this::accessed);
    window =
        new MainWindow(
            shown,
            new Language(Lang.ZH),
            new ThemeSwitch(ThemeSwitch.Choice.LIGHT),
            memory,
            tasks,
            answers);
    window
        .safekeeping()
        .keepVersionsIn(new VersionStore(disk.path("versions"), ChainMapFile.EXTENSION));
    offer = window.safekeeping().recoverWith(writer);
    window.show();
  }

  /** Every access waits, and none may be made by the thread of the window. */
  private void accessed(String access) {
    if (Platform.isFxApplicationThread()) {
      onWindowThread.add(new IllegalStateException(access));
      return;
    }
    try {
      Thread.sleep(pause);
      if (access.startsWith(holding)) {
        reached.countDown();
        assertThat(held.await(30, TimeUnit.SECONDS)).isTrue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void close(FxRobot robot) {
    release();
    idle();
    answers.unsaved = Unsaved.DISCARD;
    TestWindow.hideOthers(robot, stage);
    if (stage.isShowing()) {
      TestWindow.closeDocuments(robot, window);
    }
    writer.close();
    for (ExecutorService each : List.of(background, waiting, remembering)) {
      each.shutdownNow();
    }
    assertThat(onWindowThread).isEmpty();
  }

  private void hold(String access) {
    held = new CountDownLatch(1);
    reached = new CountDownLatch(1);
    holding = access;
  }

  /** Waits until something waits at what is held. */
  private void untilHeld() {
    until(() -> reached.getCount() == 0);
  }

  private void release() {
    holding = "nothing";
    held.countDown();
  }

  private static void until(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> onFx(condition));
      WaitForAsyncUtils.waitForFxEvents(2);
    } catch (java.util.concurrent.TimeoutException e) {
      throw new AssertionError("not in time", e);
    }
  }

  /** Looks at the window on its thread: it changes under whoever looks from another one. */
  private static boolean onFx(Callable<Boolean> condition) {
    return WaitForAsyncUtils.waitForAsyncFx(30_000, condition);
  }

  /** Waits until no work is under way. */
  private void idle() {
    until(() -> tasks.running().isEmpty());
  }

  private Editor editor() {
    return window.commands().editor().orElseThrow();
  }

  private Editor opened(FxRobot robot, Path path) {
    robot.interact(() -> window.open(path));
    until(() -> window.commands().editor().isPresent());
    idle();
    return editor();
  }

  private static Change titled(ChainMap map, String title) {
    MapInfo info = map.info();
    return Change.of(Message.verbatim(title), Edit.update(info, info.withTitle(Name.of(title))));
  }

  private void edit(FxRobot robot, String title) {
    robot.interact(() -> editor().commit(titled(editor().map(), title)));
  }

  private void save(FxRobot robot) {
    robot.interact(() -> window.commands().save());
  }

  private String inFile(Path path) throws Exception {
    return ChainMapFile.load(path).info().title().text();
  }

  private void othersSave(String title) throws Exception {
    ChainMapFile.save(file, SmallChain.map().with(titled(SmallChain.map(), title)));
  }

  private static TabPane tabs(FxRobot robot) {
    return robot.lookup("#documents").queryAs(TabPane.class);
  }

  private List<String> said() {
    return TestWindow.messages(stage.getScene());
  }

  private static void press(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup(id).queryAs(Button.class).fire());
  }

  @Test
  void openingSavingAndClosingAskTheDiskInTheBackground(FxRobot robot) throws Exception {
    pause = 5;
    opened(robot, file);
    edit(robot, "一");
    save(robot);
    idle();
    assertThat(inFile(file)).isEqualTo("一");
    answers.target = disk.path("另.chainmap.json");
    robot.interact(() -> window.commands().saveAs());
    idle();
    opened(robot, file);
    opened(robot, disk.path("./另.chainmap.json"));
    assertThat(tabs(robot).getTabs()).hasSize(3);
    robot.interact(() -> window.commands().saveTemplate());
    idle();
    robot.interact(() -> window.commands().newMap());
    edit(robot, "新");
    answers.target = disk.path("新.chainmap.json");
    answers.unsaved = Unsaved.SAVE;
    robot.interact(() -> window.commands().closeDocument());
    until(() -> tabs(robot).getTabs().size() == 3);
    assertThat(inFile(disk.path("新.chainmap.json"))).isEqualTo("新");
    robot.interact(() -> tabs(robot).getSelectionModel().select(0));
    idle();
    assertThat(robot.lookup(".recent").queryAll()).isNotEmpty();
  }

  @Test
  void whatOthersChangedIsLookedAtInTheBackground(FxRobot robot) throws Exception {
    pause = 5;
    opened(robot, file);
    for (ChangedOnDisk answer :
        List.of(
            ChangedOnDisk.COMPARE,
            ChangedOnDisk.RELOAD,
            ChangedOnDisk.MERGE,
            ChangedOnDisk.OVERWRITE)) {
      edit(robot, "我的" + answer);
      othersSave("别人的" + answer);
      answers.changedOnDisk = answer;
      save(robot);
      idle();
      TestWindow.hideOthers(robot, stage);
    }
    assertThat(answers.asked).hasSize(4);
    assertThat(inFile(file)).isEqualTo("我的OVERWRITE");
  }

  @Test
  void versionsAreFoundNamedAndRestoredInTheBackground(FxRobot robot) throws Exception {
    pause = 5;
    opened(robot, file);
    edit(robot, "一");
    save(robot);
    idle();
    robot.interact(() -> window.commands().versions());
    idle();
    ListView<?> list = robot.lookup("#versions").queryAs(ListView.class);
    assertThat(list.getItems()).hasSize(2);
    robot.interact(() -> list.getSelectionModel().select(1));
    idle();
    robot.interact(() -> robot.lookup("#version-name").queryAs(TextField.class).setText("初稿"));
    press(robot, "#version-keep");
    idle();
    assertThat(list.getItems()).hasSize(3);
    robot.interact(() -> list.getSelectionModel().select(2));
    idle();
    press(robot, "#version-restore");
    assertThat(editor().map().info().title()).isEqualTo(SmallChain.map().info().title());
  }

  @Test
  void unsavedWorkIsFoundAndRecoveredInTheBackground(FxRobot robot) throws Exception {
    pause = 2;
    RecoveryWriter dead = new RecoveryWriter(disk.path("dead"), problem -> {});
    ChainMap map = SmallChain.map();
    Change change = titled(map, "未存");
    dead.log()
        .changed(
            new org.chainmap.ui.recovery.DocumentLog.Origin(
                java.util.Optional.of(file), "链.chainmap.json"),
            map,
            change,
            map.with(change));
    assertThat(dead.flush(Duration.ofSeconds(20))).isTrue();
    dead.close();
    Files.createDirectories(disk.path("recovery"));
    try (var all = Files.list(disk.path("dead"))) {
      for (Path each : all.toList()) {
        Files.move(each, disk.path("recovery").resolve("dead-" + each.getFileName()));
      }
    }
    robot.interact(offer);
    until(() -> robot.lookup("#recovery-recover").tryQuery().isPresent());
    idle();
    press(robot, "#recovery-recover");
    until(() -> window.commands().editor().isPresent());
    idle();
    assertThat(editor().map().info().title().text()).isEqualTo("未存");
    assertThat(editor().unsaved()).isTrue();
  }

  @Test
  void whatIsEditedWhileASaveRunsStaysUnsaved(FxRobot robot) throws Exception {
    Editor editor = opened(robot, file);
    edit(robot, "一");
    hold("move " + file);
    save(robot);
    untilHeld();
    edit(robot, "二");
    assertThat(editor.unsaved()).isTrue();
    release();
    idle();
    assertThat(inFile(file)).isEqualTo("一");
    assertThat(editor.unsaved()).isTrue();
    robot.interact(editor::undo);
    assertThat(editor.unsaved()).as("this is what the file holds").isFalse();
    robot.interact(editor::undo);
    assertThat(editor.unsaved()).isTrue();
  }

  @Test
  void savingTwiceQuicklySavesTheLatestOneAfterTheOther(FxRobot robot) throws Exception {
    Editor editor = opened(robot, file);
    edit(robot, "一");
    hold("move " + file);
    save(robot);
    untilHeld();
    edit(robot, "二");
    save(robot);
    save(robot);
    assertThat(tasks.running()).as("one at a time").hasSize(1);
    release();
    until(() -> !editor.unsaved());
    idle();
    assertThat(inFile(file)).isEqualTo("二");
    assertThat(answers.asked).as("its own save is no change of others").isEmpty();
    assertThat(said()).isEmpty();
  }

  @Test
  void closingWaitsForTheSaveUnderWayAndAsksNothing(FxRobot robot) throws Exception {
    opened(robot, file);
    edit(robot, "一");
    hold("move " + file);
    save(robot);
    robot.interact(() -> window.commands().closeDocument());
    assertThat(tabs(robot).getTabs()).hasSize(2);
    robot.interact(() -> window.commands().closeDocument());
    assertThat(said()).singleElement().asString().contains("存好后会自动关闭");
    release();
    until(() -> tabs(robot).getTabs().size() == 1);
    assertThat(answers.asked).isEmpty();
    assertThat(inFile(file)).isEqualTo("一");
  }

  @Test
  void whatIsEditedWhileItIsSavedForClosingIsAskedForToo(FxRobot robot) throws Exception {
    opened(robot, file);
    edit(robot, "一");
    answers.unsaved = Unsaved.SAVE;
    hold("move " + file);
    robot.interact(() -> window.commands().quit());
    untilHeld();
    edit(robot, "二");
    assertThat(stage.isShowing()).isTrue();
    release();
    until(() -> !stage.isShowing());
    assertThat(answers.asked).hasSize(2);
    assertThat(inFile(file)).isEqualTo("二");
  }

  @Test
  void aSaveThatFailsIsSaidAndLeavesTheDocumentUnsaved(FxRobot robot) throws Exception {
    Editor editor = opened(robot, file);
    edit(robot, "一");
    disk.failFrom(1, DiskFault.FULL);
    save(robot);
    idle();
    assertThat(editor.unsaved()).isTrue();
    assertThat(said()).anyMatch(text -> text.startsWith("无法保存") && text.contains("仍在窗口中"));
    answers.unsaved = Unsaved.SAVE;
    robot.interact(() -> window.commands().quit());
    idle();
    assertThat(stage.isShowing()).as("who cannot save does not quit").isTrue();
    disk.repaired();
    save(robot);
    until(() -> !editor.unsaved());
    idle();
    assertThat(inFile(file)).isEqualTo("一");
    assertThat(said()).noneMatch(text -> text.startsWith("无法保存"));
  }

  @Test
  void aCancelledSaveIsSaidAndCanBeDoneAgain(FxRobot robot) throws Exception {
    Editor editor = opened(robot, file);
    edit(robot, "一");
    hold("read");
    save(robot);
    assertThat(robot.lookup("#cancel-work").query().isVisible()).isTrue();
    robot.interact(() -> tasks.running().forEach(RunningTask::cancel));
    release();
    idle();
    assertThat(said()).singleElement().asString().contains("保存已取消", "仍在窗口中");
    assertThat(editor.unsaved()).isTrue();
    assertThat(inFile(file)).isEqualTo(SmallChain.map().info().title().text());
    save(robot);
    until(() -> !editor.unsaved());
    assertThat(robot.lookup("#saved").queryAs(Label.class).getText()).isEqualTo("已保存");
  }

  @Test
  void aSaveWaitsForNoWorkThatComputes(FxRobot robot) throws Exception {
    Editor editor = opened(robot, file);
    edit(robot, "一");
    CountDownLatch computing = new CountDownLatch(1);
    for (int i = 0; i < 2; i++) {
      background.execute(
          () -> {
            try {
              computing.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
    }
    save(robot);
    until(() -> !editor.unsaved());
    computing.countDown();
    assertThat(inFile(file)).isEqualTo("一");
  }
}
