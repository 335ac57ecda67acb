package org.chainmap.model.value;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.kind.EnterpriseMark;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.kind.Ownership;

/**
 * The part of a map that a saved view shows. An empty list leaves nothing out; of several lists all
 * must be met.
 *
 * @param stages the stages shown
 * @param segments the segments shown
 * @param linkKinds the kinds of links shown
 * @param marks the marks of which an enterprise carries one to be shown
 * @param ownerships the kinds of ownership of which an enterprise has one to be shown
 * @param regions the regions of which an enterprise is in one to be shown: a country's two-letter
 *     code, or the name of a province or city as written for enterprises
 */
public record ViewFilter(
    List<Id> stages,
    List<Id> segments,
    List<LinkKind> linkKinds,
    List<EnterpriseMark> marks,
    List<Ownership> ownerships,
    List<String> regions) {

  /** The filter that leaves nothing out. */
  public static final ViewFilter NONE =
      new ViewFilter(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public ViewFilter {
    stages = stages.stream().distinct().toList();
    segments = segments.stream().distinct().toList();
    linkKinds = linkKinds.stream().distinct().sorted().toList();
    marks = marks.stream().distinct().sorted().toList();
    ownerships = ownerships.stream().distinct().sorted().toList();
    regions = regions.stream().filter(region -> !region.isBlank()).distinct().toList();
  }

  public ViewFilter withStages(List<Id> changed) {
    return new ViewFilter(changed, segments, linkKinds, marks, ownerships, regions);
  }

  public ViewFilter withSegments(List<Id> changed) {
    return new ViewFilter(stages, changed, linkKinds, marks, ownerships, regions);
  }

  public ViewFilter withLinkKinds(List<LinkKind> changed) {
    return new ViewFilter(stages, segments, changed, marks, ownerships, regions);
  }

  public ViewFilter withMarks(List<EnterpriseMark> changed) {
    return new ViewFilter(stages, segments, linkKinds, changed, ownerships, regions);
  }

  public ViewFilter withOwnerships(List<Ownership> changed) {
    return new ViewFilter(stages, segments, linkKinds, marks, changed, regions);
  }

  public ViewFilter withRegions(List<String> changed) {
    return new ViewFilter(stages, segments, linkKinds, marks, ownerships, changed);
  }
}
