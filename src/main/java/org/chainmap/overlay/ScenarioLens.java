package org.chainmap.overlay;

import java.util.List;
import org.chainmap.analysis.knockout.Impact;
import org.chainmap.model.ChainMap;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Overlay.LegendEntry;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** A scenario laid over a map: its cascade up to a level, or one of its weeks. */
public sealed interface ScenarioLens extends Lens permits ImpactLens, WeekLens {

  /** Returns the impact that is shown. */
  Impact impact();

  /** Returns the same for a copy of the map with less on it, computed from the copy alone. */
  ScenarioLens on(ChainMap copy);

  /** Returns the legend of several overlays of such lenses, each entry once. */
  static List<LegendEntry> legend(List<Overlay> overlays) {
    return ImpactLook.legend(overlays);
  }

  @Override
  default String key() {
    return "scenario";
  }

  @Override
  default Message name() {
    return Message.of(
        "scenario.lens",
        Message.of(
            "label.name",
            impact().scenario().name().text(),
            impact().scenario().name().in(Lang.EN)));
  }

  @Override
  default Message title() {
    return name();
  }
}
