package org.chainmap.analysis;

import org.chainmap.model.value.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * The options of a run of analyses.
 *
 * @param olderThan figures from before this date are old; null: {@link DataQuality#YEARS} years
 *     before the map's own date
 */
public record AnalysisOptions(@Nullable AsOf olderThan) {

  /** The default options. */
  public static final AnalysisOptions USUAL = new AnalysisOptions(null);
}
