package org.chainmap.ui.compare;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.chainmap.compare.ChangeKind;
import org.chainmap.compare.ElementChange;
import org.chainmap.compare.MapComparison;
import org.chainmap.compare.SideName;
import org.chainmap.editor.Aspect;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.editor.LinkedViews;
import org.chainmap.editor.ViewState;
import org.chainmap.editor.view.Camera;
import org.chainmap.export.Drawing;
import org.chainmap.geom.Box;
import org.chainmap.geom.Displacement;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Point;
import org.chainmap.model.Element;
import org.chainmap.paint.MapPainter;
import org.chainmap.task.Scope;
import org.chainmap.text.Message;
import org.chainmap.ui.export.MapDrawing;
import org.jspecify.annotations.Nullable;

/**
 * Two compared maps beside one another, the old one at the left and the new one at the right, each
 * with its own geometry. They move together as long as they are linked, and a chosen difference is
 * brought to the same place on both.
 */
final class SidesPane extends HBox {

  private static final double GAP = 8;

  private final MapDesk desk;
  private final Message oldName;
  private final Message newName;
  private final ComparedMap old;
  private final ComparedMap changed;
  private final LinkedViews linkedViews;
  private boolean fitted;
  private @Nullable ElementChange chosen;

  /** Both maps of a comparison, laid out. */
  record LaidOutSides(LaidOutMap before, LaidOutMap after) {}

  /**
   * @param before what the old map is called
   * @param after what the new map is called
   * @param scope ends when the window is closed
   */
  SidesPane(
      MapDesk desk,
      MapComparison comparison,
      String before,
      String after,
      LaidOutSides laidOut,
      Scope scope) {
    super(GAP);
    this.desk = desk;
    oldName = SideName.before(before, comparison.before());
    newName = SideName.after(after, comparison.after());
    old = new ComparedMap(desk, comparison, laidOut.before(), "compare-old", this::fit, scope);
    changed = new ComparedMap(desk, comparison, laidOut.after(), "compare-new", this::fit, scope);
    linkedViews = new LinkedViews(old.editor().view(), changed.editor().view());
    for (ComparedMap each : List.of(old, changed)) {
      each.editor()
          .onChange(
              aspects -> {
                if (fitted && aspects.contains(Aspect.CAMERA)) {
                  linkedViews.changed();
                }
              });
    }
    getChildren().setAll(side(oldName, old), side(newName, changed));
    setMinSize(0, 0);
  }

  private VBox side(Message name, ComparedMap map) {
    Label heading = new Label();
    heading.setId(map == old ? "compare-old-name" : "compare-new-name");
    heading.getStyleClass().add(Styles.TEXT_BOLD);
    heading.textProperty().bind(desk.language().text(name));
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(heading.textProperty());
    heading.setTooltip(whole);
    heading.setMinWidth(0);
    VBox.setVgrow(map.canvas(), Priority.ALWAYS);
    VBox side = new VBox(4, heading, map.canvas());
    side.setMinSize(0, 0);
    side.setPrefWidth(400);
    VBox.setMargin(heading, new Insets(8, 8, 0, 8));
    HBox.setHgrow(side, Priority.ALWAYS);
    return side;
  }

  void look(Set<ChangeKind> kinds) {
    old.look(kinds);
    changed.look(kinds);
  }

  void link(boolean linked) {
    linkedViews.link(linked);
  }

  /** Shows all of both maps at one zoom, what is on both at the same place. */
  void fit() {
    Point way = Displacement.between(old.editor().geometry(), changed.editor().geometry());
    Box all = changed.bounds().union(old.bounds().moved(way.x(), way.y()));
    Camera camera = Camera.fitting(all, changed.editor().view().viewport(), 1);
    linkedViews.move(
        () -> {
          changed.editor().view().look(camera);
          old.editor().view().look(new Camera(camera.origin().minus(way), camera.zoom()));
        });
  }

  /** Brings a difference into view on both sides. */
  void choose(ElementChange change) {
    chosen = change;
    if (fitted) {
      old.select(change.before());
      changed.select(change.after());
      linkedViews.move(() -> reveal(change));
    }
  }

  private void reveal(ElementChange change) {
    Element later = change.after();
    if (later != null && changed.bounds(later) != null) {
      reveal(changed, later, old, old.bounds(change.before()));
    } else if (change.before() != null) {
      reveal(old, change.before(), changed, null);
    }
  }

  /**
   * Brings an element into view on one side, and its place on the other side to the same place of
   * the view.
   *
   * @param there its place on the other side, or null where it is not there
   */
  private static void reveal(
      ComparedMap side, Element element, ComparedMap other, @Nullable Box there) {
    Box here = side.bounds(element);
    if (here == null) {
      return;
    }
    Geometry own = side.editor().geometry();
    Box place =
        there != null ? there : Displacement.counterpart(here, own, other.editor().geometry());
    ViewState view = side.editor().view();
    ViewState beside = other.editor().view();
    view.look(readable(view.camera(), here));
    beside.look(readable(beside.camera(), place));
    side.show(element);
    Point screen = view.camera().toScreen(here.center());
    double zoom = beside.camera().zoom();
    beside.look(new Camera(place.center().minus(screen.times(1 / zoom)), zoom));
  }

  private static Camera readable(Camera camera, Box box) {
    return camera.zoom() < MapPainter.READABLE
        ? camera.zoomedTo(camera.toScreen(box.center()), MapPainter.READABLE)
        : camera;
  }

  /**
   * Returns both maps as a picture.
   *
   * @param comments whether it shows where comments are
   */
  Drawing drawing(boolean comments) {
    return MapDrawing.sideBySide(
        old.named(oldName), changed.named(newName), desk.painters(), comments);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (!fitted && getWidth() > 2 * GAP && getHeight() > 0) {
      getChildren().forEach(side -> ((VBox) side).layout());
      old.canvas().layout();
      changed.canvas().layout();
      fitted = true;
      fit();
      if (chosen != null) {
        choose(chosen);
      }
    }
  }
}
