package org.chainmap.analysis;

import java.util.Set;
import java.util.TreeSet;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.kind.SegmentKind;

/**
 * The segments that only take supply: uses, and those to which supply links lead and from which
 * none goes on. Customers and operators are no bottlenecks of supply. A segment without any supply
 * link is not among them, because its place in the chain is not known.
 */
public final class Customers {

  private Customers() {}

  /** Returns the customers of a map. O(segments + links). */
  public static Set<Id> in(ChainMap map) {
    Set<Id> supplied = new TreeSet<>();
    Set<Id> supplying = new TreeSet<>();
    for (Link link : map.links()) {
      if (link.kind() == LinkKind.SUPPLY && !link.from().equals(link.to())) {
        supplying.add(link.from());
        supplied.add(link.to());
      }
    }
    Set<Id> customers = new TreeSet<>();
    for (Segment segment : map.segments()) {
      boolean last = supplied.contains(segment.id()) && !supplying.contains(segment.id());
      if (last || segment.kind() == SegmentKind.USE) {
        customers.add(segment.id());
      }
    }
    return customers;
  }
}
