package org.chainmap.export;

import java.util.List;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.score.Bottleneck;
import org.chainmap.analysis.score.Bottlenecks;
import org.chainmap.export.slides.SlideDeck;
import org.chainmap.ledger.pack.PackList;
import org.chainmap.ledger.pack.PackLists;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.task.Progress;
import org.chainmap.text.Cell;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.text.Table;

/** Adds charts, findings and lists to decks, as native charts and tables on slides of their own. */
public final class SlideTables {

  /** The lists that follow the views where nobody chose others. */
  public static final List<PackList<?>> USUAL =
      PackLists.ALL.stream()
          .<PackList<?>>map(list -> list)
          .filter(list -> list.key().equals("shortfalls") || list.key().equals("projects"))
          .toList();

  private SlideTables() {}

  /**
   * Adds charts, the first findings and then lists, without contacts; what is empty is left out.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static void add(
      SlideDeck deck,
      ChainMap map,
      Findings findings,
      List<PackList<?>> lists,
      Lang lang,
      Progress progress) {
    SlideCharts.add(deck, map, lang);
    table(deck, found(map, findings, lang), lang);
    for (PackList<?> list : lists) {
      progress.check();
      table(deck, list.table(map, lang, List.of(), false), lang);
    }
  }

  private static void table(SlideDeck deck, Table table, Lang lang) {
    deck.add(table, names -> Message.of("export.slides.omitted", names).in(lang));
  }

  private static Table found(ChainMap map, Findings findings, Lang lang) {
    List<Bottleneck> bottlenecks = Bottlenecks.of(map, findings);
    int all = bottlenecks.size();
    Message name =
        all > Bottlenecks.FIRST
            ? Message.of("export.slides.findings", Bottlenecks.FIRST, all)
            : Message.of("analyze.bottlenecks");
    return new Table(
        name.in(lang),
        List.of("severity", "kind", "subject", "sentence").stream()
            .map(column -> Message.of("analyze.column." + column).in(lang))
            .toList(),
        bottlenecks.stream()
            .limit(Bottlenecks.FIRST)
            .map(
                bottleneck ->
                    List.of(
                        Cell.of(bottleneck.severity().label().in(lang)),
                        Cell.of(bottleneck.leading().kindName().in(lang)),
                        Cell.of(Names.of(map, bottleneck.subject(), lang)),
                        Cell.of(bottleneck.sentence().in(lang))))
            .toList());
  }
}
