package org.chainmap.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chainmap.geom.Id;

/** Unions of the sets of elements that several losses, or both readings of a loss, reach. */
final class CombinedReach {

  private CombinedReach() {}

  /** Returns the elements of both lists, each once, those of the first list first. */
  static List<Id> union(List<Id> some, List<Id> others) {
    Set<Id> all = new LinkedHashSet<>(some);
    all.addAll(others);
    return List.copyOf(all);
  }
}
