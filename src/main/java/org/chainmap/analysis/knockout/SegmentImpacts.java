package org.chainmap.analysis.knockout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.analysis.cascade.CascadeResult;
import org.chainmap.analysis.cascade.ChainSales;
import org.chainmap.geom.Id;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.Link;
import org.jspecify.annotations.Nullable;

/** Combines both readings of a loss for each segment. */
final class SegmentImpacts {

  private final SupplyView supply;
  private final ChainSales sales;
  private final Map<Id, Integer> index;
  private final Set<Id> leftOutAt;

  /**
   * @param index each segment's number, as in {@code sales}
   */
  SegmentImpacts(SupplyView supply, ChainSales sales, Map<Id, Integer> index) {
    this.supply = supply;
    this.sales = sales;
    this.index = index;
    Set<Id> leftOut = Set.copyOf(sales.leftOut());
    leftOutAt = new HashSet<>();
    for (Link link : supply.links()) {
      if (leftOut.contains(link.id())) {
        leftOutAt.add(link.to());
      }
    }
  }

  /**
   * Returns every segment that is hit, in the order of {@link Impact#segments()}. O(segments +
   * links).
   *
   * @param gone the segments of which nothing is left
   * @param links the supply links lost
   * @param spread the cascade among the segments
   */
  List<ElementImpact> of(Set<Id> gone, Collection<Id> links, CascadeResult cascadeResult) {
    List<Id> lost = new ArrayList<>(gone);
    lost.addAll(links);
    Set<Id> cutOff = new HashSet<>(supply.cutOff(lost));
    List<Id> downstream = supply.downstream(lost);
    int[] steps = steps(gone, downstream);
    Set<Id> after = new HashSet<>(downstream);
    List<ElementImpact> hits = new ArrayList<>();
    for (Id id : sales.ids()) {
      int i = at(id);
      double inputs = cascadeResult.downstream()[i];
      double customers = cascadeResult.upstream()[i];
      boolean unknown = inputs == 1 && after.contains(id) && leftOutAt.contains(id);
      Fate fate = fate(gone.contains(id), cutOff.contains(id), unknown, inputs, customers);
      if (fate != null) {
        int level = cascadeResult.level(i) >= 0 ? cascadeResult.level(i) : steps[i];
        hits.add(
            new ElementImpact(
                id, fate, level, cutOff.contains(id), unknown ? null : inputs, customers));
      }
    }
    hits.sort(ElementImpact.IN_ORDER);
    return hits;
  }

  private int at(Id id) {
    return index.getOrDefault(id, -1);
  }

  private static @Nullable Fate fate(
      boolean gone, boolean cutOff, boolean unknown, double inputs, double customers) {
    if (gone) {
      return Fate.LOST;
    }
    return cutOff ? Fate.CUT_OFF : ElementImpact.reduced(unknown ? 0 : inputs, customers);
  }

  /** Returns by segment the smallest number of supply links between it and a lost element. */
  private int[] steps(Set<Id> gone, List<Id> downstream) {
    int[] steps = new int[sales.ids().size()];
    for (Id id : downstream) {
      steps[at(id)] = 1;
    }
    Set<Id> seen = new HashSet<>(gone);
    for (Id id : gone) {
      steps[at(id)] = 0;
    }
    List<Id> queue = new ArrayList<>(gone);
    for (int k = 0; k < queue.size(); k++) {
      for (Id next : supply.customers(queue.get(k))) {
        if (seen.add(next)) {
          steps[at(next)] = steps[at(queue.get(k))] + 1;
          queue.add(next);
        }
      }
    }
    return steps;
  }
}
