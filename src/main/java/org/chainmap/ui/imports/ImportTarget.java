package org.chainmap.ui.imports;

import java.nio.file.Path;
import java.util.Optional;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.text.Message;

/** A map into which lists are imported: one that is open, or a new one. */
public interface ImportTarget {

  /** What it is called where one chooses between targets. */
  Message title();

  /** What one should know once it is done: whether it can be undone, and what is not saved. */
  Message afterwards();

  /** The map before the import. */
  ChainMap map();

  /** The file of the map, if it has one. */
  Optional<Path> file();

  /**
   * Takes over a change of the map, as one step that can be undone.
   *
   * @param after the map with the change
   */
  void take(Change change, ChainMap after);
}
