package org.chainmap.disk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes files in their place that nothing can be moved to: their folder takes no other file, they
 * have several names (hard links), or something is mounted there. What the file was and what it
 * becomes is kept in the {@link StateFolder} until it is done; if writing fails, the old content is
 * put back, and if the program is killed, the next that reads or writes the file finishes.
 */
final class InPlaceFile {

  private static final int BUFFER = 1 << 16;

  private InPlaceFile() {}

  /** Where copies are kept meanwhile. */
  static Path copies() {
    return StateFolder.ofUser().resolve("saving");
  }

  /**
   * Writes a file that exists.
   *
   * @param folder where copies are kept meanwhile
   * @throws DiskException if it cannot be written; it says where the old content is if that could
   *     not be put back
   * @throws X if the content could not be made; the file is then unchanged
   */
  static <X extends Exception> void write(Target target, AtomicFile.Content<X> content, Path folder)
      throws DiskException, X {
    Path file = target.path();
    FileCopies copies;
    try {
      copies = FileCopies.in(folder);
    } catch (IOException e) {
      throw target.failure(DiskProblem.of(e), folder, e);
    }
    boolean needed = false;
    try {
      try (FileChannel channel = FileCopies.create(copies.whole());
          RememberingStream out =
              new RememberingStream(new BufferedOutputStream(Channels.newOutputStream(channel)))) {
        AtomicFile.fill(out, content);
        channel.force(true);
      }
      copy(file, copies.old());
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        copies.complete(file);
        needed = true;
        putOrRestore(copies, channel, file);
        needed = false;
      }
    } catch (DiskException e) {
      throw e;
    } catch (IOException e) {
      needed = false;
      throw target.failure(e);
    } finally {
      if (!needed) {
        discard(copies);
      }
    }
  }

  /**
   * Writes the new content.
   *
   * @throws IOException if that failed, and the old content is there again
   * @throws DiskException if it is not
   */
  private static void putOrRestore(FileCopies copies, FileChannel channel, Path file)
      throws IOException {
    try {
      put(copies.whole(), channel);
    } catch (IOException e) {
      try {
        put(copies.old(), channel);
      } catch (IOException again) {
        e.addSuppressed(again);
        throw DiskException.damaged(file, copies.old(), e);
      }
      throw e;
    }
  }

  /** Finishes what programs that were killed left halfway; what cannot be finished stays. */
  static void finish(Path file, Path folder) {
    try {
      for (FileCopies copies : FileCopies.left(folder, file)) {
        if (isHalfway(file, copies)) {
          try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            put(copies.whole(), channel);
          }
        }
        copies.delete();
      }
    } catch (IOException e) {
      // The copies stay where they are for the next time.
    }
  }

  /** Lets go of what this program kept of a file that has been saved since. */
  static void forget(Path file, Path folder) {
    try {
      FileCopies.forget(folder, file);
    } catch (IOException e) {
      // The next program clears it away.
    }
  }

  /**
   * Tells whether a file is partly old and partly new, as a killed program or a loss of power
   * leaves it (with zeros in between), and nobody has written it since.
   */
  private static boolean isHalfway(Path file, FileCopies copies) throws IOException {
    byte[] is = Files.readAllBytes(file);
    byte[] old = Files.readAllBytes(copies.old());
    byte[] whole = Files.readAllBytes(copies.whole());
    if (is.length > Math.max(old.length, whole.length)) {
      return false;
    }
    for (int i = 0; i < is.length; i++) {
      boolean known =
          is[i] == 0
              || (i < old.length && is[i] == old[i])
              || (i < whole.length && is[i] == whole[i]);
      if (!known) {
        return false;
      }
    }
    return true;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (FileChannel out = FileCopies.create(to)) {
      put(from, out);
    }
  }

  /** Writes over a file and cuts it to the length; it is not emptied first, to keep its room. */
  private static void put(Path from, FileChannel to) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ)) {
      to.position(0);
      while (in.read(buffer) >= 0) {
        buffer.flip();
        while (buffer.hasRemaining()) {
          to.write(buffer);
        }
        buffer.clear();
      }
      to.truncate(in.size());
      to.force(true);
    }
  }

  private static void discard(FileCopies copies) {
    try {
      copies.delete();
    } catch (IOException e) {
      // They are in nobody's way.
    }
  }
}
