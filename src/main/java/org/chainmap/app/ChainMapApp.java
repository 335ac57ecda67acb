package org.chainmap.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.chainmap.task.Tasks;
import org.chainmap.text.Lang;
import org.chainmap.ui.Language;
import org.chainmap.ui.Look;
import org.chainmap.ui.Memory;
import org.chainmap.ui.window.Dialogs;
import org.chainmap.ui.window.MainWindow;

/** Puts the window together by plain constructors and opens it. */
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
    Memory memory = Memory.ofUser();
    Language language = new Language(language(memory));
    Look look = new Look(look(memory));
    Tasks tasks = new Tasks(background, Platform::runLater);
    MainWindow window =
        new MainWindow(stage, language, look, memory, tasks, new Dialogs(stage, language, look));
    Unforeseen.report(memory.folder(), window::unforeseen);
    window.show();
    for (String file : getParameters().getRaw()) {
      try {
        window.open(Path.of(file));
      } catch (InvalidPathException e) {
        window.unforeseen(e);
      }
    }
  }

  @Override
  public void stop() {
    background.shutdownNow();
  }

  private static Lang language(Memory memory) {
    return memory
        .text("language")
        .map(tag -> tag.equals("en") ? Lang.EN : Lang.ZH)
        .orElseGet(Lang::ofSystem);
  }

  private static Look.Choice look(Memory memory) {
    return memory
        .text("theme")
        .flatMap(
            key ->
                java.util.Arrays.stream(Look.Choice.values())
                    .filter(choice -> choice.key().equals(key))
                    .findFirst())
        .orElse(Look.Choice.SYSTEM);
  }
}
