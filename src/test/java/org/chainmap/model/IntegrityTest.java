package org.chainmap.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.chainmap.geom.Id;
import org.chainmap.model.Problem.Severity;
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
    assertThat(after.elements().keySet()).doesNotContainAnyElementsOf(chosen);
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
            null,
            null,
            null,
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

  private static List<Problem> errors(ChainMap map) {
    return Integrity.check(map).stream().filter(p -> p.severity() == Severity.ERROR).toList();
  }
}
