package org.chainmap.analysis.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.chainmap.analysis.matching.Dealers.in;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Listing;
import org.chainmap.model.kind.MatchDecision;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Region;
import org.chainmap.task.Progress;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.text.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MatcherTest {

  private static Matching run(ChainMap map) {
    return run(Market.of(map), Mode.WEIGHT);
  }

  private static Matching run(Market market, Mode mode) {
    return Matcher.run(market, mode, Matcher.THRESHOLD, Progress.NONE);
  }

  private static List<String> pairs(Matching matching) {
    return matching.proposals().stream()
        .map(p -> p.need().id().value() + "-" + p.offer().id().value())
        .sorted()
        .toList();
  }

  private static Outcome outcome(
      MatchFilter matchFilter, UnaryOperator<Listing> need, UnaryOperator<Listing> offer) {
    ChainMap map =
        Dealers.of("图")
            .segments("钢", "铜")
            .need("n", "甲", "轴承", need)
            .offer("o", "乙", "轴承", offer)
            .map();
    Market market = Market.of(map);
    Outcome outcome =
        Check.of(matchFilter, market.needs().getFirst(), market.offers().getFirst()).outcome();
    Matching matching = run(market, Mode.WEIGHT);
    assertThat(matching.proposals().isEmpty()).isEqualTo(outcome == Outcome.FAILED);
    return outcome;
  }

  @Test
  void segmentsMustBeTheSameWhereBothStateOne() {
    assertThat(outcome(MatchFilter.SEGMENT, in("钢"), in("钢"))).isEqualTo(Outcome.PASSED);
    assertThat(outcome(MatchFilter.SEGMENT, in("钢"), in("铜"))).isEqualTo(Outcome.FAILED);
    assertThat(outcome(MatchFilter.SEGMENT, l -> l, in("铜"))).isEqualTo(Outcome.NOT_STATED);
    assertThat(outcome(MatchFilter.SEGMENT, in("钢"), l -> l)).isEqualTo(Outcome.NOT_STATED);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "60,套,80,套,PASSED",
        "60,套,60,套,PASSED",
        "60,套,59.9,套,PARTIAL",
        "60,套,80,台,NOT_COMPARABLE",
        "60,-,80,套,NOT_COMPARABLE",
        "60,-,50,-,PARTIAL",
        "-,套,1,套,NOT_STATED",
        "60,套,-,套,NOT_STATED",
        "2,万只,20000,只,PASSED",
        "20001,只,2,万只,PARTIAL",
        "3,吨,3000,千克,PASSED",
        "3,t,2999,kg,PARTIAL",
        "3,万吨,2999,吨,PARTIAL",
        "1,千瓦,1000,瓦,PASSED",
        "0.3,吨,300,公斤,PASSED",
      })
  void quantitiesAreComparedInTheSameUnit(
      Double need, String needUnit, Double offer, String offerUnit, Outcome expected) {
    assertThat(
            outcome(
                MatchFilter.QUANTITY,
                l -> l.withQuantity(need).withUnit(needUnit),
                l -> l.withQuantity(offer).withUnit(offerUnit)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "CN,广东省,-,CN,广东,深圳市,PASSED",
        "CN,-,-,CN,广东,-,PASSED",
        "CN,广东,-,CN,湖南,-,FAILED",
        "CN,广东,广州,CN,广东,深圳,FAILED",
        "CN,广西壮族自治区,-,CN,广西,-,PASSED",
        "CN,-,-,DE,-,-,FAILED",
        "CN,北京市,-,CN,北京,-,PASSED",
      })
  void regionsAreTheSameOrOneLiesInTheOther(
      String a, String province, String city, String b, String other, String town, Outcome out) {
    assertThat(
            outcome(
                MatchFilter.REGION,
                l -> l.withRegion(new Region(a, province, city)),
                l -> l.withRegion(new Region(b, other, town))))
        .isEqualTo(out);
    assertThat(
            outcome(MatchFilter.REGION, l -> l.withRegion(new Region(a, province, city)), l -> l))
        .isEqualTo(Outcome.NOT_STATED);
  }

  /** A region stated on one side is compared with where the other's enterprise sits. */
  @ParameterizedTest
  @CsvSource({"湖南,FAILED", "广东,PASSED"})
  void anEnterprisesPlaceStandsForARegionThatItsListingLeavesOut(String seat, Outcome expected) {
    ChainMap map =
        Dealers.of("图")
            .enterprise("乙", e -> e.withRegion(new Region("CN", seat, null)))
            .enterprise("丙", e -> e.withRegion(new Region("CN", "四川", null)))
            .need("n", "甲", "轴承", l -> l.withRegion(new Region("CN", "广东", null)))
            .need("m", "丙", "轴承", l -> l)
            .offer("o", "乙", "轴承", l -> l)
            .map();
    Market market = Market.of(map);
    Map<String, Outcome> outcomes = new HashMap<>();
    for (MarketEntry need : market.needs()) {
      outcomes.put(
          need.id().value(),
          Check.of(MatchFilter.REGION, need, market.offers().getFirst()).outcome());
    }
    assertThat(outcomes).isEqualTo(Map.of("n", expected, "m", Outcome.NOT_STATED));
  }

  private static UnaryOperator<Listing> amount(double quantity, String unit) {
    return l -> l.withQuantity(quantity).withUnit(unit);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void oneOfferServesSeveralNeeds(Mode mode) {
    Dealers dealers = Dealers.of("图").offer("o", "乙", "轴承钢", amount(1000, "吨"));
    for (int n = 1; n <= 3; n++) {
      dealers.need("n" + n, "甲" + n, "轴承钢", amount(300, "吨"));
    }
    Matching matching = run(Market.of(dealers.map()), mode);
    assertThat(matching.proposals()).hasSize(3).allMatch(pair -> pair.share() == 1);
    assertThat(matching.cover()).isEqualTo(3);
    assertThat(matching.unmet()).isEmpty();
    dealers.need("n4", "甲4", "轴承钢", amount(400, "吨"));
    Matching more = run(Market.of(dealers.map()), mode);
    assertThat(more.cover()).isCloseTo(3.25, within(1e-6));
    assertThat(more.unmet())
        .singleElement()
        .satisfies(unmet -> assertThat(unmet.met()).isCloseTo(.25, within(1e-6)));
  }

  @Test
  void aNeedIsMetInPartAndByAllWhoCan() {
    Dealers dealers =
        Dealers.of("图")
            .need("n", "甲", "车规芯片", amount(20, "万颗"))
            .offer("o", "乙", "车规芯片", amount(5, "万颗"));
    Matching matching = run(Market.of(dealers.map()), Mode.WEIGHT);
    assertThat(matching.proposals().getFirst().share()).isCloseTo(.25, within(1e-9));
    assertThat(matching.proposals().getFirst().reason().in(Lang.ZH))
        .contains("部分：供 5 万颗 ＜ 需 20 万颗；", "满足 25%（5 万颗）");
    Unmet unmet = matching.unmet().getFirst();
    assertThat(unmet.reason(Matcher.THRESHOLD).in(Lang.ZH)).isEqualTo("已满足 25%，还缺 15 万颗");
    assertThat(unmet.reason(Matcher.THRESHOLD).in(Lang.EN)).startsWith("25% met, 15");
    dealers.offer("p", "丙", "车规芯片", amount(100_000, "颗"));
    Matching two = run(Market.of(dealers.map()), Mode.WEIGHT);
    assertThat(two.proposals()).hasSize(2);
    assertThat(two.cover()).isCloseTo(.75, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "20000,颗,19999,颗,满足 99.9%（19999 颗）,已满足 99.9%，还缺 1 颗",
    "1000,套,0.05,套,满足 0.005%（0.05 套）,已满足 0.005%，还缺 999.95 套",
    "3,万套,2,万套,满足 66.7%（2 万套）,已满足 66.7%，还缺 1 万套",
    "0.3,吨,100,kg,满足 33.3%（0.1 吨）,已满足 33.3%，还缺 0.2 吨",
  })
  void aPartIsNeverToldAsAllOrAsNothing(
      double needed, String unit, double offered, String its, String met, String lacking) {
    Matching matching =
        run(
            Market.of(
                Dealers.of("图")
                    .need("n", "甲", "车规芯片", amount(needed, unit))
                    .offer("o", "乙", "车规芯片", amount(offered, its))
                    .map()),
            Mode.WEIGHT);
    assertThat(matching.proposals().getFirst().reason().in(Lang.ZH)).contains("；" + met + "；");
    assertThat(matching.unmet().getFirst().reason(Matcher.THRESHOLD).in(Lang.ZH))
        .isEqualTo(lacking);
  }

  @Test
  void needsMetInPartAreToldApartAndTheirAmountsStand() {
    Matching matching =
        run(
            Market.of(
                Dealers.of("图")
                    .need("n-1", "甲", "车规芯片", amount(20, "万颗"))
                    .need("n-2", "乙", "铜箔")
                    .offer("o", "丙", "车规芯片", amount(5, "万颗"))
                    .map()),
            Mode.WEIGHT);
    assertThat(matching.words().in(Lang.ZH))
        .isEqualTo("对接 1 对（总相似度最大），合计满足 0.25 项需求，总相似度 0.25；部分满足 1 项，未满足 1 项");
    Unmet partly = matching.partly().getFirst();
    assertThat(partly.state().in(Lang.ZH)).isEqualTo("部分满足");
    assertThat(matching.unmetAll().getFirst().state().in(Lang.ZH)).isEqualTo("未满足");
    assertThat(partly.portion().amount()).isEqualTo(5);
    assertThat(partly.lacking().amount()).isEqualTo(15);
    assertThat(partly.lacking().words().in(Lang.EN)).isEqualTo("150,000 chips");
  }

  @Test
  void sharedPhrasesAreThoseOfTheLanguage() {
    UnaryOperator<Listing> english =
        l -> l.withText(new Caption(l.text().in(Lang.ZH), "Copper foil"));
    Proposal pair =
        run(Dealers.of("图").need("n", "甲", "铜箔卷材", english).offer("o", "乙", "铜箔卷材", english).map())
            .proposals()
            .getFirst();
    assertThat(pair.reason().in(Lang.ZH)).contains("共同用语：『铜箔卷材』");
    assertThat(pair.reason().in(Lang.EN)).contains("in common: \"Copper foil\"");
    UnaryOperator<Listing> wordy =
        l -> l.withText(new Caption(l.text().in(Lang.ZH), "Foil, rods and wire"));
    Proposal little =
        run(Dealers.of("图")
                .need("n", "甲", "铜箔卷材", wordy)
                .offer("o", "乙", "铜箔卷材", l -> l.withText(new Caption("铜箔卷材", "Coils and foil")))
                .map())
            .proposals()
            .getFirst();
    assertThat(little.reason().in(Lang.EN)).contains("in common: \"Foil\";");
    Proposal untranslated =
        run(Dealers.of("图").need("n", "甲", "铜箔卷材", english).offer("o", "乙", "铜箔卷材").map())
            .proposals()
            .getFirst();
    assertThat(untranslated.reason().in(Lang.EN)).contains("in common: \"铜箔卷材\"");
  }

  @Test
  void anOfferInANeighbouringSegmentIsNamed() {
    ChainMap map =
        Dealers.of("图")
            .segments("钢", "轴承", "铜")
            .supplies("钢", "轴承")
            .need("n", "甲", "高端轴承", in("轴承"))
            .offer("o", "乙", "轴承钢棒", in("钢"))
            .offer("p", "丙", "高端轴承", in("铜"))
            .map();
    assertThat(
            run(Market.of(map), Mode.WEIGHT)
                .unmet()
                .getFirst()
                .reason(Matcher.THRESHOLD)
                .in(Lang.ZH))
        .isEqualTo("没有其他企业提供环节『轴承』的供给；相邻环节『钢』有供给：『轴承钢棒』（乙）");
  }

  @Test
  void everyNeededCertificationMustBeThere() {
    List<String> two = List.of("ISO 9001", "IATF 16949");
    assertThat(
            outcome(
                MatchFilter.CERTIFICATION,
                l -> l.withCertifications(List.of("iso 9001")),
                l -> l.withCertifications(two)))
        .isEqualTo(Outcome.PASSED);
    assertThat(
            outcome(
                MatchFilter.CERTIFICATION,
                l -> l.withCertifications(two),
                l -> l.withCertifications(List.of("ISO 9001"))))
        .isEqualTo(Outcome.FAILED);
    assertThat(outcome(MatchFilter.CERTIFICATION, l -> l.withCertifications(two), l -> l))
        .isEqualTo(Outcome.NOT_STATED);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2026-10,2026-12,FAILED",
        "2026-12,2026-10,PASSED",
        "2026,2026-12-31,PASSED",
        "2026-12-01,2026-12,PASSED",
        "2026-11-30,2026-12,FAILED",
        "-,2026,NOT_STATED",
        "2026,-,NOT_STATED",
      })
  void theOfferMustBeThereInTime(String need, String offer, Outcome expected) {
    assertThat(
            outcome(
                MatchFilter.DEADLINE,
                l -> l.withDeadline(need == null ? null : AsOf.parse(need).orElseThrow()),
                l -> l.withDeadline(offer == null ? null : AsOf.parse(offer).orElseThrow())))
        .isEqualTo(expected);
  }

  @Test
  void anEnterpriseDoesNotServeItself() {
    ChainMap map = Dealers.of("图").need("n", "甲", "轴承").offer("o", "甲", "轴承").map();
    assertThat(pairs(run(map))).isEmpty();
    assertThat(run(map).unmet().getFirst().reason(0.02).in(Lang.ZH)).isEqualTo("没有其他企业的供给");
  }

  private static Dealers two() {
    return Dealers.of("图")
        .need("n-1", "甲", "高速轴承钢")
        .need("n-2", "乙", "高速轴承")
        .offer("o-1", "丙", "高速轴承钢")
        .offer("o-2", "丁", "高速");
  }

  @Test
  void lockedPairsAreKeptAndRejectedOnesNeverProposed() {
    assertThat(pairs(run(two().map()))).containsExactly("n-1-o-1", "n-2-o-2");
    ChainMap locked = two().decided("n-1", "o-2", MatchDecision.LOCKED).map();
    for (Mode mode : Mode.values()) {
      Matching matching = run(Market.of(locked), mode);
      assertThat(pairs(matching)).containsExactly("n-1-o-2", "n-2-o-1");
      assertThat(matching.proposals().getFirst().decision()).isEqualTo(MatchDecision.LOCKED);
    }
    ChainMap rejected =
        two()
            .decided("n-1", "o-1", MatchDecision.REJECTED)
            .decided("n-1", "o-2", MatchDecision.REJECTED)
            .map();
    for (Mode mode : Mode.values()) {
      Matching matching = run(Market.of(rejected), mode);
      assertThat(pairs(matching)).containsExactly("n-2-o-1");
      assertThat(matching.aside()).hasSize(2);
      assertThat(matching.unmet().getFirst().reason(0.02).in(Lang.ZH)).isEqualTo("已否决 2 项");
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void whatALockedPairLeavesIsMatchedOn(Mode mode) {
    ChainMap map =
        Dealers.of("图")
            .need("n-1", "甲", "车规芯片", amount(20, "万颗"))
            .need("n-2", "乙", "车规芯片", amount(4, "万颗"))
            .need("n-3", "丙", "车规芯片")
            .offer("o-1", "丁", "车规芯片", amount(5, "万颗"))
            .offer("o-2", "戊", "车规芯片", amount(9, "万颗"))
            .offer("o-3", "己", "车规芯片", amount(10, "万颗"))
            .decided("n-1", "o-1", MatchDecision.LOCKED)
            .decided("n-2", "o-2", MatchDecision.LOCKED)
            .map();
    Matching matching = run(Market.of(map), mode);
    assertThat(
            matching.proposals().stream()
                .collect(
                    Collectors.toMap(p -> p.need().id() + "-" + p.offer().id(), Proposal::share)))
        .as("n-3 counts whole, so it takes a whole offer")
        .isEqualTo(Map.of("n-1-o-1", .25, "n-2-o-2", 1.0, "n-1-o-2", .25, "n-3-o-3", 1.0));
    assertThat(matching.unmet().getFirst().met()).isEqualTo(.5);
  }

  @Test
  void aLockedPairIsKeptWhateverTheFiltersSay() {
    ChainMap map =
        Dealers.of("图")
            .segments("钢", "铜")
            .need("n", "甲", "轴承", in("钢"))
            .offer("o", "乙", "导线", in("铜"))
            .decided("n", "o", MatchDecision.LOCKED)
            .map();
    Proposal pair = run(map).proposals().getFirst();
    assertThat(pair.reason().in(Lang.ZH)).isEqualTo("未说明：数量、地区、认证、期限；不符：环节不同；没有共同用语；文字相似度 0.00");
    assertThat(run(map).unmet()).isEmpty();
  }

  @Test
  void anAcceptedPairWinsAmongEqualsAndYieldsToABetterOne() {
    Dealers dealers =
        Dealers.of("图").need("n", "甲", "轴承钢").offer("o-1", "丙", "轴承钢").offer("o-2", "丁", "轴承钢");
    assertThat(pairs(run(dealers.decided("n", "o-2", MatchDecision.ACCEPTED).map())))
        .containsExactly("n-o-2");
    ChainMap better = two().decided("n-1", "o-2", MatchDecision.ACCEPTED).map();
    Matching matching = run(better);
    assertThat(pairs(matching)).containsExactly("n-1-o-1", "n-2-o-2");
    assertThat(matching.aside().getFirst().decision()).isEqualTo(MatchDecision.ACCEPTED);
  }

  @Test
  void theReasonSaysWhatAgreesWhatIsNotStatedAndWhatIsInCommon() {
    ChainMap map =
        Dealers.of("图")
            .segments("主轴承")
            .need(
                "n", "甲", "寻求 16 MW 主轴承", l -> in("主轴承").apply(l).withQuantity(60.0).withUnit("套"))
            .offer("o", "乙", "可供 MW 级主轴承", l -> in("主轴承").apply(l).withQuantity(80.0).withUnit("套"))
            .map();
    Proposal pair = run(map).proposals().getFirst();
    String similarity = Numbers.fixed(pair.similarity(), 2);
    assertThat(pair.reason().in(Lang.ZH))
        .isEqualTo("符合：环节同为『主轴承』、供 80 套 ≥ 需 60 套；未说明：地区、认证、期限；共同用语：『主轴承』、『MW』；文字相似度 " + similarity);
    assertThat(pair.reason().in(Lang.EN))
        .isEqualTo(
            "passed: same segment \"主轴承\", 80 sets offered ≥ 60 sets needed; not stated: region,"
                + " certification, deadline; in common: \"主轴承\", \"MW\"; text similarity "
                + similarity);
  }

  @Test
  void theDistanceIsCountedWhereOneSideStatesNoSegment() {
    ChainMap map =
        Dealers.of("图")
            .segments("矿", "钢", "轴承")
            .supplies("矿", "钢")
            .supplies("钢", "轴承")
            .takesPart("乙", "矿")
            .need("n", "甲", "轴承钢", in("轴承"))
            .offer("o", "乙", "轴承钢")
            .map();
    Proposal pair = run(map).proposals().getFirst();
    assertThat(pair.distance()).isEqualTo(2);
    assertThat(pair.reason().in(Lang.ZH)).contains("另一方所在环节距『轴承』2 条供应链接");
  }

  @Test
  void anUnmetNeedSaysWhatBecameOfEveryOffer() {
    ChainMap map =
        Dealers.of("图")
            .segments("钢", "铜")
            .need("n-1", "甲", "轴承钢", l -> in("钢").apply(l).withQuantity(5.0).withUnit("吨"))
            .need("n-2", "戊", "轴承钢材", in("钢"))
            .need("n-3", "己", "导线", in("铜"))
            .offer("o-1", "丙", "轴承钢", l -> in("钢").apply(l).withQuantity(1.0).withUnit("吨"))
            .offer("o-2", "丁", "高炉", in("钢"))
            .map();
    Matching matching = run(map);
    assertThat(pairs(matching)).containsExactly("n-2-o-1");
    assertThat(matching.unmet().stream().map(u -> u.reason(0.02).in(Lang.ZH)))
        .containsExactly("合适的供给已用于其他需求：『轴承钢』（丙）用于『轴承钢材』（戊）；文字相似度低于 0.02 的 1 项", "没有其他企业提供环节『铜』的供给");
    assertThat(matching.unused().stream().map(MarketEntry::id).map(Object::toString).toList())
        .hasSize(1);
    Unmet first = matching.unmet().getFirst();
    assertThat(Objects.requireNonNull(first.closest()).offer().id().value()).isEqualTo("o-1");
  }

  @Test
  void anOfferThatServesAnotherBetterIsNamed() {
    ChainMap map =
        Dealers.of("图")
            .need("n-1", "甲", "轴承钢")
            .need("n-2", "乙", "轴承")
            .offer("o-1", "丙", "轴承钢")
            .map();
    assertThat(run(map).unmet().getFirst().reason(0.02).in(Lang.ZH))
        .isEqualTo("合适的供给已用于其他需求：『轴承钢』（丙）用于『轴承钢』（甲）");
  }

  @Test
  void onePairIsCountedInTheSingular() {
    assertThat(Message.of("matching.stand", 1, Mode.WEIGHT.label(), 1, 0.34, 0, 1).in(Lang.EN))
        .isEqualTo(
            "1 pair (aim: Greatest total similarity), needs met in sum: 1, total similarity 0.34;"
                + " partly met: 0, unmet: 1");
  }

  @Test
  void otherDocumentsTakePartWithSegmentsAndEnterprisesByName() {
    ChainMap own =
        Dealers.of("本图")
            .segments("钢")
            .need("n-1", "甲", "轴承钢", in("钢"))
            .offer("o-9", "乙", "特种导线")
            .map();
    ChainMap other =
        Dealers.of("他图")
            .segments("钢")
            .need("n-1", "丙", "特种导线")
            .need("n-2", "丁", "海底电缆")
            .offer("o-1", "甲", "轴承钢")
            .offer("o-2", "戊", "轴承钢", in("钢"))
            .offer("o-3", "己", "海底电缆")
            .offer("o-4", "乙", "特种导线")
            .map();
    Market market = Market.of(own, List.of(other, own));
    assertThat(market.needs()).hasSize(3);
    // 乙's offer stands in both documents
    assertThat(market.offers()).hasSize(4);
    Matching matching = run(market, Mode.PAIRS);
    // 甲 does not serve itself, and pairs of the other document are its own matter
    assertThat(pairs(matching)).containsExactly("n-1-o-2", "n-1-o-9");
    assertThat(matching.proposals().stream().map(p -> p.reason().in(Lang.ZH)))
        .anyMatch(reason -> reason.contains("环节同为『钢』") && reason.endsWith("供给出自图谱『他图』"))
        .anyMatch(reason -> reason.endsWith("需求出自图谱『他图』"));
    assertThat(matching.unmet()).isEmpty();
  }

  @Test
  void whatIsLockedInItsOwnDocumentIsSpokenFor() {
    ChainMap own = Dealers.of("本图").need("n", "甲", "轴承钢").map();
    Dealers other = Dealers.of("他图").need("n", "乙", "轴承钢").offer("o", "丙", "轴承钢");
    assertThat(pairs(run(Market.of(own, List.of(other.map())), Mode.WEIGHT))).hasSize(1);
    ChainMap settled = other.decided("n", "o", MatchDecision.LOCKED).map();
    assertThat(pairs(run(Market.of(own, List.of(settled)), Mode.WEIGHT))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void randomMapsGiveSoundPairsInWords(long seed) {
    ChainMap map = RandomMaps.map(seed);
    Market market = Market.of(map, List.of(RandomMaps.map(seed + 1)));
    for (Mode mode : Mode.values()) {
      Matching matching = Matcher.run(market, mode, 0.01, Progress.NONE);
      for (Proposal pair : matching.proposals()) {
        if (pair.decision() != MatchDecision.LOCKED) {
          assertThat(pair.decision()).isNotEqualTo(MatchDecision.REJECTED);
          assertThat(pair.need().own() || pair.offer().own()).isTrue();
          if (pair.decision() == null) {
            assertThat(pair.similarity()).isGreaterThanOrEqualTo(0.01);
            assertThat(pair.need().sameEnterprise(pair.offer())).isFalse();
            assertThat(pair.checks()).noneMatch(c -> c.outcome() == Outcome.FAILED);
          }
        }
        for (Lang lang : Lang.values()) {
          assertThat(pair.reason().in(lang)).isNotBlank();
        }
      }
      Map<MarketEntry, Double> shares = new IdentityHashMap<>();
      matching.proposals().forEach(p -> shares.merge(p.need(), p.share(), Double::sum));
      assertThat(shares.values()).allMatch(share -> share >= 0 && share <= 1 + 1e-6);
      matching.unmet().forEach(u -> assertThat(u.reason(0.01).in(Lang.EN)).isNotBlank());
      long own = market.needs().stream().filter(MarketEntry::own).count();
      long met =
          shares.entrySet().stream()
              .filter(each -> each.getKey().own() && each.getValue() >= 1 - 1e-6)
              .count();
      assertThat(met + matching.unmet().size()).isEqualTo(own);
      assertThat(matching.total())
          .isCloseTo(
              matching.proposals().stream().mapToDouble(p -> p.share() * p.similarity()).sum(),
              within(1e-9));
    }
  }

  static java.util.stream.LongStream seeds() {
    return RandomMaps.seeds(60);
  }
}
