package org.chainmap.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.graph.SupplyView;

/** What falls off the network when something is lost. */
final class Parts {

  private Parts() {}

  /** All parts but the largest, in the order of ids. */
  static List<Id> smaller(SupplyView supply, Id lost) {
    List<List<Id>> parts = supply.parts(lost);
    List<Id> out = new ArrayList<>();
    parts.subList(0, parts.size() - 1).forEach(out::addAll);
    out.sort(null);
    return out;
  }

  /** Both, each once, the first ones first. */
  static List<Id> union(List<Id> some, List<Id> others) {
    Set<Id> all = new LinkedHashSet<>(some);
    all.addAll(others);
    return List.copyOf(all);
  }
}
