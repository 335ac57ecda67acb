package org.chainmap.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.chainmap.geom.Id;
import org.chainmap.ledger.Inquiries.Inquiry;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whom the questions of a map are put to. */
class InquiriesTest {

  private static final Id SMALL = Id.of("e-1");
  private static final Id LARGE = Id.of("e-2");

  private static Participation participation(String id, Id enterprise, String segment) {
    return Participation.of(Id.of(id), enterprise, Id.of(segment));
  }

  @Test
  void whoCanAnswerMostIsAskedAndTheOthersAreNamed() {
    Stage stage = new Stage(Id.of("st-1"), Name.of("上游"), 0, null, Remarks.NONE);
    ChainMap map =
        ChainMap.of(
            List.of(
                MapInfo.titled("链"),
                stage,
                Segment.of(Id.of("s-1"), "锂", stage.id()),
                Segment.of(Id.of("s-2"), "电芯", stage.id()),
                Segment.of(Id.of("s-3"), "回收", stage.id()),
                Enterprise.of(SMALL, "小"),
                Enterprise.of(LARGE, "大"),
                participation("p-1", SMALL, "s-1"),
                participation("p-2", LARGE, "s-1"),
                participation("p-3", LARGE, "s-2")));

    List<Inquiry> asked = Inquiries.of(Completeness.of(map)).all();

    assertThat(asked.getFirst().whom()).contains(LARGE);
    Inquiry ofLithium =
        asked.stream()
            .filter(each -> each.question().element().equals(Id.of("s-1")))
            .findFirst()
            .orElseThrow();
    assertThat(ofLithium.whom()).contains(LARGE);
    assertThat(ofLithium.others()).containsExactly(SMALL);
    // Nobody is in recycling, and the map has no leader.
    assertThat(asked.getLast().whom()).isEmpty();
    assertThat(asked.getLast().question().element()).isEqualTo(Id.of("s-3"));
  }

  static LongStream seeds() {
    return RandomMaps.seeds(20);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyQuestionIsPutOnceAndEveryEnterpriseAskedInOneGo(long seed) {
    Completeness completeness = Completeness.of(RandomMaps.map(seed));

    List<Inquiry> asked = Inquiries.of(completeness).all();

    assertThat(asked.stream().map(Inquiry::question))
        .containsExactlyInAnyOrderElementsOf(completeness.questions());
    assertThat(asked)
        .allMatch(
            each ->
                each.whom().isPresent()
                    ? each.question().whom().contains(each.whom().get())
                    : each.question().whom().isEmpty());
    List<Optional<Id>> runs = new java.util.ArrayList<>();
    for (Inquiry each : asked) {
      if (runs.isEmpty() || !runs.getLast().equals(each.whom())) {
        runs.add(each.whom());
      }
    }
    assertThat(runs).doesNotHaveDuplicates();
  }
}
