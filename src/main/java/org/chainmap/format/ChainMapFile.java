package org.chainmap.format;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.chainmap.disk.FileStamp;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Problem;
import org.chainmap.model.Problem.Severity;
import org.chainmap.text.Message;

/**
 * Chain map files ({@code *.chainmap.json}): load, save, check.
 *
 * <p>Saving a loaded map gives the same bytes if the file was saved by this program, and keeps
 * every field that this version does not know.
 */
public final class ChainMapFile {

  /** The extension of file names. */
  public static final String EXTENSION = ".chainmap.json";

  /** The largest file that is read, in bytes. */
  public static final int LARGEST = DocumentLimits.BYTES;

  /** The largest number of different faults reported for one file. */
  public static final int MOST_FAULTS = 200;

  private ChainMapFile() {}

  /**
   * Reads a file.
   *
   * @throws FormatException if it cannot be read or breaks a rule, with up to {@link #MOST_FAULTS}
   *     faults; warnings do not count
   */
  public static ChainMap load(Path file) throws FormatException {
    return read(bytes(file), FileBytes.name(file));
  }

  /**
   * Reads a file in the folder of another; empty where it is none.
   *
   * @param file the other file
   * @param name its name
   */
  public static Optional<ChainMap> beside(Path file, String name) {
    try {
      return Optional.of(load(file.resolveSibling(name)));
    } catch (FormatException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads the content of a file.
   *
   * @param name its name in faults
   * @throws FormatException as {@link #load}
   */
  public static ChainMap read(byte[] content, String name) throws FormatException {
    return whole(DocumentReader.document(text(content, name), name));
  }

  /**
   * Reads a text, ignoring a byte order mark.
   *
   * @param name its name in faults
   * @throws FormatException as {@link #load}
   */
  public static ChainMap read(String json, String name) throws FormatException {
    String text = json.startsWith("\ufeff") ? json.substring(1) : json;
    return whole(DocumentReader.document(text, name));
  }

  /**
   * Reads a stream to its end and leaves it open.
   *
   * @param name its name in faults
   * @throws FormatException as {@link #load}
   */
  public static ChainMap read(InputStream stream, String name) throws FormatException {
    return whole(DocumentReader.document(text(stream, new ReadContext(name)), name));
  }

  /**
   * Returns the errors and warnings of a file, errors first, at most {@link #MOST_FAULTS} different
   * ones; empty for a valid file. Never throws for an invalid file.
   *
   * @param further returns more problems of a map without errors
   */
  public static List<Fault> validate(Path file, Function<ChainMap, List<Problem>> further) {
    try {
      String name = FileBytes.name(file);
      return limited(DocumentReader.document(text(bytes(file), name), name, further).faults());
    } catch (FormatException e) {
      return e.faults();
    }
  }

  /**
   * Writes a map atomically: the file has either the old or the new content.
   *
   * @return the file as it is now
   * @throws FormatException if it could not be written; the file is then unchanged
   */
  public static FileStamp save(Path file, ChainMap map) throws FormatException {
    byte[] bytes = toJson(map).getBytes(StandardCharsets.UTF_8);
    FileBytes.write(file, out -> out.write(bytes));
    return FileStamp.of(bytes, FileStamp.modified(file));
  }

  /**
   * Checks that a file can be written, before work is done for it.
   *
   * @throws FormatException if its folder does not exist or it may not be written
   */
  public static void check(Path file) throws FormatException {
    FileBytes.check(file);
  }

  /** Writes a text atomically. */
  static void write(Path file, String text) throws FormatException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    FileBytes.write(file, out -> out.write(bytes));
  }

  /** Returns the canonical text of a map. */
  public static String toJson(ChainMap map) {
    return DocumentWriter.document(map);
  }

  /** Returns the errors and warnings of a file by the rules of the model alone. */
  public static List<Fault> validate(Path file) {
    return validate(file, map -> List.of());
  }

  private static ChainMap whole(DocumentReader.Result result) throws FormatException {
    if (result.map() == null) {
      throw new FormatException(
          limited(result.faults().stream().filter(f -> f.severity() == Severity.ERROR).toList()));
    }
    return result.map();
  }

  /** Returns the faults up to the {@link #MOST_FAULTS}th different one; equal ones count once. */
  private static List<Fault> limited(List<Fault> faults) {
    Set<Message> different = new HashSet<>();
    List<Fault> told = new ArrayList<>();
    for (Fault fault : faults) {
      if (different.contains(fault.what()) || different.size() < MOST_FAULTS) {
        different.add(fault.what());
        told.add(fault);
      }
    }
    return told;
  }

  private static byte[] bytes(Path file) throws FormatException {
    return FileBytes.read(file, LARGEST, Message.of("format.directory"), tooLarge());
  }

  private static String text(byte[] bytes, String name) throws FormatException {
    FileKind.refuseForeign(bytes, name);
    FileKind kind = FileKind.of(bytes);
    if (kind == FileKind.TABLE || kind == FileKind.PROSE) {
      throw new FormatException(Fault.error(kind.refusal(), name, null));
    }
    return TextDecoder.decode(bytes, new ReadContext(name));
  }

  private static String text(InputStream stream, ReadContext in) throws FormatException {
    return TextDecoder.decode(FileBytes.read(stream, in.file(), LARGEST, tooLarge()), in);
  }

  private static Message tooLarge() {
    return Message.of("format.tooLarge", LARGEST / 1024 / 1024);
  }
}
