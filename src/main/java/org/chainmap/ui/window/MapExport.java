package org.chainmap.ui.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.stage.Stage;
import org.chainmap.canvas.Painters;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.paint.Overlay;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.Prompter;
import org.chainmap.ui.Settings;
import org.chainmap.ui.ThemeSwitch;
import org.chainmap.ui.document.Banner;
import org.chainmap.ui.document.Files;
import org.chainmap.ui.document.OpenMap;
import org.chainmap.ui.export.ExportDialog;
import org.chainmap.ui.export.MapDrawing;
import org.jspecify.annotations.Nullable;

/** Exports maps as pictures and documents, and offers to look at what was written. */
final class MapExport {

  private final Stage stage;
  private final Language language;
  private final ThemeSwitch themeSwitch;
  private final Tasks tasks;
  private final Prompter prompter;
  private final Painters painters;
  private final Settings settings;
  private final Banner banner;
  private final BiConsumer<Message, Throwable> unforeseen;

  /** The file exported last. */
  private @Nullable Path exported;

  MapExport(
      Stage stage,
      Language language,
      ThemeSwitch themeSwitch,
      Tasks tasks,
      Prompter prompter,
      Painters painters,
      Settings settings,
      Banner banner,
      BiConsumer<Message, Throwable> unforeseen) {
    this.stage = stage;
    this.language = language;
    this.themeSwitch = themeSwitch;
    this.tasks = tasks;
    this.prompter = prompter;
    this.painters = painters;
    this.settings = settings;
    this.banner = banner;
    this.unforeseen = unforeseen;
  }

  /**
   * Asks how and where to export a map, and exports it. Proposes the folder and the kind of the
   * export before, if there was one since the start.
   */
  void export(OpenMap open) {
    tasks
        .onDisk()
        .start(
            Message.of("ui.start.looking"),
            progress -> settings.folder(),
            usual -> export(open, usual),
            problem -> export(open, Optional.empty()));
  }

  private void export(OpenMap open, Optional<Path> usual) {
    Path last = exported;
    Path folder = last == null ? null : last.toAbsolutePath().getParent();
    Path beside = Files.beside(open, usual);
    LaidOutMap laidOutMap = open.editor().laidOutMap();
    Overlay overlay = open.editor().overlay();
    ExportDialog dialog =
        new ExportDialog(
                stage,
                language,
                themeSwitch,
                tasks,
                prompter,
                comments -> MapDrawing.of(laidOutMap, overlay, painters, comments),
                folder == null ? beside : folder.resolve(beside.getFileName()))
            .withGraphs();
    (last == null ? dialog : dialog.like(last)).show(this::exported, banner::error, unforeseen);
  }

  /** Says that a file is written, and offers to look at it. */
  private void exported(Message message, Path file) {
    exported = file;
    tasks
        .onDisk()
        .start(
            Message.of("ui.start.looking"),
            progress -> java.nio.file.Files.isRegularFile(file),
            one -> exported(message, file, one),
            problem -> exported(message, file, false));
  }

  /**
   * @param one whether there is one file of this name, and not several of its kind
   */
  private void exported(Message message, Path file, boolean one) {
    List<Banner.Offer> offers = new ArrayList<>();
    if (one) {
      offers.add(new Banner.Offer(Message.of("ui.banner.openFile"), () -> prompter.open(file)));
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      offers.add(new Banner.Offer(Message.of("ui.banner.openFolder"), () -> prompter.open(folder)));
    }
    banner.notice(message, offers);
  }
}
