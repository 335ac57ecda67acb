package org.chainmap.disk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Writes files atomically: at every moment, even after a loss of power, the file has either the old
 * or the new content. A temporary file in the same folder is written, forced to the disk, and moved
 * into place.
 */
public final class AtomicFile {

  private static final int BUFFER = 1 << 16;

  /** How often it is tried to replace a file that, under Windows, a scanner of viruses looks at. */
  private static final int TRIALS = 5;

  private static final Duration PAUSE = Duration.ofMillis(15);

  private AtomicFile() {}

  /** A writer of the content, which may fail with its own exception {@code X}. */
  public interface Content<X extends Exception> {
    void writeTo(OutputStream out) throws IOException, X;
  }

  /**
   * Writes or replaces a file. For a symbolic link the target is replaced. Permissions are kept,
   * and where the system permits also the owner, the group and extended attributes.
   *
   * @throws DiskException if anything fails, or there is a device or a pipe at this place; the file
   *     is then unchanged and no temporary file remains
   * @throws X if the content could not be made; the file is then unchanged too
   */
  public static <X extends Exception> void write(Path file, Content<X> content)
      throws DiskException, X {
    Target target = Target.of(file);
    if (target.stream()) {
      throw DiskException.refusing(DiskProblem.NOT_A_FILE, target.path());
    }
    save(target, content);
  }

  /**
   * Writes or replaces a file as {@link #write} does; into a pipe, a device or the program's own
   * output the bytes are written as they come.
   *
   * @throws DiskException as for {@link #write}; what a pipe was given before is then incomplete
   */
  public static <X extends Exception> void writeOrStream(Path file, Content<X> content)
      throws DiskException, X {
    Target target = Target.of(file);
    if (target.stream()) {
      stream(target, content);
    } else {
      save(target, content);
    }
  }

  /**
   * Finishes the writing of a file that a killed program left halfway, so that it can be read. Does
   * nothing for any other file.
   */
  public static void finish(Path file) {
    try {
      Path copies = InPlaceFile.copies();
      if (Files.isDirectory(copies)) {
        InPlaceFile.finish(Target.of(file).path(), copies);
      }
    } catch (DiskException e) {
      // Reading says what is wrong.
    }
  }

  /** Tells whether a path leads to a pipe, a device or the program's own output. */
  public static boolean isStream(Path file) {
    try {
      return Target.of(file).stream();
    } catch (DiskException e) {
      return false;
    }
  }

  /**
   * Checks the conditions under which {@link #write} would fail, so that no long work is done in
   * vain.
   *
   * @throws DiskException as {@link #write} where the folder or the permission is missing, or the
   *     path is not a file
   */
  public static void check(Path file) throws DiskException {
    Target target = Target.of(file);
    if (target.stream()) {
      throw DiskException.refusing(DiskProblem.NOT_A_FILE, target.path());
    }
    checkFile(target);
  }

  /** Checks as {@link #check} does, but pipes and devices are welcome. */
  public static void checkOrStream(Path file) throws DiskException {
    Target target = Target.of(file);
    if (!target.stream()) {
      checkFile(target);
    }
  }

  private static void checkFile(Target target) throws DiskException {
    target.checkWritable();
    if (target.old() != null) {
      return;
    }
    Path trial = TemporaryFile.in(target.folder());
    try {
      Files.createFile(trial);
      Files.delete(trial);
    } catch (IOException e) {
      throw inFolder(target, e);
    }
  }

  private static <X extends Exception> void stream(Target target, Content<X> content)
      throws DiskException, X {
    try (RememberingStream out =
        new RememberingStream(new BufferedOutputStream(target.open(), BUFFER))) {
      fill(out, content);
    } catch (DiskException e) {
      throw e;
    } catch (IOException e) {
      throw DiskException.writing(
          DiskProblem.of(e), target.path(), DiskException.Aftermath.INCOMPLETE, e);
    }
  }

  private static <X extends Exception> void save(Target target, Content<X> content)
      throws DiskException, X {
    save(target, content, InPlaceFile.copies());
  }

  /**
   * Replaces the file, or writes it in its place where that cannot be.
   *
   * @param copies where copies are kept meanwhile
   */
  static <X extends Exception> void save(Target target, Content<X> content, Path copies)
      throws DiskException, X {
    target.checkWritable();
    InPlaceFile.finish(target.path(), copies);
    TemporaryFile.clear(target.folder());
    if (target.hasOtherNames()) {
      InPlaceFile.write(target, content, copies);
    } else {
      replaceOrWrite(target, content, copies);
    }
    InPlaceFile.forget(target.path(), copies);
  }

  private static <X extends Exception> void replaceOrWrite(
      Target target, Content<X> content, Path copies) throws DiskException, X {
    try {
      replace(target, content);
    } catch (DiskException e) {
      if (!keepsFilesOut(e, target)) {
        throw e;
      }
      InPlaceFile.write(target, content, copies);
    }
  }

  /** Tells whether the folder takes no file beside the one that is there, or none in its place. */
  private static boolean keepsFilesOut(DiskException e, Target target) {
    return target.old() != null
        && switch (e.problem()) {
          case FOLDER_DENIED, DENIED, READ_ONLY, FIXED -> true;
          default -> false;
        };
  }

  private static <X extends Exception> void replace(Target target, Content<X> content)
      throws DiskException, X {
    Path temporary = TemporaryFile.in(target.folder());
    boolean moved = false;
    try {
      try (FileChannel channel = created(temporary, target);
          RememberingStream out =
              new RememberingStream(
                  new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER))) {
        fill(out, content);
        channel.force(true);
      }
      move(temporary, target);
      moved = true;
    } catch (DiskException e) {
      throw e;
    } catch (IOException e) {
      throw target.failure(e);
    } finally {
      if (!moved) {
        delete(temporary);
      }
    }
    forceFolder(target.folder());
  }

  private static FileChannel created(Path temporary, Target target) throws DiskException {
    try {
      return TemporaryFile.create(temporary, target);
    } catch (IOException e) {
      throw inFolder(target, e);
    }
  }

  /** Says why no file can be made in the folder. */
  private static DiskException inFolder(Target target, IOException e) {
    DiskProblem problem = DiskProblem.of(e);
    return problem == DiskProblem.DENIED
        ? target.failure(DiskProblem.FOLDER_DENIED, target.folder(), e)
        : target.failure(problem, target.folder(), e);
  }

  /**
   * Has the content written. A failure of the disk outweighs what the writer makes of it.
   *
   * @throws IOException if the disk fails
   */
  static <X extends Exception> void fill(RememberingStream out, Content<X> content)
      throws IOException, X {
    try {
      content.writeTo(out);
      out.flush();
    } catch (Exception e) {
      throwIfAny(out.failure());
      throw e;
    }
    throwIfAny(out.failure());
  }

  private static void throwIfAny(@Nullable IOException failure) throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  private static void move(Path from, Target target) throws IOException {
    if (Files.exists(target.path()) && !Files.isRegularFile(target.path())) {
      throw DiskException.refusing(DiskProblem.NOT_A_FILE, target.path());
    }
    for (int trial = 1; ; trial++) {
      try {
        Files.move(from, target.path(), StandardCopyOption.ATOMIC_MOVE);
        return;
      } catch (IOException e) {
        if (trial == TRIALS || DiskProblem.of(e) != DiskProblem.IN_USE) {
          throw e;
        }
        pause();
      }
    }
  }

  private static void pause() throws InterruptedIOException {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  private static void delete(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      // The next save in this folder clears it away.
    }
  }

  /** Makes the move itself durable, on systems that can open a folder. */
  private static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // The file is complete and in place; the system decides when the move reaches the disk.
    }
  }
}
