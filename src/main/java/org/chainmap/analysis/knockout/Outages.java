package org.chainmap.analysis.knockout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.kind.Role;
import org.chainmap.model.value.Figure;
import org.jspecify.annotations.Nullable;

/**
 * The time, in weeks, after which each lost element is back: a segment after its time to recover;
 * an enterprise after its own, where that is not stated after that of the segment it supplies; a
 * supply link after that of the supplier it names, or of the segment it comes from. An element
 * without such a time is not back at all.
 *
 * @param segments by lost segment
 * @param suppliers by segment, by lost enterprise that supplies it
 * @param links by lost supply link
 * @param unknown the lost elements without a time
 * @param bySegment the lost enterprises for which the time of a segment is taken
 * @param used the figures that are read
 */
record Outages(
    Map<Id, Double> segments,
    Map<Id, Map<Id, Double>> suppliers,
    Map<Id, Double> links,
    List<Id> unknown,
    List<Id> bySegment,
    List<Figure> used) {

  /** The time of an element that is not back. */
  static final double ENDLESS = Double.POSITIVE_INFINITY;

  private static final class Collected {
    private final Set<Id> unknown = new HashSet<>();
    private final Set<Id> bySegment = new HashSet<>();
    private final List<Figure> used = new ArrayList<>();

    double of(Id element, @Nullable Figure time) {
      if (time == null) {
        unknown.add(element);
        return ENDLESS;
      }
      used.add(time);
      return time.value();
    }

    double of(Id enterprise, @Nullable Figure own, @Nullable Figure segment) {
      if (own == null && segment != null) {
        bySegment.add(enterprise);
      }
      return of(enterprise, own == null ? segment : own);
    }
  }

  /** Finds the times of what is lost. O(what is lost and its participations). */
  static Outages of(ChainMap map, Loss loss) {
    Collected collected = new Collected();
    Map<Id, Double> segments = new HashMap<>();
    loss.segments().forEach(id -> segments.put(id, collected.of(id, segment(map, id))));
    Map<Id, Map<Id, Double>> suppliers = new HashMap<>();
    for (Id id : loss.enterprises()) {
      for (Participation p : map.participationsOf(id)) {
        if (p.role() == Role.SUPPLIER) {
          suppliers
              .computeIfAbsent(p.segment(), k -> new HashMap<>())
              .put(id, collected.of(id, enterprise(map, id), segment(map, p.segment())));
        }
      }
    }
    Map<Id, Double> links = new HashMap<>();
    for (Id id : loss.links()) {
      Link link = map.find(Link.class, id).orElseThrow();
      if (link.kind() == LinkKind.SUPPLY) {
        Figure own = link.supplier() == null ? null : enterprise(map, link.supplier());
        links.put(id, collected.of(id, own == null ? segment(map, link.from()) : own));
      }
    }
    return new Outages(
        segments,
        suppliers,
        links,
        collected.unknown.stream().sorted().toList(),
        collected.bySegment.stream().sorted().toList(),
        List.copyOf(collected.used));
  }

  private static @Nullable Figure segment(ChainMap map, Id id) {
    return map.find(Segment.class, id).map(s -> s.facts().timeToRecover()).orElse(null);
  }

  private static @Nullable Figure enterprise(ChainMap map, Id id) {
    return map.find(Enterprise.class, id).map(Enterprise::timeToRecover).orElse(null);
  }

  /** Returns all times above 0 after which something is back, each once, the first first. */
  double[] times() {
    return Stream.of(
            segments.values().stream(),
            links.values().stream(),
            suppliers.values().stream().flatMap(each -> each.values().stream()))
        .flatMap(each -> each)
        .mapToDouble(Double::doubleValue)
        .filter(time -> time > 0 && time < ENDLESS)
        .sorted()
        .distinct()
        .toArray();
  }
}
