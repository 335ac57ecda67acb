package org.chainmap.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.chainmap.task.Repeater;
import org.chainmap.task.Tasks;
import org.chainmap.ui.Language;
import org.chainmap.ui.Settings;
import org.chainmap.ui.ThemeSwitch;
import org.chainmap.ui.UserPreferences;
import org.chainmap.ui.window.Dialogs;
import org.chainmap.ui.window.MainWindow;

/** The JavaFX application: builds the window with plain constructors and opens it. */
public final class ChainMapApp extends Application {

  private final ExecutorService background =
      Executors.newFixedThreadPool(
          2,
          work -> {
            Thread thread = new Thread(null, work, "background", 64L << 20);
            thread.setDaemon(true);
            return thread;
          });

  @Override
  public void start(Stage stage) {
    UserPreferences userPreferences = UserPreferences.ofUser();
    Settings settings = new Settings(userPreferences);
    Language language = new Language(settings.language());
    ThemeSwitch themeSwitch = new ThemeSwitch(settings.theme(), settings.textSize());
    Tasks tasks = new Tasks(background, Platform::runLater, Repeater.inBackground());
    MainWindow window =
        new MainWindow(
            stage,
            language,
            themeSwitch,
            userPreferences,
            tasks,
            new Dialogs(
                stage, language, themeSwitch, settings::folder, getHostServices()::showDocument));
    UncaughtErrors.report(userPreferences.folder(), window::unforeseen);
    window.show();
    if (getParameters().getRaw().isEmpty()) {
      window.restore();
    }
    List<Path> files = new ArrayList<>();
    for (String file : getParameters().getRaw()) {
      try {
        files.add(Path.of(file));
      } catch (InvalidPathException e) {
        window.refuseName();
      }
    }
    window.open(files);
    Main.LATER_STARTS.to(
        later -> {
          window.comeToFront();
          window.open(later);
        });
  }

  @Override
  public void stop() {
    background.shutdownNow();
  }
}
