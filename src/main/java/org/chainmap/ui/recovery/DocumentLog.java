package org.chainmap.ui.recovery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.chainmap.disk.LogRecord;
import org.chainmap.disk.LogRecord.Kind;
import org.chainmap.disk.RecoveryLog;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.LogSubject;
import org.chainmap.format.LoggedChange;
import org.chainmap.format.LoggedDrafts;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Draft;
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

  /** How many of the latest changes are known, to tell which one is undone. */
  private static final int KNOWN = 1000;

  /**
   * A change that is still to be written.
   *
   * @param undoes whether it takes the one before it back
   */
  private record Step(Change change, Instant at, boolean undoes) {}

  /** What is to be written, all that came since the last time. */
  private record Work(
      boolean forget,
      boolean ended,
      @Nullable ChainMap base,
      @Nullable ChainMap start,
      @Nullable ChainMap now,
      Origin origin,
      List<Step> steps,
      Typed typed,
      List<Runnable> then) {}

  /**
   * What is typed and not confirmed.
   *
   * @param fresh whether it is not written yet
   */
  private record Typed(List<Draft> drafts, Instant at, boolean fresh) {

    private static final Typed NOTHING = new Typed(List.of(), Instant.EPOCH, false);

    private LogRecord record() {
      return new LogRecord(Kind.DRAFTS, LoggedDrafts.write(drafts, at));
    }
  }

  private final RecoveryWriter writer;

  // What comes from the document, under this object's lock.
  private List<Step> steps = new ArrayList<>();
  private List<Runnable> then = new ArrayList<>();

  /** The map in the file, that before the first step, and the latest. */
  private @Nullable ChainMap base;

  private @Nullable ChainMap start;
  private @Nullable ChainMap now;

  /** The changes that are not undone, the latest first. */
  private final Deque<Change> made = new ArrayDeque<>();

  private Origin origin = new Origin(Optional.empty(), "");
  private Typed typed = Typed.NOTHING;

  /** Whether the file holds the map before the first step. */
  private boolean startsAsSaved;

  /** Whether there is nothing to log but what is typed and not confirmed. */
  private boolean onlyTyped;

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
    start = map;
    now = map;
    startsAsSaved = false;
    onlyTyped = false;
    await();
  }

  /**
   * Logs what is typed and not yet confirmed, in place of what was typed before.
   *
   * @param map the map as it is now
   */
  public synchronized void typed(Origin from, ChainMap map, List<Draft> drafts) {
    typed = new Typed(List.copyOf(drafts), Instant.now(), true);
    if (base == null && !drafts.isEmpty()) {
      begin(from, map);
      onlyTyped = true;
    } else if (onlyTyped && drafts.isEmpty()) {
      forget();
    }
    await();
  }

  /** Logs a change; once all are undone there is nothing to log, since the file has it. */
  public synchronized void changed(Origin from, ChainMap before, Change change, ChainMap after) {
    if (base == null) {
      base = before;
      start = before;
      origin = from;
      startsAsSaved = true;
    }
    now = after;
    onlyTyped = false;
    boolean undone = undone(change);
    steps.add(new Step(change, Instant.now(), undone));
    if (undone
        && startsAsSaved
        && made.isEmpty()
        && typed.drafts().isEmpty()
        && after.equals(base)) {
      forget();
    }
    await();
  }

  /** Takes note of a change, and tells whether it takes the one before it back. */
  private boolean undone(Change change) {
    Change last = made.peek();
    if (last != null && last.inverted().equals(change)) {
      made.pop();
      return true;
    }
    made.push(change);
    if (made.size() > KNOWN) {
      made.removeLast();
    }
    return false;
  }

  /**
   * Begins anew, since the document was saved.
   *
   * @param written the map in the file
   * @param current the map as it is now, which may have changed since
   */
  public synchronized void saved(Origin from, ChainMap written, ChainMap current) {
    forget();
    if (!written.equals(current) || !typed.drafts().isEmpty()) {
      begin(from, current);
      base = written;
      onlyTyped = written.equals(current);
    }
    await();
  }

  /** Deletes the log, since the document was closed as the person wanted. */
  public synchronized void closed() {
    forget();
    typed = Typed.NOTHING;
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
    start = null;
    now = null;
    onlyTyped = false;
    made.clear();
    forget = true;
  }

  private void await() {
    if (!awaited) {
      awaited = true;
      writer.writeSoon(this);
    }
  }

  private synchronized Work taken() {
    Work work = new Work(forget, ended, base, start, now, origin, steps, typed, then);
    awaited = false;
    forget = false;
    steps = new ArrayList<>();
    typed = new Typed(typed.drafts(), typed.at(), false);
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
      ChainMap first = work.start();
      ChainMap saved = work.base();
      if (map != null && first != null && saved != null) {
        write(folder, work, saved, first, map);
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

  private void write(
      RecoveryWriter.Folder folder, Work work, ChainMap saved, ChainMap first, ChainMap map)
      throws IOException {
    LogSubject known = subject;
    String text = known == null ? LogSubject.text(first) : "";
    LogSubject before =
        known != null
            ? known
            : subject(
                work,
                LogSubject.digest(first == saved ? text : LogSubject.text(saved)),
                first.info().documentId());
    LogSubject about = before.with(names(before.earlier(), work.steps()));
    boolean missing = behind;
    subject = about;
    behind = true;
    RecoveryLog open = log;
    if (open == null) {
      open = folder.get().log();
      log = open;
    }
    boolean complete = open.open() && !missing;
    if (known == null) {
      open.begin(before.write(), text);
      complete = true;
    }
    Typed all = work.typed();
    List<LogRecord> records = new ArrayList<>();
    for (Step step : work.steps()) {
      records.add(
          new LogRecord(Kind.CHANGE, LoggedChange.write(step.change(), step.at(), step.undoes())));
    }
    if (all.fresh() || known == null && !all.drafts().isEmpty()) {
      records.add(all.record());
    }
    if (complete && !records.isEmpty()) {
      open.write(records);
    }
    if (!complete || open.full()) {
      open.begin(about.write(), ChainMapFile.toJson(map));
      if (!all.drafts().isEmpty()) {
        open.write(List.of(all.record()));
      }
    }
    behind = false;
  }

  /** Returns the names of all steps that are not undone. */
  private static List<Message> names(List<Message> earlier, List<Step> steps) {
    List<Message> names = new ArrayList<>(earlier);
    for (Step step : steps) {
      if (!step.undoes()) {
        names.add(step.change().name());
      } else if (!names.isEmpty()) {
        names.removeLast();
      }
    }
    return names;
  }

  private static LogSubject subject(Work work, String base, @Nullable String document) {
    return new LogSubject(
        work.origin().file().map(Path::toString).orElse(""),
        work.origin().name(),
        base,
        work.steps().isEmpty() ? Instant.now() : work.steps().getFirst().at(),
        List.of(),
        document);
  }
}
