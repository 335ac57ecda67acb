package org.chainmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.chainmap.analysis.Chains.sentences;
import static org.chainmap.analysis.Chains.unjudged;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.chainmap.geom.Id;
import org.chainmap.model.MapInfo;
import org.chainmap.model.kind.Role;
import org.chainmap.model.kind.Standing;
import org.chainmap.model.value.Extras;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Flows;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConcentrationTest {

  private static Chains shares(double... shares) {
    Chains chain = Chains.of("A");
    for (int i = 0; i < shares.length; i++) {
      chain.supplies("企" + (i + 1), "A", shares[i]);
    }
    return chain;
  }

  private static double number(Findings found, Metric metric) {
    return Objects.requireNonNull(found.of(metric).get(Id.of("A")));
  }

  @ParameterizedTest
  @CsvSource({
    "30 30 20 20, 2600, 3.8462",
    "40 30 20 10, 3000, 3.3333",
    "60 30 10, 4600, 2.1739",
    "100, 10000, 1"
  })
  void oracles(String shares, double hhi, double effective) {
    double[] values = Arrays.stream(shares.split(" ")).mapToDouble(Double::parseDouble).toArray();
    Findings found = shares(values).run(new Concentration());
    assertThat(number(found, Concentration.HHI)).isCloseTo(hhi, within(1e-9));
    assertThat(number(found, Concentration.EFFECTIVE_SUPPLIERS)).isCloseTo(effective, within(5e-5));
    assertThat(found.unjudged()).isEmpty();
  }

  @Test
  void theSentenceHoldsTheNumbers() {
    assertThat(sentences(shares(60, 30, 10).run(new Concentration())))
        .containsExactly("「A」供应集中：企1占 60%，相当于 2.2 家均分；图中没有环节靠它供应。");
  }

  @Test
  void moderateConcentrationAndASingleSupplierAreOnlyNumbers() {
    assertThat(shares(20, 20, 20, 20, 20).run(new Concentration()).ranked()).hasSize(1);
    Findings moderate = shares(17, 17, 17, 17, 16, 16).run(new Concentration());
    assertThat(moderate.ranked()).isEmpty();
    assertThat(moderate.of(Concentration.HHI))
        .containsOnlyKeys(Id.of("A"), Id.of("st-1"), MapInfo.ID);
    assertThat(shares(100).run(new Concentration()).ranked()).isEmpty();
  }

  @Test
  void sharesBelowAHundredAreALowerBoundAndSaid() {
    Findings found = shares(60, 30).run(new Concentration());
    assertThat(sentences(found).getFirst()).startsWith("「A」供应集中：企1已占 60%，至多相当于 2.2 家均分");
    assertThat(unjudged(found))
        .containsExactly("环节「A」的供应份额合计 90%，不足 100%；未作折算，按登记份额，供应集中度（HHI）不低于 4500");
    assertThat(number(found, Concentration.HHI)).isEqualTo(4500);
  }

  @Test
  void sharesAboveAHundredOrAllZeroAreNotJudged() {
    for (double[] shares : new double[][] {{80, 40}, {0, 0}}) {
      Findings found = shares(shares).run(new Concentration());
      assertThat(found.ranked()).isEmpty();
      assertThat(found.of(Concentration.HHI)).isEmpty();
      assertThat(unjudged(found).getFirst()).contains("应为 100%").contains("未判断集中度");
    }
  }

  @Test
  void anUnknownShareLeavesARange() {
    Findings found = shares(60, 10).supplies("企9", "A").run(new Concentration());
    assertThat(number(found, Concentration.HHI)).isEqualTo(3700);
    assertThat(number(found, Concentration.HHI_MOST)).isEqualTo(3700 + 30 * 30);
    assertThat(sentences(found).getFirst()).contains("企1已占 60%");
    Findings none = Chains.of("A").supplies("企1", "A").supplies("企2", "A").run(new Concentration());
    assertThat(none.ranked()).isEmpty();
    assertThat(none.numbers()).isEmpty();
    assertThat(unjudged(none)).containsExactly("以下环节有供应商份额未知，未判断集中度：「A」");
  }

  @Test
  void eachShareMayBeRoundedByHalfAPercent() {
    Findings found = shares(34, 34, 33).run(new Concentration());
    assertThat(number(found, Concentration.HHI)).isEqualTo(34 * 34 * 2 + 33 * 33);
    assertThat(found.of(Concentration.HHI_MOST)).isEmpty();
    assertThat(found.unjudged()).isEmpty();
    assertThat(shares(34, 34, 34).run(new Concentration()).numbers()).isEmpty();
  }

  @Test
  void illustrativeSharesAreSaid() {
    Figure share = new Figure(60, Standing.ILLUSTRATIVE, null, null, null, Extras.NONE);
    Chains chain = shares(40).takesPart("企9", "A", Role.SUPPLIER, share);
    assertThat(details(chain.run(new Concentration()))).contains("份额含示意数据");
  }

  private static List<String> details(Findings found) {
    return found.ranked().stream()
        .flatMap(finding -> finding.details().stream())
        .map(message -> message.in(Lang.ZH))
        .toList();
  }

  private static Chains twoSegments() {
    return Chains.of("A>B")
        .supplies("甲", "A", 60)
        .supplies("乙", "A", 40)
        .supplies("甲", "B", 20)
        .supplies("丙", "B", 80);
  }

  private static Map<String, Double> of(Findings found, Id id) {
    Map<String, Double> values = new TreeMap<>();
    found
        .numbers()
        .forEach(
            (key, byId) -> {
              if (byId.containsKey(id)) {
                values.put(key.key(), Math.rint(1e4 * byId.get(id)) / 1e4);
              }
            });
    return values;
  }

  @Test
  void aStageIsTheMeanOfItsSegments() {
    Findings found = twoSegments().run(new Concentration());
    Map<String, Double> expected =
        Map.of(
            "hhi", 3600.0,
            "effectiveSuppliers", 2.7778,
            "largestShare", 40.0,
            "meanHhi", 6000.0,
            "sharesKnown", 2.0);
    assertThat(of(found, Id.of("st-1"))).isEqualTo(expected);
    assertThat(of(found, MapInfo.ID)).isEqualTo(expected);
    assertThat(sentences(found))
        .contains("阶段「阶段」供应集中：甲平均占 40%，相当于 2.8 家均分；按份额齐全的 2 个环节合计。")
        .noneMatch(sentence -> sentence.startsWith("全链"));
    assertThat(found.unjudged()).isEmpty();
  }

  @Test
  void segmentsCountByTheirOutputWhereAllStateOne() {
    Chains chain =
        twoSegments().with("A", s -> s.withFlows(Flows.UNKNOWN.withOutput(Figure.of(3))));
    assertThat(of(chain.run(new Concentration()), MapInfo.ID)).containsEntry("hhi", 3600.0);
    chain.with("B", s -> s.withFlows(Flows.UNKNOWN.withOutput(Figure.of(1))));
    Findings found = chain.run(new Concentration());
    assertThat(of(found, MapInfo.ID)).containsEntry("hhi", 3800.0).containsEntry("meanHhi", 5600.0);
    assertThat(details(found)).anyMatch(s -> s.contains("各环节按年产出加权"));
  }

  @Test
  void segmentsWithoutAllSharesAreLeftOutOfTheirStageAndCounted() {
    Chains chain =
        Chains.of("A>B", "C>D")
            .supplies("甲", "A", 60)
            .supplies("乙", "A", 40)
            .supplies("甲", "B", 70)
            .supplies("丙", "B", 70)
            .supplies("丁", "C")
            .supplies("戊", "C", 50);
    Findings found = chain.run(new Concentration());
    assertThat(of(found, Id.of("st-1")))
        .containsEntry("hhi", 5200.0)
        .containsEntry("sharesKnown", 1.0);
    assertThat(found.ranked()).noneMatch(f -> f.findingKind().key().equals("combinedShares"));
    assertThat(unjudged(found)).contains("阶段与全链的集中度只计入份额齐全的环节：「阶段」1/3 个");
  }

  @Test
  void theWholeChainIsListedBesideItsStages() {
    Chains chain =
        twoSegments()
            .with("B", s -> s.withStage(Id.of("st-2")))
            .stage("st-2", "中游")
            .supplies("甲", "A", 0);
    Findings found = chain.run(new Concentration());
    assertThat(of(found, Id.of("st-2"))).containsEntry("hhi", 6800.0);
    assertThat(sentences(found)).filteredOn(s -> s.contains("合计")).hasSize(1);
    assertThat(sentences(found)).anyMatch(s -> s.startsWith("全链供应集中：甲平均占 40%"));
  }
}
