package org.chainmap.ui.imports;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.task.Progress;
import org.chainmap.task.RunningTask;
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
   * Takes over a change of the map in the background, as one step that can be undone.
   *
   * @param name what the work is called while it runs
   * @param after the map with the change
   * @param change returns the change of a map that moved on meanwhile, or of that before; called on
   *     other threads
   * @param done is called once the change is taken, on the window's thread
   * @return the work, unless it is done
   */
  Optional<RunningTask> take(
      Message name, ChainMap after, BiFunction<ChainMap, Progress, Change> change, Runnable done);
}
