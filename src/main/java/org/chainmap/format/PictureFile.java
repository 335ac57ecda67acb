package org.chainmap.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.chainmap.model.kind.MediaType;
import org.chainmap.model.value.EmbeddedPicture;
import org.chainmap.text.Message;

/**
 * Reads picture files (PNG, JPEG, SVG) that are to be embedded in a map. The kind is told from the
 * content. Refused are pictures that are too large in bytes or pixels, broken ones, and SVG with
 * scripts or references to other files. A JPEG that its camera noted as turned is turned upright.
 */
public final class PictureFile {

  /** The largest picture in MB. */
  static final int LARGEST_MB = EmbeddedPicture.LARGEST / 1024 / 1024;

  /** The most pixels of a picture: a small file may unfold to any number of them. */
  static final long MOST_PIXELS = 4_000_000;

  private static final String PNG = "\u0089PNG\r\n\u001a\n";
  private static final String JPEG = "\u00ff\u00d8\u00ff";

  private PictureFile() {}

  /**
   * Reads a file.
   *
   * @throws FormatException if it cannot be read or is refused, with one fault
   */
  public static EmbeddedPicture load(Path file) throws FormatException {
    byte[] bytes =
        FileBytes.read(
            file,
            EmbeddedPicture.LARGEST,
            Message.of("format.picture.otherKind"),
            Message.of("format.picture.tooLarge", LARGEST_MB));
    return of(bytes, FileBytes.name(file));
  }

  /**
   * Reads the bytes of a file. O(bytes), and O(pixels) for a JPEG that is turned.
   *
   * @param name its name in faults
   * @throws FormatException if it is refused, with one fault
   */
  public static EmbeddedPicture of(byte[] bytes, String name) throws FormatException {
    MediaType type =
        mediaType(bytes).orElseThrow(() -> refused(Message.of("format.picture.otherKind"), name));
    if (bytes.length > EmbeddedPicture.LARGEST) {
      throw refused(Message.of("format.picture.tooLarge", LARGEST_MB), name);
    }
    Optional<Message> problem = problem(type, bytes);
    if (problem.isPresent()) {
      throw refused(problem.get(), name);
    }
    byte[] upright =
        type == MediaType.JPEG ? JpegOrientation.upright(bytes, EmbeddedPicture.LARGEST) : bytes;
    if (upright.length > EmbeddedPicture.LARGEST) {
      throw refused(Message.of("format.picture.tooLarge", LARGEST_MB), name);
    }
    return EmbeddedPicture.of(type, upright);
  }

  /** Returns the exception for a picture that cannot be shown although it was read. */
  public static FormatException unreadable(String name) {
    return refused(Message.of("format.picture.unreadable"), name);
  }

  private static FormatException refused(Message why, String name) {
    return new FormatException(Fault.error(why, name, null));
  }

  /** Tells the format of a picture from its content; empty for any other file. */
  private static Optional<MediaType> mediaType(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, PNG.length()), StandardCharsets.ISO_8859_1);
    if (head.equals(PNG)) {
      return Optional.of(MediaType.PNG);
    }
    if (head.startsWith(JPEG)) {
      return Optional.of(MediaType.JPEG);
    }
    return FileKind.of(bytes) == FileKind.SVG ? Optional.of(MediaType.SVG) : Optional.empty();
  }

  /** Returns why a picture is refused, or empty. O(bytes), without decoding pixels. */
  static Optional<Message> problem(MediaType type, byte[] bytes) {
    if (mediaType(bytes).filter(type::equals).isEmpty()) {
      return Optional.of(Message.of("format.picture.unreadable"));
    }
    return switch (type) {
      case PNG, JPEG -> pixels(bytes);
      case SVG -> SvgCheck.problem(bytes);
    };
  }

  private static Optional<Message> pixels(byte[] bytes) {
    try (ImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        return Optional.of(Message.of("format.picture.unreadable"));
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(stream, true, true);
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        return width * height <= MOST_PIXELS
            ? Optional.empty()
            : Optional.of(
                Message.of("format.picture.tooManyPixels", width, height, MOST_PIXELS / 10_000));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) { // readers throw anything for broken headers
      return Optional.of(Message.of("format.picture.unreadable"));
    }
  }
}
