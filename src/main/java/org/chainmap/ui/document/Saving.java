package org.chainmap.ui.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chainmap.disk.FileStamp;
import org.chainmap.disk.LockFile;
import org.chainmap.disk.LockOwner;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.text.Message;
import org.chainmap.ui.Prompter;
import org.chainmap.ui.SaveTarget;

/**
 * Saves documents, asking for a file where one has none, and before what someone else wrote in the
 * meantime is overwritten.
 *
 * @param tabs the documents that are open
 * @param me names this program among those that lock files
 * @param rereading takes over or merges what someone else wrote
 * @param saved is told every file that was written
 */
record Saving(
    Prompter prompter,
    Banner banner,
    DocumentTabs tabs,
    Supplier<LockOwner> me,
    Rereading rereading,
    Consumer<Path> saved) {

  /** Saves to the document's own file, or asks for one; false if it stays unsaved. */
  boolean save(DocumentView view) {
    view.canvas().requestFocus();
    return target(view).map(path -> write(view, path)).orElse(false);
  }

  /** Asks for a file and saves there; false if it stays unsaved. */
  boolean saveAs(DocumentView view) {
    view.canvas().requestFocus();
    return chosenTarget(view).map(path -> write(view, path)).orElse(false);
  }

  /**
   * The document's own file, or one that is asked for; empty if the answer was to save nothing. All
   * questions are asked here.
   */
  Optional<Path> target(DocumentView view) {
    OpenMap open = view.open();
    return open.file().isEmpty() || open.readOnly().get() ? chosenTarget(view) : ownTarget(view);
  }

  /** The document's own file, unless someone else changed it and the answer is not to overwrite. */
  private Optional<Path> ownTarget(DocumentView view) {
    OpenMap open = view.open();
    if (open.kept().map(KeptFile::state).filter(FileStamp.State.CHANGED::equals).isEmpty()) {
      return open.file();
    }
    return switch (prompter.changedOnDisk(open.name().get())) {
      case OVERWRITE -> open.file();
      case SAVE_AS -> chosenTarget(view);
      case RELOAD -> {
        rereading.reload(open);
        yield Optional.empty();
      }
      case MERGE -> {
        rereading.merge(open);
        yield Optional.empty();
      }
      case COMPARE -> {
        rereading.compare(open);
        yield Optional.empty();
      }
      case CANCEL -> Optional.empty();
    };
  }

  private Optional<Path> chosenTarget(DocumentView view) {
    OpenMap open = view.open();
    String title = open.name().get();
    String name = Files.suggested(title);
    if (!SaveTarget.canName(title)) {
      banner.notice(Message.of("ui.error.asciiName", name));
    }
    Optional<Path> chosen =
        prompter
            .fileToSave(name, ChainMapFile.EXTENSION)
            .map(path -> path.toAbsolutePath().normalize());
    if (chosen.isEmpty()) {
      return chosen;
    }
    Path path = chosen.get();
    Optional<LockOwner> other = LockFile.other(path, me.get());
    boolean own = open.kept().filter(kept -> kept.is(path)).isPresent();
    if (own && !open.readOnly().get()) {
      return ownTarget(view);
    }
    if (other.isPresent() || own) {
      Object file = String.valueOf(path.getFileName());
      banner.error(
          open,
          other.isPresent()
              ? Message.of("ui.error.openByOther", file)
              : Message.of("ui.error.denied", file),
          List.of());
      return Optional.empty();
    }
    if (tabs.other(open, path).isPresent()) {
      banner.error(open, Message.of("ui.error.openElsewhere", path.getFileName()), List.of());
      return Optional.empty();
    }
    return chosen;
  }

  /** Saves to a file; false if it could not be written, which the banner then says. */
  boolean write(DocumentView view, Path path) {
    OpenMap open = view.open();
    boolean gone =
        open.kept()
            .filter(kept -> kept.path().equals(path))
            .map(KeptFile::state)
            .filter(FileStamp.State.GONE::equals)
            .isPresent();
    try {
      open.save(path);
      saved.accept(path);
      banner.hide();
      banner.settled(open);
      if (gone) {
        banner.notice(Message.of("ui.notice.savedAnew", path.getFileName()));
      }
      return true;
    } catch (FormatException e) {
      banner.error(open, Message.of("ui.error.save", e.spoken()), List.of());
      return false;
    }
  }
}
