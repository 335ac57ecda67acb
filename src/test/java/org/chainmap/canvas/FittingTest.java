package org.chainmap.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.beans.property.SimpleObjectProperty;
import org.chainmap.editor.Editor;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.editor.action.Actions;
import org.chainmap.editor.change.Clipboard;
import org.chainmap.editor.change.SavedViews;
import org.chainmap.editor.view.Camera;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.paint.Theme;
import org.chainmap.task.Progress;
import org.chainmap.task.Tasks;
import org.chainmap.text.Lang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
class FittingTest {

  /** The room of the map on a small screen beside all panels. */
  private static final Size SMALL = new Size(810, 340);

  private Editor editor;
  private Fitting fitting;

  @BeforeEach
  void aMapHigherThanWide() throws FormatException {
    Painters painters = new Painters(new SimpleObjectProperty<>(Theme.LIGHT));
    editor =
        new Editor(
            LaidOutMap.of(
                ChainMapFile.load(Path.of("samples/advanced-materials.chainmap.json")),
                Lang.ZH,
                painters,
                Progress.NONE),
            painters,
            Tasks.immediate(),
            new Clipboard());
    fitting = new Fitting(editor, editor.view(), painters);
  }

  private Box seen() {
    return editor.view().camera().visible(editor.view().viewport());
  }

  @Test
  void aMapThatCouldNotBeReadWholeOpensAtItsTopAsWideAsTheWindow() {
    fitting.resize(SMALL);
    Box map = editor.geometry().bounds();
    assertThat(editor.view().camera().zoom()).isGreaterThan(0.25);
    assertThat(seen().x()).isLessThan(map.x());
    assertThat(seen().right()).isGreaterThan(map.right());
    assertThat(seen().y()).isLessThan(map.y());
    assertThat(seen().bottom()).isLessThan(map.bottom());
    fitting.resize(new Size(1300, 900));
    assertThat(seen().contains(map)).as("with more room it is seen whole").isTrue();
  }

  @Test
  void whereOneLooksElsewhereNothingMoves() {
    fitting.resize(SMALL);
    Camera elsewhere = editor.view().camera().panned(-40, -200);
    editor.view().look(elsewhere);
    fitting.resize(new Size(1100, 500));
    assertThat(editor.view().camera()).isEqualTo(elsewhere);
  }

  @Test
  void aViewSavedBeforeOneLooksAnywhereShowsTheWholeMap() {
    fitting.resize(SMALL);
    Actions.named("saveView").tryOn(editor);
    assertThat(SavedViews.all(editor.map()).getFirst().frame()).isNull();
    assertThat(SavedViews.all(editor.map()).getFirst().name().text()).isEqualTo("全图");
    editor.view().look(new Camera(new Point(10, 10), 1));
    Actions.named("saveView").tryOn(editor);
    assertThat(SavedViews.all(editor.map()).getLast().frame()).isNotNull();
  }

  @Test
  void theWholeMapIsSeenWhereItIsAskedForAndAMapThatIsReadIsOpenedWhole() {
    fitting.resize(SMALL);
    fitting.all();
    assertThat(seen().contains(editor.geometry().bounds())).isTrue();
    fitting.resize(new Size(700, 300));
    assertThat(seen().contains(editor.geometry().bounds())).isTrue();
  }
}
