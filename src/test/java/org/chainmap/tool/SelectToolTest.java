package org.chainmap.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import org.chainmap.editor.CardMeasure;
import org.chainmap.editor.view.Camera;
import org.chainmap.editor.view.Feedback.Cursor;
import org.chainmap.editor.view.Handle;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Change;
import org.chainmap.model.Edit;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.chainmap.tool.PointerInput.Button;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SelectToolTest {

  private final ChainMap map = SmallChain.map();
  private final EditorDriver driver = EditorDriver.on(map);

  @Test
  void clickSelectsAndShiftClickAddsAndTakesAway() {
    driver.click("s-1").assertSelected("s-1");
    driver.hold("Shift").click("s-3").assertSelected("s-1", "s-3");
    driver.click("s-1").assertSelected("s-3");
    driver.hold("").click("s-2").assertSelected("s-2");
    driver.click(900, 900).assertSelected();
    assertThat(driver.editor().unsaved()).isFalse();
  }

  @Test
  void clickOnOneOfManyKeepsOnlyThatOne() {
    driver.select("s-1", "s-2").click("s-1").assertSelected("s-1");
  }

  @Test
  void clickOnALinkSelectsIt() {
    var route = driver.route("l-3");
    Point on = route.pointAt(route.length() / 4);
    driver.click(on.x(), on.y()).assertSelected("l-3");
  }

  @Test
  void marqueeSelectsWhatItTouches() {
    driver.press(10, 300).move(100, 120);
    driver.assertPath("select.marquee").assertSelected("s-1", "s-2");
    assertThat(driver.editor().view().feedback().marquee()).isNotNull();
    driver.release().assertPath("select.idle").assertSelected("s-1", "s-2");
    driver.hold("Shift").press(285, 180).move(400, 130).release();
    driver.assertSelected("s-1", "s-2", "s-3");
  }

  @Test
  void escapeDuringMarqueeBringsTheSelectionBack() {
    driver.select("s-5").press(10, 300).move(100, 120).key("Escape");
    driver.assertSelected("s-5").assertPath("select.idle");
  }

  @Test
  void dragMovesInOneStepAndOnlyOnRelease() {
    driver.hold("Alt").press(driver.middle("s-1")).move(driver.middle("s-1").plus(7, 40));
    driver.assertPath("select.translating");
    assertThat(driver.map()).isSameAs(map);
    assertThat(driver.editor().shownGeometry().cards())
        .containsEntry(Id.of("s-1"), new Box(31, 136, 160, 64));
    driver.release().assertPath("select.idle").assertAt("s-1", 31, 136).assertOneStepFrom(map);
    assertThat(driver.editor().undoName().orElseThrow().in(Lang.ZH)).isEqualTo("移动环节");
  }

  @Test
  void dragMovesAllChosenTogether() {
    driver.select("s-1", "s-2").hold("Alt").drag("s-1", 5, 30);
    driver.assertAt("s-1", 29, 126).assertAt("s-2", 29, 230).assertOneStepFrom(map);
    assertThat(driver.editor().undoName().orElseThrow().in(Lang.ZH)).isEqualTo("移动2个环节");
  }

  @Test
  void escapeDropsADrag() {
    driver.press(driver.middle("s-1")).move(400, 400).key("Escape");
    driver.assertPath("select.idle").release();
    assertThat(driver.map()).isSameAs(map);
    assertThat(driver.editor().shownMap()).isSameAs(map);
    assertThat(driver.editor().undoName()).isEmpty();
  }

  @Test
  void aHandsTrembleIsAClickAndNoMove() {
    driver.drag("s-1", 2, 1).assertSelected("s-1");
    assertThat(driver.map()).isSameAs(map);
  }

  @Test
  void dragIntoAnotherStageChangesTheStageAndShowsIt() {
    driver.hold("Alt").press(driver.middle("s-2")).move(driver.middle("s-4").plus(0, 100));
    assertThat(driver.editor().view().feedback().dropStage()).isEqualTo(Id.of("st-2"));
    driver.release().assertStage("s-2", "st-2").assertOneStepFrom(map);
  }

  @Test
  void guidesSnapUnlessAltIsHeld() {
    driver.press(driver.middle("s-2")).move(driver.middle("s-2").plus(4, 50));
    assertThat(driver.editor().view().feedback().guides()).isNotEmpty();
    driver.release().assertAt("s-2", 24, 250);
    driver.hold("Alt").drag("s-2", 4, 10).assertAt("s-2", 28, 260);
  }

  @Test
  void shiftKeepsADragToOneAxis() {
    driver.press(driver.middle("s-2")).hold("Shift Alt").move(driver.middle("s-2").plus(3, 50));
    driver.release().assertAt("s-2", 24, 250);
  }

  @Test
  void cornersResizeAndTheOppositeCornerStays() {
    driver.click("s-2").press(24, 264);
    driver.move(4, 300).assertPath("select.resizing").release();
    assertThat(driver.card("s-2")).isEqualTo(new Box(4, 200, 180, 100));
    driver.assertOneStepFrom(map);
    driver.act("fitSize");
    assertThat(driver.card("s-2").size()).isEqualTo(new Size(160, 64));
  }

  @Test
  void resizingStopsAtTheLeastSize() {
    driver.click("s-2").press(24, 200).move(400, 400).release();
    assertThat(driver.card("s-2")).isEqualTo(new Box(104, 224, 80, 40));
  }

  @Test
  void hoveringShowsHandlesAndThePointerShowsWhatADragWouldDo() {
    driver.move(driver.middle("s-3"));
    var feedback = driver.editor().view().feedback();
    assertThat(feedback.hovered()).isEqualTo(Id.of("s-3"));
    assertThat(feedback.cursor()).isEqualTo(Cursor.MOVE);
    assertThat(feedback.handles()).hasSize(4).allMatch(h -> h.kind() == Handle.Kind.CONNECT);
    driver.move(feedback.handles().getFirst().at());
    assertThat(driver.editor().view().feedback().cursor()).isEqualTo(Cursor.CROSSHAIR);
    driver.move(900, 900);
    assertThat(driver.editor().view().feedback().handles()).isEmpty();
    assertThat(driver.editor().view().feedback().cursor()).isEqualTo(Cursor.ARROW);
  }

  @Test
  void doubleClickEnterAndF2EditTheText() {
    driver.doubleClick(100, 130).assertPath("select.editing");
    assertThat(driver.editor().editing().orElseThrow().text()).isEqualTo("锂");
    driver.type("锂资源").assertPath("select.idle").assertOneStepFrom(map);
    assertThat(driver.segment("s-1").name().text()).isEqualTo("锂资源");
    for (String key : new String[] {"Enter", "F2"}) {
      driver.click("s-2").key(key).assertPath("select.editing").key("Escape");
      driver.assertPath("select.idle");
      assertThat(driver.editor().editing()).isEmpty();
    }
    assertThat(driver.segment("s-2").name().text()).isEqualTo("镍");
  }

  @Test
  void keysBelongToTheTextWhileItIsEdited() {
    driver.click("s-1").key("F2");
    assertThat(driver.tools().key(KeyInput.of("Left"))).isFalse();
    assertThat(driver.tools().key(KeyInput.of("Space"))).isFalse();
    driver.assertPath("select.editing");
  }

  @Test
  void blankOrUnchangedTextIsNoStep() {
    driver.doubleClick(100, 130).type("  ");
    driver.doubleClick(100, 130).type("锂");
    assertThat(driver.editor().undoName()).isEmpty();
  }

  @Test
  void doubleClickOnEmptyCanvasMakesASegmentThereAndAsksForItsName() {
    driver.doubleClick(380, 400).assertSelected("s-6").assertStage("s-6", "st-2");
    driver.assertPath("select.editing").assertAt("s-6", 300, 368).assertOneStepFrom(map);
    assertThat(driver.segment("s-6").name().text()).isEqualTo("新环节");
    driver.editor().finishEdit(null);
    driver.doubleClick(100, 340);
    assertThat(driver.segment("s-7").name().text()).isEqualTo("新环节 2");
  }

  @Test
  void makingAndNamingIsOneStepAndRenamingLaterAnother() {
    driver.doubleClick(380, 400).type("隔膜");
    ChainMap named = driver.map();
    driver.assertOneStepFrom(map).click("s-6").key("F2").type("基膜").assertOneStepFrom(named);
    driver.key("Ctrl+Z").assertOneStepFrom(map);
    assertThat(driver.segment("s-6").name().text()).isEqualTo("隔膜");
    driver.key("Ctrl+Z");
    driver.doubleClick(380, 400).key("Escape");
    ChainMap unnamed = driver.map();
    driver.click("s-6").key("F2").type("隔膜").assertOneStepFrom(unnamed);
  }

  @Test
  void aNameTypedAfterASaveIsAStepOfItsOwn() {
    driver.doubleClick(380, 400);
    ChainMap saved = driver.map();
    driver.editor().markSaved(driver.editor().position());
    driver.type("隔膜").assertOneStepFrom(saved);
    assertThat(driver.editor().unsaved()).isTrue();
    driver.key("Ctrl+Z");
    assertThat(driver.editor().unsaved()).isFalse();
  }

  @Test
  void theFirstSegmentOfAnEmptyMapBringsAStageAlong() {
    EditorDriver empty = EditorDriver.on(ChainMap.titled("空"));
    empty.doubleClick(200, 200);
    assertThat(empty.map().stages()).hasSize(1);
    assertThat(empty.map().segments()).hasSize(1);
    empty.assertOneStepFrom(ChainMap.titled("空"));
  }

  @Test
  void arrowsNudgeByOneAndWithShiftByTen() {
    driver.click("s-2").key("Right").assertAt("s-2", 25, 200);
    driver.key("Shift+Down").assertAt("s-2", 25, 210);
    driver.key("Ctrl+Z").assertAt("s-2", 25, 200);
    driver.key("Ctrl+Z").assertAt("s-2", 24, 200);
  }

  @Test
  void aHeldArrowIsOneStep() {
    driver.click("s-2").keyHeld("Down", 12).assertAt("s-2", 24, 212).assertOneStepFrom(map);
    driver.keyHeld("Down", 3).key("Ctrl+Z").assertAt("s-2", 24, 212);
  }

  @Test
  void aHeldArrowNeverReachesBackBehindASave() {
    driver.click("s-2").key("Down");
    driver.editor().markSaved(driver.editor().position());
    driver.tools().key(KeyInput.of("Down").repeated());
    assertThat(driver.editor().unsaved()).isTrue();
    driver.key("Ctrl+Z").assertAt("s-2", 24, 201);
    assertThat(driver.editor().unsaved()).isFalse();
  }

  @Test
  void rightClickSelectsWhatItIsAbout() {
    driver.select("s-1", "s-2").press(100, 130, Button.SECONDARY, 1).release();
    driver.assertSelected("s-1", "s-2");
    driver.press(380, 130, Button.SECONDARY, 1).release().assertSelected("s-3");
    driver.press(900, 900, Button.SECONDARY, 1).release().assertSelected();
  }

  @Test
  void altArrowsWalkAlongLinksAndWithinTheStage() {
    driver.click("s-1").key("Alt+Right").assertSelected("s-3");
    driver.key("Alt+Right").assertSelected("s-5");
    driver.key("Alt+Left").assertSelected("s-3").key("Alt+Down").assertSelected("s-4");
    driver.key("Alt+Left").assertSelected("s-4").key("Alt+Up").assertSelected("s-3");
    driver.key("Escape").assertSelected().key("Alt+Down").assertSelected("s-1");
  }

  @Test
  void handlesFollowWhatIsChosenWithoutThePointer() {
    driver.click("s-1");
    assertThat(driver.editor().view().feedback().handles())
        .anyMatch(h -> h.owner().equals(Id.of("s-1")));
    driver.tools().left();
    driver.select("s-3");
    assertThat(driver.editor().view().feedback().hovered()).isNull();
    assertThat(driver.editor().view().feedback().handles())
        .isNotEmpty()
        .allMatch(h -> h.owner().equals(Id.of("s-3")));
  }

  @Test
  void handlesAreAtTheCardThatALongerNameMadeLarger() {
    EditorDriver growing = EditorDriver.on(map, new WideAsTheName());
    Box before = growing.card("s-1");
    growing.doubleClick(before.center().x(), before.center().y());
    growing.type("Bearings for the axle boxes of high-speed trains");
    Box after = growing.card("s-1");
    assertThat(after.w()).isGreaterThan(before.w());
    assertThat(growing.editor().view().feedback().handles())
        .filteredOn(handle -> handle.kind().resizes())
        .extracting(Handle::at)
        .containsExactlyInAnyOrderElementsOf(after.corners());
  }

  @Test
  void doubleClickOnTheTitleEditsItInPlace() {
    Box title = driver.editor().furniture().orElseThrow().title();
    Point on = title.center();
    driver.press(on.x(), on.y(), Button.NONE, 0);
    assertThat(driver.editor().view().feedback().cursor()).isEqualTo(Cursor.TEXT);
    driver.press(on.x(), on.y(), Button.PRIMARY, 2).release();
    var request = driver.editor().editing().orElseThrow();
    assertThat(request.text()).isEqualTo("电池链");
    assertThat(request.box()).isEqualTo(title);
    driver.editor().finishEdit("动力电池链");
    assertThat(driver.map().info().title().text()).isEqualTo("动力电池链");
    assertThat(driver.map().segments()).isEqualTo(map.segments());
    driver.assertOneStepFrom(map);
  }

  @Test
  void doubleClickOnTheLegendMakesNothing() {
    Box legend = driver.editor().furniture().orElseThrow().legend();
    driver.press(legend.x() + 3, legend.y() + 3, Button.PRIMARY, 2).release();
    assertThat(driver.map()).isSameAs(map);
    assertThat(driver.editor().editing()).isEmpty();
  }

  @Test
  void doubleClickOnTheNameOfAGroupSelectsItsSegments() {
    ChainMap grouped =
        map.with(
            new Change(
                Message.verbatim("x"),
                Stream.of("s-1", "s-2")
                    .map(id -> map.find(Segment.class, Id.of(id)).orElseThrow())
                    .map(s -> Edit.update(s, s.withGroup("金属")))
                    .toList()));
    EditorDriver other = EditorDriver.on(grouped);
    Box frame = other.editor().geometry().frames().values().iterator().next();
    other.press(frame.x() + 20, frame.y() + 6, Button.PRIMARY, 2).release();
    other.assertSelected("s-1", "s-2");
    assertThat(other.map()).isSameAs(grouped);
    other.editor().view().look(new Camera(new Point(-400, -400), 0.4));
    Box sign = other.editor().groupSigns().values().iterator().next();
    other.select().press(sign.x() + 4, sign.y() + 4, Button.PRIMARY, 2).release();
    other.assertSelected("s-1", "s-2");
    assertThat(other.map()).isSameAs(grouped);
  }

  @Test
  void theNameOfAStageAtTheEdgeOfTheViewIsItsHeader() {
    var view = driver.editor().view();
    view.resizeViewport(new Size(800, 600));
    view.look(new Camera(new Point(0, 200), 1));
    Box sign = Objects.requireNonNull(driver.editor().stageSigns().get(Id.of("st-2")));
    assertThat(sign.y()).isEqualTo(200);
    driver.click(sign.center().x(), sign.center().y()).assertSelected("st-2");
    driver.doubleClick(sign.center().x(), sign.center().y());
    assertThat(driver.editor().editing().orElseThrow().box()).isEqualTo(sign);
    assertThat(driver.map()).isSameAs(map);
  }

  private static final class WideAsTheName implements CardMeasure {

    @Override
    public Size card(ChainMap map, Segment segment, Lang lang) {
      return new Size(80 + 2 * segment.name().in(lang).length(), 64);
    }

    @Override
    public @Nullable Size label(Link link, Lang lang) {
      return EditorDriver.MEASURE.label(link, lang);
    }
  }
}
