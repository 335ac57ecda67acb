package org.chainmap.overlay;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Overlay.Emphasis;
import org.chainmap.paint.Overlay.LegendEntry;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Builds an overlay and the legend lines that it needs. */
final class OverlayBuilder {

  private final Map<Id, Emphasis> emphasis = new LinkedHashMap<>();
  private final Set<LegendEntry> occurring = new HashSet<>();

  /** Gives an element a look, unless it has one already. */
  void add(Id id, LegendEntry look, @Nullable Message badge) {
    if (!emphasis.containsKey(id)) {
      emphasis.put(id, new Emphasis(look.hue(), look.strength(), badge));
      occurring.add(look);
    }
  }

  /** Tells whether an element has a look. */
  boolean has(Id id) {
    return emphasis.containsKey(id);
  }

  /**
   * @param looks every possible look, in the order of the legend
   * @param dimOthers whether everything without a look is dimmed
   */
  Overlay overlay(List<LegendEntry> looks, boolean dimOthers) {
    return overlay(looks, List.of(), dimOthers);
  }

  /** Builds an overlay with outlines, whose looks are in the legend too. */
  Overlay overlay(List<LegendEntry> looks, List<Overlay.Hull> hulls, boolean dimOthers) {
    List<LegendEntry> legend =
        looks.stream()
            .filter(
                look ->
                    occurring.contains(look)
                        || hulls.stream().anyMatch(hull -> hull.hue() == look.hue()))
            .toList();
    return new Overlay(emphasis, hulls, dimOthers && !emphasis.isEmpty(), legend);
  }
}
