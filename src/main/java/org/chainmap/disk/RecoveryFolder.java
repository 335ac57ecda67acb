package org.chainmap.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * The recovery logs of this running program, in a folder of its own among those of all programs
 * that run or ran. A lock on a file tells the living from the dead: the system ends it with the
 * program, however that ended.
 *
 * <p>May be used from any thread.
 */
public final class RecoveryFolder implements AutoCloseable {

  /** How long logs are kept that were given up. */
  public static final Duration KEPT = Duration.ofDays(30);

  private static final String LOCK = "lock";
  private static final String DISCARDED = "discarded";

  private final Path root;
  private final Path own;
  private final FileChannel lock;
  private final List<FileChannel> adopted = new ArrayList<>();
  private final Set<Path> dead = new LinkedHashSet<>();
  private int logs;

  private RecoveryFolder(Path root, Path own, FileChannel lock) {
    this.root = root;
    this.own = own;
    this.lock = lock;
  }

  /**
   * Creates the folder of this program.
   *
   * @param root the folder of all of them; created if needed
   */
  public static RecoveryFolder claim(Path root) throws IOException {
    PrivateFolder.create(root);
    while (true) {
      Path own =
          PrivateFolder.create(
              root.resolve(
                  ProcessHandle.current().pid()
                      + "-"
                      + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong())));
      Path file = own.resolve(LOCK);
      FileChannel lock =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      PrivateFolder.hide(file);
      lock.write(
          ByteBuffer.wrap(
              String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
      if (locked(lock)) {
        return new RecoveryFolder(root, own, lock);
      }
      // A program that looked in this very moment took the folder for that of a dead one.
      lock.close();
    }
  }

  private static boolean locked(FileChannel lock) {
    try {
      return lock.tryLock() != null;
    } catch (IOException e) {
      // A disk without locks: the number of the process has to do.
      return true;
    }
  }

  /** Returns a new log, which is no file before it begins. */
  public synchronized RecoveryLog log() {
    return new RecoveryLog(own, String.valueOf(++logs));
  }

  /**
   * Returns the logs of programs that ended without deleting them, the latest first. They are this
   * program's from now on: none that starts later is told of them while this one runs.
   */
  public synchronized List<LeftLog> left() {
    for (Path each : folders()) {
      if (!dead.contains(each) && adopt(each)) {
        dead.add(each);
      }
    }
    return dead.stream().flatMap(each -> logs(each).stream()).sorted(LATEST).toList();
  }

  private static final java.util.Comparator<LeftLog> LATEST =
      java.util.Comparator.comparing(LeftLog::at).reversed();

  /** Returns the logs that were given up and not yet deleted, the latest first. */
  public List<LeftLog> discarded() {
    return logs(root.resolve(DISCARDED)).stream().sorted(LATEST).toList();
  }

  /** Gives a log up: it is kept for {@link #KEPT}, but not offered any more by itself. */
  public void discard(LeftLog log) throws IOException {
    String folder = String.valueOf(log.folder().getFileName());
    log.moveTo(root.resolve(DISCARDED), folder + "-" + log.name());
  }

  /** Deletes what was given up long ago. */
  public void tidy(Instant now) throws IOException {
    for (LeftLog log : discarded()) {
      if (log.at().isBefore(now.minus(KEPT))) {
        log.delete();
      }
    }
  }

  /** Ends the locks and removes the folders that have no log any more. */
  @Override
  public synchronized void close() throws IOException {
    for (FileChannel each : adopted) {
      each.close();
    }
    lock.close();
    dead.add(own);
    for (Path each : dead) {
      if (logs(each).isEmpty()) {
        deleteFolder(each);
      }
    }
  }

  private List<Path> folders() {
    try (Stream<Path> all = Files.list(root)) {
      return all.filter(each -> !each.equals(own) && Files.exists(each.resolve(LOCK)))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Takes over the folder of a program that ended; false if it runs. */
  private boolean adopt(Path folder) {
    Path file = folder.resolve(LOCK);
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
      try {
        if (channel.tryLock() != null) {
          adopted.add(channel);
          return true;
        }
      } catch (OverlappingFileLockException e) {
        // it is held within this very process
      } catch (IOException e) {
        boolean ended = !runs(file);
        channel.close();
        return ended;
      }
      channel.close();
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  /** Tells whether the process runs whose number a file states. */
  private static boolean runs(Path file) throws IOException {
    try {
      return ProcessHandle.of(Long.parseLong(Files.readString(file).strip())).isPresent();
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static List<LeftLog> logs(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(RecoveryLog::name)
          .filter(Objects::nonNull)
          .distinct()
          .sorted()
          .map(name -> new LeftLog(folder, Objects.requireNonNull(name)))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static void deleteFolder(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.toList();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(folder);
  }
}
