package org.chainmap.editor;

import org.chainmap.analysis.Finding;
import org.chainmap.editor.change.Seen;
import org.chainmap.geom.Box;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Scenario;
import org.chainmap.model.value.Colouring;
import org.chainmap.model.value.ViewFilter;
import org.chainmap.overlay.Lens;
import org.chainmap.overlay.ScenarioLens;
import org.jspecify.annotations.Nullable;

/** Says what is laid over a map as a saved view states it. */
final class Displays {

  private Displays() {}

  /**
   * Returns what is seen.
   *
   * @param kept the colouring of the view that is shown, of which a comparison has its file
   */
  static Seen seen(
      Display display, Colouring kept, ChainMap map, ViewFilter filter, @Nullable Box frame) {
    Lens lens = display.lens();
    Finding focus = display.focus();
    if (focus == null && lens instanceof ScenarioLens impact) {
      Scenario scenario = impact.impact().scenario();
      boolean known = map.find(Scenario.class, scenario.id()).isPresent();
      return known
          ? new Seen(filter, Colouring.of(scenario.id()), null, frame)
          : new Seen(filter, Colouring.PLAIN, scenario, frame);
    }
    Colouring ofFile = kept.comparedWith() == null ? Colouring.PLAIN : kept;
    return new Seen(filter, display.stated().orElse(ofFile), null, frame);
  }
}
