package org.chainmap.ledger.pack;

import java.util.List;
import java.util.Optional;

/** All lists that can be handed in, in the order people are offered them. */
public final class PackLists {

  public static final List<PackList<?>> ALL =
      List.of(
          EnterpriseLists.ALL,
          SegmentLists.SHORTFALLS,
          InitiativeLists.RESEARCH,
          InitiativeLists.PROJECTS,
          PlaceLists.TARGETS,
          MatchedListing.LIST,
          InitiativeLists.SCENARIOS,
          PlaceLists.POLICIES,
          PlaceLists.PARKS,
          PlaceLists.PLATFORMS,
          PlaceLists.CLUSTERS,
          Unchecked.LIST,
          InitiativeLists.ALL,
          EnterpriseLists.LEADERS,
          EnterpriseLists.INSTITUTES,
          SegmentLists.ALL,
          SegmentLists.PARTICIPATIONS,
          SegmentLists.LINKS);

  private PackLists() {}

  /** Returns the list of a key. O(lists). */
  public static Optional<PackList<?>> named(String key) {
    return ALL.stream().filter(list -> list.key().equals(key)).findFirst();
  }
}
