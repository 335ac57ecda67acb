package org.chainmap.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Segment;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A card that is dragged or nudged ends beside others, inside its stage, and moves none of them.
 */
class DroppedCardsTest {

  private final ChainMap map = SmallChain.map();
  private final EditorDriver driver = EditorDriver.on(map).hold("Ctrl");

  private Map<Id, Box> others(String... ids) {
    Map<Id, Box> cards = new HashMap<>(driver.editor().shownGeometry().cards());
    for (String id : ids) {
      cards.remove(Id.of(id));
    }
    return cards;
  }

  @Test
  void aCardDroppedOntoAnotherLandsBesideIt() {
    Map<Id, Box> others = others("s-2");
    driver.press(driver.middle("s-2")).move(driver.middle("s-2").plus(0, -90));
    assertThat(driver.editor().shownGeometry().cards())
        .as("under the pointer while it is dragged")
        .containsEntry(Id.of("s-2"), new Box(24, 110, 160, 64));
    assertThat(driver.editor().shownMap().find(Segment.class, Id.of("s-2")).orElseThrow())
        .as("in front of what it covers")
        .matches(s -> s.placement().layer() > driver.segment("s-1").placement().layer());
    driver.release();
    assertThat(driver.segment("s-2").placement().layer()).isZero();
    driver.assertAt("s-2", 24, 184).assertOneStepFrom(map);
    assertThat(others("s-2")).isEqualTo(others);
  }

  @Test
  void cardsDroppedTogetherKeepTheirArrangement() {
    driver.select("s-1", "s-2").drag("s-1", 276, 40);
    Point way = driver.card("s-2").corner().minus(driver.card("s-1").corner());
    assertThat(way).isEqualTo(new Point(0, 104));
    driver.assertStage("s-1", "st-2").assertStage("s-2", "st-2");
    driver.assertAt("s-3", 300, 96).assertAt("s-4", 300, 200);
    assertThat(driver.card("s-1").overlaps(driver.card("s-3"))).isFalse();
    assertThat(driver.card("s-1").overlaps(driver.card("s-4"))).isFalse();
    assertThat(driver.card("s-2").overlaps(driver.card("s-4"))).isFalse();
  }

  @Test
  void aCardDroppedOntoALockedOneLandsBesideItToo() {
    driver.select("s-1").act("lock");
    driver.drag("s-2", 0, -90);
    driver.assertAt("s-1", 24, 96).assertAt("s-2", 24, 184);
  }

  @ParameterizedTest
  @EnumSource(Orientation.class)
  void aCardStopsAtTheEndOfItsStageAndHopsIntoTheNext(Orientation orientation) {
    if (orientation == Orientation.TOP_DOWN) {
      driver.editor().turn(orientation);
    }
    driver.editor().cameraMoves().fitAll();
    Box start = driver.card("s-3");
    Box next = driver.card("s-5");
    Map<Id, Box> others = others("s-3");
    boolean hopped = false;
    for (double way = 0; way < 300; way += 10) {
      Point pointer = start.center().plus(orientation.vector(way, 300));
      driver.press(driver.middle("s-3")).move(pointer);
      Map<Id, Box> shown = driver.editor().shownGeometry().cards();
      assertThat(others("s-3")).as("at " + way).isEqualTo(others);
      Box card = Objects.requireNonNull(shown.get(Id.of("s-3")));
      String stage =
          driver.editor().shownMap().segmentsIn(Id.of("st-3")).size() == 2 ? "st-3" : "st-2";
      if (stage.equals("st-2")) {
        assertThat(orientation.end(card)).isLessThanOrEqualTo(orientation.start(next) - 32);
        assertThat(hopped).as("never back").isFalse();
      } else {
        assertThat(orientation.start(card))
            .isGreaterThanOrEqualTo(orientation.end(driver.card("s-4")) + 32);
        hopped = true;
      }
      Box band = Objects.requireNonNull(driver.editor().shownGeometry().bands().get(Id.of(stage)));
      assertThat(band.contains(card)).isTrue();
      driver.key("Escape").release();
    }
    assertThat(hopped).isTrue();
  }

  @Test
  void arrowKeysLeadOverACardToTheNextFreePlace() {
    driver.hold("").select("s-1");
    for (int i = 0; i < 4; i++) {
      driver.key("Shift+Down");
    }
    driver.assertAt("s-1", 24, 136);
    driver.key("Shift+Down").assertAt("s-1", 24, 288).assertAt("s-2", 24, 200);
    driver.key("Shift+Up").key("Shift+Up").assertAt("s-1", 24, 268);
    driver.key("Shift+Up").assertAt("s-1", 24, 112);
  }

  @Test
  void arrowKeysStopAtTheEndOfTheStage() {
    driver.hold("").select("s-3");
    for (int i = 0; i < 20; i++) {
      driver.key("Shift+Right");
    }
    driver.assertAt("s-3", 368, 96).assertAt("s-5", 576, 96);
  }

  @Test
  void aCardInsideTheOnlyStageWithCardsMovesNoEmptyBand() {
    ChainMap alone =
        map.with(
            new ChangeBuilder(map)
                .put(driver.segment("s-1").at(new Point(30, 40)))
                .change(Message.verbatim("x")));
    EditorDriver of = EditorDriver.on(alone);
    of.select("s-2", "s-3", "s-4", "s-5").key("Delete").hold("Ctrl");
    Map<Id, Box> bands = of.editor().geometry().bands();
    for (double way = 0; way < 120; way += 10) {
      of.press(of.middle("s-1")).move(of.middle("s-1").plus(way, 30));
      assertThat(of.editor().shownGeometry().bands()).as("at " + way).isEqualTo(bands);
      of.key("Escape").release();
    }
  }
}
