package org.chainmap.overlay;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Participation;
import org.chainmap.model.kind.Role;
import org.chainmap.text.Message;
import org.chainmap.text.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * The group to which most of a segment's suppliers belong, e.g. a kind of owner.
 *
 * @param <K> the type of the groups
 */
sealed interface DominantGroup<K> {

  /**
   * All suppliers, or most of the supply, are of one group.
   *
   * @param amount its part of the supply in words, or null where all suppliers are of the group
   */
  record One<K>(K group, @Nullable Message amount) implements DominantGroup<K> {}

  /**
   * Suppliers of several groups, none of which is known to supply most.
   *
   * @param groups the number of known groups
   */
  record Several<K>(int groups) implements DominantGroup<K> {}

  /** The group of too many suppliers is unknown. */
  record Unknown<K>() implements DominantGroup<K> {}

  /** No supplier is listed. */
  record Nobody<K>() implements DominantGroup<K> {}

  /**
   * Returns the dominant group: the group of all suppliers; or the one with more than half of the
   * supply by the known shares; or, where shares are unknown, the one with more than half of the
   * suppliers, including those of unknown groups.
   */
  static <K> DominantGroup<K> of(
      ChainMap map, Id segment, Function<Enterprise, Optional<K>> group) {
    Map<K, Double> shares = new LinkedHashMap<>();
    Map<K, Integer> counts = new LinkedHashMap<>();
    Set<Id> suppliers = new HashSet<>();
    double all = 0;
    boolean complete = true;
    for (Participation p : map.participationsIn(segment)) {
      Double share = p.share() == null ? null : p.share().value();
      if (p.role() != Role.SUPPLIER || (share != null && share == 0)) {
        continue;
      }
      boolean first = suppliers.add(p.enterprise());
      K of = map.find(Enterprise.class, p.enterprise()).flatMap(group).orElse(null);
      if (of != null && first) {
        counts.merge(of, 1, Integer::sum);
      }
      if (of != null && share != null) {
        shares.merge(of, share, Double::sum);
      }
      all += share == null ? 0 : share;
      complete &= share != null;
    }
    if (suppliers.isEmpty()) {
      return new Nobody<>();
    }
    if (counts.isEmpty()) {
      return new Unknown<>();
    }
    K most = largest(counts);
    if (counts.getOrDefault(most, 0) == suppliers.size()) {
      return new One<>(most, null);
    }
    if (!shares.isEmpty()) {
      K first = largest(shares);
      double share = shares.getOrDefault(first, 0.0);
      if (2 * share > Math.max(100, all)) {
        return new One<>(first, Message.verbatim(Numbers.percent(share)));
      }
    }
    int count = counts.getOrDefault(most, 0);
    if (!complete && 2 * count > suppliers.size()) {
      return new One<>(most, Message.verbatim(count + "/" + suppliers.size()));
    }
    return counts.size() > 1 ? new Several<>(counts.size()) : new Unknown<>();
  }

  private static <K, N extends Number & Comparable<N>> K largest(Map<K, N> values) {
    return values.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }
}
