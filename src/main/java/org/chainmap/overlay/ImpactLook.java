package org.chainmap.overlay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.analysis.knockout.Impact;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Overlay.Emphasis;
import org.chainmap.paint.Overlay.Hue;
import org.chainmap.paint.Overlay.LegendEntry;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** The looks of elements that a scenario hits, in the order of the legend. */
enum ImpactLook {
  LOST("lost", Hue.REMOVED, 1),
  CUT_OFF("cutOff", Hue.CRITICAL, 1),
  STOPPED("stopped", Hue.CRITICAL, 1),
  LITTLE("little", Hue.HIGH, 0.9),
  SOME("some", Hue.MEDIUM, 0.7),
  MOST("most", Hue.LOW, 0.5),
  UNSOLD("unsold", Hue.ACCENT, 0.5),
  WAITING("waiting", Hue.ACCENT, 0.5),
  BACK("back", Hue.GOOD, 0.5),
  PASSES("passes", Hue.AFFECTED, 0.5);

  private static final double HALF = 0.5;
  private static final double FOUR_FIFTHS = 0.8;

  private final String key;
  private final Hue hue;
  private final double strength;

  ImpactLook(String key, Hue hue, double strength) {
    this.key = key;
    this.hue = hue;
    this.strength = strength;
  }

  /** Returns the look of what lacks inputs, by the part left, 0–1. */
  static ImpactLook ofLeft(double left) {
    return left < HALF ? LITTLE : left < FOUR_FIFTHS ? SOME : MOST;
  }

  Emphasis emphasis(@Nullable Message badge) {
    return new Emphasis(hue, strength, badge);
  }

  /** Adds the lost links and those that pass the loss on between the cards that are shown. */
  static void links(
      ChainMap map, Impact impact, Map<Id, Emphasis> emphasis, Set<ImpactLook> shown) {
    Set<Id> cards = Set.copyOf(emphasis.keySet());
    Set<Id> lost = Set.copyOf(impact.loss().links());
    for (Link link : map.links()) {
      if (lost.contains(link.id())) {
        shown.add(LOST);
        emphasis.put(link.id(), LOST.emphasis(null));
      } else if (link.kind() == LinkKind.SUPPLY
          && !link.from().equals(link.to())
          && cards.contains(link.from())
          && cards.contains(link.to())) {
        shown.add(PASSES);
        emphasis.put(link.id(), PASSES.emphasis(null));
      }
    }
  }

  /** Returns the legend of the looks that are shown. */
  static List<LegendEntry> legend(Set<ImpactLook> shown) {
    List<LegendEntry> legend = new ArrayList<>();
    for (ImpactLook look : values()) {
      if (shown.contains(look)) {
        legend.add(look.entry());
      }
    }
    return legend;
  }

  private LegendEntry entry() {
    return new LegendEntry(hue, strength, Message.of("scenario.legend." + key));
  }

  /** Returns the legend of several overlays, each entry once. */
  static List<LegendEntry> legend(List<Overlay> overlays) {
    return Arrays.stream(values())
        .map(ImpactLook::entry)
        .filter(entry -> overlays.stream().anyMatch(each -> each.legend().contains(entry)))
        .toList();
  }
}
