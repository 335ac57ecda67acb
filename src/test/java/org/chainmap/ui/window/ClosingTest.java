package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.Animation;
import javafx.animation.AnimationTimer;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.chainmap.editor.Editor;
import org.chainmap.editor.view.Selection;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.layout.LayoutOptions;
import org.chainmap.layout.Layouts;
import org.chainmap.task.RunningTask;
import org.chainmap.task.Tasks;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.ui.Language;
import org.chainmap.ui.Prompter;
import org.chainmap.ui.ThemeSwitch;
import org.chainmap.ui.UserPreferences;
import org.chainmap.ui.document.DocumentView;
import org.chainmap.ui.document.Documents;
import org.chainmap.ui.document.PanelLayout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.service.support.FiredEvents;
import org.testfx.util.WaitForAsyncUtils;

/** Closing a document lets go of everything that belonged to it. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class ClosingTest {

  private static final int TIMES = 50;

  @TempDir static Path folder;

  private final Language language = new Language(Lang.ZH);
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final Tasks tasks = new Tasks(this::later, Runnable::run);
  private final CannedAnswers answers = new CannedAnswers();
  private boolean waiting = true;
  private ThemeSwitch themeSwitch;
  private MainWindow window;
  private Path file;

  /** Work runs at once, or waits where a test looks at work under way. */
  private void later(Runnable work) {
    if (waiting) {
      background.add(work);
    } else {
      work.run();
    }
  }

  @Start
  void start(Stage shown) throws FormatException {
    file = folder.resolve("small.chainmap.json");
    ChainMapFile.save(file, SmallChain.map());
    themeSwitch = new ThemeSwitch(ThemeSwitch.Choice.LIGHT);
    UserPreferences userPreferences = TestWindow.memory(folder);
    window = new MainWindow(shown, language, themeSwitch, userPreferences, tasks, answers);
    window.show();
    // Nobody waits for the pictures of the start page.
    background.clear();
    waiting = false;
  }

  private DocumentView open(FxRobot robot) {
    robot.interact(() -> window.open(file));
    settled();
    return (DocumentView)
        robot
            .lookup("#documents")
            .queryAs(TabPane.class)
            .getSelectionModel()
            .getSelectedItem()
            .getContent();
  }

  private void close(FxRobot robot) {
    robot.interact(() -> window.commands().closeDocument());
    settled();
  }

  private static void settled() {
    WaitForAsyncUtils.waitForFxEvents(4);
  }

  @BeforeEach
  void nothingIsKept() {
    answers.unsaved = Prompter.Unsaved.DISCARD;
  }

  /** What anything that outlives a document may hold a document's listeners by. */
  private Map<String, Long> listeners() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("theme", ListenerCount.of(themeSwitch.theme()));
    counts.put("choice of theme", ListenerCount.of(themeSwitch.choice()));
    counts.put(
        "system's colours", ListenerCount.of(Platform.getPreferences().colorSchemeProperty()));
    counts.put("language", ListenerCount.of(language.property()));
    PanelLayout panelLayout = ListenerCount.part(window, PanelLayout.class);
    counts.put("outline", ListenerCount.of(panelLayout.outline));
    counts.put("inspector", ListenerCount.of(panelLayout.inspector));
    counts.put("lists", ListenerCount.of(panelLayout.lists));
    counts.put("motion", ListenerCount.of(panelLayout.motion));
    counts.put("tasks", ListenerCount.of(tasks));
    counts.put("documents", ListenerCount.of(ListenerCount.part(window, Documents.class)));
    return counts;
  }

  /** Does with a document what leaves traces elsewhere: menus, pickers, panels, typing. */
  private void use(FxRobot robot, Editor editor) {
    var segment = editor.map().segments().getFirst().id();
    robot.interact(
        () -> {
          editor.select(Selection.of(segment));
          window.commands().whatIf();
          window.commands().find();
        });
    robot.push(KeyCode.ESCAPE);
    robot.interact(() -> robot.lookup("#attach").queryAll().forEach(Node::requestFocus));
    robot.push(KeyCode.ESCAPE);
    robot.clickOn(robot.lookup("#map").<Node>query(), MouseButton.SECONDARY);
    settled();
    robot.push(KeyCode.ESCAPE);
  }

  private WeakReference<Editor> openAndClose(FxRobot robot, boolean used) {
    Editor editor = open(robot).open().editor();
    if (used) {
      use(robot, editor);
    }
    close(robot);
    return new WeakReference<>(editor);
  }

  @Test
  void aClosedDocumentIsFreedAndNothingListensForItAnyMore(FxRobot robot) throws TimeoutException {
    use(robot, open(robot).open().editor());
    close(robot);
    Map<String, Long> before = WaitForAsyncUtils.waitForAsyncFx(5000, this::listeners);
    List<WeakReference<Editor>> closed = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      closed.add(openAndClose(robot, i % 10 == 0));
    }
    assertThat(WaitForAsyncUtils.waitForAsyncFx(5000, this::listeners))
        .as("at once, without the garbage collector")
        .isEqualTo(before);
    // The scene remembers where the pointer last was, and the robot all that it ever did.
    robot.clickOn(robot.lookup(".start-title").<Node>query());
    ListenerCount.part(FxToolkit.toolkitContext(), FiredEvents.class).clearEvents();
    WaitForAsyncUtils.waitFor(
        30,
        TimeUnit.SECONDS,
        () -> {
          System.gc();
          return closed.stream().allMatch(each -> each.refersTo(null));
        });
    assertThat(WaitForAsyncUtils.waitForAsyncFx(5000, this::listeners)).isEqualTo(before);
  }

  @Test
  void aThemeChangeRepaintsNothingOfAClosedDocument(FxRobot robot) {
    DocumentView view = open(robot);
    robot.interact(() -> themeSwitch.choice().set(ThemeSwitch.Choice.DARK));
    settled();
    int painted = view.canvas().mapPaints();
    assertThat(painted).isGreaterThan(1);
    close(robot);
    robot.interact(() -> view.layout());
    robot.interact(() -> themeSwitch.choice().set(ThemeSwitch.Choice.LIGHT));
    settled();
    assertThat(view.canvas().mapPaints()).isEqualTo(painted);
    assertThat(view.lookupAll(".minimap"))
        .noneMatch(map -> ((javafx.scene.Parent) map).isNeedsLayout());
  }

  @Test
  void workOfAClosedDocumentIsCancelled(FxRobot robot) {
    DocumentView view = open(robot);
    List<RunningTask> others = List.copyOf(tasks.running());
    waiting = true;
    robot.interact(() -> view.open().editor().tidy(List.of()));
    List<RunningTask> underWay = new ArrayList<>(tasks.running());
    underWay.removeAll(others);
    assertThat(underWay).isNotEmpty().noneMatch(RunningTask::cancelled);
    close(robot);
    assertThat(underWay).allMatch(RunningTask::cancelled);
    List.copyOf(background).forEach(Runnable::run);
    assertThat(tasks.running()).isEqualTo(others);
    view.open().editor().tidy(List.of());
    assertThat(tasks.running()).isEqualTo(others);
  }

  /** Waits until some frames have been shown. */
  private static void frames(int count) throws TimeoutException {
    AtomicInteger seen = new AtomicInteger();
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            seen.incrementAndGet();
          }
        };
    Platform.runLater(timer::start);
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> seen.get() >= count);
    Platform.runLater(timer::stop);
  }

  @Test
  void aDocumentClosedWhileItsCardsMovePaintsNoMore(FxRobot robot) throws TimeoutException {
    DocumentView view = open(robot);
    answers.unsaved = Prompter.Unsaved.DISCARD;
    robot.interact(
        () -> {
          view.open().editor().layOut(Layouts.tidy(), LayoutOptions.QUICK);
          assertThat(view.canvas().gliding()).isTrue();
          window.commands().closeDocument();
        });
    int painted = view.canvas().mapPaints();
    frames(6);
    assertThat(view.canvas().mapPaints()).isEqualTo(painted);
  }

  @Test
  void aScenarioThatPlaysStopsWhenItsDocumentIsClosed(FxRobot robot) {
    DocumentView view = open(robot);
    var segment = view.open().editor().map().segments().getFirst().id();
    robot.interact(
        () -> {
          view.open().editor().select(Selection.of(segment));
          window.commands().whatIf();
        });
    settled();
    Timeline timeline =
        ListenerCount.part(robot.lookup("#scenario-play").query().getParent(), Timeline.class);
    robot.interact(() -> robot.lookup("#scenario-play").queryButton().fire());
    assertThat(timeline.getStatus()).isEqualTo(Animation.Status.RUNNING);
    close(robot);
    assertThat(timeline.getStatus()).isEqualTo(Animation.Status.STOPPED);
  }
}
