package org.chainmap.analysis.matching;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainmap.geom.Id;
import org.chainmap.model.Match;
import org.chainmap.model.kind.MatchDecision;
import org.jspecify.annotations.Nullable;

/** The decisions of people on pairs of the own document. Needs and offers are given by index. */
final class Decided {

  /** A need and an offer by index. */
  record Pair(int need, int offer) {}

  private final Map<Pair, Match> byPair = new LinkedHashMap<>();

  /** Reads the decisions. Where a pair was recorded twice, its first record counts. */
  Decided(Market market) {
    Map<Id, Integer> needs = numbers(market.needs());
    Map<Id, Integer> offers = numbers(market.offers());
    for (Match match : market.own().all(Match.class)) {
      Integer need = needs.get(match.need());
      Integer offer = offers.get(match.offer());
      if (need != null && offer != null) {
        byPair.putIfAbsent(new Pair(need, offer), match);
      }
    }
  }

  private static Map<Id, Integer> numbers(List<MarketEntry> entries) {
    Map<Id, Integer> numbers = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).own()) {
        numbers.put(entries.get(i).id(), i);
      }
    }
    return numbers;
  }

  Map<Pair, Match> all() {
    return byPair;
  }

  @Nullable Match on(int need, int offer) {
    return byPair.isEmpty() ? null : byPair.get(new Pair(need, offer));
  }

  @Nullable MatchDecision decision(int need, int offer) {
    Match match = on(need, offer);
    return match == null ? null : match.decision();
  }
}
