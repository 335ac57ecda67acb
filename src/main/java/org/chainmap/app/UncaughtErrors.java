package org.chainmap.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Reports unexpected errors: one clear message in the window, the details in a log file. */
final class UncaughtErrors {

  private static final long LARGEST = 1 << 20;

  private UncaughtErrors() {}

  /** Installs the handler for all threads. */
  static void report(Path folder, Consumer<Throwable> show) {
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, problem) -> {
          log(folder.resolve("errors.log"), problem);
          Platform.runLater(() -> show.accept(problem));
        });
  }

  private static void log(Path file, Throwable problem) {
    StringWriter text = new StringWriter();
    text.write(LocalDateTime.now(java.time.ZoneId.systemDefault()) + "\n");
    problem.printStackTrace(new PrintWriter(text, true));
    try {
      Files.createDirectories(file.getParent());
      if (Files.exists(file) && Files.size(file) > LARGEST) {
        Files.delete(file);
      }
      Files.writeString(file, text + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      // a log that cannot be written must not hide the message in the window
    }
  }
}
