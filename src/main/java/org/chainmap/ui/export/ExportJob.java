package org.chainmap.ui.export;

import java.nio.file.Path;
import org.chainmap.export.ExportException;
import org.chainmap.format.FormatException;
import org.chainmap.geom.Size;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/** An export with all that was chosen for it. Both methods run in the background. */
interface ExportJob {

  /**
   * Draws what the file begins with.
   *
   * @param room the px there are for it
   * @throws ExportException if it cannot be exported so
   */
  Preview preview(ExportSubject subject, Size room, Progress progress) throws ExportException;

  /**
   * Writes the file.
   *
   * @return what is said then
   * @throws ExportException if it cannot be drawn or written; no partial file remains
   * @throws FormatException likewise
   */
  Message write(ExportSubject subject, Path file, Progress progress)
      throws ExportException, FormatException;
}
