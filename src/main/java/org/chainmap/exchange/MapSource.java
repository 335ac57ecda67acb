package org.chainmap.exchange;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.chainmap.disk.FileStamp;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FileBytes;
import org.chainmap.format.FileKind;
import org.chainmap.format.FormatException;
import org.chainmap.model.ChainMap;
import org.chainmap.text.Message;

/** Reads whatever file people open as a map: a chain map document or an edge list, by content. */
public final class MapSource {

  /**
   * A map that was read.
   *
   * @param imported whether it was made from an edge list, so that the file is not its document
   * @param unused the headings of the edge list's ignored columns
   * @param stamp the file as it was read
   */
  public record Loaded(ChainMap map, boolean imported, List<String> unused, FileStamp stamp) {}

  private MapSource() {}

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
    if (FileKind.of(bytes) == FileKind.TABLE) {
      EdgeList.Imported imported = EdgeList.load(file);
      return new Loaded(imported.map(), true, imported.unused(), stamp);
    }
    return new Loaded(ChainMapFile.read(bytes, FileBytes.name(file)), false, List.of(), stamp);
  }
}
