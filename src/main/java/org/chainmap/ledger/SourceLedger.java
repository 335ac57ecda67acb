package org.chainmap.ledger;

import java.util.List;
import java.util.function.Function;
import org.chainmap.model.ChainMap;
import org.chainmap.model.FreshIds;
import org.chainmap.model.Ids;
import org.chainmap.model.Source;
import org.chainmap.model.kind.Confidence;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Remarks;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;

/** The list of the sources of facts (来源清单). */
final class SourceLedger {

  private SourceLedger() {}

  static Ledger<Source> create() {
    return Ledger.of(
        "sources",
        Source.class,
        List.of(
            Columns.caption("title", 420, true, Source::title, Source::withTitle),
            Columns.caption("publisher", 200, false, Source::publisher, Source::withPublisher),
            Columns.date("date", Source::date, Source::withDate),
            Columns.choice(
                "confidence",
                List.of(Confidence.values()),
                100,
                Source::confidence,
                Source::withConfidence),
            Columns.text("url", 260, Source::url, Source::withUrl),
            Columns.notes(Source.class)),
        SourceLedger::made);
  }

  private static Ledger.Made<Source> made(
      ChainMap map, FreshIds ids, Lang lang, Function<String, Value> given) {
    String title =
        given.apply("title") instanceof Value.Text text
            ? text.text()
            : Message.of("ledger.newSource").in(lang);
    return new Ledger.Made.Row<>(
        new Source(
            ids.next(Ids.SOURCE),
            Caption.of(title),
            Caption.NONE,
            null,
            Confidence.MEDIUM,
            null,
            Remarks.NONE));
  }
}
