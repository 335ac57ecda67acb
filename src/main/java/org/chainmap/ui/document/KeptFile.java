package org.chainmap.ui.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chainmap.disk.FileStamp;
import org.chainmap.model.ChainMap;

/**
 * The file a document is kept in, as it was last read or written.
 *
 * @param stamp tells whether someone else changed the file since
 * @param map the map that was read or written: what both sides of a merge begin with
 */
public record KeptFile(Path path, FileStamp stamp, ChainMap map) {

  /** Tells whether a path leads to this file, by whatever name, link or folder. */
  boolean is(Path other) {
    return same(path, other);
  }

  /** Tells whether two paths lead to one file, by whatever names, links or folders. */
  static boolean same(Path one, Path other) {
    try {
      return one.equals(other) || Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  FileStamp.State state() {
    return stamp.stateOf(path);
  }
}
