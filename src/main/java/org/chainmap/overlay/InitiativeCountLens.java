package org.chainmap.overlay;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.chainmap.analysis.Findings;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Initiative;
import org.chainmap.model.OverdueInitiatives;
import org.chainmap.model.Segment;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Overlay.Hue;
import org.chainmap.paint.Overlay.LegendEntry;
import org.chainmap.text.Message;

/**
 * The number of initiatives that concern each segment, coloured by whether one of them is overdue,
 * one is still open, or all have ended. An initiative that names no segment is not on the map.
 *
 * @param today with which due dates are compared where the map has no as-of date
 */
record InitiativeCountLens(String key, Supplier<LocalDate> today) implements Lens {

  private static final LegendEntry OVERDUE =
      new LegendEntry(Hue.CRITICAL, 1, Message.of("lens.initiatives.overdue"));
  private static final LegendEntry OPEN =
      new LegendEntry(Hue.ACCENT, 1, Message.of("lens.initiatives.open"));
  private static final LegendEntry ENDED =
      new LegendEntry(Hue.LOW, 1, Message.of("lens.initiatives.ended"));

  /** The initiatives that concern one segment, counted. */
  private record Count(int overdue, int open, int all) {

    static final Count NONE = new Count(0, 0, 0);

    Count plus(boolean isOverdue, boolean isOpen) {
      return new Count(overdue + (isOverdue ? 1 : 0), open + (isOpen ? 1 : 0), all + 1);
    }

    LegendEntry look() {
      return overdue > 0 ? OVERDUE : open > 0 ? OPEN : ENDED;
    }

    Message badge() {
      return overdue > 0
          ? Message.of("lens.initiatives.overdueBadge", overdue, all)
          : Message.of("lens.initiatives.badge", all);
    }
  }

  @Override
  public Overlay over(ChainMap map, Findings findings) {
    OverdueInitiatives overdue = OverdueInitiatives.of(map, today.get());
    Map<Id, Count> counts = new LinkedHashMap<>();
    for (Initiative initiative : map.all(Initiative.class)) {
      boolean late = overdue.contains(initiative);
      boolean open = !OverdueInitiatives.ended(initiative.state());
      initiative.segments().stream()
          .distinct()
          .filter(id -> map.find(Segment.class, id).isPresent())
          .forEach(id -> counts.put(id, counts.getOrDefault(id, Count.NONE).plus(late, open)));
    }
    OverlayBuilder shown = new OverlayBuilder();
    counts.forEach((id, count) -> shown.add(id, count.look(), count.badge()));
    return shown.overlay(List.of(OVERDUE, OPEN, ENDED), true);
  }
}
