package org.chainmap.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes two files that belong together: both, or neither. */
public final class AtomicPair {

  private AtomicPair() {}

  /**
   * Writes two files. The second takes its place while the first is written beside its own, so that
   * little can fail in between; if something does, the second gets its former content back.
   *
   * @throws DiskException if one of them could not be written; both are then as they were
   */
  public static void write(Path first, byte[] content, Path second, byte[] other)
      throws DiskException {
    AtomicFile.check(first);
    byte[] before = content(second);
    boolean[] placed = new boolean[1];
    try {
      AtomicFile.<SecondFailed>write(
          first,
          out -> {
            out.write(content);
            try {
              AtomicFile.<RuntimeException>write(second, beside -> beside.write(other));
            } catch (DiskException e) {
              throw new SecondFailed(e);
            }
            placed[0] = true;
          });
    } catch (DiskException e) {
      if (placed[0] && !Arrays.equals(content(first), content)) {
        restore(second, before, e);
      }
      throw e;
    } catch (SecondFailed e) {
      throw e.why;
    }
  }

  /** The second file could not be written, which is no fault of the first. */
  private static final class SecondFailed extends Exception {

    private static final long serialVersionUID = 1;

    private final DiskException why;

    private SecondFailed(DiskException why) {
      super(why);
      this.why = why;
    }
  }

  private static byte @Nullable [] content(Path file) throws DiskException {
    try {
      return Files.exists(file) ? Files.readAllBytes(file) : null;
    } catch (IOException e) {
      throw DiskException.reading(file, e);
    }
  }

  private static void restore(Path file, byte @Nullable [] before, DiskException failed) {
    try {
      if (before == null) {
        Files.deleteIfExists(file);
      } else {
        AtomicFile.<RuntimeException>write(file, out -> out.write(before));
      }
    } catch (IOException e) {
      failed.addSuppressed(e);
    }
  }
}
