package org.chainmap.disk;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a file is written that a person named: behind its symbolic links, which stay.
 *
 * @param path the file, which may not exist
 * @param folder its folder, which exists
 * @param old what is there now, or null
 * @param stream whether bytes are passed on there and not kept: a pipe, a device, or the output
 *     that this program was started with, even where that leads to a file
 */
record Target(Path path, Path folder, @Nullable BasicFileAttributes old, boolean stream) {

  private static final int MOST_LINKS = 40;
  private static final Pattern OPEN_FILE = Pattern.compile("/dev/(stdout|stderr|fd/.*)|/proc/.*");
  private static final Pattern STDOUT =
      Pattern.compile("/dev/(stdout|fd/1)|/proc/(self|thread-self|\\d+)/fd/1");

  /**
   * Finds it.
   *
   * @throws DiskException if it is a folder, has none, or is out of reach
   */
  static Target of(Path file) throws DiskException {
    try {
      Path path = file.toAbsolutePath();
      boolean open = isOpenFile(path);
      for (int i = 0; !open && Files.isSymbolicLink(path); i++) {
        if (i == MOST_LINKS) {
          throw new FileSystemLoopException(file.toString());
        }
        path = path.resolveSibling(Files.readSymbolicLink(path));
        open = isOpenFile(path);
      }
      BasicFileAttributes old = attributes(path);
      if (old != null && old.isDirectory()) {
        throw DiskException.refusing(DiskProblem.FOLDER, path);
      }
      Path folder = folder(path);
      // Windows calls also files that are kept in a cloud neither regular nor anything else.
      boolean unix = path.getFileSystem().supportedFileAttributeViews().contains("unix");
      boolean stream = open || (unix && old != null && !old.isRegularFile());
      return new Target(path, folder, old, stream);
    } catch (DiskException e) {
      throw e;
    } catch (IOException e) {
      throw DiskException.writing(DiskProblem.of(e), file, DiskException.Aftermath.UNCHANGED, e);
    }
  }

  private static boolean isOpenFile(Path path) {
    return path.getFileSystem() == FileSystems.getDefault()
        && OPEN_FILE.matcher(path.normalize().toString()).matches();
  }

  private static @Nullable BasicFileAttributes attributes(Path path) throws IOException {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private static Path folder(Path path) throws IOException {
    Path folder = path.getParent();
    if (folder == null) {
      throw DiskException.refusing(DiskProblem.FOLDER, path);
    }
    BasicFileAttributes attributes = attributes(folder);
    if (attributes == null || !attributes.isDirectory()) {
      throw DiskException.refusing(DiskProblem.NO_FOLDER, folder);
    }
    return folder;
  }

  /**
   * Tells whether the file has other names, which would keep the old content if it was replaced.
   */
  boolean hasOtherNames() {
    try {
      return old != null
          && path.getFileSystem().supportedFileAttributeViews().contains("unix")
          && Files.getAttribute(path, "unix:nlink") instanceof Integer names
          && names > 1;
    } catch (IOException e) {
      return false;
    }
  }

  /** Refuses a file that may not be changed: a folder would let it be replaced all the same. */
  void checkWritable() throws DiskException {
    if (old == null || Files.isWritable(path)) {
      return;
    }
    // Opening it is what tells a file without permission from a disk that is read-only.
    try (OutputStream opened = Files.newOutputStream(path, StandardOpenOption.WRITE)) {
      opened.flush();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Says why the file could not be written, which is as it was. */
  DiskException failure(IOException e) {
    return failure(DiskProblem.of(e), path, e);
  }

  DiskException failure(DiskProblem problem, Path at, IOException e) {
    return DiskException.writing(
        problem,
        at,
        old == null ? DiskException.Aftermath.NOTHING : DiskException.Aftermath.UNCHANGED,
        e);
  }

  /**
   * Opens what bytes are passed on to. The program's own output goes through what it was given:
   * opened anew by its name, a file behind it would be written from its beginning.
   */
  OutputStream open() throws IOException {
    if (STDOUT.matcher(path.normalize().toString()).matches()) {
      return new FilterOutputStream(new FileOutputStream(FileDescriptor.out)) {
        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
          out.write(bytes, from, length);
        }

        @Override
        public void close() {
          // what this program has to say may follow
        }
      };
    }
    return Files.newOutputStream(path, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
  }
}
