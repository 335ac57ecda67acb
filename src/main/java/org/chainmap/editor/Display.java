package org.chainmap.editor;

import java.util.Optional;
import org.chainmap.analysis.Finding;
import org.chainmap.model.value.Colouring;
import org.chainmap.overlay.ComparisonLens;
import org.chainmap.overlay.DependentsLens;
import org.chainmap.overlay.Lens;
import org.chainmap.overlay.Lenses;
import org.chainmap.overlay.ScenarioLens;
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

  /**
   * Returns it as a saved view states it; empty for a comparison, of which a view has to name the
   * file.
   */
  public Optional<Colouring> stated() {
    Finding shown = focus;
    if (shown != null) {
      return Optional.of(Colouring.of(shown.findingKind().key(), shown.subject()));
    }
    return switch (lens) {
      case DependentsLens(var segment) -> Optional.of(Colouring.by(DependentsLens.KEY, segment));
      case ScenarioLens running -> Optional.of(Colouring.of(running.impact().scenario().id()));
      case ComparisonLens _ -> Optional.empty();
      default ->
          Optional.of(lens.equals(Lenses.PLAIN) ? Colouring.PLAIN : Colouring.by(lens.key()));
    };
  }

  public Display withFocus(@Nullable Finding changed) {
    return new Display(lens, changed);
  }
}
