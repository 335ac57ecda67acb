package org.chainmap.ui.recovery;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.chainmap.disk.LeftLog;
import org.chainmap.disk.RecoveryFolder;
import org.chainmap.format.RecoveredMap;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.document.OpenMap;

/**
 * Recovery of unsaved work in the window: keeps a log for every open document, finds what programs
 * left that were killed, and opens it again.
 */
public final class UnsavedWork {

  /** How documents are opened. */
  public interface Desk {

    /** Opens a file, or finds it open; {@code then} is not called where that fails. */
    void open(Path file, Consumer<OpenMap> then);

    /** Opens a map as a document without a file. */
    void open(ChainMap map, Consumer<OpenMap> then);
  }

  private final RecoveryWriter writer;
  private final Desk desk;
  private final Tasks tasks;
  private final Map<OpenMap, DocumentLog> logs = new HashMap<>();

  public UnsavedWork(RecoveryWriter writer, Desk desk, Tasks tasks) {
    this.writer = writer;
    this.desk = desk;
    this.tasks = tasks;
  }

  /** Logs a document from its next change on, until it is closed. */
  public void follow(OpenMap open) {
    DocumentLog log = writer.log();
    logs.put(open, log);
    open.editor()
        .onCommitted(step -> log.changed(origin(open), step.before(), step.change(), step.after()));
    open.drafts().onChange(drafts -> log.typed(origin(open), open.map(), drafts));
    open.onSaved(written -> log.saved(origin(open), written, open.map()));
    open.scope()
        .add(
            () -> {
              logs.remove(open);
              log.closed();
            });
  }

  private static DocumentLog.Origin origin(OpenMap open) {
    return new DocumentLog.Origin(open.file(), open.name().get());
  }

  /**
   * Looks for unsaved work in the background.
   *
   * @param discarded whether also for what was given up and is still kept
   * @param found receives it, the latest first
   */
  void find(boolean discarded, Consumer<List<FoundWork>> found) {
    tasks.start(
        Message.of("recovery.task.find"),
        progress -> {
          List<FoundWork> all = new ArrayList<>();
          for (LeftLog log : left(RecoveryFolder::left)) {
            FoundWork work = FoundWork.of(log, false);
            if (work.inFile()) {
              discard(work);
            } else {
              all.add(work);
            }
          }
          if (discarded) {
            left(RecoveryFolder::discarded).forEach(log -> all.add(FoundWork.of(log, true)));
          }
          return all;
        },
        found,
        problem -> found.accept(List.of()));
  }

  private List<LeftLog> left(RecoveryWriter.FolderWork<List<LeftLog>> which) {
    return writer.with(which).join();
  }

  /** Deletes in the background what was given up long ago. */
  void tidy() {
    writer.with(
        folder -> {
          folder.tidy(Instant.now());
          return true;
        });
  }

  /**
   * Opens recovered work as unsaved: where the file is as it was, as one change of the document in
   * it; otherwise as a document without a file, so that nothing is ever written over. The log is
   * deleted once that of the opened document is on the disk.
   */
  void recover(FoundWork work, Runnable done) {
    RecoveredMap recovered = work.recovered();
    if (recovered == null) {
      return;
    }
    ChainMap map = recovered.map();
    Path file = recovered.subject().path().orElse(null);
    if (file != null && work.file() == FoundWork.OriginalFile.SAME) {
      desk.open(
          file,
          open -> {
            if (open.unsaved().get() || open.readOnly().get()) {
              openAlone(work, map, done);
            } else {
              ChainMap now = open.map();
              open.commit(
                  Change.between(
                      Message.of("recovery.change"),
                      now,
                      map.withDocumentId(now.info().documentId())));
              opened(work, open, done);
            }
          });
    } else {
      openAlone(work, map, done);
    }
  }

  private void openAlone(FoundWork work, ChainMap map, Runnable done) {
    desk.open(
        map,
        open -> {
          open.editor().markUnsaved();
          DocumentLog log = logs.get(open);
          if (log != null) {
            log.begin(origin(open), open.map());
          }
          opened(work, open, done);
        });
  }

  /** Ends a recovery: what was typed and not confirmed becomes a step after the others. */
  private void opened(FoundWork work, OpenMap open, Runnable done) {
    RecoveredMap recovered = work.recovered();
    boolean fits = recovered == null || recovered.unfit().isEmpty();
    if (recovered != null) {
      ChainMap now = open.map();
      open.commit(
          Change.between(
              Message.of("recovery.draft.change"),
              now,
              recovered.withDrafts().withDocumentId(now.info().documentId())));
    }
    DocumentLog log = logs.get(open);
    if (log != null) {
      // A text that fits no field is only here: it can be found again as what was given up.
      log.whenWritten(() -> ended(work, fits));
    }
    done.run();
  }

  private void ended(FoundWork work, boolean fits) {
    if (fits) {
      deleted(work.log());
    } else if (!work.discarded()) {
      discard(work);
    }
  }

  private void deleted(LeftLog log) {
    writer.with(
        folder -> {
          log.delete();
          return true;
        });
  }

  /** Gives unsaved work up; it can still be found for 30 days. */
  void discard(FoundWork work) {
    writer.with(
        folder -> {
          folder.discard(work.log());
          return true;
        });
  }
}
