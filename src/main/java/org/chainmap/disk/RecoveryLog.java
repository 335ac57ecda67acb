package org.chainmap.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chainmap.disk.LogRecord.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The recovery log of one open document: a snapshot, and after it every change. It lies in files
 * {@code <name>.<generation>.log}; a new snapshot is a new generation, and the one before is
 * deleted only when the new one is on the disk.
 *
 * <p>What is written outlives the program at once; what is forced outlives a loss of power too.
 * Writing belongs to one thread, forcing to another, so that a slow disk does not hold up what is
 * written meanwhile.
 */
public final class RecoveryLog {

  static final Pattern FILE = Pattern.compile("(.+)\\.(\\d{1,9})\\.log");

  /** Up to this many bytes of changes no new snapshot is made, however small the last one is. */
  private static final long LITTLE = 256 << 10;

  /** How many times larger than the snapshot all changes after it may become. */
  private static final int TIMES = 4;

  private final Path folder;
  private final String name;
  private int generation;
  private long snapshot;
  private long appended;

  // What writing and forcing share, under this object's lock.
  private @Nullable FileChannel channel;
  private List<Path> superseded = List.of();

  /**
   * @param folder an existing folder
   * @param name the log's name in it, its own
   */
  RecoveryLog(Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /**
   * Begins anew with a snapshot. O(snapshot).
   *
   * @param about what the log is about
   * @throws IOException if that failed; what was logged before can still be recovered then
   */
  public void begin(String about, String whole) throws IOException {
    closeChannel();
    List<Path> before = generations(folder, name);
    byte[] bytes =
        LogFile.file(
            List.of(new LogRecord(Kind.ABOUT, about), new LogRecord(Kind.SNAPSHOT, whole)));
    generation = Math.max(generation, before.isEmpty() ? 0 : generation(before.getFirst())) + 1;
    Path file = folder.resolve(name + "." + generation + ".log");
    FileChannel made =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND);
    try {
      PrivateFolder.hide(file);
      write(made, bytes);
    } catch (IOException e) {
      made.close();
      throw e;
    }
    snapshot = bytes.length;
    appended = 0;
    synchronized (this) {
      channel = made;
      superseded = before;
    }
  }

  /**
   * Appends changes. O(changes).
   *
   * @throws IOException if that failed: the log has then to begin anew
   */
  public void append(List<String> changes) throws IOException {
    write(changes.stream().map(change -> new LogRecord(Kind.CHANGE, change)).toList());
  }

  /**
   * Appends records of any kind that follows a snapshot, all in one write. O(records).
   *
   * @throws IOException if that failed: the log has then to begin anew
   */
  public void write(List<LogRecord> records) throws IOException {
    FileChannel to = channel();
    if (to == null) {
      throw new IOException("the log has not begun");
    }
    byte[] bytes = LogFile.records(records);
    appended += bytes.length;
    try {
      write(to, bytes);
    } catch (IOException e) {
      // Half a record may be in the file, and none after it would ever be read.
      closeChannel();
      throw e;
    }
  }

  private static void write(FileChannel to, byte[] bytes) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      to.write(rest);
    }
  }

  /**
   * Forces to the disk what was written, and then deletes the generations before. May be called
   * from another thread than the rest; does nothing if the log begins anew meanwhile.
   *
   * @throws IOException if that failed: the log has then to begin anew
   */
  public void force() throws IOException {
    FileChannel written;
    List<Path> before;
    synchronized (this) {
      written = channel;
      before = superseded;
    }
    if (written == null) {
      return;
    }
    try {
      written.force(true);
    } catch (ClosedChannelException e) {
      return;
    } catch (IOException e) {
      synchronized (this) {
        if (channel == written) {
          closeChannel();
        }
      }
      throw e;
    }
    forceFolder();
    synchronized (this) {
      if (channel == written) {
        for (Path old : before) {
          Files.deleteIfExists(old);
        }
        superseded = List.of();
      }
    }
  }

  /** Makes the names of files durable, on systems that can open a folder. */
  private void forceFolder() {
    try (FileChannel opened = FileChannel.open(folder, StandardOpenOption.READ)) {
      opened.force(true);
    } catch (IOException e) {
      // the system decides when the name reaches the disk
    }
  }

  private synchronized @Nullable FileChannel channel() {
    return channel;
  }

  /** Tells whether changes can be appended: it has begun, and no appending failed since. */
  public boolean open() {
    return channel() != null;
  }

  /** Tells whether it is time for a new snapshot, so that the log does not grow without end. */
  public boolean full() {
    return appended > Math.max(LITTLE, TIMES * snapshot);
  }

  /** Deletes the log, since its document is saved or given up. */
  public void delete() throws IOException {
    closeChannel();
    for (Path file : generations(folder, name)) {
      Files.deleteIfExists(file);
    }
  }

  private synchronized void closeChannel() {
    FileChannel old = channel;
    channel = null;
    if (old != null) {
      try {
        old.close();
      } catch (IOException e) {
        // what was forced is on the disk
      }
    }
  }

  /** Returns the files of a log, the latest generation first. */
  static List<Path> generations(Path folder, String name) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(file -> name.equals(name(file))).forEach(files::add);
    }
    files.sort((a, b) -> Integer.compare(generation(b), generation(a)));
    return files;
  }

  /** Returns the name of the log that a file belongs to, or null if it belongs to none. */
  static @Nullable String name(Path file) {
    Matcher parts = FILE.matcher(String.valueOf(file.getFileName()));
    return parts.matches() ? parts.group(1) : null;
  }

  private static int generation(Path file) {
    Matcher parts = FILE.matcher(String.valueOf(file.getFileName()));
    return parts.matches() ? Integer.parseInt(parts.group(2)) : 0;
  }
}
