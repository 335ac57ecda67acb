package org.chainmap.disk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes files atomically: at every moment, even after a loss of power, the file has either the old
 * or the new content. A temporary file in the same folder is written, forced to the disk, and moved
 * into place.
 */
public final class AtomicFile {

  private static final int BUFFER = 1 << 16;

  private AtomicFile() {}

  /** A writer of the content, which may fail with its own exception {@code X}. */
  public interface Content<X extends Exception> {
    void writeTo(OutputStream out) throws IOException, X;
  }

  /**
   * Writes or replaces a file. For a symbolic link the target is replaced; permissions are kept.
   *
   * @throws IOException if anything fails; the file is then unchanged and no temporary file remains
   * @throws X if the content could not be made; the file is then unchanged too
   */
  public static <X extends Exception> void write(Path file, Content<X> content)
      throws IOException, X {
    Path target = real(file);
    Path directory = directory(target);
    // Not created by createTempFile, because only its owner could read the file then.
    Path temporary = directory.resolve("." + target.getFileName() + "." + random() + ".tmp");
    try {
      try (FileChannel channel =
              FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
          OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
        content.writeTo(out);
        out.flush();
        channel.force(true);
      }
      keepPermissions(target, temporary);
      move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
    forceDirectory(directory);
  }

  /**
   * Checks the conditions under which {@link #write} would fail, so that no long work is done in
   * vain.
   *
   * @throws IOException as {@link #write} where the folder or the permission is missing, or the
   *     path is not a file
   */
  public static void check(Path file) throws IOException {
    directory(real(file));
  }

  private static Path directory(Path target) throws IOException {
    Path directory = target.toAbsolutePath().getParent();
    if (directory == null || Files.isDirectory(target)) {
      throw new NotDirectoryException(target.toString());
    }
    if (!Files.isDirectory(directory)) {
      throw new NoSuchFileException(directory.toString());
    }
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(target.toString());
    }
    return directory;
  }

  /** Returns the target of a chain of symbolic links, even where it does not exist yet. */
  private static Path real(Path file) throws IOException {
    Path path = file;
    for (int i = 0; i < 40 && Files.isSymbolicLink(path); i++) {
      path = path.resolveSibling(Files.readSymbolicLink(path));
    }
    return path;
  }

  private static String random() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView target = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    PosixFileAttributeView temporary = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (target != null && temporary != null && Files.exists(from)) {
      temporary.setPermissions(target.readAttributes().permissions());
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Makes the move itself durable, on systems that can open a directory. */
  private static void forceDirectory(Path directory) {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // The file is complete and in place; the system decides when the move reaches the disk.
    }
  }
}
