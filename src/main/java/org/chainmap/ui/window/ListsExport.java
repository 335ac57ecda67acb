package org.chainmap.ui.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.stage.Stage;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.Prompter;
import org.chainmap.ui.Settings;
import org.chainmap.ui.ThemeSwitch;
import org.chainmap.ui.document.Banner;
import org.chainmap.ui.document.Files;
import org.chainmap.ui.document.OpenMap;
import org.chainmap.ui.export.ListsDialog;

/** Exports the lists of maps, and offers to look at what was written. */
final class ListsExport {

  private final Stage stage;
  private final Language language;
  private final ThemeSwitch themeSwitch;
  private final Tasks tasks;
  private final Prompter prompter;
  private final Settings settings;
  private final Banner banner;
  private final BiConsumer<Message, Throwable> unforeseen;

  ListsExport(
      Stage stage,
      Language language,
      ThemeSwitch themeSwitch,
      Tasks tasks,
      Prompter prompter,
      Settings settings,
      Banner banner,
      BiConsumer<Message, Throwable> unforeseen) {
    this.stage = stage;
    this.language = language;
    this.themeSwitch = themeSwitch;
    this.tasks = tasks;
    this.prompter = prompter;
    this.settings = settings;
    this.banner = banner;
    this.unforeseen = unforeseen;
  }

  /** Asks which lists of a map to export, as what and where, and exports them. */
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
    Path beside = Files.beside(open, usual);
    Path place =
        beside.resolveSibling(
            language.now(Message.of("ui.lists.name", String.valueOf(beside.getFileName()))));
    new ListsDialog(
            stage, language, themeSwitch, tasks, prompter, settings, open.editor().map(), place)
        .show(this::exported, banner::error, unforeseen);
  }

  private void exported(Message message, Path written) {
    List<Banner.Offer> offers = new ArrayList<>();
    boolean file = written.toString().endsWith(".xlsx");
    if (file) {
      offers.add(new Banner.Offer(Message.of("ui.banner.openFile"), () -> prompter.open(written)));
    }
    Path folder = file ? written.toAbsolutePath().getParent() : written;
    if (folder != null) {
      offers.add(new Banner.Offer(Message.of("ui.banner.openFolder"), () -> prompter.open(folder)));
    }
    banner.notice(message, offers);
  }
}
