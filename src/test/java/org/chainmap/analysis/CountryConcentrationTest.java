package org.chainmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Substitutability;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.ImportShares;
import org.chainmap.model.value.TradeFacts;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountryConcentrationTest {

  private static final Id A = Id.of("A");

  private static ImportShares shares(double us, double jp) {
    return ImportShares.UNKNOWN.with("US", us).with("JP", jp);
  }

  private static Segment imported(Segment segment, ImportShares shares, double percent) {
    return segment
        .withTrade(segment.trade().withImportShares(shares))
        .withFacts(
            segment
                .facts()
                .withImportDependence(Figure.of(percent))
                .withSubstitutability(Substitutability.HARD));
  }

  private static Findings run(ChainMap map) {
    return new CountryConcentration().run(ChainGraph.of(map), AnalysisOptions.USUAL, Progress.NONE);
  }

  private static double number(Findings found, Metric metric) {
    return Objects.requireNonNull(found.of(metric).get(A));
  }

  /** 0.6² + 0.3² + 0.1² = 0.46, and 0.46 · 0.8 · 0.7 = 0.2576. */
  @Test
  void oracleOfThreeCountries() {
    ImportShares all = shares(60, 30).with("DE", 10);
    Findings found = run(Chains.of("A>B").with("A", s -> imported(s, all, 80)).map());
    assertThat(number(found, CountryConcentration.HHI)).isCloseTo(0.46, within(1e-12));
    assertThat(number(found, CountryConcentration.CRITICALITY)).isCloseTo(0.2576, within(1e-12));
    assertThat(found.of(CountryConcentration.HHI_MOST)).isEmpty();
    Finding only = found.ranked().getFirst();
    assertThat(only.sentence().in(Lang.ZH)).isEqualTo("「A」过半靠进口，其中 60% 来自美国；下游「B」要用它。");
    assertThat(only.sentence().in(Lang.EN))
        .startsWith("More than half of \"A\" is imported, 60% of that from United States");
  }

  /** 0.65² = 0.4225 is known; if the rest of 0.35 is one country's, 0.4225 + 0.1225 = 0.545. */
  @Test
  void whereSharesLackTheIndexIsARange() {
    ImportShares some = ImportShares.UNKNOWN.with("US", 65);
    Findings found = run(Chains.of("A>B").with("A", s -> imported(s, some, 100)).map());
    assertThat(number(found, CountryConcentration.HHI)).isCloseTo(0.4225, within(1e-12));
    assertThat(number(found, CountryConcentration.HHI_MOST)).isCloseTo(0.545, within(1e-12));
    assertThat(number(found, CountryConcentration.CRITICALITY_MOST))
        .isCloseTo(0.7 * 0.545, within(1e-12));
  }

  @Test
  void manyCountriesOrLittleImportedIsNoFinding() {
    ImportShares many = shares(30, 30).with("DE", 40);
    assertThat(run(Chains.of("A>B").with("A", s -> imported(s, many, 90)).map()).ranked())
        .isEmpty();
    assertThat(run(Chains.of("A>B").with("A", s -> imported(s, shares(90, 10), 40)).map()).ranked())
        .isEmpty();
  }

  @Test
  void theSoleCountryOfAShortfallListIsAllThereIs() {
    ChainMap map =
        Chains.of("A>B")
            .with(
                "A",
                s ->
                    imported(s, ImportShares.UNKNOWN, 90)
                        .withShortfall(s.shortfall().withSoleSourceCountry("NL")))
            .map();
    Findings found = run(map);
    assertThat(number(found, CountryConcentration.HHI)).isEqualTo(1);
    assertThat(found.ranked().getFirst().sentence().in(Lang.ZH))
        .isEqualTo("「A」过半靠进口，只来自荷兰；下游「B」要用它。");
  }

  @Test
  void geoDepTakesTheIndexOfAllSharesWhereNoneIsStated() {
    TradeFacts facts = new TradeFacts(null, Figure.of(0.5), Figure.of(3), shares(80, 20));
    assertThat(Objects.requireNonNull(GeoDep.of(facts)).importHhi().value())
        .isCloseTo(0.68, within(1e-12));
    assertThat(GeoDep.of(facts.withImportShares(shares(60, 10)))).isNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void numbersStayWithinTheirRange(long seed) {
    Findings found = run(RandomMaps.map(seed));
    for (Metric metric :
        new Metric[] {CountryConcentration.HHI, CountryConcentration.CRITICALITY_MOST}) {
      assertThat(found.of(metric).values()).allMatch(value -> value >= 0 && value <= 1);
    }
    found
        .of(CountryConcentration.CRITICALITY_MOST)
        .forEach(
            (id, most) ->
                assertThat(found.of(CountryConcentration.CRITICALITY).get(id))
                    .isLessThanOrEqualTo(most));
  }
}
