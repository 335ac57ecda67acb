package org.chainmap.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.junit.jupiter.api.Test;

class FramesTest {

  private static final Id STAGE = Id.of("st");

  private static ChainMap map(String... groups) {
    List<Element> all = new ArrayList<>();
    all.add(MapInfo.titled("图"));
    all.add(new Stage(STAGE, Name.of("上游"), 0, null, Remarks.NONE));
    for (int i = 0; i < groups.length; i++) {
      all.add(Segment.of(Id.of("s" + i), "环节", STAGE).withGroup(groups[i]));
    }
    return ChainMap.of(all);
  }

  private static Box card(double y) {
    return new Box(0, y, 144, 60);
  }

  @Test
  void aFrameHoldsItsCardsAndItsName() {
    Map<Id, Box> frames =
        Frames.of(
            map("电池", "电池", ""),
            Map.of(Id.of("s0"), card(0), Id.of("s1"), card(80), Id.of("s2"), card(300)));
    Id id = Frames.id(STAGE, "电池");
    assertThat(frames).containsOnlyKeys(id);
    assertThat(TestMaps.at(frames, id).contains(new Box(0, -14, 144, 154))).isTrue();
  }

  @Test
  void aForeignCardAmongTheCardsOfAGroupLeavesItWithoutAFrame() {
    Map<Id, Box> cards =
        Map.of(Id.of("s0"), card(0), Id.of("s1"), card(110), Id.of("s2"), card(220));
    assertThat(Frames.of(map("电池", "", "电池"), cards)).isEmpty();
    assertThat(Frames.of(map("电池", "芯片", "电池"), cards)).containsOnlyKeys(Frames.id(STAGE, "芯片"));
  }

  @Test
  void framesThatWouldOverlapGiveWayToTheLarger() {
    Map<Id, Box> cards =
        Map.of(Id.of("s0"), card(0), Id.of("s1"), card(70), Id.of("s2"), card(140));
    assertThat(Frames.of(map("电池", "电池", "芯片"), cards)).containsOnlyKeys(Frames.id(STAGE, "电池"));
  }
}
