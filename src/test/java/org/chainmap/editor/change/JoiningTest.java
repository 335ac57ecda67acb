package org.chainmap.editor.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Integrity;
import org.chainmap.model.Link;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Participation;
import org.chainmap.model.ProvisionalNames;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

class JoiningTest {

  private static ChainMap part(String stage) {
    return ChainMap.of(
        List.<Element>of(
            MapInfo.titled("文字"),
            new Stage(Id.of("st-1"), Name.of(stage), 0, null, Remarks.NONE),
            Segment.of(Id.of("s-1"), "正 极", Id.of("st-1")),
            Segment.of(Id.of("s-2"), "前驱体", Id.of("st-1")),
            Enterprise.of(Id.of("e-1"), "甲公司"),
            Enterprise.of(Id.of("e-2"), "丙公司"),
            Participation.of(Id.of("p-1"), Id.of("e-1"), Id.of("s-2")),
            Participation.of(Id.of("p-2"), Id.of("e-2"), Id.of("s-2")),
            Link.of(Id.of("l-1"), Id.of("s-2"), Id.of("s-1"))));
  }

  private static ChainMap joined(ChainMap map, ChainMap part) {
    Creation creation = Joining.of(map, part, null);
    ChainMap after = map.with(creation.change());
    assertThat(Integrity.check(after)).isEmpty();
    assertThat(after.with(creation.change().inverted())).isEqualTo(map);
    return after;
  }

  @Test
  void whatHasTheNameOfSomethingIsThatThing() {
    ChainMap map = SmallChain.map();
    ChainMap after = joined(map, part("中游"));
    assertThat(after.stages()).isEqualTo(map.stages());
    assertThat(after.segments()).hasSize(6);
    Segment made = after.segments().getLast();
    assertThat(made.name().text()).isEqualTo("前驱体");
    assertThat(made.stage()).isEqualTo(Id.of("st-2"));
    assertThat(made.placement().position()).isNull();
    assertThat(after.enterprises()).hasSize(3);
    assertThat(after.participationsIn(made.id())).hasSize(2);
    assertThat(after.links().getLast().to()).isEqualTo(Id.of("s-3"));
    assertThat(Joining.of(after, part("中游"), null).change().isEmpty()).isTrue();
  }

  @Test
  void newStagesComeLast() {
    ChainMap after = joined(SmallChain.map(), part("材料"));
    assertThat(after.stages())
        .extracting(s -> s.name().text())
        .containsExactly("上游", "中游", "下游", "材料");
  }

  @Test
  void segmentsOfNoNamedStageJoinTheUsualOne() {
    String provisional = ProvisionalNames.STAGE.in(Lang.ZH);
    Creation creation = Joining.of(SmallChain.map(), part(provisional), Id.of("st-3"));
    ChainMap after = SmallChain.map().with(creation.change());
    assertThat(after.segmentsIn(Id.of("st-3"))).hasSize(2);
    assertThat(joined(SmallChain.map(), part(provisional)).segmentsIn(Id.of("st-1"))).hasSize(3);
  }

  @Test
  void anEmptyMapTakesTheStagesOfTheText() {
    ChainMap empty =
        ChainMap.of(
            List.<Element>of(
                MapInfo.titled("新"),
                new Stage(Id.of("st-1"), Name.of("上游"), 0, null, Remarks.NONE),
                new Stage(Id.of("st-2"), Name.of("中游"), 1, null, Remarks.NONE)));
    assertThat(joined(empty, part("中游")).stages())
        .extracting(s -> s.name().text())
        .containsExactly("中游");
    assertThat(joined(empty, part(ProvisionalNames.STAGE.in(Lang.ZH))).stages()).hasSize(2);
  }
}
