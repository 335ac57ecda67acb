package org.chainmap.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.chainmap.geom.Id;
import org.chainmap.model.Problem.Severity;
import org.chainmap.model.kind.InitiativeKind;
import org.chainmap.model.kind.InitiativeState;
import org.chainmap.model.kind.MatchDecision;
import org.chainmap.model.kind.ResourceKind;
import org.chainmap.model.kind.Side;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Flows;
import org.chainmap.model.value.ImportShares;
import org.chainmap.model.value.InitiativeFacts;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.model.value.SupplyFacts;
import org.chainmap.model.value.TradeFacts;
import org.chainmap.model.value.Weights;
import org.chainmap.testing.RandomChanges;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IntegrityTest {

  private static final Message NAME = Message.verbatim("删除");

  static LongStream seeds() {
    return RandomMaps.seeds(200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void randomMapsAndWhatChangesMakeOfThemAreWhole(long seed) {
    for (ChainMap map : RandomChanges.history(RandomMaps.map(seed), 8, new Random(seed))) {
      assertThat(errors(map)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void removalTakesDependentsAlongAndLeavesNothingDangling(long seed) {
    ChainMap map = RandomMaps.map(seed);
    Random random = new Random(seed);
    List<Id> ids = new ArrayList<>(map.elements().keySet());
    List<Id> chosen = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      chosen.add(ids.get(random.nextInt(ids.size())));
    }
    Change removal = Integrity.removal(NAME, map, chosen);
    ChainMap after = map.with(removal);
    chosen.remove(MapInfo.ID);
    chosen.removeIf(MapInfo.ID::equals);
    assertThat(after.elements().keySet()).noneMatch(chosen::contains);
    assertThat(errors(after)).isEmpty();
    assertThat(after.with(removal.inverted())).isEqualTo(map);
    for (Element element : map.elements().values()) {
      boolean loses =
          Reference.of(element).stream()
              .anyMatch(r -> r.required() && after.find(r.target()).isEmpty());
      boolean stays = !loses && !chosen.contains(element.id());
      assertThat(after.find(element.id()).isPresent()).as(element.id().value()).isEqualTo(stays);
    }
  }

  @Test
  void aRemovedSegmentTakesItsLinksAndSharesAlongAndIsForgottenByInitiatives() {
    Stage stage = new Stage(Id.of("st-1"), Name.of("上游"), 0, null, Remarks.NONE);
    Segment a = Segment.of(Id.of("s-1"), "甲", stage.id());
    Segment b = Segment.of(Id.of("s-2"), "乙", stage.id());
    Enterprise e = Enterprise.of(Id.of("e-1"), "企业");
    Initiative i =
        new Initiative(
            Id.of("i-1"),
            Name.of("联盟"),
            InitiativeKind.ALLIANCE,
            InitiativeState.RUNNING,
            List.of(e.id()),
            List.of(a.id(), b.id()),
            Caption.NONE,
            null,
            null,
            InitiativeFacts.UNKNOWN,
            Remarks.NONE);
    ChainMap map =
        ChainMap.of(
            List.of(
                MapInfo.titled("图"),
                stage,
                a,
                b,
                e,
                i,
                Link.of(Id.of("l-1"), a.id(), b.id()),
                Participation.of(Id.of("p-1"), e.id(), a.id())));
    ChainMap after = map.with(Integrity.removal(NAME, map, List.of(a.id())));
    assertThat(after.elements().keySet())
        .containsExactlyInAnyOrder(MapInfo.ID, stage.id(), b.id(), e.id(), i.id());
    assertThat(after.find(Initiative.class, i.id()).orElseThrow().segments())
        .containsExactly(b.id());
  }

  @Test
  void targetsAndResourcesStayWhereTheirSegmentOrEnterpriseGoes() {
    Stage stage = new Stage(Id.of("st-1"), Name.of("上游"), 0, null, Remarks.NONE);
    Segment a = Segment.of(Id.of("s-1"), "甲", stage.id());
    Segment b = Segment.of(Id.of("s-2"), "乙", stage.id());
    Enterprise e = Enterprise.of(Id.of("e-1"), "企业");
    InvestmentTarget target =
        InvestmentTarget.of(Id.of("t-1"), "某企业").withSegment(a.id()).withEnterprise(e.id());
    Resource park =
        Resource.of(Id.of("r-1"), "园区", ResourceKind.PARK).withSegments(List.of(a.id(), b.id()));
    ChainMap map = ChainMap.of(List.of(MapInfo.titled("图"), stage, a, b, e, target, park));
    ChainMap after = map.with(Integrity.removal(NAME, map, List.of(a.id(), e.id())));
    assertThat(after.find(target.id())).contains(target.withSegment(null).withEnterprise(null));
    assertThat(after.find(park.id())).contains(park.withSegments(List.of(b.id())));
    assertThat(errors(ChainMap.of(List.of(MapInfo.titled("图"), target)))).hasSize(2);
  }

  @Test
  void eachBreachIsReportedAtItsElementAndField() {
    Stage stage = new Stage(Id.of("st-1"), Name.of("上游"), 0, null, Remarks.NONE);
    Segment segment =
        Segment.of(Id.of("s-1"), "甲", Id.of("st-9"))
            .withFacts(
                SupplyFacts.UNKNOWN
                    .withDomesticRate(Figure.of(101))
                    .withImportDependence(Figure.of(Double.NaN))
                    .withTimeToRecover(Figure.of(-1)));
    Enterprise e = Enterprise.of(Id.of("e-1"), "企业").withCreditCode("91350211M00013FA1N");
    ChainMap map =
        ChainMap.of(
            List.of(
                MapInfo.titled("图"),
                stage,
                segment,
                e,
                Link.of(Id.of("l-1"), segment.id(), stage.id()),
                Participation.of(Id.of("p-1"), e.id(), segment.id()).withShare(Figure.of(60)),
                Participation.of(Id.of("p-2"), e.id(), segment.id()).withShare(Figure.of(60))));
    assertThat(Integrity.check(map))
        .extracting(p -> p.severity() + " " + p.element() + " " + p.field())
        .containsExactlyInAnyOrder(
            "ERROR s-1 stage",
            "ERROR s-1 domesticRate",
            "ERROR s-1 importDependence",
            "ERROR s-1 timeToRecover",
            "ERROR l-1 to",
            "WARNING e-1 creditCode",
            "WARNING p-2 enterprise",
            "WARNING s-1 null");
  }

  @Test
  void numbersOutOfBoundsAreReportedWhereverTheyStand() {
    Stage stage = new Stage(Id.of("st-1"), Name.of("上游"), 0, null, Remarks.NONE);
    Segment segment =
        Segment.of(Id.of("s-1"), "甲", stage.id())
            .withTrade(
                new TradeFacts(
                    Figure.of(1.01), Figure.of(-0.1), Figure.of(-1), ImportShares.UNKNOWN))
            .withFlows(
                new Flows(
                    Figure.of(-1), Figure.of(-1), Figure.of(-1), Figure.of(Double.NaN), null));
    Enterprise e =
        Enterprise.of(Id.of("e-1"), "企业")
            .withCapacity(Figure.of(-1))
            .withTimeToRecover(Figure.of(Double.POSITIVE_INFINITY));
    Link link =
        Link.of(Id.of("l-1"), segment.id(), segment.id())
            .withVolume(Figure.of(-5))
            .withCoefficient(Figure.of(-0.5));
    MapInfo info = MapInfo.titled("图").withWeights(Weights.USUAL.with("esri", -1.0));
    assertThat(errors(ChainMap.of(List.of(info, stage, segment, e, link))))
        .extracting(p -> p.element() + " " + p.field())
        .containsExactlyInAnyOrder(
            "map weights",
            "s-1 importHhi",
            "s-1 exportHhi",
            "s-1 importsToExports",
            "s-1 demand",
            "s-1 stock",
            "s-1 loss",
            "s-1 output",
            "e-1 capacity",
            "e-1 timeToRecover",
            "l-1 volume",
            "l-1 coefficient");
  }

  @Test
  void whatIsRemovedLeavesScenariosAndTakesItsMatchesAlong() {
    ChainMap map = decided(Side.NEED, Side.OFFER);
    ChainMap without = map.with(Integrity.removal(NAME, map, List.of(Id.of("e-2"))));
    assertThat(without.all(Match.class)).isEmpty();
    assertThat(without.find(Scenario.class, Id.of("sc-1")).orElseThrow().removed())
        .containsExactly(Id.of("e-1"));
    assertThat(errors(without)).isEmpty();
  }

  @Test
  void aMatchTheWrongWayRoundOrDecidedTwiceIsDoubtful() {
    assertThat(Integrity.check(decided(Side.NEED, Side.OFFER))).isEmpty();
    ChainMap map = decided(Side.OFFER, Side.OFFER);
    ChainMap twice =
        map.with(
            Change.of(
                NAME,
                Edit.add(
                    Match.of(Id.of("m-2"), Id.of("n-1"), Id.of("n-2"), MatchDecision.REJECTED))));
    assertThat(Integrity.check(twice))
        .extracting(p -> p.severity() + " " + p.element() + " " + p.field())
        .containsExactlyInAnyOrder("WARNING m-1 need", "WARNING m-2 need", "WARNING m-2 null");
  }

  private static ChainMap decided(Side first, Side second) {
    Enterprise a = Enterprise.of(Id.of("e-1"), "甲");
    Enterprise b = Enterprise.of(Id.of("e-2"), "乙");
    return ChainMap.of(
        List.of(
            MapInfo.titled("图"),
            a,
            b,
            Listing.of(Id.of("n-1"), first, a.id(), "求"),
            Listing.of(Id.of("n-2"), second, b.id(), "供"),
            Match.of(Id.of("m-1"), Id.of("n-1"), Id.of("n-2"), MatchDecision.ACCEPTED),
            Scenario.of(Id.of("sc-1"), "断供").withRemoved(List.of(a.id(), b.id()))));
  }

  private static List<Problem> errors(ChainMap map) {
    return Integrity.check(map).stream().filter(p -> p.severity() == Severity.ERROR).toList();
  }
}
