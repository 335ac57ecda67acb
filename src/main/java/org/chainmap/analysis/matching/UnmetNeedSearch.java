package org.chainmap.analysis.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chainmap.model.kind.MatchDecision;

/** Finds for a need that is not all met why each other offer is not paired with it. O(offers). */
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
  private int neighbour = -1;
  private double neighbourAlike;
  private final double met;

  /**
   * @param met the share of the need that is met
   * @param takers by offer the needs it serves
   */
  UnmetNeedSearch(
      MatchingProblem matchingProblem, int need, double met, List<List<Integer>> takers) {
    this.matchingProblem = matchingProblem;
    this.need = need;
    this.met = met;
    for (int o = 0; o < takers.size(); o++) {
      MatchFilter refusal =
          matchingProblem.concerns(need, o)
              ? matchingProblem.refusal(need, o)
              : MatchFilter.SEGMENT;
      if (refusal != MatchFilter.SEGMENT) {
        offered = true;
        if (!takers.get(o).contains(need)) {
          look(o, takers.get(o), refusal);
        }
      } else if (matchingProblem.concerns(need, o) && matchingProblem.neighbours(need, o)) {
        double alike = matchingProblem.alike(need, o);
        if (alike > neighbourAlike) {
          neighbourAlike = alike;
          neighbour = o;
        }
      }
    }
  }

  private void look(
      int o, List<Integer> takers, @org.jspecify.annotations.Nullable MatchFilter refusal) {
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
    } else if (!takers.isEmpty()) {
      used.add(new Unmet.Used(matchingProblem.offer(o), matchingProblem.need(takers.getFirst())));
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
        met,
        offered,
        List.copyOf(used),
        List.copyOf(refused),
        unlike,
        rejected,
        closest < 0 ? null : matchingProblem.proposal(need, closest),
        neighbour < 0 ? null : matchingProblem.offer(neighbour));
  }
}
