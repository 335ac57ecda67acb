package org.chainmap.analysis.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.chainmap.model.Names;
import org.chainmap.model.Segment;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** The reasons for and against pairs, in words. */
final class MatchReasons {

  private static final int PHRASES = 4;
  private static final int NAMED = 2;

  private MatchReasons() {}

  static Message reason(Proposal pair) {
    List<Message> parts = new ArrayList<>();
    Segment segment = pair.need().segment();
    for (Outcome outcome : Outcome.values()) {
      List<Message> words =
          pair.checks().stream()
              .filter(check -> check.outcome() == outcome)
              .map(
                  check ->
                      check.matchFilter() == MatchFilter.SEGMENT && outcome == Outcome.PASSED
                          ? Message.of("matching.sameSegment", name(segment))
                          : check.words())
              .toList();
      if (!words.isEmpty()) {
        parts.add(Message.of("matching." + outcome.key(), words));
      }
    }
    Portion met = pair.met();
    if (met.share() > 0 && met.share() < 1) {
      parts.add(Message.of("matching.met", met.percent(), met.words()));
    }
    if (pair.distance() != null) {
      parts.add(Message.of("matching.distance", name(segment(pair)), pair.distance()));
    }
    parts.add(
        Message.of(
            "label.name", shared(pair, Lang.ZH).in(Lang.ZH), shared(pair, Lang.EN).in(Lang.EN)));
    parts.add(Message.of("matching.similarity", shown(pair.similarity())));
    for (MarketEntry each : List.of(pair.need(), pair.offer())) {
      if (!each.own()) {
        parts.add(Message.of("matching.from." + each.listing().side().key(), title(each)));
      }
    }
    return joined(parts);
  }

  private static Message shared(Proposal pair, Lang lang) {
    List<Message> phrases =
        pair.shared(lang).stream().limit(PHRASES).map(MatchReasons::quoted).toList();
    return phrases.isEmpty()
        ? Message.of("matching.shared.none")
        : Message.of("matching.shared", phrases);
  }

  private static org.chainmap.model.@org.jspecify.annotations.Nullable Segment segment(
      Proposal pair) {
    return pair.need().segment() != null ? pair.need().segment() : pair.offer().segment();
  }

  static Message unmet(Unmet unmet, double threshold) {
    Segment segment = unmet.need().segment();
    List<Message> parts = new ArrayList<>();
    if (!unmet.offered()) {
      parts.add(
          segment == null
              ? Message.of("matching.unmet.noOffers")
              : Message.of("matching.unmet.noOffer", name(segment)));
    }
    if (unmet.partly()) {
      parts.add(
          Message.of("matching.unmet.partly", unmet.portion().percent(), unmet.lacking().words()));
    }
    MarketEntry neighbour = unmet.neighbour();
    if (neighbour != null && !unmet.partly()) {
      parts.add(
          Message.of("matching.unmet.neighbour", name(neighbour.segment()), entry(neighbour)));
    }
    if (!unmet.used().isEmpty()) {
      List<Message> those = unmet.used().stream().limit(NAMED).map(MatchReasons::used).toList();
      int more = unmet.used().size() - those.size();
      parts.add(
          more == 0
              ? Message.of("matching.unmet.used", those)
              : Message.of("matching.unmet.usedMore", those, more));
    }
    for (Unmet.Refused refused : unmet.refused()) {
      parts.add(
          Message.of(
              "matching.unmet.refused",
              refused.count(),
              refused.matchFilter().label(),
              entry(refused.offer()),
              refused.nearest().words()));
    }
    if (unmet.rejected() > 0) {
      parts.add(Message.of("matching.unmet.rejected", unmet.rejected()));
    }
    if (unmet.unlike() > 0) {
      parts.add(Message.of("matching.unmet.unlike", unmet.unlike(), shown(threshold)));
    }
    return joined(parts);
  }

  private static Message used(Unmet.Used used) {
    return Message.of("matching.usedBy", entry(used.offer()), entry(used.by()));
  }

  /** Returns a listing's text and enterprise. */
  static Message entry(MarketEntry marketEntry) {
    return Message.of(
        "matching.entry",
        Names.message(marketEntry.home(), marketEntry.id()),
        Message.of(
            "label.name",
            marketEntry.enterprise().cardName(Lang.ZH),
            marketEntry.enterprise().cardName(Lang.EN)));
  }

  static Message title(MarketEntry marketEntry) {
    var title = marketEntry.home().info().title();
    return Message.of("label.name", oneLine(title.in(Lang.ZH)), oneLine(title.in(Lang.EN)));
  }

  private static String oneLine(String text) {
    return text.replace('\n', ' ');
  }

  private static Message name(@org.jspecify.annotations.Nullable Segment segment) {
    return segment == null
        ? Message.verbatim("")
        : Message.of("label.name", segment.name().in(Lang.ZH), segment.name().in(Lang.EN));
  }

  private static Message quoted(String text) {
    return Message.of("matching.quoted", text);
  }

  private static Message joined(List<Message> parts) {
    Message all = parts.getFirst();
    for (Message part : parts.subList(1, parts.size())) {
      all = Message.of("matching.and", all, part);
    }
    return all;
  }

  /**
   * Returns a similarity with the digits that sentences show: two, or the first that is not 0 where
   * two would say 0 of what is similar at all.
   */
  static double shown(double value) {
    int digits = value > 0 && value < 0.005 ? (int) -Math.floor(Math.log10(value)) : 2;
    return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).doubleValue();
  }
}
