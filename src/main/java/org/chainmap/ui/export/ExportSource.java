package org.chainmap.ui.export;

import java.util.List;
import org.chainmap.export.ExportException;
import org.chainmap.model.ChainMap;
import org.chainmap.model.kind.Sensitivity;
import org.chainmap.task.Progress;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;

/** Where the export dialog has from what is exported. */
public interface ExportSource {

  /** Returns the map as it is now. */
  ChainMap map();

  Lang lang();

  /** Returns the parts that can be exported, the usual one first. */
  List<ExportPart> parts();

  /** Tells whether what is above a level of sensitivity can be left out. */
  boolean redacts();

  /**
   * Returns what is exported. Slow on a large map: run it in the background.
   *
   * @param wanted the part, and what is left out and added
   * @throws ExportException if there is nothing of it
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  ExportSubject subject(Wanted wanted, Progress progress) throws ExportException;

  /**
   * What is wanted of a map.
   *
   * @param level the highest level of sensitivity that stays; null for all as it is
   * @param comments whether it shows where comments are
   * @param watermark a phrase repeated aslant over every page; empty for none
   */
  record Wanted(ExportPart part, @Nullable Sensitivity level, boolean comments, String watermark) {}
}
