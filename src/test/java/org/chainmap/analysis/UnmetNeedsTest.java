package org.chainmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainmap.analysis.matching.Dealers;
import org.chainmap.geom.Id;
import org.chainmap.graph.ChainGraph;
import org.chainmap.model.ChainMap;
import org.chainmap.model.kind.MatchDecision;
import org.chainmap.task.Progress;
import org.junit.jupiter.api.Test;

class UnmetNeedsTest {

  private static Dealers dealers() {
    return Dealers.of("图")
        .segments("钢", "轴承")
        .supplies("钢", "轴承")
        .need("n-1", "甲", "轴承钢", Dealers.in("钢"))
        .need("n-2", "乙", "大型轴承", Dealers.in("轴承"))
        .need("n-3", "丙", "导线")
        .offer("o-1", "丁", "轴承钢", Dealers.in("钢"));
  }

  private static Findings findings(ChainMap map) {
    return new UnmetNeeds().run(ChainGraph.of(map), AnalysisOptions.USUAL, Progress.NONE);
  }

  @Test
  void needsWithoutAnOfferAreFindings() {
    Findings findings = findings(dealers().map());
    assertThat(Chains.sentences(findings))
        .containsExactly("需求『大型轴承』（乙）尚无供给；所需环节「轴承」。", "需求『导线』（丙）尚无供给；未说明所需环节。");
    Finding first = findings.ranked().getFirst();
    assertThat(first.subject()).isEqualTo(Id.of("n-2"));
    assertThat(first.affected()).containsExactly(Id.of("s-轴承"), Id.of("乙"));
    assertThat(findings.of(UnmetNeeds.MATCHED))
        .containsExactly(java.util.Map.entry(Id.of("n-1"), 1.0));
  }

  @Test
  void aRejectedPairLeavesItsNeedUnmet() {
    Findings findings = findings(dealers().decided("n-1", "o-1", MatchDecision.REJECTED).map());
    assertThat(Chains.sentences(findings).getFirst()).isEqualTo("需求『轴承钢』（甲）尚无供给；所需环节「钢」。");
  }

  @Test
  void aNeedMetInPartIsNotSaidToHaveNoOffer() {
    ChainMap map =
        Dealers.of("图")
            .segments("钢")
            .need("n", "甲", "轴承钢", l -> Dealers.in("钢").apply(l).withQuantity(20.0).withUnit("吨"))
            .offer("o", "丁", "轴承钢", l -> Dealers.in("钢").apply(l).withQuantity(5.0).withUnit("吨"))
            .map();
    assertThat(Chains.sentences(findings(map))).containsExactly("需求『轴承钢』（甲）只满足了一部分；所需环节「钢」。");
  }
}
