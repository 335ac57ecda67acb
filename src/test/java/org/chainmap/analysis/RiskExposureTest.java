package org.chainmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.chainmap.analysis.Chains.sentences;
import static org.chainmap.analysis.Chains.unjudged;

import java.util.Map;
import java.util.Objects;
import org.chainmap.geom.Id;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Flows;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

class RiskExposureTest {

  private static Chains oracle() {
    Chains chain = Chains.of("P>Z", "Q>Z");
    flows(chain, "P", 75, 20, 5000);
    flows(chain, "Q", 50, 25, 6500);
    int[] capacities = {30, 45, 60};
    for (int i = 1; i <= 3; i++) {
      String name = "供" + i;
      chain.supplies(name, "P").supplies(name, "Q");
      Figure capacity = Figure.of(capacities[i - 1]);
      chain.withEnterprise(name, e -> e.withCapacity(capacity).withTimeToRecover(Figure.of(2)));
    }
    return chain;
  }

  private static void flows(Chains chain, String id, double demand, double stock, double loss) {
    Flows flows = new Flows(Figure.of(demand), Figure.of(stock), Figure.of(loss), null, null);
    chain.with(id, s -> s.withFlows(flows));
  }

  private static double number(Findings found, Metric metric, int supplier) {
    Map<Id, Double> values = found.of(metric);
    return Objects.requireNonNull(values.get(Id.of("供" + supplier)));
  }

  @Test
  void theOracleOfTheDomainAndItsSentences() {
    Findings found = oracle().run(new RiskExposure());
    double[] losses = {0, 125000, 275000};
    double[] indices = {0, 5 / 11.0, 1};
    double[] weeks = {2.25, 9 / 7.0, .9};
    for (int i = 1; i <= 3; i++) {
      assertThat(number(found, RiskExposure.LOSS, i)).isCloseTo(losses[i - 1], within(1e-6));
      assertThat(number(found, RiskExposure.INDEX, i)).isCloseTo(indices[i - 1], within(1e-9));
      assertThat(number(found, RiskExposure.WEEKS_TO_SURVIVE, i))
          .isCloseTo(weeks[i - 1], within(1e-9));
    }
    assertThat(sentences(found))
        .containsExactly(
            "供3停产恢复需 2 周，其间至少损失 275000；现有库存与产能可撑 0.9 周。",
            "供2停产恢复需 2 周，其间至少损失 125000；现有库存与产能可撑 1.3 周。");
    assertThat(unjudged(found)).isEmpty();
  }

  @Test
  void whatIsMissingIsSaid() {
    Chains chain = oracle();
    chain.withEnterprise("供3", e -> e.withTimeToRecover(null));
    chain.with("Q", s -> s.withFlows(s.flows().withStock(null)));
    chain.supplies("新", "Z");
    flows(chain, "Z", 1, 1, 1);
    Findings found = chain.run(new RiskExposure());
    assertThat(found.of(RiskExposure.WEEKS_TO_SURVIVE)).hasSize(3);
    assertThat(found.of(RiskExposure.LOSS)).hasSize(2);
    assertThat(unjudged(found))
        .containsExactly(
            "以下环节的周需求量、库存或断供损失不全，断供风险敞口未计入其需求（它们占用的产能也未扣除）：「Q」",
            "以下环节有供应商的周产能未知，断供风险敞口未计入其需求（它们占用的产能也未扣除）：「Z」",
            "以下企业的恢复时间未知，只计算可支撑周数，未判断断供损失：供3");
  }

  @Test
  void whatIsLackingAnywayIsToldApart() {
    Chains chain = Chains.of("P>Z").supplies("供1", "P");
    flows(chain, "P", 10, 0, 3);
    chain.withEnterprise("供1", e -> e.withCapacity(Figure.of(6)).withTimeToRecover(Figure.of(2)));
    assertThat(sentences(chain.run(new RiskExposure())))
        .containsExactly("供1停产恢复需 2 周，其间至少损失 60；现有库存与产能可撑 0 周。");
    assertThat(chain.run(new RiskExposure()).ranked().getFirst().details())
        .extracting(message -> message.in(Lang.ZH))
        .containsExactly("涉及「P」，风险敞口指数 1", "其中 24 即使无人停产也会发生");
  }

  @Test
  void withoutAnyDataThatIsSaidOnce() {
    Findings found = Chains.of("A>B").supplies("甲", "A").run(new RiskExposure());
    assertThat(unjudged(found)).containsExactly("没有环节登记周需求量、库存与断供损失，未判断断供风险敞口");
    assertThat(found.numbers()).isEmpty();
  }
}
