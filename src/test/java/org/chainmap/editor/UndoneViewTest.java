package org.chainmap.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainmap.editor.change.PlacementChange;
import org.chainmap.editor.view.Camera;
import org.chainmap.editor.view.Selection;
import org.chainmap.geom.Box;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.value.Name;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Message;
import org.chainmap.tool.PointerInput;
import org.junit.jupiter.api.Test;

/** Undo and redo choose what they bring back, and show again what was in view. */
class UndoneViewTest {

  private final EditorDriver driver = EditorDriver.on(SmallChain.map());
  private final Editor editor = driver.editor();

  @Test
  void whatWasDeletedIsChosenAgain() {
    driver.select("s-1", "s-4").key("Delete").assertSelected();
    driver.key("Ctrl+Z").assertSelected("s-1", "s-4");
    driver.key("Ctrl+Y").assertSelected();
  }

  @Test
  void whatWasDeletedElsewhereIsChosenToo() {
    driver.select("s-5");
    editor.delete(List.of(Id.of("s-1")));
    driver.key("Ctrl+Z").assertSelected("s-1");
  }

  @Test
  void whatWasMovedIsChosenAgainAndSoIsWhatWasChosenBeforeAPaste() {
    driver.select("s-1").key("Shift+Down").select("s-5").key("Ctrl+Z").assertSelected("s-1");
    driver.key("Ctrl+Y").assertSelected("s-5");
    driver.select("s-2").key("Ctrl+D").assertSelected("s-6").key("Ctrl+Z").assertSelected("s-2");
    driver.key("Ctrl+Y").assertSelected("s-6");
  }

  @Test
  void whatIsMadeAndNamedIsOneStepBack() {
    driver.select("s-2").key("Ctrl+Down").type("新").assertSelected("s-6");
    driver.select("s-5").key("Ctrl+Z").assertSelected("s-2");
  }

  @Test
  void aChangeFromAListChoosesWhatItChanged() {
    editor.select(Selection.NONE);
    editor.commit(
        new ChangeBuilder(driver.map())
            .put(driver.segment("s-3").withName(Name.of("新")))
            .change(Message.of("editor.change.rename")));
    driver.key("Ctrl+Z").assertSelected("s-3");
  }

  @Test
  void undoneLayoutsChooseNothing() {
    editor.turn(Orientation.TOP_DOWN);
    assertThat(editor.undoName()).contains(PlacementChange.TURN);
    driver.key("Ctrl+Z").assertSelected();
  }

  @Test
  void theViewGoesBackFromWhatWasPasted() {
    editor.view().resizeViewport(new Size(700, 280));
    driver.key("Ctrl+A");
    Camera before = editor.view().camera();
    driver.key("Ctrl+D");
    Camera there = editor.view().camera();
    assertThat(there).isNotEqualTo(before);
    driver.key("Ctrl+Z");
    assertThat(editor.view().camera()).isEqualTo(before);
    driver.key("Ctrl+D");
    editor.view().look(there.panned(10, 10));
    driver.key("Ctrl+Z");
    assertThat(editor.view().camera()).as("who went on stays").isEqualTo(there.panned(10, 10));
  }

  /** A view in which the right half of a card and the handle on its left are not seen. */
  private void lookAtTheLeftHalf(String card) {
    Box box = driver.card(card);
    editor.view().resizeViewport(new Size(box.right() + 60, 800));
  }

  @Test
  void whatAClickOnAHandleMakesComesIntoView_andGoesInOneStepWithItsName() {
    lookAtTheLeftHalf("s-1");
    ChainMap before = driver.map();
    Camera from = editor.view().camera();
    Box card = driver.card("s-1");
    driver.press(card.right() + 12, card.center().y()).release();
    Box made = driver.card(editor.selection().ids().getFirst().toString());
    assertThat(editor.cameraMoves().uncovered().contains(made)).as("%s", made).isTrue();
    assertThat(editor.view().camera().zoom()).isEqualTo(from.zoom());
    assertThat(editor.view().camera().origin().y()).isEqualTo(from.origin().y());
    assertThat(editor.giveUpNaming()).isTrue();
    assertThat(driver.map()).isEqualTo(before);
    assertThat(editor.editing()).isEmpty();
    assertThat(editor.view().camera()).isEqualTo(from);
    assertThat(editor.giveUpNaming()).isFalse();
  }

  @Test
  void aDoubleClickOnAHandleMakesOneThing_thoughTheViewMovedAwayUnderIt() {
    lookAtTheLeftHalf("s-1");
    Camera from = editor.view().camera();
    Box card = driver.card("s-1");
    Point handle = new Point(card.right() + 12, card.center().y());
    driver.press(handle).release();
    editor.finishEdit(editor.editing().orElseThrow().text());
    ChainMap made = driver.map();
    Point under = editor.view().camera().toMap(from.toScreen(handle));
    driver.press(under.x(), under.y(), PointerInput.Button.PRIMARY, 2).release();
    assertThat(driver.map()).isEqualTo(made);
    assertThat(editor.editing()).isPresent();
    driver.type("新").key("Ctrl+Z");
    assertThat(driver.map()).as("made and named in one step").isEqualTo(SmallChain.map());
  }

  @Test
  void whatALinkDroppedOnEmptyCanvasMakesComesIntoView() {
    lookAtTheLeftHalf("s-5");
    Box card = driver.card("s-5");
    Point drop = new Point(card.right() + 50, card.bottom() + 150);
    driver.press(card.right() + 12, card.center().y()).move(drop).release();
    Box made = driver.card(editor.selection().ids().getFirst().toString());
    assertThat(editor.cameraMoves().uncovered().contains(made)).as("%s", made).isTrue();
  }

  @Test
  void theViewStaysWhereWhatIsMadeIsSeenAlready() {
    editor.view().resizeViewport(new Size(1200, 800));
    Camera from = editor.view().camera();
    driver.doubleClick(380, 800 - driver.card("s-1").h() / 2 - 4);
    assertThat(editor.editing()).isPresent();
    assertThat(editor.view().camera()).isEqualTo(from);
  }

  @Test
  void aTextThatWasThereBeforeIsNotGivenUp() {
    driver.select("s-1").key("Shift+Down");
    ChainMap before = driver.map();
    editor.edit(Id.of("s-1"));
    assertThat(editor.giveUpNaming()).isFalse();
    assertThat(driver.map()).isEqualTo(before);
    assertThat(editor.editing()).isPresent();
  }

  @Test
  void theViewGoesBackFromWhatWasMadeAndNamed() {
    editor.view().resizeViewport(new Size(400, 280));
    driver.select("s-2");
    Camera before = editor.view().camera();
    driver.key("Ctrl+Down").type("新");
    assertThat(editor.view().camera()).isNotEqualTo(before);
    driver.key("Ctrl+Z");
    assertThat(editor.view().camera()).isEqualTo(before);
    assertThat(editor.view().camera().origin()).isEqualTo(Point.ZERO);
  }
}
