package org.chainmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.chainmap.analysis.Chains.sentences;
import static org.chainmap.analysis.Chains.unjudged;

import java.util.Map;
import java.util.Objects;
import org.chainmap.geom.Id;
import org.chainmap.model.value.Figure;
import org.junit.jupiter.api.Test;

class InoperabilityTest {

  private static Chains oracle() {
    Chains chain = Chains.of("A>A", "A>B", "B>A", "B>B");
    double[] coefficients = {.3, .2, .4, .1};
    for (int l = 0; l < 4; l++) {
      Figure coefficient = Figure.of(coefficients[l]);
      chain.link("l-" + (l + 1), link -> link.withCoefficient(coefficient));
    }
    return output(output(chain, "A", 100), "B", 200);
  }

  private static Chains output(Chains chain, String segment, double output) {
    return chain.with(segment, s -> s.withFlows(s.flows().withOutput(Figure.of(output))));
  }

  private static double loss(Findings found, String id) {
    Map<Id, Double> losses = found.of(Inoperability.LOSS);
    return Objects.requireNonNull(losses.get(Id.of(id)));
  }

  @Test
  void theOracleOfTheDomainAndItsSentence() {
    Findings found = oracle().run(new Inoperability());
    assertThat(loss(found, "B")).isCloseTo(7.2727 + 25.4545, within(1e-4));
    assertThat(sentences(found)).contains("「B」的最终需求减一成，全链减产 10.9%，是其自身的 1.6 倍；受影响的有「A」。");
    assertThat(unjudged(found)).isEmpty();
  }

  @Test
  void whatIsMissingIsLeftOutAndSaid() {
    Chains chain = oracle();
    chain.link("l-3", link -> link.withCoefficient(null));
    chain.with("A", s -> s.withFlows(s.flows().withOutput(null)));
    Findings found = chain.run(new Inoperability());
    assertThat(found.of(Inoperability.LOSS)).containsOnlyKeys(Id.of("B"));
    assertThat(loss(found, "B")).isCloseTo(20 / .9, within(1e-9));
    assertThat(unjudged(found))
        .containsExactly(
            "以下供应链接未登记直接消耗系数，投入产出分析未计入，损失不低于所列：「B → A」", "以下环节的年产出未知或为 0，投入产出分析未计入：「A」");
  }

  @Test
  void nothingGivenAndContradictionsAreNotJudged() {
    Findings nothing = Chains.of("A>B").run(new Inoperability());
    assertThat(unjudged(nothing)).containsExactly("没有供应链接登记直接消耗系数，未做投入产出分析");
    Chains circle = oracle();
    circle.link("l-1", link -> link.withCoefficient(Figure.of(1.2)));
    Findings found = circle.run(new Inoperability());
    assertThat(found.numbers()).isEmpty();
    assertThat(unjudged(found)).singleElement().asString().contains("相互矛盾");
  }
}
