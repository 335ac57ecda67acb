package org.chainmap.editor.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainmap.editor.view.Selection;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.layout.Frames;
import org.chainmap.model.ChainMap;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.Segment;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Copies land beside their originals even in a full stage. */
class InsertionTest {

  /** The stage st-2 holds ten cards in a column, 24 px from each other. */
  private static ChainMap full() {
    ChainMap map = SmallChain.map();
    ChangeBuilder builder = new ChangeBuilder(map);
    for (int i = 0; i < 10; i++) {
      Id id = Id.of(i == 0 ? "s-3" : i == 1 ? "s-4" : "t-" + i);
      builder.put(Segment.of(id, "环节" + i, Id.of("st-2")).at(new Point(300, 96 + 88 * i)));
    }
    return map.with(builder.change(Message.verbatim("x")));
  }

  private final EditorDriver driver = EditorDriver.on(full());

  @Test
  void aCopyLandsBelowItsOriginalAndTheRestMakesRoom() {
    ChainMap before = driver.map();
    driver.select("t-3").key("Ctrl+D");
    String copy = driver.editor().selection().ids().getFirst().value();
    driver.assertAt("t-3", 300, 360).assertAt(copy, 300, 448).assertAt("t-2", 300, 272);
    driver.assertAt("t-4", 300, 536).assertAt("t-5", 300, 624).assertAt("t-9", 300, 976);
    driver.assertAt("s-1", 24, 96).assertAt("s-5", 576, 96);
    driver.assertOneStepFrom(before);
  }

  @Test
  void aPasteLandsWhereThePointerIs() {
    driver.select("s-5").key("Ctrl+C");
    driver.select("t-9").key("Ctrl+C").move(380, 330).key("Ctrl+V");
    String copy = driver.editor().selection().ids().getFirst().value();
    driver.assertAt("t-2", 300, 272).assertAt(copy, 300, 360).assertAt("t-3", 300, 448);
  }

  @Test
  void severalCopiesLandTogether() {
    driver.select("s-3", "s-4").key("Ctrl+D");
    List<Double> tops =
        driver.editor().selection().ids().stream()
            .filter(id -> driver.editor().geometry().cards().containsKey(id))
            .map(id -> driver.card(id.value()).y())
            .sorted()
            .toList();
    assertThat(tops).containsExactly(272.0, 360.0);
    driver.assertAt("s-3", 300, 96).assertAt("s-4", 300, 184).assertAt("t-2", 300, 448);
  }

  @Test
  void whereALockedCardIsInTheWayTheyLandAtTheNextFreePlace() {
    driver.select("t-6").act("lock");
    Map<Id, Box> others = new HashMap<>(driver.editor().geometry().cards());
    driver.select("t-3").key("Ctrl+D");
    assertThat(driver.editor().geometry().cards()).containsAllEntriesOf(others);
  }

  @Test
  void wherePlacesAreNearNothingMakesRoom() {
    driver.editor().select(Selection.of(Id.of("t-8")));
    Map<Id, Box> others = new HashMap<>(driver.editor().geometry().cards());
    driver.key("Ctrl+D");
    assertThat(driver.editor().geometry().cards()).containsAllEntriesOf(others);
  }

  /** The full stage with cards t-3, t-4 and t-5 in a group. */
  private static EditorDriver grouped() {
    ChainMap map = full();
    ChangeBuilder builder = new ChangeBuilder(map);
    for (int i = 2; i < 10; i++) {
      Segment segment = map.find(Segment.class, Id.of("t-" + i)).orElseThrow();
      boolean in = i >= 3 && i <= 5;
      double y = 96 + 88 * i + (i < 3 ? 0 : i < 6 ? 36 : 60);
      builder.put(segment.withGroup(in ? "组" : null).at(new Point(300, y)));
    }
    return EditorDriver.on(map.with(builder.change(Message.verbatim("x"))));
  }

  private static Map<Id, Box> frames(EditorDriver of) {
    return Frames.of(of.map(), of.editor().geometry().cards());
  }

  @Test
  void aCopyAboveAForeignGroupMovesItsFrameOn() {
    EditorDriver of = grouped();
    assertThat(frames(of)).hasSize(1);
    of.select("t-2").key("Ctrl+D");
    assertThat(of.card("t-3").y()).as("makes room").isGreaterThan(396);
    assertThat(frames(of)).hasSize(1);
  }

  /** Inside the frame there is room for a card, and the one copied lies right above. */
  @Test
  void aCopyLandsOutsideTheFrameOfAForeignGroupThatHasRoomInIt() {
    ChainMap map = SmallChain.map();
    ChangeBuilder builder = new ChangeBuilder(map);
    double[] tops = {96, 220, 520};
    for (int i = 0; i < tops.length; i++) {
      Segment card = Segment.of(Id.of(i < 2 ? "s-" + (3 + i) : "t-2"), "环节" + i, Id.of("st-2"));
      builder.put(card.withGroup(i == 0 ? null : "组").at(new Point(300, tops[i])));
    }
    EditorDriver of = EditorDriver.on(map.with(builder.change(Message.verbatim("x"))));
    Box frame = frames(of).values().iterator().next();
    of.select("s-3").key("Ctrl+C").move(380, 400).key("Ctrl+V");
    String copy = of.editor().selection().ids().getFirst().value();
    assertThat(of.card(copy).overlaps(frame)).isFalse();
    assertThat(frames(of)).hasSize(1);
    of.key("Ctrl+Z").select("s-3", "t-2").key("Ctrl+C").select("s-3").key("Ctrl+D");
    assertThat(frames(of)).as("a duplicate above it").hasSize(1);
  }

  @Test
  void whatIsPastedIntoAForeignGroupsFrameLandsBehindIt() {
    EditorDriver of = grouped();
    of.select("t-2").key("Ctrl+C").move(380, 520).key("Ctrl+V");
    String copy = of.editor().selection().ids().getFirst().value();
    assertThat(of.card(copy).y()).isBetween(of.card("t-5").bottom(), of.card("t-6").y());
    assertThat(frames(of)).hasSize(1);
  }

  @Test
  void aCopyOfAGroupsCardLandsInItsFrame() {
    EditorDriver of = grouped();
    of.select("t-3").key("Ctrl+D");
    String copy = of.editor().selection().ids().getFirst().value();
    assertThat(of.card(copy).y()).isBetween(of.card("t-3").bottom(), of.card("t-4").y());
    assertThat(frames(of)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Orientation.class)
  void copiesCoverNothing(Orientation orientation) {
    if (orientation == Orientation.TOP_DOWN) {
      driver.editor().turn(orientation);
    }
    for (String id : List.of("t-3", "s-3", "t-9", "t-5", "s-1", "t-5")) {
      driver.select(id).key("Ctrl+D");
      List<Box> cards = List.copyOf(driver.editor().geometry().cards().values());
      for (int i = 0; i < cards.size(); i++) {
        assertThat(cards.subList(0, i)).noneMatch(cards.get(i)::overlaps);
      }
      Box copy = driver.card(driver.editor().selection().ids().getFirst().value());
      Point way = copy.center().minus(driver.middle(id));
      assertThat(Math.abs(way.x()) + Math.abs(way.y())).as(id).isLessThan(400);
    }
  }
}
