package org.chainmap.ui.recovery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainmap.disk.RecoveryLog;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.LogSubject;
import org.chainmap.format.LoggedChange;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * The recovery log of one open document: takes its changes on any thread at once, and writes them
 * in the background. Where writing failed, the next attempt begins with a snapshot of the map as it
 * is then, so that nothing is left out.
 */
public final class DocumentLog {

  /**
   * The document's file and name at this moment.
   *
   * @param file empty if it was never saved
   */
  public record Origin(Optional<Path> file, String name) {}

  /** A change that is still to be written. */
  private record Step(Change change, Instant at) {}

  /** What is to be written, all that came since the last time. */
  private record Work(
      boolean forget,
      boolean ended,
      @Nullable ChainMap base,
      @Nullable ChainMap now,
      Origin origin,
      List<Step> steps,
      List<Runnable> then) {}

  private final RecoveryWriter writer;

  // What comes from the document, under this object's lock.
  private List<Step> steps = new ArrayList<>();
  private List<Runnable> then = new ArrayList<>();
  private @Nullable ChainMap base;
  private @Nullable ChainMap now;
  private Origin origin = new Origin(Optional.empty(), "");
  private boolean forget;
  private boolean ended;
  private boolean awaited;

  // What is written and not yet forced, under this object's lock.
  private List<Runnable> written = new ArrayList<>();
  private boolean forcing;

  // What is on the disk, written by the writer's thread only.
  private volatile @Nullable RecoveryLog log;
  private @Nullable LogSubject subject;
  private boolean behind;

  DocumentLog(RecoveryWriter writer) {
    this.writer = writer;
  }

  /** Logs a map that is unsaved as it is opened. */
  public synchronized void begin(Origin from, ChainMap map) {
    origin = from;
    base = map;
    now = map;
    await();
  }

  /** Logs a change. */
  public synchronized void changed(Origin from, ChainMap before, Change change, ChainMap after) {
    if (base == null) {
      base = before;
      origin = from;
    }
    now = after;
    steps.add(new Step(change, Instant.now()));
    await();
  }

  /**
   * Begins anew, since the document was saved.
   *
   * @param written the map in the file
   * @param current the map as it is now, which may have changed since
   */
  public synchronized void saved(Origin from, ChainMap written, ChainMap current) {
    forget();
    if (!written.equals(current)) {
      begin(from, current);
      base = written;
    }
    await();
  }

  /** Deletes the log, since the document was closed as the person wanted. */
  public synchronized void closed() {
    forget();
    ended = true;
    await();
  }

  /** Calls back, in the background, once all changes so far are on the disk. */
  public synchronized void whenWritten(Runnable listener) {
    then.add(listener);
    await();
  }

  private void forget() {
    steps = new ArrayList<>();
    base = null;
    now = null;
    forget = true;
  }

  private void await() {
    if (!awaited) {
      awaited = true;
      writer.writeSoon(this);
    }
  }

  private synchronized Work taken() {
    Work work = new Work(forget, ended, base, now, origin, steps, then);
    awaited = false;
    forget = false;
    steps = new ArrayList<>();
    then = new ArrayList<>();
    return work;
  }

  /** Puts back what has to be done again. */
  private synchronized void again(Work work) {
    forget |= work.forget();
    then.addAll(0, work.then());
  }

  /**
   * Writes what is to be written; true if the document is closed.
   *
   * @throws IOException if that failed; calling this again tries again
   */
  boolean write(RecoveryWriter.Folder folder) throws IOException {
    Work work = taken();
    try {
      if (work.forget()) {
        subject = null;
        RecoveryLog old = log;
        log = null;
        if (old != null) {
          old.delete();
        }
      }
      ChainMap map = work.now();
      ChainMap start = work.base();
      if (map != null && start != null) {
        write(folder, work, start, map);
      }
    } catch (IOException e) {
      again(work);
      throw e;
    }
    synchronized (this) {
      written.addAll(work.then());
      if (!forcing) {
        forcing = true;
        writer.force(this);
      }
    }
    return work.ended();
  }

  /**
   * Forces to the disk what is written.
   *
   * @throws IOException if that failed; writing again tries again
   */
  void force() throws IOException {
    List<Runnable> done;
    synchronized (this) {
      forcing = false;
      done = written;
      written = new ArrayList<>();
    }
    RecoveryLog open = log;
    try {
      if (open != null) {
        open.force();
      }
    } catch (IOException e) {
      synchronized (this) {
        then.addAll(0, done);
      }
      throw e;
    }
    done.forEach(Runnable::run);
  }

  private void write(RecoveryWriter.Folder folder, Work work, ChainMap start, ChainMap map)
      throws IOException {
    RecoveryLog open = log;
    if (open == null) {
      open = folder.get().log();
      log = open;
    }
    LogSubject known = subject;
    List<Message> names = work.steps().stream().map(step -> step.change().name()).toList();
    LogSubject about = (known == null ? subject(work, start) : known).with(names);
    subject = about;
    boolean complete = open.open() && !behind;
    behind = true;
    if (complete && !work.steps().isEmpty()) {
      open.append(
          work.steps().stream().map(step -> LoggedChange.write(step.change(), step.at())).toList());
    }
    if (!complete || open.full()) {
      open.begin(about.write(), ChainMapFile.toJson(map));
    }
    behind = false;
  }

  private static LogSubject subject(Work work, ChainMap start) {
    return new LogSubject(
        work.origin().file().map(Path::toString).orElse(""),
        work.origin().name(),
        LogSubject.digest(start),
        work.steps().isEmpty() ? Instant.now() : work.steps().getFirst().at(),
        List.of());
  }
}
