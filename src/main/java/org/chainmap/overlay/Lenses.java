package org.chainmap.overlay;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.chainmap.analysis.Betweenness;
import org.chainmap.analysis.Bridges;
import org.chainmap.analysis.Concentration;
import org.chainmap.analysis.CountryConcentration;
import org.chainmap.analysis.Findings;
import org.chainmap.analysis.ForeignContent;
import org.chainmap.analysis.Result;
import org.chainmap.analysis.SystemicRisk;
import org.chainmap.analysis.Upstreamness;
import org.chainmap.analysis.score.Scores;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.InitiativeKind;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.value.Figure;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.Overlay.Hue;
import org.chainmap.text.Numbers;
import org.jspecify.annotations.Nullable;

/** All lenses without parameters, in the order of the menus. */
public final class Lenses {

  /** The map without an overlay. */
  public static final Lens PLAIN = new Listed("plain", Set.of(), (map, findings) -> Overlay.NONE);

  /** All bottlenecks together. */
  public static final Lens BOTTLENECKS =
      new Listed("bottlenecks", Set.of(Bridges.BRIDGES), Overlays::bottlenecks);

  public static final List<Lens> ALL =
      List.of(
          PLAIN,
          BOTTLENECKS,
          NumberLens.computed(Scores.SCORE, 25.0, 50.0, 75.0),
          new StateLens("state"),
          new SupplierLens<>(
              "ownership",
              enterprise -> Optional.ofNullable(enterprise.ownership()),
              Ownership::label,
              owners -> Groups.ownerships()),
          new SupplierLens<>("region", Area::of, Area::name, Groups::areas),
          new NumberLens(
              "domesticRate",
              Set.of(),
              (map, findings) -> domesticRates(map),
              new Scale(
                  List.of(30.0, 60.0, 90.0),
                  List.of(Hue.RED, Hue.VERMILION, Hue.BLUE, Hue.TEAL),
                  Numbers::percent)),
          NumberLens.computed(Concentration.HHI, 1000.0, 1800.0, 2500.0),
          NumberLens.computed(Betweenness.BETWEENNESS),
          NumberLens.computed(SystemicRisk.ESRI),
          NumberLens.computed(CountryConcentration.CRITICALITY, 0.1, 0.25, 0.5),
          NumberLens.computed(ForeignContent.UPSTREAM, 1.0, 3.0, 6.0),
          NumberLens.computed(Upstreamness.UPSTREAMNESS, 1.5, 2.5, 3.5),
          new MinimumCutLens("minimumCut"),
          new InitiativeLens("consortia", InitiativeKind.CONSORTIUM),
          new InitiativeLens("alliances", InitiativeKind.ALLIANCE),
          new InitiativeCountLens("initiatives", () -> LocalDate.now(ZoneId.systemDefault())));

  private Lenses() {}

  public static Optional<Lens> named(String key) {
    return ALL.stream().filter(lens -> lens.key().equals(key)).findFirst();
  }

  /** Returns a lens by its key, about one element where it needs one. */
  public static Optional<Lens> named(String key, @Nullable Id subject) {
    return key.equals(DependentsLens.KEY)
        ? Optional.ofNullable(subject).map(DependentsLens::new)
        : named(key);
  }

  private static Map<Id, Double> domesticRates(ChainMap map) {
    Map<Id, Double> rates = new HashMap<>();
    for (Segment segment : map.segments()) {
      Figure rate = segment.facts().domesticRate();
      if (rate != null) {
        rates.put(segment.id(), rate.value());
      }
    }
    return rates;
  }

  private record Listed(String key, Set<Result> reads, BiFunction<ChainMap, Findings, Overlay> look)
      implements Lens {

    @Override
    public Overlay over(ChainMap map, Findings findings) {
      return look.apply(map, findings);
    }
  }
}
