package org.chainmap.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chainmap.export.slides.BarChart;
import org.chainmap.export.slides.SlideDeck;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Names;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.value.Figure;
import org.chainmap.paint.Theme;
import org.chainmap.report.OwnershipMix;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/** Adds charts of a map to decks, each on a slide of its own. */
public final class SlideCharts {

  /** The most segments of a chart: the least of them by their domestic rate. */
  private static final int MOST = 18;

  /** Fewer rates than these are no picture. */
  private static final int FEWEST = 3;

  private SlideCharts() {}

  /** Adds who owns the suppliers of each stage, and the domestic rates that are stated. */
  public static void add(SlideDeck deck, ChainMap map, Lang lang) {
    owners(deck, map, lang);
    rates(deck, map, lang);
  }

  private static void owners(SlideDeck deck, ChainMap map, Lang lang) {
    List<OwnershipMix> mixes = OwnershipMix.of(map);
    List<BarChart.Series> series = new ArrayList<>();
    for (Ownership owner : Ownership.values()) {
      List<Double> counts =
          mixes.stream().map(mix -> (double) mix.counts().getOrDefault(owner, 0)).toList();
      if (counts.stream().anyMatch(count -> count > 0)) {
        series.add(
            new BarChart.Series(owner.label().in(lang), Theme.LIGHT.ownership(owner), counts));
      }
    }
    if (mixes.stream().anyMatch(mix -> mix.unknown() > 0)) {
      series.add(
          new BarChart.Series(
              Message.of("chart.owner.unknown").in(lang),
              Theme.LIGHT.ownership(null),
              mixes.stream().map(mix -> (double) mix.unknown()).toList()));
    }
    if (!series.isEmpty()) {
      deck.add(
          new BarChart(
              Message.of("chart.owners").in(lang),
              mixes.stream().map(mix -> Names.of(map, mix.stage(), lang)).toList(),
              series,
              Message.of("export.slides.suppliers").in(lang),
              false,
              null));
    }
  }

  private static void rates(SlideDeck deck, ChainMap map, Lang lang) {
    List<Segment> stated =
        map.segments().stream()
            .filter(segment -> segment.facts().domesticRate() != null)
            .sorted(Comparator.comparingDouble(segment -> value(segment.facts().domesticRate())))
            .limit(MOST)
            .toList();
    if (stated.size() >= FEWEST) {
      deck.add(
          new BarChart(
              Message.of("export.slides.rates", stated.size(), map.segments().size()).in(lang),
              stated.stream().map(segment -> Names.of(map, segment, lang)).toList(),
              List.of(
                  new BarChart.Series(
                      Message.of("field.domesticRate").in(lang),
                      Theme.LIGHT.accent(),
                      stated.stream()
                          .map(segment -> value(segment.facts().domesticRate()))
                          .toList())),
              "%",
              true,
              100.0));
    }
  }

  private static double value(@Nullable Figure figure) {
    return figure == null ? 0 : figure.value();
  }
}
