package org.chainmap.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.Ownership;
import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.testing.RandomMaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How much of a map is filled in. */
class CompletenessTest {

  private static final Id LI = Id.of("s-1");
  private static final Id CELL = Id.of("s-2");
  private static final Id MAKER = Id.of("e-1");

  private static ChainMap map(Element... more) {
    Stage stage = new Stage(Id.of("st-1"), Name.of("上游"), 0, null, Remarks.NONE);
    List<Element> elements =
        new java.util.ArrayList<>(
            List.of(
                MapInfo.titled("链"),
                stage,
                Segment.of(LI, "锂", stage.id()).withState(SegmentState.WEAK),
                Segment.of(CELL, "电芯", stage.id()),
                Enterprise.of(MAKER, "甲公司").withOwnership(Ownership.PRIVATE),
                Participation.of(Id.of("p-1"), MAKER, LI)));
    elements.addAll(List.of(more));
    return ChainMap.of(elements);
  }

  @Test
  void countsCellsOfSegmentsEnterprisesAndParticipations() {
    Completeness completeness = Completeness.of(map());
    // 锂: state and enterprises of 8; 甲公司: ownership and segments of 4; its share is unknown.
    assertThat(completeness.of(LI)).isEqualTo(new Completeness.Count(4, 13));
    assertThat(completeness.of(CELL)).isEqualTo(new Completeness.Count(0, 8));
    assertThat(completeness.all()).isEqualTo(new Completeness.Count(4, 21));
    assertThat(completeness.of(Id.of("st-1"))).isEqualTo(completeness.all());
  }

  @Test
  void asksFirstWhatMuchDependsOn() {
    Link link = Link.of(Id.of("l-1"), LI, CELL);
    List<Completeness.Question> questions = Completeness.of(map(link)).questions();
    assertThat(questions.getFirst().element()).isEqualTo(CELL);
    assertThat(questions.getFirst().weight()).isEqualTo(16);
    assertThat(questions).extracting(Completeness.Question::element).contains(MAKER, link.id());
    assertThat(
            questions.stream().filter(each -> each.element().equals(LI)).findFirst().orElseThrow())
        .extracting(Completeness.Question::whom)
        .isEqualTo(List.of(MAKER));
  }

  @Test
  void aVolumeTellsAsMuchAsAShare() {
    Link link = Link.of(Id.of("l-1"), LI, CELL).withVolume(Figure.of(3));
    assertThat(Completeness.of(map(link)).questions())
        .extracting(Completeness.Question::element)
        .doesNotContain(link.id());
  }

  @Test
  void fieldsAreCountedOnTheirOwn() {
    assertThat(Completeness.of(map()).fields())
        .filteredOn(field -> field.column().key().equals("state"))
        .extracting(Completeness.Field::count)
        .containsExactly(new Completeness.Count(1, 2));
  }

  static LongStream seeds() {
    return RandomMaps.seeds(20);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void fieldsAndQuestionsAddUpToTheMap(long seed) {
    Completeness completeness = Completeness.of(RandomMaps.map(seed));
    Completeness.Count all = completeness.all();
    assertThat(completeness.fields().stream().mapToInt(field -> field.count().needed()).sum())
        .isEqualTo(all.needed());
    assertThat(completeness.questions().stream().mapToInt(each -> each.missing().size()).sum())
        .isEqualTo(all.needed() - all.filled());
  }
}
