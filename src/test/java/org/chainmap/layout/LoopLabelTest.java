package org.chainmap.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.kind.LinkShape;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The label of a link from a segment to itself lies beside its loop. */
class LoopLabelTest {

  private static final Id LOOP = Id.of("l");
  private static final Map<Id, Size> LABEL = Map.of(LOOP, new Size(64, 17));

  @ParameterizedTest
  @EnumSource
  void doesNotHideTheLoop(LinkShape shape) {
    Stage stage = new Stage(Id.of("st"), Name.of("上游"), 0, null, Remarks.NONE);
    ChainMap map =
        ChainMap.of(
            List.<Element>of(
                MapInfo.titled("图").withLinkShape(shape),
                stage,
                Segment.of(Id.of("s"), "回收", stage.id()),
                Link.of(LOOP, Id.of("s"), Id.of("s")).withLabel(Caption.of("内部循环"))));
    Map<Id, Box> cards = new HashMap<>(Map.of(Id.of("s"), new Box(40, 96, 160, 64)));
    Geometry geometry = Routing.geometry(map, cards, LABEL);
    assertBeside(geometry);
    cards.put(Id.of("s"), new Box(80, 140, 160, 64));
    assertBeside(Routing.rerouted(geometry, map, cards, LABEL, Set.of(Id.of("s"))));
  }

  private static void assertBeside(Geometry geometry) {
    Box label = Objects.requireNonNull(geometry.labels().get(LOOP));
    Box loop = Objects.requireNonNull(geometry.course(LOOP)).bounds();
    assertThat(label.grown(1).overlaps(loop)).isFalse();
    assertThat(label.grown(8).overlaps(loop)).as("near it").isTrue();
    assertThat(geometry.cards().values()).noneMatch(label::overlaps);
  }
}
