package org.chainmap.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.Role;

/**
 * The number of a stage's suppliers by kind of owner, each supplier counted once.
 *
 * @param counts the numbers by owner, in the order of owners; without owners that have no suppliers
 * @param unknown the number of suppliers of unknown ownership
 */
public record OwnershipMix(Id stage, Map<Ownership, Integer> counts, int unknown) {

  /** Returns one mix per stage, in their order. O(participations). */
  public static List<OwnershipMix> of(ChainMap map) {
    List<OwnershipMix> mixes = new ArrayList<>();
    for (Stage stage : map.stages()) {
      Map<Ownership, Integer> counts = new EnumMap<>(Ownership.class);
      Set<Id> seen = new HashSet<>();
      int unknown = 0;
      for (Segment segment : map.segmentsIn(stage.id())) {
        for (Participation p : map.participationsIn(segment.id())) {
          if (p.role() == Role.SUPPLIER && seen.add(p.enterprise())) {
            Ownership owner =
                map.find(Enterprise.class, p.enterprise()).map(Enterprise::ownership).orElse(null);
            if (owner == null) {
              unknown++;
            } else {
              counts.merge(owner, 1, Integer::sum);
            }
          }
        }
      }
      mixes.add(new OwnershipMix(stage.id(), counts, unknown));
    }
    return mixes;
  }

  /** Returns the number of suppliers. */
  public int total() {
    return unknown + counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
