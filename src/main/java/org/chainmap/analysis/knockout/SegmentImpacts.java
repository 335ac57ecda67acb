package org.chainmap.analysis.knockout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chainmap.analysis.cascade.Band;
import org.chainmap.geom.Id;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.Link;
import org.jspecify.annotations.Nullable;

/**
 * The impact on each segment: what it loses by missing inputs, what by missing customers, and
 * whether any supply path is left.
 *
 * @param hits every segment that is hit, in the order of {@link Impact#segments()}
 * @param spared those that miss an input but are expected to go on, because it is not essential
 * @param possible those that are expected to go on but may not, because it is not stated whether an
 *     input is essential
 */
record SegmentImpacts(List<ElementImpact> hits, List<Id> spared, List<Id> possible) {

  /**
   * Combines the readings. O(segments + links).
   *
   * @param gone the segments of which nothing is left
   * @param links the supply links lost
   */
  static SegmentImpacts of(SupplyView supply, Set<Id> gone, List<Id> links, Spread spread) {
    List<Id> lost = new ArrayList<>(gone);
    lost.addAll(links);
    Set<Id> cutOff = new HashSet<>(supply.cutOff(lost));
    List<ElementImpact> hits = new ArrayList<>();
    List<Id> possible = new ArrayList<>();
    Set<Id> going = new HashSet<>();
    Set<Id> lacking = new HashSet<>(lost);
    for (int i = 0; i < spread.ids().size(); i++) {
      Id id = spread.ids().get(i);
      Band part = spread.lost(i);
      boolean cut = cutOff.contains(id);
      Fate fate = fate(gone.contains(id), cut, part, spread.customers(i));
      if (fate != null) {
        hits.add(new ElementImpact(id, fate, spread.step(i), cut, part, spread.customers(i)));
      }
      if (part.expected() >= ElementImpact.NOTABLE) {
        lacking.add(id);
      } else {
        going.add(id);
        if (part.most() >= ElementImpact.NOTABLE) {
          possible.add(id);
        }
      }
    }
    hits.sort(ElementImpact.IN_ORDER);
    List<Id> spared =
        supply.links().stream()
            .filter(link -> lacking.contains(link.from()) || lacking.contains(link.id()))
            .map(Link::to)
            .filter(going::contains)
            .distinct()
            .sorted()
            .toList();
    return new SegmentImpacts(hits, spared, List.copyOf(possible));
  }

  private static @Nullable Fate fate(boolean gone, boolean cutOff, Band part, double customers) {
    if (gone) {
      return Fate.LOST;
    }
    return cutOff && part.expected() >= ElementImpact.WHOLE
        ? Fate.CUT_OFF
        : ElementImpact.reduced(part.expected(), customers);
  }
}
