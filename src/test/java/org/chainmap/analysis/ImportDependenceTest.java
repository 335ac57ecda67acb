package org.chainmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainmap.analysis.Chains.sentences;
import static org.chainmap.analysis.Chains.unjudged;

import org.chainmap.geom.Id;
import org.chainmap.model.kind.SegmentKind;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.kind.Substitutability;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.ImportShares;
import org.chainmap.model.value.SupplyFacts;
import org.chainmap.model.value.TradeFacts;
import org.chainmap.text.Lang;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportDependenceTest {

  private static @Nullable Figure figure(@Nullable Double value) {
    return value == null ? null : Figure.of(value);
  }

  private static Chains chain(
      @Nullable TradeFacts trade, @Nullable Double dependence, @Nullable Double domesticRate) {
    return Chains.of("A>B")
        .with("B", s -> s.withKind(SegmentKind.USE))
        .with(
            "A",
            s ->
                s.withTrade(trade == null ? TradeFacts.UNKNOWN : trade)
                    .withFacts(
                        SupplyFacts.UNKNOWN
                            .withImportDependence(figure(dependence))
                            .withDomesticRate(figure(domesticRate))));
  }

  private static TradeFacts trade(double imports, double exports, double ratio) {
    return new TradeFacts(
        Figure.of(imports), Figure.of(exports), Figure.of(ratio), ImportShares.UNKNOWN);
  }

  private static @Nullable Double number(Findings found, Metric metric) {
    return found.of(metric).get(Id.of("A"));
  }

  @ParameterizedTest
  @CsvSource({
    "0.41, 0.41, 1.01, 1",
    "0.4, 0.9, 9, 0",
    "0.9, 0.4, 9, 0",
    "0.9, 0.9, 1, 0",
    "1, 1, 9, 1",
    "0, 0, 0, 0"
  })
  void theGeoDepRuleNeedsAllThree(double imports, double exports, double ratio, double verdict) {
    Findings found = chain(trade(imports, exports, ratio), null, null).run(new ImportDependence());
    assertThat(number(found, ImportDependence.GEO_DEP)).isEqualTo(verdict);
    assertThat(number(found, ImportDependence.IMPORT_DEPENDENT)).isEqualTo(verdict);
    assertThat(found.ranked()).hasSize((int) verdict);
    assertThat(found.unjudged()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"50.1, , 1", "50, , 0", ", 49.9, 1", ", 50, 0", "50, 50, 0", "95, 5, 1", "10, 90, 0"})
  void otherwiseTheStatedRateCounts(
      @Nullable Double dependence, @Nullable Double domesticRate, double verdict) {
    Findings found = chain(null, dependence, domesticRate).run(new ImportDependence());
    assertThat(number(found, ImportDependence.IMPORT_DEPENDENT)).isEqualTo(verdict);
    assertThat(number(found, ImportDependence.GEO_DEP)).isNull();
    assertThat(number(found, ImportDependence.IMPORT_DEPENDENCE)).isEqualTo(dependence);
    assertThat(found.ranked()).hasSize((int) verdict);
    assertThat(found.unjudged()).isEmpty();
  }

  @Test
  void theSentenceSaysWhichRuleWasApplied() {
    assertThat(sentences(chain(trade(.72, .55, 6.2), 90.0, null).run(new ImportDependence())))
        .containsExactly("「A」按贸易数据依赖进口，进口额是出口额的 6.2 倍；下游「B」要用它。");
    Chains rate = chain(null, 95.0, null);
    rate.with(
        "A",
        s ->
            s.withFacts(
                s.facts()
                    .withSubstitutability(Substitutability.HARD)
                    .withImportDependence(
                        Figure.of(95)
                            .withAsOf(new AsOf(2024, null, null))
                            .withStanding(Standing.UNVERIFIED))));
    Findings found = rate.run(new ImportDependence());
    assertThat(sentences(found)).containsExactly("「A」一半以上靠进口：进口依赖度 95%（2024、待核）；下游「B」要用它。");
    assertThat(found.ranked().getFirst().sentence().in(Lang.EN))
        .startsWith(
            "More than half of \"A\" is imported: import dependence 95% (2024, to be checked); ");
  }

  @Test
  void contradictionsAreSaid() {
    assertThat(sentences(chain(trade(.72, .55, 6.2), 20.0, 70.0).run(new ImportDependence())))
        .containsExactly("「A」按贸易数据依赖进口，进口额是出口额的 6.2 倍，但登记的是进口依赖度 20%、国产化率 70%，请核对；下游「B」要用它。");
    assertThat(unjudged(chain(trade(.2, .55, 6.2), 95.0, null).run(new ImportDependence())))
        .containsExactly("环节「A」按贸易数据不构成进口依赖（来源不集中，或出口不少于进口），但登记的是进口依赖度 95%，与此不一致，请核对");
    assertThat(sentences(chain(null, 80.0, 60.0).run(new ImportDependence())).getFirst())
        .contains("一半以上靠进口：进口依赖度 80%，但登记的是国产化率 60%，请核对");
    Findings low = chain(null, 20.0, 30.0).run(new ImportDependence());
    assertThat(low.ranked()).isEmpty();
    assertThat(unjudged(low)).containsExactly("环节「A」按登记的进口依赖度 20%，不依赖进口，但登记的是国产化率 30%，与此不一致，请核对");
  }

  @Test
  void whatIsMissingIsListed() {
    TradeFacts partial = new TradeFacts(Figure.of(.9), null, Figure.of(3), ImportShares.UNKNOWN);
    Findings rated = chain(partial, 60.0, null).run(new ImportDependence());
    assertThat(unjudged(rated)).containsExactly("以下环节的贸易数据不全，未按贸易数据判断进口依赖：「A」");
    assertThat(number(rated, ImportDependence.IMPORT_DEPENDENT)).isEqualTo(1);
    Findings nothing = chain(null, null, null).run(new ImportDependence());
    assertThat(unjudged(nothing)).containsExactly("以下环节没有登记完整的贸易数据、进口依赖度或国产化率，未判断进口依赖：「A」");
    assertThat(number(nothing, ImportDependence.IMPORT_DEPENDENT)).isNull();
  }
}
