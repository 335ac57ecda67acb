package org.chainmap.ui.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.chainmap.disk.FileStamp;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.task.Progress;
import org.jspecify.annotations.Nullable;

/**
 * A document as it is when a save of it begins, to be written in the background while the person
 * goes on editing.
 *
 * @param target the file to be written
 * @param own whether that is the document's own file
 * @param documentId the id under which earlier versions of the document are kept
 * @param map what is saved
 * @param written the same with what is only in files
 * @param titled the step that has given the map the name of its file, if it is to have one
 * @param position the place in the history that is saved
 */
public record DocumentSnapshot(
    Path target,
    boolean own,
    String documentId,
    ChainMap map,
    ChainMap written,
    Optional<Change> titled,
    Object position) {

  /**
   * What became of a save.
   *
   * @param stamp the file as it is now, or null if it could not be written and is as it was
   * @param problem why not; null if it was
   * @param missing whether there was no file before
   * @param kept whether the content that was replaced is kept
   */
  record Outcome(
      @Nullable FileStamp stamp,
      @Nullable FormatException problem,
      boolean missing,
      boolean kept) {}

  /**
   * Keeps what is replaced, and writes the file. Runs in the background.
   *
   * @throws java.util.concurrent.CancellationException if it was cancelled before the file was
   *     written
   */
  Outcome write(ReplacedContent replaced, Progress progress) {
    progress.check();
    boolean missing = Files.notExists(target);
    boolean kept = !missing && replaced.keep(this);
    progress.check();
    try {
      return new Outcome(ChainMapFile.save(target, written), null, missing, kept);
    } catch (FormatException e) {
      return new Outcome(null, e, missing, kept);
    }
  }
}
