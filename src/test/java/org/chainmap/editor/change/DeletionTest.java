package org.chainmap.editor.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;

class DeletionTest {

  private final ChainMap map = SmallChain.map();
  private final EditorDriver driver = EditorDriver.on(map);

  private String undoName(Lang lang) {
    return driver.editor().undoName().orElseThrow().in(lang);
  }

  @Test
  void aDeletedStageSaysWhatWentWithIt() {
    List<Message> notices = new ArrayList<>();
    driver.editor().onNotice(notices::add);
    driver.select("st-1").key("Delete");
    assertThat(undoName(Lang.ZH)).isEqualTo("删除阶段“上游”及其 2 个环节、2 条链接、2 项企业参与");
    assertThat(undoName(Lang.EN))
        .isEqualTo("Delete stage \"上游\" with its 2 segments, 2 links, 2 participations");
    assertThat(notices.stream().map(notice -> notice.in(Lang.ZH)))
        .containsExactly("已删除阶段“上游”及其 2 个环节、2 条链接、2 项企业参与。按 Ctrl+Z 可以恢复。");
    assertThat(notices.getFirst().in(Lang.EN))
        .isEqualTo(
            "Deleted stage \"上游\" with its 2 segments, 2 links, 2 participations. Ctrl+Z brings it"
                + " back.");
    driver.assertOneStepFrom(map);
  }

  @Test
  void severalAreCounted() {
    driver.select("st-1", "s-3").key("Delete");
    assertThat(undoName(Lang.ZH)).isEqualTo("删除 1 个阶段、1 个环节及其 2 个环节、3 条链接、2 项企业参与");
  }

  @Test
  void aStageWithoutSegmentsAndASegmentGoWithoutANotice() {
    List<Message> notices = new ArrayList<>();
    driver.editor().onNotice(notices::add);
    driver.select("s-5").key("Delete");
    assertThat(undoName(Lang.ZH)).isEqualTo("删除环节“电芯”及其 2 条链接");
    driver.select("st-3").key("Delete");
    assertThat(undoName(Lang.ZH)).isEqualTo("删除阶段“下游”");
    assertThat(notices).isEmpty();
  }

  @Test
  void anEnterpriseDeletedInAListSaysWhatWentWithIt() {
    Deletion deletion = Deletion.of(map, Geometry.EMPTY, List.of(Id.of("e-1")));
    assertThat(deletion.notice().orElseThrow().in(Lang.ZH))
        .isEqualTo("已删除企业“甲公司”及其 1 项企业参与。按 Ctrl+Z 可以恢复。");
  }

  @Test
  void aStageDeletedAmongOthersLeavesNoGap() {
    driver.select("st-1").key("Delete");
    double alone = driver.card("s-3").x();
    driver.key("Ctrl+Z").select("st-1", "s-4").key("Delete");
    assertThat(driver.card("s-3").x()).isEqualTo(alone).isLessThan(300);
  }
}
