package org.chainmap.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Stage;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.SmallChain;
import org.chainmap.tool.PointerInput.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PanAndStageTest {

  private final ChainMap map = SmallChain.map();
  private final EditorDriver driver = EditorDriver.on(map);

  private Box band(String id) {
    return driver.band(id);
  }

  private List<String> order() {
    return driver.map().stages().stream().map(s -> s.id().value()).toList();
  }

  @Test
  void middleDragPansWithAnyTool() {
    driver.use(Tools.CONNECT);
    driver.dragOnScreen(new Point(100, 100), new Point(130, 90), Button.MIDDLE);
    assertThat(driver.editor().view().camera().origin()).isEqualTo(new Point(-30, 10));
    driver.assertPath("connect.idle");
  }

  @Test
  void spaceAndDragPansAndThenTheToolIsBack() {
    driver.select("s-1").keyDown("Space").assertPath("pan.ready");
    driver.dragOnScreen(new Point(100, 100), new Point(110, 120), Button.PRIMARY);
    assertThat(driver.editor().view().camera().origin()).isEqualTo(new Point(-10, -20));
    driver.assertPath("pan.ready").keyUp("Space").assertPath("select.idle").assertSelected("s-1");
    assertThat(driver.map()).isSameAs(map);
  }

  @Test
  void releasingSpaceDuringADragEndsInTheToolBefore() {
    driver.keyDown("Space");
    var press = input(PointerInput.Kind.PRESS, 100);
    driver.tools().pointer(press);
    driver.keyUp("Space").assertPath("pan.dragging");
    driver.tools().pointer(input(PointerInput.Kind.RELEASE, 150));
    driver.assertPath("select.idle");
  }

  private static PointerInput input(PointerInput.Kind kind, double x) {
    Point at = new Point(x, 100);
    return new PointerInput(kind, at, at, Button.PRIMARY, 1, Modifiers.NONE);
  }

  @Test
  void theHandToolPans() {
    driver.use(Tools.PAN).assertPath("pan.ready");
    driver.dragOnScreen(new Point(0, 0), new Point(5, 6), Button.PRIMARY);
    driver.assertPath("pan.ready");
    assertThat(driver.editor().view().camera().origin()).isEqualTo(new Point(-5, -6));
  }

  @Test
  void keysTakeToolsAndEscapeTheArrow() {
    for (Tool tool : Tools.ALL) {
      driver.key(tool.shortcut());
      assertThat(driver.tools().tool()).isSameAs(tool);
      assertThat(driver.path()).startsWith(tool.key() + ".");
      driver.key("Escape").assertPath("select.idle");
      assertThat(driver.tools().tool()).isSameAs(Tools.SELECT);
    }
  }

  @Test
  void takingAnotherToolGivesUpADragEvenUnderAPan() {
    driver.press(driver.middle("s-1")).move(400, 400);
    driver.tools().pointer(middle(PointerInput.Kind.PRESS));
    driver.assertPath("pan.dragging").use(Tools.SELECT).assertPath("select.idle");
    assertThat(driver.editor().shownMap()).isSameAs(map);
  }

  private static PointerInput middle(PointerInput.Kind kind) {
    return new PointerInput(kind, Point.ZERO, Point.ZERO, Button.MIDDLE, 1, Modifiers.NONE);
  }

  @Test
  void wheelPansAndWithCtrlZoomsAtThePointer() {
    driver.wheel(new Point(10, 10), -30, -40);
    assertThat(driver.editor().view().camera().origin()).isEqualTo(new Point(30, 40));
    Point pointer = new Point(400, 300);
    Point under = driver.editor().view().camera().toMap(pointer);
    driver.hold("Ctrl").wheel(pointer, 0, 40);
    assertThat(driver.editor().view().camera().zoom()).isBetween(1.1, 1.2);
    assertThat(driver.editor().view().camera().toMap(pointer).distance(under)).isLessThan(1e-9);
    driver.tools().pinch(pointer, 0.5);
    assertThat(driver.editor().view().camera().toMap(pointer).distance(under)).isLessThan(1e-9);
  }

  @Test
  void arrowsPanWhereNothingIsChosen() {
    driver.key("Right");
    assertThat(driver.editor().view().camera().origin()).isEqualTo(new Point(40, 0));
    assertThat(driver.map()).isSameAs(map);
  }

  @Test
  void doubleClickOnABandHeaderRenamesTheStage() {
    Point header = new Point(band("st-2").center().x(), band("st-2").y() + 10);
    driver.doubleClick(header.x(), header.y()).assertPath("select.editing").type("制造");
    assertThat(driver.map().find(Stage.class, Id.of("st-2")).orElseThrow().name().text())
        .isEqualTo("制造");
    driver.assertOneStepFrom(map);
  }

  @Test
  void draggingABandHeaderReordersStagesAndCardsTravelAlong() {
    Point header = new Point(band("st-1").center().x(), band("st-1").y() + 10);
    double between = driver.card("s-1").x() - band("st-1").x();
    driver.press(header).move(header.plus(450, 0)).assertPath("stage.reordering");
    assertThat(driver.map()).isSameAs(map);
    driver.release();
    assertThat(order()).containsExactly("st-2", "st-1", "st-3");
    driver.assertStage("s-1", "st-1").assertOneStepFrom(map);
    assertThat(driver.card("s-1").x()).isGreaterThan(driver.card("s-3").right());
    assertThat(driver.card("s-1").right()).isLessThan(driver.card("s-5").x());
    assertThat(driver.card("s-1").y()).isEqualTo(96);
    assertThat(between).isPositive();
    assertApart();
  }

  @Test
  void escapeDropsAReordering() {
    Point header = new Point(band("st-1").center().x(), band("st-1").y() + 10);
    driver.press(header).move(header.plus(450, 0)).key("Escape").release();
    assertThat(driver.map()).isSameAs(map);
  }

  @Test
  void theSegmentToolPlacesOneAndGivesWayToTheArrow() {
    driver.use(Tools.SEGMENT).move(380, 400);
    assertThat(driver.editor().view().feedback().outline()).isNotNull();
    assertThat(driver.editor().view().feedback().dropStage()).isEqualTo(Id.of("st-2"));
    driver.click(380, 400).assertSelected("s-6").assertPath("select.editing");
    assertThat(driver.tools().tool()).isSameAs(Tools.SELECT);
    driver.key("Escape").use(Tools.SEGMENT).hold("Shift").click(380, 500).click(380, 600);
    driver.assertPath("segment.placing");
    assertThat(driver.map().segments()).hasSize(8);
  }

  @Test
  void theStageToolInsertsBetweenBandsAndLaterCardsMakeRoom() {
    Point between = new Point(band("st-2").x() - 4, 300);
    driver.use(Tools.STAGE).move(between);
    assertThat(driver.editor().shownMap().stages()).hasSize(4);
    assertThat(driver.map()).isSameAs(map);
    driver.click(between.x(), between.y()).assertSelected("st-4").assertPath("select.editing");
    assertThat(order()).containsExactly("st-1", "st-4", "st-2", "st-3");
    driver.type("加工").assertStage("s-3", "st-2");
    assertThat(driver.card("s-3").x()).isEqualTo(300 + 236);
    assertThat(band("st-4").w()).isGreaterThan(180);
    assertApart();
  }

  @Test
  void leavingTheStageToolShowsTheMapAsItIs() {
    driver.use(Tools.STAGE).move(300, 300).use(Tools.SELECT);
    assertThat(driver.editor().shownMap()).isSameAs(map);
  }

  @Test
  void stagesMoveEarlierAndLaterByMenu() {
    driver.select("st-1").act("stageEarlier");
    assertThat(driver.map()).isSameAs(map);
    driver.act("stageLater");
    assertThat(order()).containsExactly("st-2", "st-1", "st-3");
    driver.select("st-3").act("stageEarlier");
    assertThat(order()).containsExactly("st-2", "st-3", "st-1");
    assertApart();
  }

  @Test
  void deletingAStageTakesItsSegmentsAlongAndClosesTheGap() {
    driver.select("st-2").key("Delete").assertOneStepFrom(map);
    assertThat(driver.map().segments()).hasSize(3);
    assertThat(driver.map().links()).isEmpty();
    assertThat(driver.card("s-5").x()).isLessThan(576);
    assertApart();
  }

  @ParameterizedTest
  @EnumSource(Orientation.class)
  void aCardDroppedWhereABandIsTooNarrowMakesRoom(Orientation orientation) {
    if (orientation == Orientation.TOP_DOWN) {
      driver.editor().turn(orientation);
    }
    ChainMap before = driver.map();
    Point target = driver.middle("s-3");
    boolean down = orientation == Orientation.TOP_DOWN;
    driver.hold("Alt").drag(driver.middle("s-2"), target.plus(down ? 400 : 75, down ? 20 : 500));
    driver.assertStage("s-2", "st-2").assertOneStepFrom(before);
    assertApart();
    assertThat(driver.card("s-5").overlaps(driver.card("s-2"))).isFalse();
  }

  /** Every card lies in its own stage's band. */
  private void assertApart() {
    driver
        .map()
        .segments()
        .forEach(
            s ->
                assertThat(band(s.stage().value()).contains(driver.card(s.id().value())))
                    .as(s.id() + " in its band")
                    .isTrue());
  }
}
