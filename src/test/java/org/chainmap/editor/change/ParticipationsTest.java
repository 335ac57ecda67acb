package org.chainmap.editor.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Participation;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.junit.jupiter.api.Test;

/** Enterprises join segments. */
class ParticipationsTest {

  private static final Id SEGMENT = Id.of("s-1");

  private final ChainMap map =
      ChainMap.of(
          List.of(
              ChainMap.titled("图").info(),
              new Stage(Id.of("g-1"), Name.of("上游"), 0, null, Remarks.NONE),
              Segment.of(SEGMENT, "锂", Id.of("g-1")),
              Enterprise.of(Id.of("e-1"), "甲"),
              Enterprise.of(Id.of("e-2"), "乙"),
              Participation.of(Id.of("p-1"), Id.of("e-1"), SEGMENT)));

  @Test
  void onlyThoseThatAreNotInTheSegmentJoinIt() {
    ChainMap joined =
        map.with(
            Participations.joined(
                map, List.of(Id.of("e-1"), Id.of("e-2"), Id.of("gone")), SEGMENT));
    assertThat(joined.participationsIn(SEGMENT))
        .extracting(Participation::enterprise)
        .containsExactlyInAnyOrder(Id.of("e-1"), Id.of("e-2"));
    assertThat(Participations.joined(map, List.of(Id.of("e-1")), SEGMENT).isEmpty()).isTrue();
  }
}
