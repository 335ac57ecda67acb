package org.chainmap.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.chainmap.disk.AtomicFile;
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
    try (InputStream stream = Files.newInputStream(file)) {
      if (Files.size(file) > largest) {
        throw failed(tooLarge, file);
      }
      return read(stream, name(file), largest, tooLarge);
    } catch (NoSuchFileException e) {
      throw failed(Message.of("format.noFile", file.toAbsolutePath().toString()), file);
    } catch (AccessDeniedException e) {
      throw failed(Message.of("format.notReadable"), file);
    } catch (IOException e) {
      throw new FormatException(Fault.error(unreadable(e), name(file), null), e);
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
      throw new FormatException(Fault.error(unreadable(e), name, null), e);
    }
  }

  /**
   * Writes a file atomically.
   *
   * @throws FormatException if it could not be written; the file is then unchanged
   */
  public static void write(Path file, AtomicFile.Content<IOException> content)
      throws FormatException {
    try {
      AtomicFile.write(file, content);
    } catch (IOException e) {
      throw new FormatException(Fault.error(unwritable(e), name(file), null), e);
    }
  }

  /**
   * Checks that a file can be written, before work is done for it.
   *
   * @throws FormatException if its folder does not exist or it may not be written
   */
  public static void check(Path file) throws FormatException {
    try {
      AtomicFile.check(file);
    } catch (IOException e) {
      throw new FormatException(Fault.error(unwritable(e), name(file), null), e);
    }
  }

  /** Returns a file's name in messages: the name without folders. */
  public static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static Message unreadable(IOException e) {
    return Message.of("format.unreadable", reason(e));
  }

  private static Message unwritable(IOException e) {
    return switch (e) {
      case NotDirectoryException d -> Message.of("format.saveDirectory");
      case NoSuchFileException n -> Message.of("format.saveNoDirectory", reason(n));
      case AccessDeniedException a -> Message.of("format.saveDenied");
      default -> Message.of("format.saveFailed", reason(e));
    };
  }

  private static FormatException failed(Message what, Path file) {
    return new FormatException(Fault.error(what, name(file), null));
  }
}
