package org.chainmap.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Cursor;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.chainmap.editor.Aspect;
import org.chainmap.editor.Committed;
import org.chainmap.editor.DisplayPort;
import org.chainmap.editor.ViewState;
import org.chainmap.editor.change.PlacementChange;
import org.chainmap.editor.view.Camera;
import org.chainmap.editor.view.ElementBounds;
import org.chainmap.editor.view.SelectionPort;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Initiative;
import org.chainmap.model.InvestmentTarget;
import org.chainmap.model.Participation;
import org.chainmap.model.Resource;
import org.chainmap.paint.CachedFurniture;
import org.chainmap.paint.Mark;
import org.chainmap.paint.PageInfo;
import org.chainmap.paint.View;
import org.chainmap.task.Scope;
import org.chainmap.tool.KeyInput;
import org.chainmap.tool.ToolBox;

/**
 * The view of one document's map: two canvas layers of the viewport's size, the map below and
 * selection and tool feedback above. Each is painted at most once per pulse, and only if its
 * content changed.
 */
public final class MapCanvas extends Region {

  private static final Set<Aspect> ON_MAP =
      Set.of(Aspect.MAP, Aspect.CAMERA, Aspect.OVERLAY, Aspect.DISPLAY);
  private static final Set<Aspect> ABOVE_MAP =
      Set.of(Aspect.MAP, Aspect.CAMERA, Aspect.SELECTION, Aspect.FEEDBACK, Aspect.DISPLAY);

  private final DisplayPort document;
  private final SelectionPort selection;
  private final ViewState view;
  private final Painters painters;
  private final CanvasLayer mapLayer = new CanvasLayer();
  private final CanvasLayer workLayer = new CanvasLayer();
  private final Rulers rulers;
  private final InPlaceEditor inPlaceEditor;
  private final Region focusRing = new Region();
  private final HandleTip handleTip = new HandleTip(this);
  private final AnimationTimer pulse;
  private final CachedFurniture furniture = new CachedFurniture();
  private final LayoutAnimation layoutAnimation = new LayoutAnimation();
  private final Fitting fitting;
  private Geometry seen;
  private boolean mapDirty = true;
  private boolean workDirty = true;
  private Orientation orientation;

  /**
   * @param tools where input goes
   * @param shortcuts what to do with keys that the tool in hand has no use for
   * @param scope ends when the document is closed
   */
  public MapCanvas(
      DisplayPort document,
      SelectionPort selection,
      ViewState view,
      ToolBox tools,
      Painters painters,
      Predicate<KeyInput> shortcuts,
      Scope scope) {
    this.document = document;
    this.selection = selection;
    this.view = view;
    this.painters = painters;
    this.fitting = new Fitting(document, view, painters);
    this.orientation = document.map().info().orientation();
    this.seen = document.shownGeometry();
    this.inPlaceEditor = new InPlaceEditor(selection, view, this::requestFocus);
    this.pulse =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            paintNow(now);
          }
        };
    CanvasInput input = new CanvasInput(this, view, tools, shortcuts, this::endMotion);
    rulers = new Rulers(this, input::left);
    getChildren()
        .addAll(mapLayer.node(), workLayer.node(), rulers, focusRing, inPlaceEditor.node());
    focusRing.getStyleClass().add("map-focus");
    focusRing.setMouseTransparent(true);
    focusRing.setManaged(false);
    setFocusTraversable(true);
    setMinSize(0, 0);
    getStyleClass().add("map-canvas");
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    input.listen();
    document.onCommitted(this::committed);
    document.onChange(this::changed);
    scope.add(painters.whenThemeChanges(this::repaintAll));
    scope.add(pulse::stop);
    pulse.start();
  }

  /** Starts the animation after a layout, or the undo of one, moved cards. */
  private void committed(Committed step) {
    layoutAnimation.end();
    if (PlacementChange.lays(step.change())) {
      layoutAnimation.start(seen, view.camera(), step.after().segments().size());
      fitting.afterLayout(seen.bounds(), document.shownGeometry().bounds());
    }
  }

  private void endMotion() {
    if (layoutAnimation.moving()) {
      layoutAnimation.end();
      repaintAll();
    }
  }

  /** Tells whether a layout moves cards with an animation, on maps that are not too large. */
  public BooleanProperty animated() {
    return layoutAnimation.wanted();
  }

  /** Tells whether the animation is running. */
  public boolean gliding() {
    return layoutAnimation.moving();
  }

  private void changed(Set<Aspect> aspects) {
    Orientation now = document.map().info().orientation();
    if (now != orientation) {
      orientation = now;
      fitAll();
    }
    mapDirty |= aspects.stream().anyMatch(ON_MAP::contains);
    workDirty |= aspects.stream().anyMatch(ABOVE_MAP::contains);
    if (mapDirty || workDirty) {
      pulse.start();
    }
    if (aspects.contains(Aspect.FEEDBACK)) {
      setCursor(cursor());
      handleTip.follow(
          view.feedback(), view.pointer().orElse(null), view.camera().zoom(), document.lang());
    }
    if (aspects.contains(Aspect.EDITING)) {
      inPlaceEditor.changed();
    } else if (aspects.contains(Aspect.CAMERA)) {
      inPlaceEditor.place();
    }
  }

  private void repaintAll() {
    mapDirty = true;
    workDirty = true;
    pulse.start();
  }

  private void paintNow(long now) {
    if (layoutAnimation.moving()) {
      layoutAnimation.advance(now);
      mapDirty = true;
      workDirty = true;
    }
    if (!layoutAnimation.moving()) {
      pulse.stop();
    }
    if (getWidth() < 1 || getHeight() < 1) {
      return;
    }
    Camera camera = layoutAnimation.camera(view.camera());
    if (mapDirty || workDirty) {
      seen = layoutAnimation.geometry(document.shownGeometry());
      rulers.show(
          view.aids(),
          painters.theme(),
          camera,
          ElementBounds.of(document.shownMap(), seen, chosenOnMap()));
    }
    if (mapDirty) {
      mapDirty = false;
      mapLayer.paint(camera, mapMarks(camera));
    }
    if (workDirty) {
      workDirty = false;
      workLayer.paint(
          camera,
          FeedbackPainter.paint(
              painters.theme(), camera.zoom(), seen, chosenOnMap(), view.feedback()));
    }
  }

  /**
   * The selected elements; an enterprise or a participation is replaced by the cards that show it.
   */
  private List<Id> chosenOnMap() {
    ChainMap map = document.shownMap();
    List<Id> shown = new ArrayList<>();
    for (Id id : selection.selection().ids()) {
      shown.add(id);
      map.participationsOf(id).forEach(p -> shown.add(p.segment()));
      map.find(Participation.class, id).ifPresent(p -> shown.add(p.segment()));
      map.find(Initiative.class, id).ifPresent(i -> shown.addAll(i.segments()));
      map.find(Resource.class, id).ifPresent(r -> shown.addAll(r.segments()));
      map.find(InvestmentTarget.class, id).map(InvestmentTarget::segment).ifPresent(shown::add);
    }
    return shown;
  }

  private List<Mark> mapMarks(Camera camera) {
    View part = new View(view.beside(camera), camera.zoom());
    var painter = painters.painter(document.lang());
    List<Mark> marks = new ArrayList<>();
    marks.add(painters.paper(camera.visible(view.viewport()).grown(2)));
    var map = document.shownMap();
    var geometry = seen;
    List<Mark> grid = view.aids().grid() ? GridPainter.paint(painters.theme(), part) : List.of();
    marks.addAll(painter.paint(map, geometry, document.overlay(), part, grid));
    marks.addAll(painter.pins(map, geometry, part));
    marks.addAll(painter.comments(map, geometry, part));
    marks.addAll(painter.signs(map, geometry, part));
    if (!map.segments().isEmpty()) {
      marks.addAll(furniture.of(painter, map, geometry, document.overlay(), PageInfo.ONLY).marks());
    }
    return marks;
  }

  @Override
  protected void layoutChildren() {
    double w = Math.floor(getWidth());
    double h = Math.floor(getHeight());
    Size size = new Size(w, h);
    if (w >= 1 && h >= 1 && !size.equals(view.viewport()) || !fitting.begun()) {
      mapLayer.resize(w, h);
      workLayer.resize(w, h);
      rulers.fit(w, h);
      fitting.resize(size);
      repaintAll();
    }
    focusRing.resizeRelocate(0, 0, w, h);
    inPlaceEditor.place();
  }

  /** Shows the whole map with its title block and legend, at most at 100 %. */
  public void fitAll() {
    fitting.all();
  }

  private Cursor cursor() {
    return switch (view.feedback().cursor()) {
      case ARROW -> Cursor.DEFAULT;
      case HAND -> Cursor.OPEN_HAND;
      case GRABBING -> Cursor.CLOSED_HAND;
      case MOVE -> Cursor.MOVE;
      case CROSSHAIR -> Cursor.CROSSHAIR;
      case RESIZE_FALLING -> Cursor.NW_RESIZE;
      case RESIZE_RISING -> Cursor.NE_RESIZE;
      case TEXT -> Cursor.TEXT;
      case FORBIDDEN -> Cursor.DISAPPEAR;
    };
  }

  /** Returns the part of the map that it shows. */
  public Camera camera() {
    return view.camera();
  }

  /** The number of times the map was painted. */
  public int mapPaints() {
    return mapLayer.paints();
  }

  /** The number of times the layer above the map was painted. */
  public int workPaints() {
    return workLayer.paints();
  }
}
