package org.chainmap.ui.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.chainmap.disk.FileStamp;
import org.chainmap.disk.LockFile;
import org.chainmap.disk.LockOwner;
import org.chainmap.task.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a document's file, on a thread of its own: keeps its lock and notices when it changes.
 *
 * <p>It asks for size and time every few seconds, on every kind of drive, instead of having the
 * system report changes: reports leave out what other machines do on a network drive, and one way
 * for all is tried everywhere. A look costs one question to the file system; the content is read
 * only when size or time differ.
 */
final class FileLookout implements Subscription {

  /** The pause between two looks. */
  static final Duration PAUSE = Duration.ofSeconds(3);

  /** After how many looks the lock is written anew: about a minute. */
  private static final int BEAT = 20;

  private final BooleanSupplier locks;
  private final LockOwner me;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile boolean closed;
  private @Nullable LockFile lock;
  private @Nullable Path locked;
  private int looks;
  private int missing;

  /** What the last look at a file that was there found. */
  private @Nullable Seen last;

  /**
   * A file's size and time when it was compared with a content.
   *
   * @param hash that of the content
   */
  private record Seen(String hash, long size, FileTime modified, FileStamp.State state) {
    Seen(FileStamp.State state) {
      this("", 0, FileTime.fromMillis(0), state);
    }
  }

  /**
   * @param locks whether documents are locked
   * @param me who locks this one
   */
  FileLookout(BooleanSupplier locks, LockOwner me) {
    this.locks = locks;
    this.me = me;
  }

  /** Looks at the file. Slow where a network drive is. */
  FileNews look(KeptFile kept) {
    looking.lock();
    try {
      LockOwner other = closed ? null : keepLock(kept.path());
      Seen now = seen(kept);
      boolean writable = Files.notExists(kept.path()) || Files.isWritable(kept.path());
      FileTime modified = now.state() == FileStamp.State.CHANGED ? now.modified() : null;
      return new FileNews(now.state(), modified, other, writable);
    } finally {
      if (closed) {
        unlock();
      }
      looking.unlock();
    }
  }

  /** Takes, renews or gives back the lock; returns who else has it. */
  private @Nullable LockOwner keepLock(Path path) {
    if (!locks.getAsBoolean() || !path.equals(locked)) {
      unlock();
    }
    if (!locks.getAsBoolean()) {
      return null;
    }
    LockFile mine = lock;
    if (mine == null) {
      LockFile.Attempt attempt = LockFile.take(path, me);
      lock = attempt.lock();
      locked = path;
      return attempt.other();
    }
    if (++looks % BEAT == 0) {
      Optional<LockOwner> instead = mine.beat();
      if (instead.isPresent()) {
        lock = null;
      }
      return instead.orElse(null);
    }
    return null;
  }

  private void unlock() {
    LockFile mine = lock;
    if (mine != null) {
      mine.release();
      lock = null;
    }
    locked = null;
  }

  /** Compares the file, reading it only if size or time are others than at the last look. */
  private Seen seen(KeptFile kept) {
    try {
      Path path = kept.path();
      BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
      missing = 0;
      FileTime modified = now.lastModifiedTime();
      Seen before = last;
      if (before != null
          && before.hash().equals(kept.stamp().hash())
          && before.size() == now.size()
          && before.modified().equals(modified)) {
        return before;
      }
      FileStamp.State state =
          kept.stamp().looksLike(now) ? FileStamp.State.SAME : kept.stamp().compare(path);
      Seen seen = new Seen(kept.stamp().hash(), now.size(), modified, state);
      last = seen;
      return seen;
    } catch (NoSuchFileException e) {
      // Some programs delete a file before they write it anew.
      return new Seen(++missing > 1 ? FileStamp.State.GONE : FileStamp.State.SAME);
    } catch (IOException e) {
      // A drive that cannot be reached now says nothing about the file.
      return new Seen(FileStamp.State.SAME);
    }
  }

  /**
   * Gives the lock back, which waits for the disk; if a look is under way on a slow drive, that
   * look does.
   */
  @Override
  public void close() {
    closed = true;
    if (looking.tryLock()) {
      try {
        unlock();
      } finally {
        looking.unlock();
      }
    }
  }
}
