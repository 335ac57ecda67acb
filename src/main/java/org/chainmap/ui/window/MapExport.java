package org.chainmap.ui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.stage.Stage;
import org.chainmap.canvas.Painters;
import org.chainmap.export.print.Printers;
import org.chainmap.format.ChainMapFile;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.Prompter;
import org.chainmap.ui.Settings;
import org.chainmap.ui.ThemeSwitch;
import org.chainmap.ui.document.Banner;
import org.chainmap.ui.document.Files;
import org.chainmap.ui.document.OpenMap;
import org.chainmap.ui.export.CopyPictureDialog;
import org.chainmap.ui.export.ExportChoices;
import org.chainmap.ui.export.ExportDialog;
import org.chainmap.ui.export.ExportFormats;
import org.chainmap.ui.export.ExportSource;
import org.chainmap.ui.export.OpenMapSource;
import org.chainmap.ui.print.PrintDialog;

/** Exports maps as pictures and documents, prints them, and offers to look at what was written. */
final class MapExport {

  private final Stage stage;
  private final Language language;
  private final ThemeSwitch themeSwitch;
  private final Tasks tasks;
  private final Prompter prompter;
  private final Painters painters;
  private final Printers printers;
  private final Settings settings;
  private final ExportChoices choices;
  private final Banner banner;
  private final WrittenFiles writtenFiles;
  private final BiConsumer<Message, Throwable> unforeseen;

  /** The choices of the export before, since the start. */
  private Map<String, String> latest = Map.of();

  MapExport(
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
    this.settings = settings;
    this.choices = new ExportChoices(settings);
    this.banner = banner;
    this.writtenFiles = new WrittenFiles(tasks, prompter, banner);
    this.unforeseen = unforeseen;
  }

  /**
   * The folders in which the file of an export may be proposed.
   *
   * @param last the one of the map's last export, where it still is one
   */
  private record Folders(Optional<Path> last, Optional<Path> usual) {}

  /**
   * Asks how and where to export a map, and exports it. Begins with what was chosen for this map
   * before, or with the export before it, if there was one since the start.
   */
  void export(OpenMap open) {
    export(open, begin(open));
  }

  /** Asks what of a map the material of a meeting is to have, and writes it. */
  void briefing(OpenMap open) {
    export(open, ExportChoices.briefing(begin(open)));
  }

  private Map<String, String> begin(OpenMap open) {
    Map<String, String> known = choices.of(open.file());
    return known.isEmpty() ? latest : known;
  }

  /** Asks where to write how the loss of the scenario that is shown spreads, and writes it. */
  void animate(OpenMap open) {
    export(open, ExportChoices.with(ExportFormats.SPREAD, begin(open)));
  }

  /** Asks for the size of a picture and copies it to the system's clipboard. */
  void copyPicture(OpenMap open) {
    new CopyPictureDialog(stage, language, themeSwitch, tasks, source(open, painters))
        .show(
            choices.ofCopy(begin(open)),
            choices::rememberCopy,
            picture -> {
              SystemClipboard.write(picture);
              banner.notice(Message.of("ui.copy.done", picture.width(), picture.height()));
            },
            unforeseen);
  }

  private void export(OpenMap open, Map<String, String> begin) {
    tasks
        .onDisk()
        .start(
            Message.of("ui.start.looking"),
            progress -> new Folders(ExportChoices.folder(begin), settings.folder()),
            folders -> export(open, begin, folders),
            problem -> export(open, begin, new Folders(Optional.empty(), Optional.empty())));
  }

  /** Returns a map as it is shown now, to be exported or printed. */
  private static ExportSource source(OpenMap open, Painters painters) {
    return new OpenMapSource(
        open.editor().laidOutMap(),
        open.editor().liveAnalysis(),
        open.editor().selection(),
        open.editor().currentView().view(),
        open.editor().view().camera().visible(open.editor().view().viewport()),
        painters,
        name -> open.file().flatMap(file -> ChainMapFile.beside(file, name)));
  }

  private void export(OpenMap open, Map<String, String> begin, Folders folders) {
    Path beside = Files.beside(open, folders.usual());
    new ExportDialog(
            stage,
            language,
            themeSwitch,
            tasks,
            prompter,
            source(open, painters),
            ExportFormats.with(open.editor().liveAnalysis().display()),
            folders.last().map(folder -> folder.resolve(beside.getFileName())).orElse(beside))
        .recall(
            begin,
            values -> {
              latest = values;
              choices.remember(open.file(), values);
            })
        .show(writtenFiles::told, banner::error, unforeseen);
  }

  /** Asks where and how to print a map, and prints it. */
  void print(OpenMap open) {
    new PrintDialog(
            stage,
            language,
            themeSwitch,
            tasks,
            prompter,
            source(open, painters),
            printers,
            Files.beside(open, Optional.empty()))
        .recall(choices.of(open.file()), values -> choices.remember(open.file(), values))
        .show(this::printed, banner::error, unforeseen);
  }

  /**
   * @param file the PDF that was written; empty where a printer has the sheets
   */
  private void printed(Message said, Optional<Path> file) {
    file.ifPresentOrElse(
        path -> writtenFiles.told(said, path), () -> banner.notice(said, List.of()));
  }
}
