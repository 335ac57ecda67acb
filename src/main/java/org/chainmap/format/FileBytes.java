package org.chainmap.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chainmap.disk.AtomicFile;
import org.chainmap.disk.DiskException;
import org.chainmap.disk.Folders;
import org.chainmap.text.Message;

/** Reads and writes the bytes of files, with messages for failures. */
public final class FileBytes {

  private FileBytes() {}

  /**
   * Reads all bytes of a file.
   *
   * @param largest the largest number of bytes
   * @param directory the message if it is a folder
   * @param tooLarge the message if there are more
   * @throws FormatException if it cannot be read
   */
  public static byte[] read(Path file, int largest, Message directory, Message tooLarge)
      throws FormatException {
    if (Files.isDirectory(file)) {
      throw failed(directory, file);
    }
    AtomicFile.finish(file);
    try (InputStream stream = Files.newInputStream(file)) {
      if (Files.size(file) > largest) {
        throw failed(tooLarge, file);
      }
      return read(stream, name(file), largest, tooLarge);
    } catch (IOException e) {
      throw failed(DiskException.reading(file, e), name(file));
    }
  }

  /** Reads all bytes of a stream, as {@link #read(Path, int, Message, Message)}. */
  static byte[] read(InputStream stream, String name, int largest, Message tooLarge)
      throws FormatException {
    try {
      byte[] bytes = stream.readNBytes(largest + 1);
      if (bytes.length > largest) {
        throw new FormatException(Fault.error(tooLarge, name, null));
      }
      return bytes;
    } catch (IOException e) {
      throw failed(DiskException.reading(Path.of(name), e), name);
    }
  }

  /**
   * Writes a document atomically.
   *
   * @throws FormatException if it could not be written, or the path leads to a device or a pipe;
   *     the file is then unchanged
   */
  public static void write(Path file, AtomicFile.Content<IOException> content)
      throws FormatException {
    try {
      AtomicFile.write(file, content);
    } catch (DiskException e) {
      throw failed(e, name(file));
    } catch (IOException e) {
      throw new IllegalStateException(e); // all of them are of the kind above
    }
  }

  /**
   * Writes a report: a file atomically, but into a pipe or a device as it comes.
   *
   * @throws FormatException if it could not be written; a file is then unchanged
   */
  public static void writeReport(Path file, AtomicFile.Content<IOException> content)
      throws FormatException {
    try {
      AtomicFile.writeOrStream(file, content);
    } catch (DiskException e) {
      throw failed(e, name(file));
    } catch (IOException e) {
      throw new IllegalStateException(e); // all of them are of the kind above
    }
  }

  /**
   * Checks that a document can be written, before work is done for it.
   *
   * @throws FormatException as {@link #write} would
   */
  public static void check(Path file) throws FormatException {
    try {
      AtomicFile.check(file);
    } catch (DiskException e) {
      throw failed(e, name(file));
    }
  }

  /**
   * Checks that a report can be written, before work is done for it.
   *
   * @throws FormatException as {@link #writeReport} would
   */
  public static void checkReport(Path file) throws FormatException {
    try {
      AtomicFile.checkOrStream(file);
    } catch (DiskException e) {
      throw failed(e, name(file));
    }
  }

  /**
   * Creates a folder with its parents; one that exists stays as it is.
   *
   * @throws FormatException if it cannot be created
   */
  public static void createFolder(Path folder) throws FormatException {
    try {
      Folders.create(folder);
    } catch (DiskException e) {
      throw failed(e, name(folder));
    }
  }

  /** Returns a file's name in messages: the name without folders. */
  public static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  private static FormatException failed(DiskException e, String name) {
    return new FormatException(Fault.error(e.reason(), name, null), e);
  }

  private static FormatException failed(Message what, Path file) {
    return new FormatException(Fault.error(what, name(file), null));
  }
}
