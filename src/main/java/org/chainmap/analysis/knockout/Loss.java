package org.chainmap.analysis.knockout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Scenario;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.value.Region;
import org.jspecify.annotations.Nullable;

/**
 * The elements that a scenario removes from a map, each list in the order of ids.
 *
 * @param segments the segments named
 * @param enterprises the enterprises that are named, or have a region or an ownership that is named
 * @param links the links named, of any kind
 * @param unmatched the named regions and ownerships that no enterprise has, as the scenario names
 *     them
 * @param regionUnknown enterprises that count as not lost because their region is not known, while
 *     regions are named
 * @param ownershipUnknown the same for unknown ownership
 */
public record Loss(
    List<Id> segments,
    List<Id> enterprises,
    List<Id> links,
    List<Object> unmatched,
    List<Id> regionUnknown,
    List<Id> ownershipUnknown) {

  /**
   * Finds the elements that are lost. O(elements · regions). Elements that are no longer on the map
   * are left out.
   */
  static Loss of(ChainMap map, Scenario scenario) {
    Set<Id> named = new HashSet<>(scenario.removed());
    Set<Object> unmatched = new HashSet<>(scenario.regions());
    unmatched.addAll(scenario.ownerships());
    List<Id> enterprises = new ArrayList<>();
    List<Id> regionUnknown = new ArrayList<>();
    List<Id> ownershipUnknown = new ArrayList<>();
    for (Enterprise enterprise : map.enterprises()) {
      boolean lost = named.contains(enterprise.id());
      for (String region : scenario.regions()) {
        if (within(enterprise.region(), region)) {
          unmatched.remove(region);
          lost = true;
        }
      }
      Ownership ownership = enterprise.ownership();
      if (ownership != null && scenario.ownerships().contains(ownership)) {
        unmatched.remove(ownership);
        lost = true;
      }
      if (lost) {
        enterprises.add(enterprise.id());
      } else {
        if (!scenario.regions().isEmpty() && enterprise.region() == null) {
          regionUnknown.add(enterprise.id());
        }
        if (!scenario.ownerships().isEmpty() && ownership == null) {
          ownershipUnknown.add(enterprise.id());
        }
      }
    }
    List<Object> left = new ArrayList<>(scenario.regions());
    left.addAll(scenario.ownerships());
    left.retainAll(unmatched);
    return new Loss(
        among(map.segments(), named),
        enterprises,
        among(map.links(), named),
        left,
        regionUnknown,
        ownershipUnknown);
  }

  /**
   * Tells whether an enterprise's region lies in a region given by a country code or a place name.
   */
  public static boolean within(@Nullable Region region, String named) {
    return region != null
        && (named.equalsIgnoreCase(region.country())
            || named.equals(region.province())
            || named.equals(region.city()));
  }

  private static List<Id> among(List<? extends Element> elements, Set<Id> named) {
    return elements.stream().map(Element::id).filter(named::contains).toList();
  }

  /** Tells whether nothing is lost. */
  public boolean isEmpty() {
    return segments.isEmpty() && enterprises.isEmpty() && links.isEmpty();
  }
}
