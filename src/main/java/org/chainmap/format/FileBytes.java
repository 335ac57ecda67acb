package org.chainmap.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.chainmap.text.Message;

/** The bytes of files, and in words why they could not be had. */
public final class FileBytes {

  private FileBytes() {}

  /**
   * All bytes of a file.
   *
   * @param largest how many are read at most
   * @param directory what to say where it is a folder
   * @param tooLarge what to say where there are more
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

  /** All bytes of a stream, as {@link #read(Path, int, Message, Message)}. */
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

  /** How a file is called in messages: its name without its folders. */
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

  private static FormatException failed(Message what, Path file) {
    return new FormatException(Fault.error(what, name(file), null));
  }
}
