package org.chainmap.ui.window;

import java.nio.file.Path;
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
import org.chainmap.ui.export.RedactionDialog;

/** Saves redacted copies of maps, and offers the folder in which they are. */
record RedactedCopy(
    Stage stage,
    Language language,
    ThemeSwitch themeSwitch,
    Tasks tasks,
    Prompter prompter,
    Settings settings,
    Banner banner,
    BiConsumer<Message, Throwable> unforeseen) {

  /** Asks what of a map a copy is to say and where it is to lie, and saves it. */
  void save(OpenMap open) {
    tasks
        .onDisk()
        .start(
            Message.of("ui.start.looking"),
            progress -> settings.folder(),
            usual -> save(open, usual),
            problem -> save(open, Optional.empty()));
  }

  private void save(OpenMap open, Optional<Path> usual) {
    Path beside = Files.beside(open, usual);
    Path place =
        beside.resolveSibling(
            language.now(Message.of("ui.redaction.name", String.valueOf(beside.getFileName()))));
    Path original = open.file().map(file -> file.toAbsolutePath().normalize()).orElse(null);
    new RedactionDialog(
            stage, language, themeSwitch, tasks, prompter, open.editor().map(), original, place)
        .show(this::saved, banner::error, unforeseen);
  }

  private void saved(Message message, Path file) {
    Path folder = file.toAbsolutePath().getParent();
    banner.notice(
        message,
        folder == null
            ? List.of()
            : List.of(
                new Banner.Offer(Message.of("ui.banner.openFolder"), () -> prompter.open(folder))));
  }
}
