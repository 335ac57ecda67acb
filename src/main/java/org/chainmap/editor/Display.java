package org.chainmap.editor;

import org.chainmap.analysis.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What of the findings is drawn on the map.
 *
 * @param bottlenecks whether all of them are
 * @param focus the one finding to show alone, or null
 */
public record Display(boolean bottlenecks, @Nullable Finding focus) {

  /** The bare map. */
  public static final Display PLAIN = new Display(false, null);

  public Display withBottlenecks(boolean changed) {
    return new Display(changed, focus);
  }

  public Display withFocus(@Nullable Finding changed) {
    return new Display(bottlenecks, changed);
  }
}
