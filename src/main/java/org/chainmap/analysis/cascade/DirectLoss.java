package org.chainmap.analysis.cascade;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Participation;
import org.chainmap.model.kind.Role;
import org.chainmap.model.value.Figure;

/**
 * The part of a segment's own supply that is lost with some of its suppliers. Where all shares are
 * stated, it is the sum of the lost shares; shares that add up to more than 100 count in
 * proportion, and where they add up to less, suppliers that are not on the map still provide the
 * rest. Suppliers of unknown share have equal parts of the remainder of the stated shares. A
 * supplier with a stated share of 0, a developer and a user supply nothing.
 *
 * @param lost the suppliers lost, the largest share first, unknown ones last
 * @param kept the other suppliers, in the same order
 * @param part the part lost, 0–1
 * @param least the smallest possible part, whatever the unknown shares are
 * @param most the largest possible part
 * @param statedSum the sum of the stated shares, in percent
 * @param unstated the number of suppliers without a stated share
 */
public record DirectLoss(
    Id segment,
    List<Id> lost,
    List<Id> kept,
    double part,
    double least,
    double most,
    double statedSum,
    int unstated) {

  /** Largest rounding error of a sum of shares, in percent. */
  private static final double TOLERANCE = 0.5;

  /** A loss of this part or more counts as everything. */
  private static final double WHOLE = 1 - 1e-9;

  /** Returns a segment's loss, or empty where it loses no supplier. O(its participations). */
  public static Optional<DirectLoss> of(ChainMap map, Id segment, Predicate<Id> isLost) {
    Set<Id> lost = new LinkedHashSet<>();
    Set<Id> kept = new LinkedHashSet<>();
    double stated = 0;
    double statedLost = 0;
    int unstated = 0;
    int unstatedLost = 0;
    for (Participation p : map.participationsIn(segment)) {
      Figure share = p.share();
      if (p.role() != Role.SUPPLIER || (share != null && share.value() == 0)) {
        continue;
      }
      boolean gone = isLost.test(p.enterprise());
      (gone ? lost : kept).add(p.enterprise());
      if (share == null) {
        unstated++;
        unstatedLost += gone ? 1 : 0;
      } else {
        stated += share.value();
        statedLost += gone ? share.value() : 0;
      }
    }
    if (lost.isEmpty()) {
      return Optional.empty();
    }
    double whole = stated > 100 - TOLERANCE ? stated : 100;
    double rest = whole - stated;
    double assumed = unstatedLost == 0 ? 0 : rest * unstatedLost / unstated;
    double possible = unstatedLost == 0 ? 0 : rest;
    return Optional.of(
        new DirectLoss(
            segment,
            List.copyOf(lost),
            List.copyOf(kept),
            Math.min(1, (statedLost + assumed) / whole),
            Math.min(1, statedLost / whole),
            Math.min(1, (statedLost + possible) / whole),
            stated,
            unstated));
  }

  /** Tells whether nothing of the segment's supply is left. */
  public boolean entire() {
    return part >= WHOLE;
  }

  /** Tells whether the part depends on equal parts for unknown shares while some supplier stays. */
  public boolean assumed() {
    return most > least && !kept.isEmpty();
  }

  /** Tells whether the stated shares add up to more than 100 %. */
  public boolean over() {
    return statedSum > 100 + TOLERANCE;
  }

  /** Tells whether all shares are stated and leave something to suppliers not on the map. */
  public boolean under() {
    return unstated == 0 && statedSum < 100 - TOLERANCE;
  }
}
