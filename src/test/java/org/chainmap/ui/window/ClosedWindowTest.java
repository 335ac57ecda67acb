package org.chainmap.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.task.Tasks;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.ui.Language;
import org.chainmap.ui.ThemeSwitch;
import org.chainmap.ui.command.WindowActions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.service.support.FiredEvents;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A closed window is let go by all that lives longer: the program's own, of which there is one, by
 * stage and system; those over it also by language and theme.
 */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class ClosedWindowTest {

  private static final int TIMES = 3;

  @TempDir Path folder;

  private final Language language = new Language(Lang.ZH);
  private final CannedAnswers answers = new CannedAnswers();
  private Stage stage;
  private ThemeSwitch themeSwitch;
  private Path file;

  @Start
  void start(Stage shown) throws FormatException {
    stage = shown;
    themeSwitch = new ThemeSwitch(ThemeSwitch.Choice.SYSTEM);
    file = folder.resolve("small" + ChainMapFile.EXTENSION);
    ChainMapFile.save(file, SmallChain.map());
    Path other = folder.resolve("other" + ChainMapFile.EXTENSION);
    ChainMapFile.save(other, SmallChain.map());
    answers.files = List.of(other);
  }

  /** The program's window with a document in it; it is hidden by its caller. */
  private MainWindow shown(Language spoken, ThemeSwitch dressing) {
    MainWindow window =
        new MainWindow(
            stage, spoken, dressing, TestWindow.memory(folder), Tasks.immediate(), answers);
    window.show();
    window.open(file);
    return window;
  }

  private static void settled() {
    WaitForAsyncUtils.waitForFxEvents(4);
  }

  private static void awaitFreed(List<? extends WeakReference<?>> closed) throws TimeoutException {
    // The robot remembers all that it ever did.
    ListenerCount.part(FxToolkit.toolkitContext(), FiredEvents.class).clearEvents();
    WaitForAsyncUtils.waitFor(
        30,
        TimeUnit.SECONDS,
        () -> {
          System.gc();
          return closed.stream().allMatch(each -> each.refersTo(null));
        });
  }

  private WeakReference<MainWindow> openAndQuit(FxRobot robot) {
    List<WeakReference<MainWindow>> opened = new ArrayList<>();
    robot.interact(
        () ->
            opened.add(
                new WeakReference<>(
                    shown(new Language(Lang.ZH), new ThemeSwitch(ThemeSwitch.Choice.SYSTEM)))));
    settled();
    robot.interact(stage::hide);
    settled();
    return opened.getFirst();
  }

  @Test
  void theProgramsWindowIsLetGoByTheStageAndTheSystem(FxRobot robot) throws TimeoutException {
    long before =
        WaitForAsyncUtils.waitForAsyncFx(
            5000, () -> ListenerCount.of(Platform.getPreferences().colorSchemeProperty()));
    List<WeakReference<MainWindow>> closed = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      closed.add(openAndQuit(robot));
    }
    assertThat(
            WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> ListenerCount.of(Platform.getPreferences().colorSchemeProperty())))
        .as("at once, without the garbage collector")
        .isEqualTo(before);
    robot.interact(() -> stage.setScene(new Scene(new Pane())));
    awaitFreed(closed);
  }

  private Map<String, Long> listeners() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("theme", ListenerCount.of(themeSwitch.theme()));
    counts.put("choice of theme", ListenerCount.of(themeSwitch.choice()));
    counts.put("size of text", ListenerCount.of(themeSwitch.textSize()));
    counts.put(
        "system's colours", ListenerCount.of(Platform.getPreferences().colorSchemeProperty()));
    counts.put("language", ListenerCount.of(language.property()));
    return counts;
  }

  private WeakReference<Window> openAndClose(FxRobot robot, MainWindow window, String action) {
    Platform.runLater(() -> WindowActions.named(action).tryOn(window.commands()));
    settled();
    Window opened =
        Window.getWindows().stream().filter(each -> each != stage).findFirst().orElseThrow();
    TestWindow.hideOthers(robot, stage);
    settled();
    return new WeakReference<>(opened);
  }

  @Test
  void whatOpensOverItIsLetGoByAllThatItShares(FxRobot robot) throws TimeoutException {
    List<MainWindow> windows = new ArrayList<>();
    robot.interact(() -> windows.add(shown(language, themeSwitch)));
    settled();
    MainWindow window = windows.getFirst();
    List<WeakReference<Window>> closed = new ArrayList<>();
    for (String action :
        List.of(
            "settings",
            "export",
            "exportLists",
            "replace",
            "palette",
            "find",
            "guide",
            "compareWith",
            "mergeWith")) {
      openAndClose(robot, window, action);
      Map<String, Long> before = WaitForAsyncUtils.waitForAsyncFx(5000, this::listeners);
      closed.add(openAndClose(robot, window, action));
      openAndClose(robot, window, action);
      assertThat(WaitForAsyncUtils.waitForAsyncFx(5000, this::listeners))
          .as("%s: at once, without the garbage collector", action)
          .isEqualTo(before);
    }
    awaitFreed(closed);
    assertThat(windows).containsExactly(window);
  }
}
