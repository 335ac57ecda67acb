package org.chainmap.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainmap.editor.change.PlacementChange;
import org.chainmap.editor.view.Camera;
import org.chainmap.editor.view.Selection;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.ChangeBuilder;
import org.chainmap.model.value.Name;
import org.chainmap.testing.EditorDriver;
import org.chainmap.testing.SmallChain;
import org.chainmap.text.Message;
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
