package org.chainmap.editor;

import org.chainmap.analysis.Finding;
import org.chainmap.overlay.Lens;
import org.chainmap.overlay.Lenses;
import org.jspecify.annotations.Nullable;

/**
 * The choice of what is laid over the map.
 *
 * @param lens the view applied to the whole map
 * @param focus the one finding to show alone instead, or null
 */
public record Display(Lens lens, @Nullable Finding focus) {

  /** The bare map. */
  public static final Display PLAIN = of(Lenses.PLAIN);

  public static Display of(Lens lens) {
    return new Display(lens, null);
  }

  public Display withFocus(@Nullable Finding changed) {
    return new Display(lens, changed);
  }
}
