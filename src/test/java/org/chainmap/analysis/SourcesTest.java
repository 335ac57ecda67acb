package org.chainmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainmap.analysis.Chains.sentences;
import static org.chainmap.analysis.Chains.unjudged;

import java.util.List;
import java.util.Map;
import org.chainmap.geom.Id;
import org.chainmap.graph.Nets;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.Role;
import org.chainmap.model.kind.SegmentKind;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.kind.Substitutability;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Region;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

/** Sole, sole domestic and missing domestic sources, and gaps. */
class SourcesTest {

  private static Chains poe() {
    return Chains.of("POE 粒子>光伏胶膜", "光伏胶膜>组件", "玻璃>组件");
  }

  @Test
  void soleSourceNamesTheSupplierAndBothReadingsOfItsLoss() {
    Findings found = poe().supplies("万华化学", "POE 粒子").run(new SoleSource());
    assertThat(sentences(found)).containsExactly("「POE 粒子」本图只列 1 家供应商（万华化学）；断供则「光伏胶膜」停产、另 1 个缺料。");
    Finding finding = found.ranked().getFirst();
    assertThat(finding.findingKind()).isEqualTo(FindingKind.SOLE_SOURCE);
    assertThat(finding.subject()).isEqualTo(Id.of("POE 粒子"));
    assertThat(finding.affected()).isEqualTo(Nets.ids("光伏胶膜", "组件"));
    assertThat(finding.sentence().in(Lang.EN))
        .isEqualTo(
            "\"POE 粒子\" has a single listed supplier (万华化学); a stop halts \"光伏胶膜\" and starves 1"
                + " more.");
    assertThat(unjudged(found)).containsExactly("以下环节没有登记供应商，未判断供应来源：「光伏胶膜」、「玻璃」、「组件」");
    assertThat(found.of(SoleSource.SUPPLIERS)).containsOnly(Map.entry(Id.of("POE 粒子"), 1.0));
  }

  @Test
  void twoSuppliersAreNoSoleSourceButAShareOfZeroDoesNotCount() {
    Chains two = poe().supplies("甲", "POE 粒子").supplies("乙", "POE 粒子");
    assertThat(two.run(new SoleSource()).ranked()).isEmpty();
    Chains zero = poe().supplies("甲", "POE 粒子", 100).supplies("乙", "POE 粒子", 0);
    assertThat(zero.run(new SoleSource()).ranked()).hasSize(1);
    Chains twice = poe().supplies("甲", "POE 粒子", 60).supplies("甲", "POE 粒子", 40);
    assertThat(twice.run(new SoleSource()).ranked()).hasSize(1);
  }

  @Test
  void whatHasNoNameYetGetsNoFinding() {
    Chains justAdded = poe().supplies("新企业", "POE 粒子");
    assertThat(justAdded.run(new SoleSource()).ranked()).isEmpty();
    assertThat(unjudged(justAdded.run(new SoleSource())).getFirst()).contains("「POE 粒子」");
    Chains oneMore = poe().supplies("万华化学", "POE 粒子").supplies("New enterprise 2", "POE 粒子");
    assertThat(oneMore.run(new SoleSource()).ranked()).hasSize(1);
    Chains unnamed = Chains.of("新环节>组件").supplies("甲", "新环节");
    assertThat(unnamed.run(new SoleSource()).ranked()).isEmpty();
    Chains named = Chains.of("新环节保护膜>组件").supplies("甲", "新环节保护膜");
    assertThat(named.run(new SoleSource()).ranked()).hasSize(1);
  }

  @Test
  void developersAndUsersAreNoSuppliers() {
    Chains chain =
        poe()
            .supplies("甲", "POE 粒子")
            .takesPart("乙", "POE 粒子", Role.DEVELOPER, null)
            .takesPart("丙", "POE 粒子", Role.USER, null);
    assertThat(chain.run(new SoleSource()).ranked()).hasSize(1);
  }

  @Test
  void aUseNeedsNoSupplier() {
    Chains chain =
        Chains.of("零件>出行").with("出行", s -> s.withKind(SegmentKind.USE)).supplies("甲", "零件");
    assertThat(chain.run(new SoleSource()).unjudged()).isEmpty();
  }

  @Test
  void anUnknownOriginIsSaid() {
    Chains chain = Chains.of("A").enterprise("某厂", null).supplies("某厂", "A");
    assertThat(sentences(chain.run(new SoleSource())))
        .containsExactly("「A」本图只列 1 家供应商（某厂，是否本土不明）；图中没有环节靠它供应。");
    assertThat(chain.run(new NoDomesticSource()).ranked()).isEmpty();
    assertThat(unjudged(chain.run(new NoDomesticSource())))
        .containsExactly("以下环节有供应商是否本土不明，未判断是否无本土供应：「A」");
  }

  @Test
  void oneEnterpriseBehindSeveralSegmentsIsAFindingOfItsOwn() {
    Chains chain = Chains.of("芯片>模块", "模块>整车", "软件>整车").supplies("甲", "芯片").supplies("甲", "软件");
    Findings found = chain.run(new SoleSource());
    assertThat(sentences(found)).contains("甲是「芯片」、「软件」的唯一供应商（本图所列）；断供则下游「模块」等 2 个环节停产。");
    Finding enterprise =
        found.ranked().stream()
            .filter(f -> f.findingKind().key().equals("soleEnterprise"))
            .findFirst()
            .get();
    assertThat(enterprise.subject()).isEqualTo(Id.of("甲"));
    assertThat(enterprise.affected())
        .containsExactlyInAnyOrderElementsOf(Nets.ids("芯片", "软件", "模块", "整车"));
  }

  @Test
  void soleDomesticSourceNeedsForeignOnesBesideIt() {
    Chains chain =
        poe()
            .enterprise("陶氏", Ownership.FOREIGN)
            .enterprise("三井", Ownership.FOREIGN)
            .supplies("万华化学", "POE 粒子")
            .supplies("陶氏", "POE 粒子")
            .supplies("三井", "POE 粒子");
    Findings found = chain.run(new SoleDomesticSource());
    assertThat(sentences(found))
        .containsExactly("「POE 粒子」本土供应商只列 1 家（万华化学），其余境外；断供则「光伏胶膜」停产、另 1 个缺料。");
    assertThat(found.of(SoleDomesticSource.DOMESTIC_SUPPLIERS)).containsEntry(Id.of("POE 粒子"), 1.0);
    Chains alone = poe().supplies("万华化学", "POE 粒子");
    assertThat(alone.run(new SoleDomesticSource()).ranked()).isEmpty();
  }

  @Test
  void oneKnownDomesticAndOneOfUnknownOriginAreNotJudged() {
    Chains chain = Chains.of("A").enterprise("某厂", null).supplies("甲", "A").supplies("某厂", "A");
    Findings found = chain.run(new SoleDomesticSource());
    assertThat(found.ranked()).isEmpty();
    assertThat(unjudged(found)).containsExactly("以下环节仅知 1 家本土供应商，但有供应商是否本土不明，未判断是否本土独家供应：「A」");
    assertThat(found.of(SoleDomesticSource.DOMESTIC_SUPPLIERS)).isEmpty();
  }

  @Test
  void noDomesticSourceNamesOneAndCounts() {
    Chains chain = Chains.of("芯片>整车");
    for (String name : List.of("甲", "乙", "丙", "丁")) {
      chain.enterprise(name, Ownership.FOREIGN).supplies(name, "芯片");
    }
    chain.with(
        "芯片",
        s ->
            s.withState(SegmentState.GAP)
                .withFacts(
                    s.facts()
                        .withSubstitutability(Substitutability.HARD)
                        .withTimeToRecover(Figure.of(26))
                        .withTimeToSurvive(Figure.of(6))
                        .withDomesticRate(Figure.of(10))));
    Findings found = chain.run(new NoDomesticSource());
    assertThat(sentences(found)).containsExactly("「芯片」所列供应商都在境外（甲等 4 家）；断供则下游「整车」停产。");
    assertThat(found.ranked().getFirst().details().stream().map(m -> m.in(Lang.ZH)))
        .containsExactly("难以替代", "状态为空白", "恢复需 26 周而仅能支撑 6 周", "国产化率 10%");
    assertThat(found.ranked().getFirst().severity()).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void aForeignOwnedSupplierInTheCountryIsNotCalledAbroad() {
    Chains chain =
        Chains.of("芯片>整车")
            .enterprise("甲", Ownership.FOREIGN)
            .withEnterprise("甲", e -> e.withRegion(new Region(Region.CHINA, null, null)))
            .supplies("甲", "芯片");
    assertThat(sentences(chain.run(new SoleSource())).getFirst()).startsWith("「芯片」本图唯一的供应商为外资（甲）");
    assertThat(sentences(chain.run(new NoDomesticSource())).getFirst()).contains("为外资或在境外");
  }

  @Test
  void customersAreNoFindings() {
    Chains chain =
        Chains.of("A>B")
            .supplies("甲", "A")
            .supplies("甲", "B")
            .with("B", s -> s.withState(SegmentState.GAP));
    assertThat(chain.run(new WeakSegments()).ranked()).isEmpty();
    assertThat(chain.run(new SoleSource()).ranked())
        .extracting(f -> f.subject().value())
        .containsExactly("A");
  }

  @Test
  void gapsSayWhoIsAtItAndWhatDependsOnThem() {
    Chains chain =
        Chains.of("A>B", "B>C", "B>D", "B>E", "B>F")
            .with("A", s -> s.withState(SegmentState.GAP))
            .with("B", s -> s.withState(SegmentState.WEAK))
            .with("C", s -> s.withState(SegmentState.WEAK))
            .with("D", s -> s.withState(SegmentState.STRONG))
            .with("E", s -> s.withState(SegmentState.POTENTIAL))
            .takesPart("甲", "A", Role.DEVELOPER, null)
            .supplies("乙", "B");
    Findings found = chain.run(new WeakSegments());
    assertThat(sentences(found))
        .containsExactly("「A」为空白环节，甲在研；下游「B」等 5 个环节要用它。", "「B」为薄弱环节，现由乙供应；下游「C」等 4 个环节要用它。");
    assertThat(unjudged(found)).containsExactly("以下环节未标注状态，未判断空白与薄弱：「F」");
  }
}
