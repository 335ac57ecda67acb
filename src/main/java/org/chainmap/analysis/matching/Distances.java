package org.chainmap.analysis.matching;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.LinkKind;

/** Distances between segments in supply links, followed in either direction. */
final class Distances {

  private final ChainMap map;
  private final Map<Id, Map<Id, Integer>> from = new HashMap<>();

  Distances(ChainMap map) {
    this.map = map;
  }

  /**
   * Returns the distance from the one stated segment of a pair to the nearest segment of the other
   * side's enterprise; empty unless both are in the own document and exactly one side states a
   * segment, or if no links lead there.
   */
  Optional<Integer> between(MarketEntry need, MarketEntry offer) {
    Segment wanted = need.segment();
    Segment offered = offer.segment();
    if (!need.own() || !offer.own() || (wanted == null) == (offered == null)) {
      return Optional.empty();
    }
    Segment stated = wanted == null ? offered : wanted;
    Id other = (wanted == null ? need : offer).enterprise().id();
    Map<Id, Integer> far = from.computeIfAbsent(stated.id(), this::search);
    return map.participationsOf(other).stream()
        .map(Participation::segment)
        .filter(far::containsKey)
        .map(far::get)
        .min(Integer::compare);
  }

  /** Runs a breadth-first search. O(segments + links). */
  private Map<Id, Integer> search(Id start) {
    Map<Id, Integer> distance = new HashMap<>(Map.of(start, 0));
    Deque<Id> open = new ArrayDeque<>(java.util.List.of(start));
    while (!open.isEmpty()) {
      Id at = open.remove();
      int next = distance.getOrDefault(at, 0) + 1;
      for (Link link : map.linksAt(at)) {
        Id other = link.from().equals(at) ? link.to() : link.from();
        if (link.kind() == LinkKind.SUPPLY && distance.putIfAbsent(other, next) == null) {
          open.add(other);
        }
      }
    }
    return distance;
  }
}
