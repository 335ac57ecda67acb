package org.chainmap.ui.window;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.chainmap.task.Tasks;
import org.chainmap.text.Lang;
import org.chainmap.ui.Language;
import org.chainmap.ui.Prompter;
import org.chainmap.ui.ThemeSwitch;
import org.chainmap.ui.UserPreferences;
import org.testfx.api.FxRobot;

/** The program's window as most tests want it: light, and with all work done at once. */
final class TestWindow {

  private TestWindow() {}

  /** Shows a window in Chinese that remembers nothing and whose questions nobody answers. */
  static MainWindow shown(Stage stage, Path folder) {
    return shown(stage, new Language(Lang.ZH), memory(folder), new CannedAnswers());
  }

  static MainWindow shown(
      Stage stage, Language language, UserPreferences userPreferences, Prompter answers) {
    MainWindow window =
        new MainWindow(
            stage,
            language,
            new ThemeSwitch(ThemeSwitch.Choice.LIGHT),
            userPreferences,
            Tasks.immediate(),
            answers);
    window.show();
    return window;
  }

  /** Returns preferences in a new folder within a test's own. */
  static UserPreferences memory(Path folder) {
    return remembering(folder.resolve("memory-" + System.nanoTime()));
  }

  /** Returns preferences in a folder that has the pictures of the start page already. */
  static UserPreferences remembering(Path memory) {
    KeptThumbnails.putInto(memory);
    return new UserPreferences(memory);
  }

  /** Hides every window but one: popups and dialogs that a test left open. */
  static void hideOthers(FxRobot robot, Stage stage) {
    robot.interact(
        () ->
            List.copyOf(Window.getWindows()).stream()
                .filter(window -> window != stage)
                .forEach(Window::hide));
  }

  /** Closes every document; its questions must be answered so that it may be closed. */
  static void closeDocuments(FxRobot robot, MainWindow window) {
    robot.interact(
        () -> {
          TabPane tabs = robot.lookup("#documents").queryAs(TabPane.class);
          while (tabs.getTabs().size() > 1) {
            tabs.getSelectionModel().select(1);
            window.commands().closeDocument();
          }
        });
  }

  /** Returns the messages that float above the documents, top to bottom. */
  static List<String> messages(Scene scene) {
    return scene.getRoot().lookupAll(".banner-text").stream()
        .filter(node -> node.getParent().isVisible())
        .map(node -> ((Label) node).getText())
        .toList();
  }
}
