package org.chainmap.analysis.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chainmap.model.kind.MatchDecision;

/** Finds for a need without an offer why each offer is not paired with it. O(offers). */
final class UnmetNeedSearch {

  private static final class Refusals {
    int count;
    int nearest = -1;
    double alike = -1;
  }

  private final MatchingProblem matchingProblem;
  private final int need;
  private final List<Unmet.Used> used = new ArrayList<>();
  private final Map<MatchFilter, Refusals> refusals = new EnumMap<>(MatchFilter.class);
  private boolean offered;
  private int unlike;
  private int rejected;
  private int closest = -1;
  private double closestAlike;

  /**
   * @param taker by offer the need it serves, or −1
   */
  UnmetNeedSearch(MatchingProblem matchingProblem, int need, int[] taker) {
    this.matchingProblem = matchingProblem;
    this.need = need;
    for (int o = 0; o < taker.length; o++) {
      MatchFilter refusal =
          matchingProblem.concerns(need, o)
              ? matchingProblem.refusal(need, o)
              : MatchFilter.SEGMENT;
      if (refusal != MatchFilter.SEGMENT) {
        offered = true;
        look(o, taker[o], refusal);
      }
    }
  }

  private void look(int o, int taker, @org.jspecify.annotations.Nullable MatchFilter refusal) {
    if (matchingProblem.decided().decision(need, o) == MatchDecision.REJECTED) {
      rejected++;
      return;
    }
    double alike = matchingProblem.alike(need, o);
    if (alike > closestAlike) {
      closestAlike = alike;
      closest = o;
    }
    if (refusal != null) {
      Refusals those = refusals.computeIfAbsent(refusal, k -> new Refusals());
      those.count++;
      if (alike > those.alike) {
        those.alike = alike;
        those.nearest = o;
      }
    } else if (!matchingProblem.enough(alike)) {
      unlike++;
    } else if (taker >= 0) {
      used.add(new Unmet.Used(matchingProblem.offer(o), matchingProblem.need(taker)));
    }
  }

  Unmet result() {
    MarketEntry wanted = matchingProblem.need(need);
    List<Unmet.Refused> refused = new ArrayList<>();
    refusals.forEach(
        (matchFilter, those) -> {
          MarketEntry offer = matchingProblem.offer(those.nearest);
          refused.add(
              new Unmet.Refused(
                  matchFilter, those.count, offer, Check.of(matchFilter, wanted, offer)));
        });
    return new Unmet(
        wanted,
        offered,
        List.copyOf(used),
        List.copyOf(refused),
        unlike,
        rejected,
        closest < 0 ? null : matchingProblem.proposal(need, closest));
  }
}
