package org.chainmap.editor.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chainmap.editor.view.Guides;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.Test;

class ArrangeTest {

  private final ChainMap map = SmallChain.map();
  private final EditorDriver driver = EditorDriver.on(map);

  @Test
  void alignsAcrossTheFlowOverAllStages() {
    driver.select("s-2", "s-3", "s-5").act("align.bottom");
    driver.assertAt("s-2", 24, 200).assertAt("s-3", 300, 288).assertAt("s-5", 576, 200);
    driver.assertOneStepFrom(map).select("s-2", "s-5").act("align.top").assertAt("s-5", 576, 200);
  }

  @Test
  void aCardThatIsNotAlignedIsNotCovered() {
    driver.select("s-2", "s-3", "s-5").act("align.top");
    driver.assertAt("s-2", 24, 184).assertAt("s-1", 24, 96).assertOneStepFrom(map);
  }

  @Test
  void alignsAlongTheFlowWithinEachStage() {
    driver.hold("Alt").drag("s-2", 30, 0).drag("s-4", -20, 0);
    driver.select("s-1", "s-2", "s-3", "s-4").act("align.left");
    driver.assertAt("s-1", 24, 96).assertAt("s-2", 24, 200);
    driver.assertAt("s-3", 280, 96).assertAt("s-4", 280, 200);
    driver.assertStage("s-2", "st-1").assertStage("s-3", "st-2");
  }

  @Test
  void aCardStaysWhereItsStageHasNoRoomOnTheLine_andThatIsSaid() {
    List<String> notices = new ArrayList<>();
    driver.editor().onNotice(notice -> notices.add(notice.in(Lang.ZH)));
    driver.doubleClick(656, 228).type("新").doubleClick(840, 228).type("旁");
    driver.assertAt("s-6", 576, 196).assertAt("s-7", 760, 196);
    driver.select("s-1", "s-5", "s-7").act("align.left").assertAt("s-7", 760, 196);
    assertThat(notices).containsExactly("1 个环节留在原处：要去的位置在本阶段已被别的环节占着。可先移开那里的环节，再排一次。");
    driver.select("s-5", "s-6", "s-7").act("align.left");
    driver.assertAt("s-7", 576, 284).assertAt("s-6", 576, 196);
    assertThat(notices).hasSize(1);
  }

  @Test
  void alignsMiddlesAndRightEdges() {
    driver
        .editor()
        .commit(
            Cards.resized(
                map, driver.editor().geometry(), Id.of("s-2"), new Box(24, 200, 200, 100)));
    driver.select("s-1", "s-2").act("align.center").assertAt("s-1", 44, 96);
    driver.act("align.right").assertAt("s-1", 64, 96);
    driver.select("s-2", "s-4").act("align.middle").assertAt("s-4", 300, 218);
  }

  @Test
  void distributesWithEqualGaps() {
    driver.hold("Alt").drag("s-4", 0, 300).doubleClick(380, 350).key("Escape");
    driver.select("s-3", "s-4", "s-6").act("distribute.vertically");
    driver.assertAt("s-3", 300, 96).assertAt("s-6", 300, 298).assertAt("s-4", 300, 500);
  }

  @Test
  void givesTheSameSize() {
    driver
        .editor()
        .commit(
            Cards.resized(
                map, driver.editor().geometry(), Id.of("s-2"), new Box(24, 200, 200, 100)));
    driver.select("s-1", "s-2").act("sameSize");
    assertThat(driver.card("s-1").size()).isEqualTo(new Size(200, 100));
  }

  @Test
  void guidesSnapToTheNearestEdgeOfEachAxis() {
    Box still = new Box(100, 100, 160, 64);
    var snap = Guides.snap(new Box(104, 297, 160, 64), List.of(still), 6);
    assertThat(snap.offset()).isEqualTo(new Point(-4, 0));
    assertThat(snap.lines()).hasSize(3).allMatch(line -> line.from().x() == line.to().x());
    assertThat(Guides.snap(new Box(110, 300, 160, 64), List.of(still), 6).lines()).isEmpty();
    var centred = Guides.snap(new Box(300, 112, 80, 36), List.of(still), 6);
    assertThat(centred.offset()).isEqualTo(new Point(0, 2));
  }

  @Test
  void roomIsMadeOnlyWhereTheChangeNeedsIt() {
    Map<Id, Box> cards = driver.editor().geometry().cards();
    Box box = new Box(420, 300, 160, 64);
    Map<Id, Box> made =
        StageSeparation.made(
            map, cards, Map.of(Id.of("s-4"), box), Map.of(Id.of("s-4"), Id.of("st-2")));
    assertThat(made.keySet()).containsExactlyInAnyOrder(Id.of("s-4"), Id.of("s-5"));
    assertThat(made).containsEntry(Id.of("s-4"), box);
    assertThat(made.get(Id.of("s-5"))).isEqualTo(new Box(580 + 48, 96, 160, 64));
    Box clear = new Box(320, 300, 160, 64);
    assertThat(
            StageSeparation.made(
                map, cards, Map.of(Id.of("s-4"), clear), Map.of(Id.of("s-4"), Id.of("st-2"))))
        .containsOnlyKeys(Id.of("s-4"));
  }

  @Test
  void cardsThatAlreadyLayTooNearAreLeftAlone() {
    ChainMap near =
        map.with(
            new ChangeBuilder(map)
                .put(driver.segment("s-3").at(new Point(150, 400)))
                .change(org.chainmap.text.Message.verbatim("x")));
    EditorDriver opened = EditorDriver.on(near);
    opened.select("s-1").key("Down");
    opened.assertAt("s-3", 150, 400).assertAt("s-5", 576, 96).assertAt("s-1", 24, 97);
  }
}
