package org.chainmap.ui.window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.SaveTarget;
import org.chainmap.ui.document.Files;
import org.jspecify.annotations.Nullable;

/** The system's dialogs for files and folders: one at a time, each beginning where the last was. */
final class FileDialogs {

  private final Window owner;
  private final Language language;
  private final Tasks tasks;
  private final Supplier<Optional<Path>> usual;
  private final Predicate<Path> replaces;
  private final BiConsumer<String, String> telling;
  private final OneAtATime asking = new OneAtATime();
  private Optional<Path> known = Optional.empty();
  private @Nullable File folder;

  /**
   * @param tasks asks the disk
   * @param usual the folder in which choosing a file begins, until one was chosen elsewhere
   * @param replaces asks whether an existing file is to be replaced
   * @param telling shows a title and a text
   */
  FileDialogs(
      Window owner,
      Language language,
      Tasks tasks,
      Supplier<Optional<Path>> usual,
      Predicate<Path> replaces,
      BiConsumer<String, String> telling) {
    this.owner = owner;
    this.language = language;
    this.tasks = tasks;
    this.usual = usual;
    this.replaces = replaces;
    this.telling = telling;
  }

  /**
   * Asks for files to read.
   *
   * @param title the key of the dialog's title
   * @param kind the key of what the files are called
   */
  List<Path> several(String title, String kind, String... endings) {
    return asking.ask(
        () -> {
          FileChooser chooser = reading(title, kind, endings);
          List<File> files = chooser.showOpenMultipleDialog(owner);
          return files == null ? List.of() : chosen(files, title);
        },
        List.of());
  }

  /** Asks for one file to read, likewise. */
  Optional<Path> one(String title, String kind, String... endings) {
    return asking.ask(
        () ->
            Optional.ofNullable(reading(title, kind, endings).showOpenDialog(owner))
                .flatMap(file -> chosen(List.of(file), title).stream().findFirst()),
        Optional.empty());
  }

  private FileChooser reading(String title, String kind, String... endings) {
    FileChooser chooser = chooser(title);
    chooser
        .getExtensionFilters()
        .addAll(
            new ExtensionFilter(language.now(kind), endings),
            new ExtensionFilter(language.now("dialog.allFiles"), "*.*"));
    return chooser;
  }

  private List<Path> chosen(List<File> files, String title) {
    if (files.isEmpty()) {
      return List.of();
    }
    folder = files.getFirst().getParentFile();
    List<Path> paths = files.stream().map(Files::path).flatMap(Optional::stream).toList();
    if (paths.size() < files.size()) {
      telling.accept(language.now(title), language.now("error.badName"));
    }
    return paths;
  }

  /** Asks for a file to save to, and before another file is overwritten. */
  Optional<Path> toSave(String suggested, String ending) {
    return asking.ask(() -> saved(suggested, ending), Optional.empty());
  }

  private Optional<Path> saved(String suggested, String ending) {
    String name = suggested.endsWith(ending) ? suggested : suggested + ending;
    while (true) {
      FileChooser chooser = chooser("dialog.save");
      chooser.setInitialFileName(name);
      chooser.getExtensionFilters().add(new ExtensionFilter("*" + ending, "*" + ending));
      File file = chooser.showSaveDialog(owner);
      if (file == null) {
        return Optional.empty();
      }
      folder = file.getParentFile();
      Optional<Path> named = Files.path(file);
      if (named.isEmpty()) {
        telling.accept(language.now("dialog.save"), language.now("error.badName"));
        return Optional.empty();
      }
      Path target = SaveTarget.withEnding(named.get(), ending);
      if (awaited(() -> SaveTarget.free(target, named.get()), false) || replaces.test(target)) {
        return Optional.of(target);
      }
      name = file.getName();
    }
  }

  /** Asks for a folder. */
  Optional<Path> folder() {
    return asking.ask(
        () -> {
          DirectoryChooser chooser = new DirectoryChooser();
          chooser.setTitle(language.now("dialog.folder"));
          File at = folder;
          if (at != null && awaited(at::isDirectory, false)) {
            chooser.setInitialDirectory(at);
          }
          return Optional.ofNullable(chooser.showDialog(owner)).flatMap(Files::path);
        },
        Optional.empty());
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(language.now(title));
    Optional<Path> now = awaited(usual, Optional.empty());
    if (!now.equals(known)) {
      known = now;
      folder = now.map(Path::toFile).orElse(null);
    }
    File at = folder;
    if (at != null && awaited(at::isDirectory, false)) {
      chooser.setInitialDirectory(at);
    }
    return chooser;
  }

  /** Waits for an answer of the disk, while the window goes on painting and can cancel that. */
  private <T> T awaited(Supplier<T> question, T otherwise) {
    AtomicReference<@Nullable T> answer = new AtomicReference<>();
    Object waiting = new Object();
    AtomicBoolean entered = new AtomicBoolean();
    Consumer<T> answered =
        now -> {
          answer.set(now);
          if (entered.get()) {
            Platform.exitNestedEventLoop(waiting, waiting);
          }
        };
    tasks.carryOut(
        Message.of("ui.start.looking"),
        progress -> question.get(),
        answered,
        problem -> answered.accept(otherwise));
    if (answer.get() == null) {
      entered.set(true);
      Platform.enterNestedEventLoop(waiting);
    }
    T now = answer.get();
    return now == null ? otherwise : now;
  }
}
