package org.chainmap.ui.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chainmap.disk.FileStamp;
import org.chainmap.disk.LockFile;
import org.chainmap.disk.LockOwner;
import org.chainmap.format.ChainMapFile;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.Prompter;
import org.chainmap.ui.SaveTarget;

/**
 * Saves documents, asking for a file where one has none, and before what someone else wrote in the
 * meantime is overwritten. All that waits for the disk is done in the background: first a look at
 * the file, then the questions, then the writing.
 *
 * @param tabs the documents that are open
 * @param tasks carries out what waits for the disk
 * @param me names this program among those that lock files
 * @param rereading takes over or merges what someone else wrote
 * @param saved is told every file that was written
 * @param unforeseen shows an error that nobody expected
 */
record Saving(
    Prompter prompter,
    Banner banner,
    DocumentTabs tabs,
    Tasks tasks,
    Supplier<LockOwner> me,
    Rereading rereading,
    Consumer<Path> saved,
    BiConsumer<Message, Throwable> unforeseen) {

  /**
   * Where a document is to be saved.
   *
   * @param replacing whether that replaces what the document did not write or read
   */
  record Destination(Path path, boolean replacing) {}

  /**
   * What was found out about a chosen file.
   *
   * @param other who else has it open
   * @param own its state if it is the document's own
   * @param elsewhere whether another tab has it open
   */
  private record Found(
      Optional<LockOwner> other, Optional<FileStamp.State> own, boolean elsewhere) {}

  /** Saves to the document's own file, or asks for one. */
  void save(DocumentView view) {
    view.canvas().requestFocus();
    OpenMap open = view.open();
    boolean later = open.saves().taken();
    if (later && open.saves().awaited()) {
      return; // the one that waits saves this too
    }
    open.saves()
        .take(
            end -> {
              if (later && !open.unsaved().get()) {
                end.run(); // the one before has saved this too
              } else {
                destination(view, to -> writeThere(view, to, end));
              }
            });
  }

  /** Asks for a file and saves there. */
  void saveAs(DocumentView view) {
    view.canvas().requestFocus();
    view.open()
        .saves()
        .take(end -> chosenDestination(view.open(), to -> writeThere(view, to, end)));
  }

  private void writeThere(DocumentView view, Optional<Destination> to, Runnable end) {
    to.ifPresentOrElse(place -> writeNow(view.open(), place, saved -> end.run()), end);
  }

  /**
   * Finds out where a document is to be saved: its own file, or one that is asked for; empty if the
   * answer was to save nothing. All questions are asked here.
   */
  void destination(DocumentView view, Consumer<Optional<Destination>> then) {
    OpenMap open = view.open();
    KeptFile kept = open.kept().orElse(null);
    if (kept == null || open.readOnly().get()) {
      chosenDestination(open, then);
    } else {
      look(open, kept.path(), kept::state, state -> ownDestination(open, kept, state, then), then);
    }
  }

  /** The document's own file, unless someone else changed it and the answer is not to overwrite. */
  private void ownDestination(
      OpenMap open, KeptFile kept, FileStamp.State state, Consumer<Optional<Destination>> then) {
    if (state != FileStamp.State.CHANGED) {
      then.accept(Optional.of(new Destination(kept.path(), false)));
      return;
    }
    switch (prompter.changedOnDisk(open.name().get(), open.unsaved().get())) {
      case OVERWRITE -> then.accept(Optional.of(new Destination(kept.path(), true)));
      case SAVE_AS -> chosenDestination(open, then);
      case RELOAD -> {
        rereading.reload(open);
        then.accept(Optional.empty());
      }
      case MERGE -> {
        rereading.merge(open);
        then.accept(Optional.empty());
      }
      case COMPARE -> {
        rereading.compare(open);
        then.accept(Optional.empty());
      }
      case CANCEL -> then.accept(Optional.empty());
    }
  }

  private void chosenDestination(OpenMap open, Consumer<Optional<Destination>> then) {
    String title = open.name().get();
    String name = Files.suggested(title);
    if (!SaveTarget.canName(title)) {
      banner.notice(Message.of("ui.error.asciiName", name));
    }
    prompter
        .fileToSave(name, ChainMapFile.EXTENSION)
        .map(path -> path.toAbsolutePath().normalize())
        .ifPresentOrElse(path -> chosen(open, path, then), () -> then.accept(Optional.empty()));
  }

  private void chosen(OpenMap open, Path path, Consumer<Optional<Destination>> then) {
    Optional<KeptFile> kept = open.kept();
    List<KeptFile> others = tabs.files(open);
    LockOwner mine = me.get();
    look(
        open,
        path,
        () ->
            new Found(
                LockFile.other(path, mine),
                kept.filter(own -> own.is(path)).map(KeptFile::state),
                others.stream().anyMatch(other -> other.is(path))),
        found -> chosen(open, path, found, then),
        then);
  }

  private void chosen(OpenMap open, Path path, Found found, Consumer<Optional<Destination>> then) {
    Object file = String.valueOf(path.getFileName());
    KeptFile kept = open.kept().orElse(null);
    if (kept != null && found.own().isPresent() && !open.readOnly().get()) {
      ownDestination(open, kept, found.own().get(), then);
      return;
    }
    Optional<Message> refused =
        found.other().isPresent()
            ? Optional.of(Message.of("ui.error.openByOther", file))
            : found.own().isPresent()
                ? Optional.of(Message.of("ui.error.denied", file))
                : found.elsewhere()
                    ? Optional.of(Message.of("ui.error.openElsewhere", file))
                    : Optional.empty();
    refused.ifPresent(message -> banner.error(open, message, List.of()));
    then.accept(refused.isPresent() ? Optional.empty() : Optional.of(new Destination(path, true)));
  }

  /** Looks at a file in the background; if that is cancelled, nothing is saved. */
  private <T> void look(
      OpenMap open,
      Path path,
      Supplier<T> look,
      Consumer<T> seen,
      Consumer<Optional<Destination>> none) {
    tasks.carryOut(
        task(path),
        progress -> {
          T result = look.get();
          progress.check();
          return result;
        },
        result -> {
          try {
            seen.accept(result);
          } catch (RuntimeException e) {
            none.accept(Optional.empty());
            throw e;
          }
        },
        problem -> {
          failed(open, path, problem);
          none.accept(Optional.empty());
        });
  }

  /**
   * Saves to a file after the saves of the document that are under way.
   *
   * @param then receives false if it could not be written, which the banner then says
   */
  void write(OpenMap open, Destination to, Consumer<Boolean> then) {
    open.saves()
        .take(
            end ->
                writeNow(
                    open,
                    to,
                    saved -> {
                      end.run();
                      then.accept(saved);
                    }));
  }

  private void writeNow(OpenMap open, Destination to, Consumer<Boolean> then) {
    DocumentSnapshot save = open.snapshot(to.path());
    ReplacedContent replaced = open.replaced();
    tasks.carryOut(
        task(to.path()),
        progress -> save.write(replaced, progress),
        outcome -> {
          boolean written = false;
          try {
            written = ended(open, save, to, outcome);
          } finally {
            then.accept(written);
          }
        },
        problem -> {
          failed(open, to.path(), problem);
          then.accept(false);
        });
  }

  private boolean ended(
      OpenMap open, DocumentSnapshot save, Destination to, DocumentSnapshot.Outcome outcome) {
    if (outcome.problem() != null) {
      banner.error(open, Message.of("ui.error.save", outcome.problem().spoken()), List.of());
      return false;
    }
    if (outcome.stamp() != null) {
      open.saved(save, outcome.stamp());
    }
    saved.accept(to.path());
    banner.hide();
    banner.settled(open);
    Object name = String.valueOf(to.path().getFileName());
    if (save.own() && outcome.missing()) {
      banner.notice(Message.of("ui.notice.savedAnew", name));
    } else if (to.replacing() && outcome.kept()) {
      banner.notice(Message.of("ui.notice.replacedKept", name));
    }
    return true;
  }

  private void failed(OpenMap open, Path path, Throwable problem) {
    Object name = String.valueOf(path.getFileName());
    if (problem instanceof CancellationException) {
      banner.error(open, Message.of("ui.error.saveCancelled", name), List.of());
    } else {
      unforeseen.accept(Message.of("ui.error.save", Files.words(problem)), problem);
    }
  }

  private static Message task(Path path) {
    return Message.of("ui.task.save", String.valueOf(path.getFileName()));
  }
}
