package org.chainmap.ui.export;

import java.util.Optional;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.editor.Display;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Scenario;
import org.chainmap.overlay.Lens;
import org.chainmap.overlay.Lenses;
import org.chainmap.overlay.ScenarioLens;
import org.chainmap.paint.Overlay;
import org.chainmap.task.Progress;
import org.chainmap.text.Message;

/** What is laid over a map, and what it is. */
record LaidOver(Display display, Overlay overlay) {

  /** Says what it is. */
  Message said() {
    return Included.laidOver(display);
  }

  /** Returns the scenario that is run, as it is shown, if one is. */
  Optional<ScenarioLens> running() {
    return display.focus() == null && display.lens() instanceof ScenarioLens lens
        ? Optional.of(lens)
        : Optional.empty();
  }

  /**
   * Returns the same for a copy of the map with less on it, computed from the copy alone. What is
   * about something that was left out is not laid over it.
   *
   * @param whole the map before
   */
  LaidOver in(ChainMap copy, ChainMap whole, Progress progress) {
    Lens lens = display.lens();
    if (display.focus() == null && lens instanceof ScenarioLens running) {
      Scenario scenario = running.impact().scenario();
      boolean left = whole.find(scenario.id()).isPresent() && copy.find(scenario.id()).isEmpty();
      if (left || scenario.removed().stream().anyMatch(id -> copy.find(id).isEmpty())) {
        return new LaidOver(Display.PLAIN, Overlay.NONE);
      }
      lens = running.on(copy);
      return new LaidOver(Display.of(lens), lens.titled(copy, Findings.NONE));
    }
    if (display.focus() != null || !Lenses.ALL.contains(lens)) {
      return new LaidOver(Display.PLAIN, Overlay.NONE);
    }
    Findings findings =
        lens.reads().isEmpty() ? Findings.NONE : Assessment.of(copy, progress).findings();
    return new LaidOver(Display.of(lens), lens.titled(copy, findings));
  }
}
