package org.chainmap.ui.recovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.chainmap.disk.RecoveryFolder;
import org.chainmap.format.LogSubject;
import org.chainmap.format.LoggedChange;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Writes the recovery logs of all open documents in the background, so that no edit waits for the
 * disk: one thread writes, another forces to the disk what is written.
 */
public final class RecoveryWriter implements AutoCloseable {

  /** How long changes are gathered before they are written together. */
  private static final Duration SOON = Duration.ofMillis(200);

  /** After how long a log is tried again that could not be written. */
  private static final Duration AGAIN = Duration.ofSeconds(5);

  private final Path root;
  private final Consumer<IOException> failed;
  private final Set<DocumentLog> logs = ConcurrentHashMap.newKeySet();
  private final ScheduledThreadPoolExecutor thread;
  private final ExecutorService forcer;
  private @Nullable RecoveryFolder folder;
  private final AtomicBoolean failing = new AtomicBoolean();

  /**
   * @param root the folder of all recovery logs of this user
   * @param failed is told, in the background, when logs cannot be written any more
   */
  public RecoveryWriter(Path root, Consumer<IOException> failed) {
    this.root = root;
    this.failed = failed;
    this.thread = new ScheduledThreadPoolExecutor(1, work -> daemon(work, "recovery"));
    this.forcer = Executors.newSingleThreadExecutor(work -> daemon(work, "recovery to the disk"));
  }

  private static Thread daemon(Runnable work, String name) {
    Thread made = new Thread(work, name);
    made.setDaemon(true);
    return made;
  }

  /** Returns a log for a document that was opened; it costs nothing before the first change. */
  public DocumentLog log() {
    DocumentLog log = new DocumentLog(this);
    logs.add(log);
    if (!thread.isShutdown()) {
      thread.execute(RecoveryWriter::prepare);
    }
    return log;
  }

  /** Loads what writing needs, so that the first change of a busy machine is not written late. */
  private static void prepare() {
    ChainMap map = ChainMap.titled("");
    Change change = Change.between(Message.verbatim(""), map, ChainMap.titled(" "));
    LogSubject.digest(map);
    LoggedChange.write(change, Instant.now());
  }

  /** Does something with the folder of the logs, between writing. */
  <T> CompletableFuture<T> with(FolderWork<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    thread.execute(
        () -> {
          try {
            result.complete(work.with(folder()));
          } catch (IOException e) {
            result.completeExceptionally(new UncheckedIOException(e));
          } catch (RuntimeException e) {
            result.completeExceptionally(e);
          }
        });
    return result;
  }

  /** Finds the folder of this program's logs, and creates it when it is first needed. */
  interface Folder {
    RecoveryFolder get() throws IOException;
  }

  /** Something to do with the folder of the logs. */
  interface FolderWork<T> {
    T with(RecoveryFolder folder) throws IOException;
  }

  /** Writes what a log is to write, soon. */
  void writeSoon(DocumentLog log) {
    schedule(log, SOON);
  }

  private void write(DocumentLog log) {
    try {
      if (log.write(this::folder)) {
        logs.remove(log);
      }
    } catch (IOException e) {
      tell(e);
      schedule(log, AGAIN);
    } catch (RuntimeException e) {
      tell(new IOException(e));
    }
  }

  /** Forces to the disk what a log has written. */
  void force(DocumentLog log) {
    if (forcer.isShutdown()) {
      return;
    }
    forcer.execute(
        () -> {
          try {
            log.force();
            failing.set(false);
          } catch (IOException e) {
            tell(e);
            schedule(log, AGAIN);
          }
        });
  }

  private void tell(IOException problem) {
    if (!failing.getAndSet(true)) {
      failed.accept(problem);
    }
  }

  private void schedule(DocumentLog log, Duration delay) {
    if (!thread.isShutdown()) {
      thread.schedule(() -> write(log), delay.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private RecoveryFolder folder() throws IOException {
    RecoveryFolder known = folder;
    if (known == null) {
      known = RecoveryFolder.claim(root);
      folder = known;
    }
    return known;
  }

  /**
   * Writes everything now that is still to be written, and waits for it.
   *
   * @return false if that took longer than this
   */
  public boolean flush(Duration longest) {
    Instant until = Instant.now().plus(longest);
    return done(thread, () -> List.copyOf(logs).forEach(this::write), longest)
        && done(forcer, () -> {}, Duration.between(Instant.now(), until));
  }

  private static boolean done(ExecutorService on, Runnable work, Duration longest) {
    if (on.isShutdown()) {
      return true;
    }
    try {
      on.submit(work).get(longest.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }

  /** Writes what is still to be written, and leaves a folder only where a log is left in it. */
  @Override
  public void close() {
    flush(Duration.ofSeconds(2));
    done(
        thread,
        () -> {
          RecoveryFolder known = folder;
          try {
            if (known != null) {
              known.close();
            }
          } catch (IOException e) {
            // the next start finds an empty folder and removes it
          }
        },
        Duration.ofSeconds(1));
    thread.shutdownNow();
    forcer.shutdownNow();
  }
}
