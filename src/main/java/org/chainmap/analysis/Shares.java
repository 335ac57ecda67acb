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

  /** Largest rounding error of a sum of shares, in percent. */
  private static final double TOLERANCE = 0.5;

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

  /**
   * Tells whether an index can be computed from them: all known, not all 0, and their sum at most
   * 100 %.
   */
  boolean usable() {
    return complete && sum() > 0 && sum() <= 100 + TOLERANCE;
  }

  /** Tells whether they leave part of the supply unstated, so that the index is a lower bound. */
  boolean partial() {
    return sum() < 100 - TOLERANCE;
  }

  double sum() {
    return byEnterprise.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Returns the sum of the squared percentages: 10 000 for a monopoly. */
  double hhi() {
    return byEnterprise.values().stream().mapToDouble(share -> share * share).sum();
  }

  long suppliers() {
    return byEnterprise.values().stream().filter(share -> share != 0).count();
  }

  Map.Entry<Id, Double> largest() {
    return byEnterprise.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
  }
}
