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

/** How many supply links, followed either way, lie between segments. */
final class Distances {

  private final ChainMap map;
  private final Map<Id, Map<Id, Integer>> from = new HashMap<>();

  Distances(ChainMap map) {
    this.map = map;
  }

  /** From the one stated segment of a pair to the nearest in which the other's enterprise is. */
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

  /** Breadth first. O(segments + links). */
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
