package org.chainmap.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Participation;
import org.chainmap.model.ProvisionalNames;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Role;
import org.chainmap.model.kind.SegmentKind;

/**
 * The suppliers of a segment, each enterprise once: participations as supplier, without those with
 * a stated share of 0, and without enterprises that have no name yet.
 *
 * @param domestic suppliers within the country
 * @param foreign suppliers abroad
 * @param unknown suppliers of which neither ownership nor region is known
 */
public record Suppliers(List<Id> all, List<Id> domestic, List<Id> foreign, List<Id> unknown) {

  public static Suppliers of(ChainMap map, Id segment) {
    Set<Id> all = new LinkedHashSet<>();
    for (Participation p : map.participationsIn(segment)) {
      if (p.role() == Role.SUPPLIER
          && (p.share() == null || p.share().value() != 0)
          && map.find(p.enterprise()).filter(ProvisionalNames::unnamed).isEmpty()) {
        all.add(p.enterprise());
      }
    }
    List<Id> domestic = new ArrayList<>();
    List<Id> foreign = new ArrayList<>();
    List<Id> unknown = new ArrayList<>();
    for (Id id : all) {
      Boolean here = map.find(Enterprise.class, id).map(Enterprise::domestic).orElse(null);
      (here == null ? unknown : here ? domestic : foreign).add(id);
    }
    return new Suppliers(List.copyOf(all), domestic, foreign, unknown);
  }

  /**
   * Returns where foreign enterprises are, as a key: {@code abroad} where none is known to sit in
   * the country, else {@code foreign}: a foreign-owned enterprise in the country is not abroad.
   */
  public static String origin(ChainMap map, List<Id> foreign) {
    boolean here =
        foreign.stream()
            .map(id -> map.find(Enterprise.class, id).map(Enterprise::region).orElse(null))
            .anyMatch(region -> region != null && region.domestic());
    return here ? "foreign" : "abroad";
  }

  /** Returns the segments that should have a supplier and list none; a use needs none. */
  static List<Id> unlisted(ChainMap map) {
    return map.segments().stream()
        .filter(s -> s.kind() != SegmentKind.USE && of(map, s.id()).all().isEmpty())
        .map(Segment::id)
        .toList();
  }
}
