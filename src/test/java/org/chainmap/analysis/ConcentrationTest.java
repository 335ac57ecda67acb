package org.chainmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.chainmap.analysis.Chains.sentences;
import static org.chainmap.analysis.Chains.unjudged;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.chainmap.geom.Id;
import org.chainmap.model.Extras;
import org.chainmap.model.Figure;
import org.chainmap.model.Role;
import org.chainmap.model.Standing;
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

  private static double number(Findings found, String key) {
    return Objects.requireNonNull(found.numbers().getOrDefault(key, Map.of()).get(Id.of("A")));
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
    assertThat(number(found, "hhi")).isCloseTo(hhi, within(1e-9));
    assertThat(number(found, "effectiveSuppliers")).isCloseTo(effective, within(5e-5));
    assertThat(found.unjudged()).isEmpty();
  }

  @Test
  void theSentenceHoldsTheNumbers() {
    assertThat(sentences(shares(60, 30, 10).run(new Concentration())))
        .containsExactly("环节「A」供应集中：HHI 4600，相当于 2.2 家份额相同的供应商，最大的是企1（60%）；没有环节经供应链接依赖它。");
  }

  @Test
  void moderateConcentrationAndASingleSupplierAreOnlyNumbers() {
    assertThat(shares(20, 20, 20, 20, 20).run(new Concentration()).ranked()).hasSize(1);
    Findings moderate = shares(17, 17, 17, 17, 16, 16).run(new Concentration());
    assertThat(moderate.ranked()).isEmpty();
    assertThat(moderate.numbers().get("hhi")).hasSize(1);
    assertThat(shares(100).run(new Concentration()).ranked()).isEmpty();
  }

  @Test
  void sharesBelowAHundredAreALowerBoundAndSaid() {
    Findings found = shares(60, 30).run(new Concentration());
    assertThat(sentences(found).getFirst()).startsWith("环节「A」供应集中：HHI 至少 4500，至多相当于 2.2 家");
    assertThat(unjudged(found))
        .containsExactly("环节「A」的供应份额合计 90%，不足 100%；未作折算，按登记份额 HHI 为 4500，实际不低于此值");
    assertThat(number(found, "hhi")).isEqualTo(4500);
  }

  @Test
  void sharesAboveAHundredOrAllZeroAreNotJudged() {
    for (double[] shares : new double[][] {{80, 40}, {0, 0}}) {
      Findings found = shares(shares).run(new Concentration());
      assertThat(found.ranked()).isEmpty();
      assertThat(found.numbers().getOrDefault("hhi", Map.of())).isEmpty();
      assertThat(unjudged(found).getFirst()).contains("应为 100%").contains("未判断集中度");
    }
  }

  @Test
  void anUnknownShareIsNotJudged() {
    Findings found = shares(60).supplies("企9", "A").run(new Concentration());
    assertThat(found.ranked()).isEmpty();
    assertThat(found.numbers()).isEmpty();
    assertThat(unjudged(found)).containsExactly("以下环节有供应商份额未知，未判断集中度：「A」");
  }

  @Test
  void illustrativeSharesAreSaid() {
    Figure share = new Figure(60, Standing.ILLUSTRATIVE, null, null, Extras.NONE);
    Chains chain = shares(40).takesPart("企9", "A", Role.SUPPLIER, share);
    assertThat(sentences(chain.run(new Concentration())).getFirst()).contains("份额含示意数据");
  }
}
