package org.chainmap.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Name;
import org.chainmap.model.Remarks;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.task.Tasks;
import org.chainmap.testing.EditorDriver;
import org.junit.jupiter.api.Test;

/** On a large map a step routes only what it touches. */
class LargeMapTest {

  /** Two stages of 210 cards, each linked with the one across and the next one down. */
  private static ChainMap ladder() {
    List<Element> all = new ArrayList<>();
    all.add(MapInfo.titled("长链"));
    all.add(new Stage(Id.of("st-1"), Name.of("上游"), 0, null, Remarks.NONE));
    all.add(new Stage(Id.of("st-2"), Name.of("下游"), 1, null, Remarks.NONE));
    for (int i = 1; i <= 210; i++) {
      Id a = Id.of("a-" + i);
      Id b = Id.of("b-" + i);
      all.add(Segment.of(a, "甲" + i, Id.of("st-1")).at(new Point(0, i * 100)));
      all.add(Segment.of(b, "乙" + i, Id.of("st-2")).at(new Point(400, i * 100)));
      all.add(Link.of(Id.of("l-" + i), a, b));
      if (i > 1) {
        all.add(Link.of(Id.of("m-" + i), Id.of("a-" + (i - 1)), b));
      }
    }
    return ChainMap.of(all);
  }

  @Test
  void aStepKeepsTheWaysItDoesNotTouch() {
    ChainMap map = ladder();
    EditorDriver driver =
        EditorDriver.on(map, new Tasks(work -> {}, Runnable::run), new Clipboard());
    var before = driver.editor().geometry();
    driver.select("a-5").key("Shift+Right");
    var after = driver.editor().geometry();
    assertThat(after.routes().get(Id.of("l-5"))).isNotEqualTo(before.routes().get(Id.of("l-5")));
    assertThat(after.routes().get(Id.of("l-100"))).isSameAs(before.routes().get(Id.of("l-100")));
    driver.select("a-5").key("Delete");
    assertThat(driver.editor().geometry().routes()).doesNotContainKey(Id.of("l-5"));
    driver.select("a-1", "b-3").act("connect");
    assertThat(driver.editor().geometry().routes()).hasSize(map.links().size() - 2 + 1);
    assertThat(driver.editor().hits().in(driver.card("a-7"))).contains(Id.of("a-7"));
    driver.key("Ctrl+Z").key("Ctrl+Z").key("Ctrl+Z");
    assertThat(driver.map()).isEqualTo(map);
    assertThat(driver.editor().geometry().routes()).hasSize(map.links().size());
  }
}
