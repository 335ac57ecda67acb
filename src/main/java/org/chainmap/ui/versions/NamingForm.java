package org.chainmap.ui.versions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainmap.disk.DiskException;
import org.chainmap.disk.NamedVersions;
import org.chainmap.format.ChainMapFile;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.Language;
import org.chainmap.ui.SaveTarget;
import org.chainmap.ui.document.Files;
import org.jspecify.annotations.Nullable;

/**
 * Names a version: it is then kept for good in a folder beside the document. The folder is named
 * before the first version makes it.
 */
final class NamingForm extends VBox {

  private final Language language;
  private final Tasks tasks;
  private final Predicate<Path> replaces;
  private final Runnable kept;
  private final TextField name = new TextField();
  private final Button keep = new Button();
  private final Label note = new Label();
  private Optional<NamedVersions> named = Optional.empty();
  private @Nullable ChainMap map;
  private Instant at = Instant.EPOCH;
  private boolean folderIsThere;

  /**
   * @param tasks writes what is kept
   * @param replaces asks whether a version of the same name is to be replaced
   * @param kept runs when a version was named
   */
  NamingForm(Language language, Tasks tasks, Predicate<Path> replaces, Runnable kept) {
    super(4);
    this.language = language;
    this.tasks = tasks;
    this.replaces = replaces;
    this.kept = kept;
    name.setId("version-name");
    name.promptTextProperty().bind(language.text(Message.of("versions.namePrompt")));
    name.accessibleTextProperty().bind(language.text(Message.of("versions.name")));
    name.textProperty().subscribe(this::refresh);
    name.setOnAction(event -> keep.fire());
    HBox.setHgrow(name, Priority.ALWAYS);
    keep.setId("version-keep");
    keep.setMinWidth(Region.USE_PREF_SIZE);
    keep.setOnAction(event -> keep());
    note.setId("version-folder");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    note.getStyleClass().add("field-label");
    Label label = new Label();
    label.textProperty().bind(language.text(Message.of("versions.name")));
    label.setLabelFor(name);
    HBox line = new HBox(8, name, keep);
    getChildren().addAll(label, line, note);
  }

  /**
   * Offers to name a version of a document; of a document without a file none can be named.
   *
   * @param version its map, or null before that is read
   * @param saved when it was saved
   */
  void offer(Optional<NamedVersions> folder, @Nullable ChainMap version, Instant saved) {
    named = folder;
    map = version;
    at = saved;
    refresh();
  }

  /** Takes note whether the folder is there, so that none has to be made. */
  void folderIsThere(boolean is) {
    folderIsThere = is;
    refresh();
  }

  private void refresh() {
    name.setDisable(named.isEmpty());
    keep.setDisable(named.isEmpty() || map == null || typed().isEmpty());
    boolean first = named.isPresent() && !folderIsThere;
    keep.textProperty().unbind();
    keep.textProperty()
        .bind(
            language.text(first ? Message.of("versions.keepFirst") : Message.of("versions.keep")));
    say(
        named
            .map(
                folder ->
                    first
                        ? Message.of("versions.folderNew", folder.folder().toString())
                        : Message.of("versions.folder", folder.folder().toString()))
            .orElseGet(() -> Message.of("versions.noFile")));
  }

  private void say(Message message) {
    note.textProperty().unbind();
    note.textProperty().bind(language.text(message));
  }

  private String typed() {
    return name.getText() == null ? "" : name.getText().strip();
  }

  private void keep() {
    ChainMap version = map;
    if (named.isEmpty() || version == null || typed().isEmpty()) {
      return;
    }
    NamedVersions folder = named.get();
    String as = Files.suggested(typed());
    Instant saved = at;
    work(
        folder,
        as,
        progress -> SaveTarget.free(folder.file(as), null),
        free -> {
          if (free || replaces.test(folder.file(as))) {
            keep(folder, as, version, saved);
          }
        });
  }

  private void keep(NamedVersions folder, String as, ChainMap version, Instant saved) {
    work(
        folder,
        as,
        progress -> {
          try {
            // Whoever opens the version by itself has a document of its own.
            folder.keep(as, ChainMapFile.toJson(version.withDocumentId(null)), saved);
            return true;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        done -> {
          name.clear();
          kept.run();
        });
  }

  private <T> void work(
      NamedVersions folder, String as, Function<Progress, T> work, Consumer<T> then) {
    keep.setDisable(true);
    tasks
        .onDisk()
        .start(
            Message.of("versions.task.keep", as),
            work,
            result -> {
              refresh();
              then.accept(result);
            },
            problem -> {
              refresh();
              Message why =
                  problem instanceof UncheckedIOException e
                          && e.getCause() instanceof IOException cause
                      ? DiskException.cause(folder.folder(), cause)
                      : Files.words(problem);
              say(Message.of("versions.notNamed", as, why));
            });
  }
}
