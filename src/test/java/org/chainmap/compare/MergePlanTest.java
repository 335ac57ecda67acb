package org.chainmap.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.testing.RandomMaps;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;

class MergePlanTest {

  private static final Id CELL = Id.of("s-1");
  private static final ChainMap MAP =
      ChainMap.of(
          List.of(
              MapInfo.titled("电池"),
              new Stage(Id.of("st-1"), Name.of("上游"), 0, null, Remarks.NONE),
              Segment.of(CELL, "电芯", Id.of("st-1")),
              Segment.of(Id.of("s-2"), "电池包", Id.of("st-1"))));

  private static ChainMap named(String name) {
    Segment cell = MAP.find(Segment.class, CELL).orElseThrow();
    return MAP.with(
        Change.of(Message.verbatim("改名"), Edit.update(cell, cell.withName(Name.of(name)))));
  }

  @Test
  void ofTwoStatesOfOneMapAnIdMeansTheSameElement() {
    MergePlan plan = new MergePlan(null, MAP, named("电池芯"));

    assertThat(plan.basis()).isEqualTo(MergePlan.Basis.IDS);
    Merge merge = plan.merge(Map.of()).merge();
    assertThat(merge.result()).isEqualTo(MAP);
    assertThat(merge.conflicts()).hasSize(1);
    assertThat(
            plan.merge(Map.of(merge.conflicts().getFirst().key(), MergeSide.THEIRS))
                .merge()
                .result())
        .isEqualTo(named("电池芯"));
  }

  @Test
  void whereTheBaseIsKnownItsEditsCount() {
    MergePlan plan = new MergePlan(MAP, MAP, named("电池芯"));

    assertThat(plan.basis()).isEqualTo(MergePlan.Basis.EDITS);
    assertThat(plan.merge(Map.of()).merge().result()).isEqualTo(named("电池芯"));
  }

  @Test
  void mapsDrawnApartGoByWhatTheirElementsAre() {
    MergePlan plan = new MergePlan(null, RandomMaps.map(3), MAP);

    assertThat(plan.basis()).isEqualTo(MergePlan.Basis.IDENTITY);
  }

  @Test
  void withoutABaseNothingIsLost() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      ChainMap base = RandomMaps.map(seed);
      ChainMap ours = RandomEdits.script(base, 8, random);
      ChainMap theirs = RandomEdits.script(base, 8, random);
      ChainMap result = Merge.byIds(ours, theirs, Map.of()).result();
      MergeLaws.valid(result);
      assertThat(result.elements().keySet()).containsAll(ours.elements().keySet());
      assertThat(result.elements().size()).isGreaterThanOrEqualTo(theirs.elements().size());
    }
  }
}
