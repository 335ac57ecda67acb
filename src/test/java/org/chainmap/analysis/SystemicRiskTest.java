package org.chainmap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.chainmap.analysis.Chains.unjudged;

import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.chainmap.geom.Id;
import org.chainmap.model.Link;
import org.chainmap.model.kind.Dependence;
import org.chainmap.model.value.Figure;
import org.junit.jupiter.api.Test;

class SystemicRiskTest {

  private static final String[] ROWS = {
    "A>X", "B>X", "C>X", "D>X", "E>X", "F>X", "G>X", "H>X", "X>I", "X>J", "X>K", "K>L"
  };

  private static final Dependence[] NEEDS = {
    Dependence.IGNORED, Dependence.NON_ESSENTIAL, Dependence.ESSENTIAL
  };

  private static final int[] TYPES = {2, 2, 2, 2, 1, 1, 1, 0, 2, 1, 2, 2};

  private static final Map<String, String> SECTORS =
      Map.ofEntries(
          Map.entry("A", "1"),
          Map.entry("X", "1"),
          Map.entry("I", "1"),
          Map.entry("B", "2"),
          Map.entry("C", "2"),
          Map.entry("D", "2"),
          Map.entry("L", "2"),
          Map.entry("E", "3"),
          Map.entry("F", "3"),
          Map.entry("J", "3"),
          Map.entry("K", "4"),
          Map.entry("G", "5"),
          Map.entry("H", "99"));

  private static Chains oracle() {
    Chains chain = Chains.of(ROWS);
    SECTORS.forEach((name, sector) -> chain.with(name, s -> s.withSector(sector)));
    for (int l = 0; l < ROWS.length; l++) {
      Dependence need = NEEDS[TYPES[l]];
      chain.link("l-" + (l + 1), link -> link.withDependence(need));
    }
    return chain;
  }

  @Test
  void volumesWhoseSumIsNoNumberCountByTheirProportions() {
    Chains chain = oracle();
    Map<Id, Double> usual = chain.run(new SystemicRisk()).of(SystemicRisk.ESRI);
    volumes(chain, Math.scalb(1.0, Double.MAX_EXPONENT));
    assertThat(chain.run(new SystemicRisk()).of(SystemicRisk.ESRI)).isEqualTo(usual).isNotEmpty();
  }

  private static void volumes(Chains chain, double volume) {
    for (int l = 1; l <= ROWS.length; l++) {
      chain.link("l-" + l, link -> link.withVolume(Figure.of(volume)));
    }
  }

  private static double esri(Findings found, String id) {
    return Objects.requireNonNull(found.of(SystemicRisk.ESRI).get(Id.of(id)));
  }

  @Test
  void segmentsOfThePublishedExample() {
    Chains chain = oracle();
    volumes(chain, 3);
    Findings found = chain.run(new SystemicRisk());
    assertThat(esri(found, "A")).isCloseTo(5 / 12.0, within(1e-14));
    assertThat(esri(found, "X")).isEqualTo(1);
    assertThat(esri(found, "D")).isCloseTo(23 / 168.0, within(1e-14));
    assertThat(esri(found, "G")).isCloseTo(343 / 2784.0, within(1e-14));
    assertThat(esri(found, "H")).isCloseTo(1 / 12.0, within(1e-14));
    assertThat(esri(found, "I")).isCloseTo(11 / 36.0, within(1e-14));
    assertThat(esri(found, "L")).isCloseTo(7 / 18.0, within(1e-14));
    assertThat(found.ranked()).as("an index, no finding").isEmpty();
    assertThat(unjudged(found)).isEmpty();
  }

  @Test
  void withoutVolumesAllLinksAreEqualAndThatIsSaid() {
    Findings found = oracle().run(new SystemicRisk());
    assertThat(esri(found, "A")).isCloseTo(5 / 12.0, within(1e-14));
    assertThat(unjudged(found)).containsExactly("环节的系统性风险：各条链接均未登记交易额，按等量估算");
  }

  @Test
  void whatIsUnknownIsSaid() {
    Chains chain = Chains.of("A>B", "B>C");
    chain.link("l-1", link -> link.withVolume(Figure.of(2)));
    Findings found = chain.run(new SystemicRisk());
    assertThat(found.of(SystemicRisk.ESRI)).containsOnlyKeys(Id.of("A"), Id.of("B"));
    assertThat(found.ranked()).isEmpty();
    assertThat(unjudged(found))
        .containsExactly(
            "环节的系统性风险：以下链接未登记交易额，未计入：「B → C」",
            "环节的系统性风险：以下链接的依赖类型未知，按非关键计：「A → B」",
            "环节的系统性风险：以下行业未知，各按自成一个行业计：「A」、「B」");
  }

  @Test
  void enterprisesTradeOverLinksThatNameBoth() {
    Chains chain = Chains.of("S>T", "S>T", "S>T", "S>T", "S>T");
    for (String name : new String[] {"甲", "乙", "丙", "丁", "戊", "己"}) {
      chain.enterprise(name, null);
    }
    enterpriseLink(chain, "l-1", "甲", "乙", 6);
    enterpriseLink(chain, "l-2", "乙", "丙", 3);
    enterpriseLink(chain, "l-3", "乙", "丁", 1);
    enterpriseLink(chain, "l-4", "戊", "戊", 10);
    chain.link("l-5", link -> link.withVolume(Figure.of(7)).withSupplier(Id.of("己")));
    Findings found = chain.run(new SystemicRisk());
    assertThat(esri(found, "甲")).isEqualTo(.5);
    assertThat(esri(found, "丁")).isCloseTo(.25 * (6 + 4) / 20, within(1e-14));
    assertThat(esri(found, "戊")).isEqualTo(.5);
    assertThat(found.of(SystemicRisk.ESRI)).doesNotContainKey(Id.of("己"));
    assertThat(unjudged(found)).contains("企业的系统性风险：1 家企业没有写明供需双方的供应链接，未判断");
  }

  private static void enterpriseLink(
      Chains chain, String link, String supplier, String customer, double volume) {
    UnaryOperator<Link> change =
        l ->
            l.withSupplier(Id.of(supplier))
                .withCustomer(Id.of(customer))
                .withVolume(Figure.of(volume))
                .withDependence(Dependence.ESSENTIAL);
    chain.link(link, change);
  }

  @Test
  void volumesOfZeroGiveNoIndex() {
    Chains chain = Chains.of("A>B");
    chain.link("l-1", link -> link.withVolume(Figure.of(0)));
    Findings found = chain.run(new SystemicRisk());
    assertThat(found.numbers()).isEmpty();
    assertThat(unjudged(found)).singleElement().asString().contains("未判断");
  }
}
