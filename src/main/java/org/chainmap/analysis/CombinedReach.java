package org.chainmap.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chainmap.geom.Id;

/** What several losses or readings of a loss reach together. */
final class CombinedReach {

  private CombinedReach() {}

  /** Both, each once, the first ones first. */
  static List<Id> union(List<Id> some, List<Id> others) {
    Set<Id> all = new LinkedHashSet<>(some);
    all.addAll(others);
    return List.copyOf(all);
  }
}
