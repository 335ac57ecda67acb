package org.chainmap.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Participation;
import org.chainmap.model.kind.Role;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.value.Figure;

/**
 * The shares of the suppliers of a segment or of several segments together.
 *
 * @param byEnterprise percent by supplier; several participations of one supplier add up
 * @param complete whether every supplier's share is stated
 * @param doubtful the standings of the shares other than stated by a source
 */
record Shares(Map<Id, Double> byEnterprise, boolean complete, List<Standing> doubtful) {

  /** Largest rounding error of one share that is stated in whole percent. */
  static final double ROUNDING = 0.5;

  private static final double ALL = 1e4;

  static Shares of(ChainMap map, Id segment) {
    Map<Id, Double> shares = new LinkedHashMap<>();
    boolean complete = true;
    List<Standing> doubtful = new ArrayList<>();
    for (Participation p : map.participationsIn(segment)) {
      if (p.role() != Role.SUPPLIER) {
        continue;
      }
      Figure share = p.share();
      complete &= share != null;
      shares.merge(p.enterprise(), share == null ? 0 : share.value(), Double::sum);
      if (share != null
          && share.standing() != Standing.STATED
          && !doubtful.contains(share.standing())) {
        doubtful.add(share.standing());
      }
    }
    doubtful.sort(null);
    return new Shares(shares, complete, doubtful);
  }

  /** Tells whether they are all known, not all 0, and add up to at most 100 % but for rounding. */
  boolean usable() {
    return complete && bounded();
  }

  /** Tells whether some are known, which add up to at most 100 % but for rounding. */
  boolean bounded() {
    return sum() > 0 && sum() <= 100 + tolerance();
  }

  /** Tells whether they leave part of the supply unstated, so that the index is a lower bound. */
  boolean partial() {
    return sum() < 100 - tolerance();
  }

  private double tolerance() {
    return ROUNDING * Math.max(1, suppliers());
  }

  double sum() {
    return byEnterprise.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Returns the sum of the squared known percentages: 10 000 for a monopoly. */
  double hhi() {
    return Math.min(ALL, byEnterprise.values().stream().mapToDouble(share -> share * share).sum());
  }

  /** Returns the index if all that is unstated came from one more supplier: the most it can be. */
  double hhiMost() {
    double rest = partial() ? 100 - sum() : 0;
    return Math.min(ALL, hhi() + rest * rest);
  }

  /** Tells whether more than one enterprise supplies, as far as is known. */
  boolean several() {
    return (complete ? suppliers() : byEnterprise.size()) > 1;
  }

  long suppliers() {
    return byEnterprise.values().stream().filter(share -> share != 0).count();
  }

  Map.Entry<Id, Double> largest() {
    return byEnterprise.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
  }
}
