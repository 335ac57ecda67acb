package org.chainmap.analysis.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chainmap.model.kind.MatchDecision;

/** What became of every offer for a need that found none. O(offers). */
final class Search {

  private static final class Refusals {
    int count;
    int nearest = -1;
    double alike = -1;
  }

  private final Board board;
  private final int need;
  private final List<Unmet.Used> used = new ArrayList<>();
  private final Map<Filter, Refusals> refusals = new EnumMap<>(Filter.class);
  private boolean offered;
  private int unlike;
  private int rejected;
  private int closest = -1;
  private double closestAlike;

  /**
   * @param taker by offer the need it serves, or −1
   */
  Search(Board board, int need, int[] taker) {
    this.board = board;
    this.need = need;
    for (int o = 0; o < taker.length; o++) {
      Filter refusal = board.concerns(need, o) ? board.refusal(need, o) : Filter.SEGMENT;
      if (refusal != Filter.SEGMENT) {
        offered = true;
        look(o, taker[o], refusal);
      }
    }
  }

  private void look(int o, int taker, @org.jspecify.annotations.Nullable Filter refusal) {
    if (board.decided().decision(need, o) == MatchDecision.REJECTED) {
      rejected++;
      return;
    }
    double alike = board.alike(need, o);
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
    } else if (!board.enough(alike)) {
      unlike++;
    } else if (taker >= 0) {
      used.add(new Unmet.Used(board.offer(o), board.need(taker)));
    }
  }

  Unmet result() {
    Entry wanted = board.need(need);
    List<Unmet.Refused> refused = new ArrayList<>();
    refusals.forEach(
        (filter, those) -> {
          Entry offer = board.offer(those.nearest);
          refused.add(
              new Unmet.Refused(filter, those.count, offer, Check.of(filter, wanted, offer)));
        });
    return new Unmet(
        wanted,
        offered,
        List.copyOf(used),
        List.copyOf(refused),
        unlike,
        rejected,
        closest < 0 ? null : board.proposal(need, closest));
  }
}
