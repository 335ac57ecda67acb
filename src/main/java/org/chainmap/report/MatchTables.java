package org.chainmap.report;

import java.util.List;
import java.util.stream.Stream;
import org.chainmap.analysis.matching.MarketEntry;
import org.chainmap.analysis.matching.Matching;
import org.chainmap.analysis.matching.Portion;
import org.chainmap.analysis.matching.Proposal;
import org.chainmap.analysis.matching.Unmet;
import org.chainmap.model.UnitNames;
import org.chainmap.text.Cell;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.text.Table;

/** A matching as rows, one for each pair and each need that is unmet or met in part. */
public final class MatchTables {

  private static final List<String> COLUMNS =
      List.of(
          "result",
          "needId",
          "need",
          "needBy",
          "segment",
          "offerId",
          "offer",
          "offerBy",
          "offerFrom",
          "share",
          "amount",
          "lacking",
          "unit",
          "similarity",
          "reason");

  private final Lang lang;
  private final double threshold;

  private MatchTables(Lang lang, double threshold) {
    this.lang = lang;
    this.threshold = threshold;
  }

  /** Everything in one table. */
  public static Table all(Matching matching, Lang lang) {
    MatchTables rows = new MatchTables(lang, matching.threshold());
    return rows.table(
        "matching.name", Stream.concat(rows.pairs(matching), rows.unmet(matching)).toList());
  }

  /** The pairs on one sheet, the needs that are unmet or met in part on another. */
  public static List<Table> sheets(Matching matching, Lang lang) {
    MatchTables rows = new MatchTables(lang, matching.threshold());
    return List.of(
        rows.table("matching.name", rows.pairs(matching).toList()),
        rows.table("matching.lacking", rows.unmet(matching).toList()));
  }

  private Table table(String name, List<List<Cell>> rows) {
    List<String> headings =
        COLUMNS.stream().map(column -> say(Message.of("matching.column." + column))).toList();
    return new Table(say(Message.of(name)), headings, rows);
  }

  private Stream<List<Cell>> pairs(Matching matching) {
    return matching
        .pairs()
        .map(
            pair -> {
              Message result =
                  pair.decided() == null
                      ? Message.of("matching.proposed")
                      : pair.decided().decision().label();
              return row(result, pair.need(), pair);
            });
  }

  private Stream<List<Cell>> unmet(Matching matching) {
    return matching.unmet().stream().map(this::row);
  }

  private List<Cell> row(Unmet unmet) {
    MarketEntry need = unmet.need();
    return List.of(
        text(unmet.state()),
        Cell.of(need.id().value()),
        Cell.of(need.listing().text().in(lang)),
        Cell.of(need.enterprise().name().in(lang)),
        segment(need),
        Cell.Empty.EMPTY,
        Cell.Empty.EMPTY,
        Cell.Empty.EMPTY,
        Cell.Empty.EMPTY,
        Cell.of(Double.valueOf(unmet.portion().percent())),
        Cell.of(unmet.portion().amount()),
        Cell.of(unmet.lacking().amount()),
        unit(unmet.portion()),
        Cell.Empty.EMPTY,
        text(unmet.reason(threshold)));
  }

  private List<Cell> row(Message result, MarketEntry need, Proposal pair) {
    MarketEntry offer = pair.offer();
    return List.of(
        text(result),
        Cell.of(need.id().value()),
        Cell.of(need.listing().text().in(lang)),
        Cell.of(need.enterprise().name().in(lang)),
        segment(need.segment() == null ? offer : need),
        Cell.of(offer.id().value()),
        Cell.of(offer.listing().text().in(lang)),
        Cell.of(offer.enterprise().name().in(lang)),
        Cell.of(offer.home().info().title().in(lang).replace('\n', ' ')),
        pair.share() > 0 ? Cell.of(Double.valueOf(pair.met().percent())) : Cell.Empty.EMPTY,
        pair.share() > 0 ? Cell.of(pair.met().amount()) : Cell.Empty.EMPTY,
        Cell.Empty.EMPTY,
        pair.share() > 0 ? unit(pair.met()) : Cell.Empty.EMPTY,
        Cell.of(Double.valueOf(Math.rint(pair.similarity() * 1e4) / 1e4)),
        text(pair.reason()));
  }

  private Cell unit(Portion portion) {
    String unit = portion.need().listing().unit();
    return unit == null ? Cell.Empty.EMPTY : text(UnitNames.of(unit));
  }

  private Cell segment(MarketEntry marketEntry) {
    return marketEntry.segment() == null
        ? Cell.Empty.EMPTY
        : Cell.of(marketEntry.segment().name().in(lang));
  }

  private Cell text(Message message) {
    return Cell.of(say(message));
  }

  private String say(Message message) {
    return message.in(lang);
  }
}
