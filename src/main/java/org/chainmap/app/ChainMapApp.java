package org.chainmap.app;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.chainmap.disk.VersionStore;
import org.chainmap.format.ChainMapFile;
import org.chainmap.task.Repeater;
import org.chainmap.task.Tasks;
import org.chainmap.ui.Language;
import org.chainmap.ui.Settings;
import org.chainmap.ui.ThemeSwitch;
import org.chainmap.ui.UserPreferences;
import org.chainmap.ui.recovery.RecoveryWriter;
import org.chainmap.ui.window.Dialogs;
import org.chainmap.ui.window.MainWindow;
import org.jspecify.annotations.Nullable;

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

  /**
   * A thread for each task that waits for a disk: a drive that does not answer holds up no other.
   */
  private final ExecutorService disk =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("disk").factory());

  /** How long the end of the program waits for the disk. */
  private static final Duration LAST = Duration.ofSeconds(3);

  /** Writes preferences, one time after the other. */
  private final ExecutorService remembering =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("preferences").factory());

  private @Nullable RecoveryWriter recoveryWriter;

  @Override
  public void start(Stage stage) {
    UserPreferences userPreferences = UserPreferences.ofUser(remembering);
    Settings settings = new Settings(userPreferences);
    Language language = new Language(settings.language());
    ThemeSwitch themeSwitch = new ThemeSwitch(settings.theme(), settings.textSize());
    Tasks tasks = new Tasks(background, disk, Platform::runLater, Repeater.inBackground());
    MainWindow window =
        new MainWindow(
            stage,
            language,
            themeSwitch,
            userPreferences,
            tasks,
            new Dialogs(
                stage,
                language,
                themeSwitch,
                tasks.onDisk(),
                settings::folder,
                getHostServices()::showDocument));
    UncaughtErrors.report(userPreferences.folder(), window::unforeseen);
    window
        .safekeeping()
        .keepVersionsIn(
            new VersionStore(
                UserPreferences.stateOfUser().resolve("versions"), ChainMapFile.EXTENSION));
    Runnable offer = window.safekeeping().recoverWith(logging(window.safekeeping()::notLogged));
    window.show();
    if (getParameters().getRaw().isEmpty()) {
      window.restore(offer);
    } else {
      offer.run();
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

  /** Logs unsaved work, up to the last moment also where the system ends the program. */
  private RecoveryWriter logging(Consumer<IOException> failed) {
    RecoveryWriter writer =
        new RecoveryWriter(
            UserPreferences.stateOfUser().resolve("recovery"),
            problem -> Platform.runLater(() -> failed.accept(problem)));
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> writer.flush(LAST), "recovery at the end"));
    recoveryWriter = writer;
    return writer;
  }

  @Override
  public void stop() throws InterruptedException {
    background.shutdownNow();
    remembering.shutdown();
    remembering.awaitTermination(LAST.toMillis(), TimeUnit.MILLISECONDS);
    RecoveryWriter writer = recoveryWriter;
    if (writer != null) {
      writer.close();
    }
  }
}
