package org.chainmap.ui.matching;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.chainmap.analysis.matching.MarketEntry;
import org.chainmap.analysis.matching.Matching;
import org.chainmap.analysis.matching.Portion;
import org.chainmap.analysis.matching.Proposal;
import org.chainmap.analysis.matching.Unmet;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.MatchDecision;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list: a pair, or an unmet need.
 *
 * @param need the need
 * @param pair the pair, or for an unmet need the closest one, or null if none is close
 * @param unmet why the need is unmet, or null for a pair
 */
record MatchRow(
    MarketEntry need, @Nullable Proposal pair, @Nullable Unmet unmet, double threshold) {

  /** The filters by the state of a row. */
  enum Shown {
    ALL("all"),
    OPEN("open"),
    DECIDED("decided"),
    PARTLY("partly"),
    UNMET("unmet");

    private final String key;

    Shown(String key) {
      this.key = key;
    }

    Message label() {
      return Message.of("matching.show." + key);
    }

    boolean takes(MatchRow matchRow) {
      return switch (this) {
        case ALL -> true;
        case OPEN -> matchRow.unmet == null && matchRow.decision() == null;
        case DECIDED -> matchRow.unmet == null && matchRow.decision() != null;
        case PARTLY -> matchRow.unmet != null && matchRow.unmet.partly();
        case UNMET -> matchRow.unmet != null && !matchRow.unmet.partly();
      };
    }
  }

  /** Returns the rows of all pairs, then of all unmet needs. */
  static List<MatchRow> of(Matching matching) {
    double threshold = matching.threshold();
    return Stream.concat(
            matching.pairs().map(pair -> new MatchRow(pair.need(), pair, null, threshold)),
            matching.unmet().stream()
                .map(unmet -> new MatchRow(unmet.need(), unmet.closest(), unmet, threshold)))
        .toList();
  }

  @Nullable MarketEntry offer() {
    return pair == null ? null : pair.offer();
  }

  @Nullable MatchDecision decision() {
    return pair == null ? null : pair.decision();
  }

  @Nullable Segment segment() {
    MarketEntry offer = offer();
    return need.segment() != null ? need.segment() : offer == null ? null : offer.segment();
  }

  Message state() {
    MatchDecision decision = decision();
    return unmet != null
        ? unmet.state()
        : decision == null ? Message.of("matching.state.open") : decision.label();
  }

  /** Returns the part of the need that is met, by the pair or in all; null where nothing is. */
  @Nullable Portion met() {
    Portion met = unmet != null ? unmet.portion() : Objects.requireNonNull(pair, "a pair").met();
    return met.share() > 0 ? met : null;
  }

  /** Returns the part of the need that is lacking; null for a pair. */
  @Nullable Portion lacking() {
    return unmet == null ? null : unmet.lacking();
  }

  Message reason() {
    return unmet != null
        ? unmet.reason(threshold)
        : Objects.requireNonNull(pair, "a pair").reason();
  }

  /** Tells whether its texts, names or reason in a language contain some words. */
  boolean holds(String words, Lang lang) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return true;
    }
    MarketEntry offer = offer();
    Segment segment = segment();
    return Stream.of(
            need.listing().text().in(lang),
            need.enterprise().name().in(lang),
            need.enterprise().cardName(lang),
            offer == null ? "" : offer.listing().text().in(lang),
            offer == null ? "" : offer.enterprise().name().in(lang),
            offer == null ? "" : offer.enterprise().cardName(lang),
            segment == null ? "" : segment.name().in(lang),
            reason().in(lang))
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
  }

  /** Tells whether a row of another run has the same need and offer. */
  boolean same(MatchRow other) {
    return sameNeed(other) && same(offer(), other.offer());
  }

  /** Tells whether both rows have the same need. */
  boolean sameNeed(MatchRow other) {
    return same(need, other.need);
  }

  private static boolean same(@Nullable MarketEntry here, @Nullable MarketEntry there) {
    return here == null || there == null
        ? here == there
        : here.own() == there.own()
            && here.id().equals(there.id())
            && here.home().info().title().equals(there.home().info().title());
  }
}
