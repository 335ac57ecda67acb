package org.chainmap.exchange;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.chainmap.disk.FileStamp;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FileBytes;
import org.chainmap.format.FileKind;
import org.chainmap.format.FormatException;
import org.chainmap.model.ChainMap;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/**
 * Reads whatever file people open as a map, by content: a chain map document, an edge list, a text
 * in which another program keeps a chain, or the nodes and edges of a graph in two tables.
 */
public final class MapSource {

  /** What a map was read from. */
  public enum Origin {
    /** A chain map file. */
    DOCUMENT,
    EDGES,
    /** A text of another program. */
    TEXT
  }

  /**
   * A map that was read.
   *
   * @param unused the headings of an edge list's ignored columns, or what a text states and a map
   *     has no counterpart for
   * @param stamp the file as it was read
   */
  public record Loaded(ChainMap map, Origin origin, List<String> unused, FileStamp stamp) {

    /** Tells whether it was made from something else, so that the file is not its document. */
    public boolean imported() {
      return origin != Origin.DOCUMENT;
    }
  }

  private MapSource() {}

  /**
   * Tells whether a file holds lists of a map's elements, which go into a map and are none: a
   * workbook or a text with separators that is more than a list of links. O(bytes).
   *
   * @throws FormatException if it cannot be read
   */
  public static boolean isLists(Path file, Progress progress) throws FormatException {
    if (GephiFiles.load(file, progress).isPresent()) {
      return false;
    }
    byte[] bytes =
        FileBytes.read(
            file,
            ChainMapFile.LARGEST,
            Message.of("format.directory"),
            Message.of("format.tooLarge", ChainMapFile.LARGEST / 1024 / 1024));
    String name = FileBytes.name(file);
    return switch (FileKind.of(bytes)) {
      case OLD_OFFICE -> true;
      case EXCEL -> !EdgeList.is(SheetReader.read(bytes, name, progress));
      case TABLE ->
          ChainFormats.read(bytes, name).isEmpty()
              && !EdgeList.is(SheetReader.read(bytes, name, progress));
      case DOCUMENT,
          PROSE,
          MARKUP,
          WORD,
          POWERPOINT,
          OPEN_DOCUMENT,
          OFD,
          ARCHIVE,
          PDF,
          PICTURE,
          SVG,
          UNKNOWN ->
          false;
    };
  }

  private static boolean edges(byte[] workbook, String name) {
    try {
      return EdgeList.is(SheetReader.read(workbook, name, Progress.NONE));
    } catch (FormatException e) {
      return false; // no map in any case, which is said of it as of other workbooks
    }
  }

  /**
   * Reads a file.
   *
   * @throws FormatException if it cannot be read, is of another kind, or breaks a rule
   */
  public static Loaded load(Path file) throws FormatException {
    FileTime modified = FileStamp.modified(file);
    byte[] bytes =
        FileBytes.read(
            file,
            ChainMapFile.LARGEST,
            Message.of("format.directory"),
            Message.of("format.tooLarge", ChainMapFile.LARGEST / 1024 / 1024));
    FileStamp stamp = FileStamp.of(bytes, modified);
    Optional<ChainFormats.ReadChain> pair = GephiFiles.load(file, Progress.NONE);
    Optional<ChainFormats.ReadChain> chain =
        pair.isPresent() ? pair : ChainFormats.read(bytes, FileBytes.name(file));
    if (chain.isPresent()) {
      return new Loaded(chain.get().map(), Origin.TEXT, chain.get().leftOut(), stamp);
    }
    FileKind kind = FileKind.of(bytes);
    if (kind == FileKind.TABLE || kind == FileKind.EXCEL && edges(bytes, FileBytes.name(file))) {
      EdgeList.Imported imported = EdgeList.load(file);
      return new Loaded(imported.map(), Origin.EDGES, imported.unused(), stamp);
    }
    ChainMap map = ChainMapFile.read(bytes, FileBytes.name(file));
    return new Loaded(map, Origin.DOCUMENT, List.of(), stamp);
  }
}
