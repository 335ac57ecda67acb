package org.chainmap.story;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmap.analysis.knockout.Loss;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Integrity;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.EnterpriseMark;
import org.chainmap.model.value.ViewFilter;
import org.chainmap.text.Message;

/**
 * What a filter leaves of a map.
 *
 * @param map the map without what is not shown; segments that are linked to shown ones are still on
 *     it, as the far ends of links that lead out of the view
 * @param segments the segments that are shown; they stay though none of their enterprises does
 */
record FilteredMap(ChainMap map, Set<Id> segments) {

  FilteredMap {
    segments = Set.copyOf(segments);
  }

  /** Filters a map. O(elements). */
  static FilteredMap of(ChainMap map, ViewFilter filter) {
    Set<Id> shown =
        map.segments().stream()
            .filter(segment -> shows(filter, segment))
            .map(Segment::id)
            .collect(Collectors.toSet());
    if (filter.equals(ViewFilter.NONE)) {
      return new FilteredMap(map, shown);
    }
    Set<Id> needed = new HashSet<>(shown);
    for (Link link : map.links()) {
      if (shows(filter, link) && (shown.contains(link.from()) || shown.contains(link.to()))) {
        needed.add(link.from());
        needed.add(link.to());
      }
    }
    Set<Id> stages =
        map.segments().stream()
            .filter(segment -> needed.contains(segment.id()))
            .map(Segment::stage)
            .collect(Collectors.toCollection(HashSet::new));
    stages.addAll(filter.stages());
    boolean allStages = filter.stages().isEmpty() && filter.segments().isEmpty();
    List<Id> gone =
        Stream.of(
                map.segments().stream().filter(segment -> !needed.contains(segment.id())),
                map.stages().stream().filter(stage -> !allStages && !stages.contains(stage.id())),
                map.links().stream()
                    .filter(
                        link ->
                            !shows(filter, link)
                                || (!shown.contains(link.from()) && !shown.contains(link.to()))),
                map.enterprises().stream().filter(enterprise -> !shows(filter, enterprise)))
            .<Element>flatMap(stream -> stream)
            .map(Element::id)
            .toList();
    return new FilteredMap(
        map.with(Integrity.removal(Message.of("story.filtered"), map, gone)), shown);
  }

  private static boolean shows(ViewFilter filter, Segment segment) {
    return (filter.stages().isEmpty() || filter.stages().contains(segment.stage()))
        && (filter.segments().isEmpty() || filter.segments().contains(segment.id()));
  }

  private static boolean shows(ViewFilter filter, Link link) {
    return filter.linkKinds().isEmpty() || filter.linkKinds().contains(link.kind());
  }

  private static boolean shows(ViewFilter filter, Enterprise enterprise) {
    List<EnterpriseMark> marks = filter.marks();
    return (marks.isEmpty() || enterprise.marks().stream().anyMatch(marks::contains))
        && (filter.ownerships().isEmpty()
            || (enterprise.ownership() != null
                && filter.ownerships().contains(enterprise.ownership())))
        && (filter.regions().isEmpty()
            || filter.regions().stream()
                .anyMatch(region -> Loss.within(enterprise.region(), region)));
  }
}
