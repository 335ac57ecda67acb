package org.chainmap.analysis;

import java.util.Objects;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Participation;
import org.chainmap.model.Places;
import org.chainmap.model.kind.Role;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Region;
import org.jspecify.annotations.Nullable;

/** The part of a segment's supply that comes from enterprises of a region (本地配套率). */
public final class LocalSupply {

  private LocalSupply() {}

  /**
   * Returns the sum of the shares of the suppliers that sit in a region, percent 0–100; null where
   * a share or a place that it depends on is unknown, and where the shares do not add up to 100.
   * O(participations of the segment).
   *
   * @param region a country, or a province or city with what is around it
   */
  public static @Nullable Double rate(ChainMap map, Id segment, Region region) {
    double all = 0;
    double local = 0;
    int shares = 0;
    for (Participation p : map.participationsIn(segment)) {
      if (p.role() != Role.SUPPLIER) {
        continue;
      }
      Figure share = p.share();
      if (share == null) {
        return null;
      }
      Boolean here =
          within(map.find(Enterprise.class, p.enterprise()).orElseThrow().region(), region);
      if (here == null && share.value() > 0) {
        return null;
      }
      all += share.value();
      shares += share.value() > 0 ? 1 : 0;
      local += Objects.equals(here, true) ? share.value() : 0;
    }
    return Math.abs(all - 100) > Shares.ROUNDING * Math.max(1, shares)
        ? null
        : (Double) Math.min(local, 100);
  }

  /** Tells whether a place lies in a region; null where too little is known of it. */
  private static @Nullable Boolean within(@Nullable Region place, Region region) {
    if (place == null) {
      return null;
    }
    if (!place.country().equalsIgnoreCase(region.country())) {
      return false;
    }
    Boolean province = same(place.province(), region.province());
    return Objects.equals(province, true) ? same(place.city(), region.city()) : province;
  }

  private static @Nullable Boolean same(@Nullable String place, @Nullable String wanted) {
    if (wanted == null) {
      return true;
    }
    return place == null ? null : (Boolean) Places.folded(place).equals(Places.folded(wanted));
  }
}
