package org.chainmap.ui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.stage.Stage;
import org.chainmap.canvas.Painters;
import org.chainmap.export.print.Printers;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.Prompter;
import org.chainmap.ui.Settings;
import org.chainmap.ui.ThemeSwitch;
import org.chainmap.ui.document.Banner;
import org.chainmap.ui.document.Files;
import org.chainmap.ui.document.OpenMap;
import org.chainmap.ui.export.ExportChoices;
import org.chainmap.ui.print.PrintDialog;

/** Prints maps, and says what became of it. */
final class MapPrint {

  private final Stage stage;
  private final Language language;
  private final ThemeSwitch themeSwitch;
  private final Tasks tasks;
  private final Prompter prompter;
  private final Painters painters;
  private final Printers printers;
  private final ExportChoices choices;
  private final Banner banner;
  private final WrittenFiles writtenFiles;
  private final BiConsumer<Message, Throwable> unforeseen;

  MapPrint(
      Stage stage,
      Language language,
      ThemeSwitch themeSwitch,
      Tasks tasks,
      Prompter prompter,
      Painters painters,
      Printers printers,
      Settings settings,
      Banner banner,
      BiConsumer<Message, Throwable> unforeseen) {
    this.stage = stage;
    this.language = language;
    this.themeSwitch = themeSwitch;
    this.tasks = tasks;
    this.prompter = prompter;
    this.painters = painters;
    this.printers = printers;
    this.choices = new ExportChoices(settings);
    this.banner = banner;
    this.writtenFiles = new WrittenFiles(tasks, prompter, banner);
    this.unforeseen = unforeseen;
  }

  /** Asks where and how to print a map, and prints it. */
  void print(OpenMap open) {
    Map<String, String> known = choices.of(open.file());
    new PrintDialog(
            stage,
            language,
            themeSwitch,
            tasks,
            prompter,
            MapExport.source(open, painters),
            printers,
            Files.beside(open, Optional.empty()))
        .recall(known, values -> choices.remember(open.file(), values))
        .show(this::told, banner::error, unforeseen);
  }

  private void told(Message said, Optional<Path> file) {
    file.ifPresentOrElse(
        path -> writtenFiles.told(said, path), () -> banner.notice(said, List.of()));
  }
}
