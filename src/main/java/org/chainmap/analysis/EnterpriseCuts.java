package org.chainmap.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chainmap.geom.Id;
import org.chainmap.graph.SupplyView;
import org.chainmap.graph.VertexCuts;
import org.chainmap.model.ChainMap;

/**
 * Minimum sets of enterprises whose loss leaves an end product without a supply path. A segment's
 * cost is the number of its suppliers. An enterprise in several segments of a cut is counted once,
 * and every enterprise that is the only supplier of several segments is also tried on its own.
 */
final class EnterpriseCuts {

  /**
   * @param enterprises that are lost together, by id
   * @param segments that then have no supplier left and cut the end product off
   */
  record Cut(List<Id> enterprises, List<Id> segments) {}

  private final SupplyView supply;
  private final VertexCuts cuts;
  private final List<List<Id>> suppliers = new ArrayList<>();
  private final int[] capacity;
  private final Map<Id, Cut> byOne = new HashMap<>();

  EnterpriseCuts(ChainMap map, SupplyView supply, VertexCuts cuts) {
    this.supply = supply;
    this.cuts = cuts;
    capacity = new int[supply.segments().size()];
    Map<Id, List<Id>> alone = new TreeMap<>();
    for (Id segment : supply.segments()) {
      List<Id> all = Suppliers.of(map, segment).all();
      capacity[suppliers.size()] = all.isEmpty() ? VertexCuts.FIXED : all.size();
      suppliers.add(all);
      if (all.size() == 1) {
        alone.computeIfAbsent(all.getFirst(), e -> new ArrayList<>()).add(segment);
      }
    }
    Set<Id> ends = new HashSet<>(supply.ends());
    alone.forEach(
        (enterprise, segments) -> {
          if (segments.size() > 1) {
            tryOne(enterprise, segments, ends);
          }
        });
  }

  private void tryOne(Id enterprise, List<Id> segments, Set<Id> ends) {
    for (Id lost : supply.cutOff(segments)) {
      if (ends.contains(lost) && !segments.contains(lost)) {
        byOne.putIfAbsent(lost, new Cut(List.of(enterprise), segments));
      }
    }
  }

  /** Returns the cut before an end product, if the enterprises listed on the map make one. */
  Optional<Cut> before(int end) {
    Cut one = byOne.get(supply.segments().get(end));
    return one != null
        ? Optional.of(one)
        : cuts.before(end, capacity)
            .map(
                vertices -> {
                  Set<Id> enterprises = new TreeSet<>();
                  for (int v : vertices) {
                    enterprises.addAll(suppliers.get(v));
                  }
                  return new Cut(List.copyOf(enterprises), supply.ids(vertices));
                });
  }
}
