package org.chainmap.ui.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Participation;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.Role;
import org.jspecify.annotations.Nullable;

/**
 * The shares of suppliers in a segment's supply.
 *
 * @param suppliers each supplier once, the largest share first, those of unknown share last
 */
record SupplierShares(List<Supplier> suppliers) {

  /**
   * @param ownership its kind of owner, or null if unknown
   * @param share its share in percent, the sum of its entries; null if one is unknown
   */
  record Supplier(Id enterprise, @Nullable Ownership ownership, @Nullable Double share) {}

  static SupplierShares of(ChainMap map, Id segment) {
    Map<Id, List<Participation>> byEnterprise = new LinkedHashMap<>();
    for (Participation p : map.participationsIn(segment)) {
      if (p.role() == Role.SUPPLIER) {
        byEnterprise.computeIfAbsent(p.enterprise(), id -> new ArrayList<>()).add(p);
      }
    }
    List<Supplier> suppliers = new ArrayList<>();
    byEnterprise.forEach(
        (id, parts) ->
            suppliers.add(
                new Supplier(
                    id,
                    map.find(Enterprise.class, id).map(Enterprise::ownership).orElse(null),
                    sum(parts))));
    suppliers.sort(Comparator.comparingDouble((Supplier s) -> s.share() == null ? 1 : -s.share()));
    return new SupplierShares(List.copyOf(suppliers));
  }

  private static @Nullable Double sum(List<Participation> parts) {
    double sum = 0;
    for (Participation part : parts) {
      if (part.share() == null) {
        return null;
      }
      sum += part.share().value();
    }
    return sum;
  }

  /** The sum of the known shares in percent; over 100 if the document contradicts itself. */
  double known() {
    return suppliers.stream().mapToDouble(s -> s.share() == null ? 0 : s.share()).sum();
  }

  /** The number of suppliers of unknown share. */
  long unknown() {
    return suppliers.stream().filter(s -> s.share() == null).count();
  }
}
