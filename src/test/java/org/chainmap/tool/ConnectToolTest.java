package org.chainmap.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainmap.geom.CardSide;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.layout.LinkPreview;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.value.LinkSides;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.SmallChain;
import org.junit.jupiter.api.Test;

class ConnectToolTest {

  private final ChainMap map = SmallChain.map();
  private final EditorDriver driver = EditorDriver.on(map);

  /** The handle to connect on the right of a card. */
  private Point handle(String id) {
    return new Point(driver.card(id).right() + 12, driver.middle(id).y());
  }

  private Link link(String id) {
    return driver.map().find(Link.class, Id.of(id)).orElseThrow();
  }

  @Test
  void dragFromAHandleConnects() {
    driver.press(handle("s-1")).assertPath("connect.dragging").move(driver.middle("s-4"));
    assertThat(driver.editor().view().feedback().target()).isEqualTo(Id.of("s-4"));
    assertThat(driver.editor().view().feedback().link())
        .isEqualTo(
            LinkPreview.between(map.info().appearance(), driver.card("s-1"), driver.card("s-4")));
    driver.release().assertPath("select.idle").assertSelected("l-5").assertOneStepFrom(map);
    assertThat(link("l-5").from()).isEqualTo(Id.of("s-1"));
    assertThat(link("l-5").to()).isEqualTo(Id.of("s-4"));
    assertThat(driver.editor().view().feedback().link()).isNull();
  }

  @Test
  void aClickOnAHandleMakesTheConnectedNeighbourOnItsSide_asCtrlAndAnArrowDo() {
    EditorDriver keys = EditorDriver.on(map);
    keys.select("s-1").key("Ctrl+Right");
    driver.press(handle("s-1")).release().assertPath("select.editing");
    driver.type("新的");
    keys.type("新的");
    assertThat(driver.map()).isEqualTo(keys.map());
    driver.assertOneStepFrom(map);
    keys.select("s-1").key("Ctrl+Down").type("下面");
    driver.press(below("s-1")).release();
    driver.type("下面");
    assertThat(driver.map()).isEqualTo(keys.map());
  }

  @Test
  void aDoubleClickOnAHandleMakesOneNeighbour() {
    Point handle = handle("s-1");
    driver.press(handle).release();
    driver.editor().finishEdit(driver.editor().editing().orElseThrow().text());
    int segments = driver.map().segments().size();
    driver.press(handle.x(), handle.y(), PointerInput.Button.PRIMARY, 2).release();
    assertThat(driver.map().segments()).hasSize(segments);
    assertThat(driver.editor().editing()).isPresent();
  }

  /** The handle to connect below a card. */
  private Point below(String id) {
    return new Point(driver.middle(id).x(), driver.card(id).bottom() + 12);
  }

  @Test
  void aLinkDrawnFromBelowToTheCardBelowRunsStraightDown() {
    driver.press(below("s-1")).move(driver.middle("s-2"));
    assertThat(driver.editor().view().feedback().link())
        .isEqualTo(
            LinkPreview.between(
                map.info().appearance(),
                driver.card("s-1"),
                driver.card("s-2"),
                new LinkSides(CardSide.BOTTOM, CardSide.TOP)));
    driver.release().assertSelected("l-5").assertOneStepFrom(map);
    assertThat(link("l-5").sides()).isEqualTo(new LinkSides(CardSide.BOTTOM, CardSide.TOP));
    Polyline route = driver.route("l-5");
    assertThat(route.points()).hasSize(2);
    assertThat(route.first().y()).isEqualTo(driver.card("s-1").bottom());
    assertThat(route.last().y()).isEqualTo(driver.card("s-2").y());
    assertThat(driver.band("st-1").contains(route.first())).isTrue();
  }

  @Test
  void aTidyLetsTheSidesGo() {
    driver.drag(below("s-1"), driver.middle("s-2"));
    driver.editor().tidy(List.of());
    assertThat(link("l-5").sides()).isEqualTo(LinkSides.NONE);
    driver.editor().undo();
    assertThat(link("l-5").sides().from()).isEqualTo(CardSide.BOTTOM);
  }

  @Test
  void theSideNearTheDropIsKept() {
    driver.drag(below("s-3"), new Point(driver.middle("s-4").x() + 9, driver.card("s-4").y() + 3));
    assertThat(link("l-5").sides()).isEqualTo(new LinkSides(CardSide.BOTTOM, CardSide.TOP));
    driver.drag(below("s-1"), new Point(driver.card("s-4").x() + 3, driver.middle("s-4").y()));
    assertThat(link("l-6").sides()).isEqualTo(new LinkSides(CardSide.BOTTOM, CardSide.LEFT));
  }

  @Test
  void aLinkFromTheUsualSideHasNoSidesOfItsOwn() {
    driver.drag(handle("s-1"), driver.middle("s-4"));
    assertThat(link("l-5").sides()).isEqualTo(LinkSides.NONE);
  }

  @Test
  void aNewCardBelowIsEnteredFromAbove() {
    driver.drag(below("s-4"), driver.middle("s-4").plus(0, 160));
    assertThat(link("l-5").sides()).isEqualTo(new LinkSides(CardSide.BOTTOM, CardSide.TOP));
  }

  @Test
  void theSameLinkIsNotMadeTwice() {
    driver.drag(handle("s-1"), driver.middle("s-3"));
    assertThat(driver.map()).isSameAs(map);
  }

  @Test
  void dropOnEmptyCanvasMakesAConnectedSegmentAndAsksForItsName() {
    driver.drag(handle("s-3"), new Point(640, 320)).assertPath("select.editing");
    driver.assertSelected("s-6").assertStage("s-6", "st-3");
    assertThat(link("l-5").from()).isEqualTo(Id.of("s-3"));
    assertThat(link("l-5").to()).isEqualTo(Id.of("s-6"));
    driver.type("储能").assertSelected("s-6").assertOneStepFrom(map);
    assertThat(driver.segment("s-6").name().text()).isEqualTo("储能");
    assertThat(link("l-5").to()).isEqualTo(Id.of("s-6"));
    driver.editor().undo();
    assertThat(driver.map()).isEqualTo(map);
    driver.click("s-4").key("Ctrl+Right").type("回收").assertOneStepFrom(map);
  }

  @Test
  void aNearbyCardCatchesTheEndUnlessCtrlIsHeld() {
    Point near = new Point(driver.card("s-5").x() - 8, driver.middle("s-5").y());
    driver.press(handle("s-1")).move(near);
    assertThat(driver.editor().view().feedback().target()).isEqualTo(Id.of("s-5"));
    driver.hold("Ctrl").move(near);
    assertThat(driver.editor().view().feedback().target()).isNull();
  }

  @Test
  void escapeAndReleaseOnTheSourceConnectNothing() {
    driver.press(handle("s-1")).move(driver.middle("s-4")).key("Escape").release();
    driver.drag(handle("s-1"), driver.middle("s-1"));
    driver.drag(handle("s-1"), handle("s-1").plus(5, 5));
    assertThat(driver.map()).isSameAs(map);
  }

  @Test
  void endsOfALinkAreDraggedToReconnect() {
    var route = driver.route("l-3");
    driver.select("l-3").press(route.first()).assertPath("connect.reconnecting");
    driver.move(driver.middle("s-4")).release().assertOneStepFrom(map);
    assertThat(link("l-3").from()).isEqualTo(Id.of("s-4"));
    assertThat(link("l-3").to()).isEqualTo(Id.of("s-5"));
    route = driver.route("l-3");
    driver.select("l-3").drag(route.last(), driver.middle("s-1"));
    assertThat(link("l-3").to()).isEqualTo(Id.of("s-1"));
  }

  @Test
  void aReconnectedEndForgetsAnEnterpriseThatIsNotThere() {
    var route = driver.route("l-1");
    driver.select("l-1").drag(route.last(), driver.middle("s-4"));
    assertThat(link("l-1").supplier()).isEqualTo(Id.of("e-1"));
    route = driver.route("l-1");
    driver.select("l-1").drag(route.first(), driver.middle("s-2"));
    assertThat(link("l-1").supplier()).isNull();
  }

  @Test
  void theConnectToolDragsFromAnywhereOnACard() {
    driver.use(Tools.CONNECT).assertPath("connect.idle");
    driver.press(driver.middle("s-2")).assertPath("connect.dragging");
    driver.move(driver.middle("s-4")).release().assertPath("connect.idle").assertSelected("l-5");
    driver.key("Escape").assertPath("select.idle");
    assertThat(driver.tools().tool()).isSameAs(Tools.SELECT);
  }

  @Test
  void ctrlArrowsMakeConnectedNeighbours() {
    driver.click("s-4").key("Ctrl+Right").assertStage("s-6", "st-3").assertPath("select.editing");
    assertThat(link("l-5").from()).isEqualTo(Id.of("s-4"));
    assertThat(driver.card("s-6").overlaps(driver.card("s-5"))).isFalse();
    driver.type("储能").click("s-4").key("Ctrl+Left").assertStage("s-7", "st-1");
    assertThat(link("l-6").from()).isEqualTo(Id.of("s-7"));
    assertThat(link("l-6").to()).isEqualTo(Id.of("s-4"));
    driver.key("Escape").click("s-4").key("Ctrl+Down").assertStage("s-8", "st-2");
    assertThat(driver.card("s-8").y()).isGreaterThan(driver.card("s-4").bottom());
  }
}
