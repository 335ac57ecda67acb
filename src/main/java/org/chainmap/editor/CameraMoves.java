package org.chainmap.editor;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chainmap.editor.view.Camera;
import org.chainmap.editor.view.ElementBounds;
import org.chainmap.editor.view.Showing;
import org.chainmap.editor.view.Uncovered;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.paint.MapPainter;

/**
 * Moves the camera of a document to what is asked for: the whole map, an element, several. What the
 * window, rulers or held headers cover counts as out of sight.
 */
public final class CameraMoves {

  private final DocumentPort document;
  private final DisplayPort display;
  private final ViewState view;
  private final FurniturePlace furniturePlace;
  private final Supplier<Geometry> shown;
  private final Consumer<Id> uncover;

  /**
   * @param shown the geometry of the view that is shown
   * @param uncover shows the whole map where the view that is shown leaves an element out
   */
  CameraMoves(
      DocumentPort document,
      DisplayPort display,
      ViewState view,
      FurniturePlace furniturePlace,
      Supplier<Geometry> shown,
      Consumer<Id> uncover) {
    this.document = document;
    this.display = display;
    this.view = view;
    this.furniturePlace = furniturePlace;
    this.shown = shown;
    this.uncover = uncover;
  }

  /** Shows the whole map, or all of the view that is shown, at most at 100 %. */
  public void fitAll() {
    view.look(Camera.fitting(named(shown.get()), view.viewport(), 1));
  }

  /** Returns the bounds of a part of the map with the names of its stages, when seen whole. */
  Box named(Geometry part) {
    Camera near = Camera.fitting(part.bounds(), view.viewport(), 1);
    return furniturePlace.named(document.map(), part, display.lang(), near.zoom());
  }

  /**
   * Moves the view no further than needed to show an element where nothing lies over it; does
   * nothing if it has no place.
   */
  public void reveal(Id id) {
    uncover.accept(id);
    Box box = ElementBounds.of(document.map(), document.geometry(), id);
    if (box != null) {
      boolean band = document.geometry().bands().containsKey(id);
      view.look(view.camera().revealing(box, uncovered(!band, view.camera().zoom())));
    }
  }

  /**
   * Shows an element that was asked for where it can be read: moves the view as {@link #reveal}
   * does, or zooms in on it where its name could not be read. Does nothing if it has no place.
   */
  public void show(Id id) {
    uncover.accept(id);
    boolean band = document.geometry().bands().containsKey(id);
    Camera camera = view.camera();
    Size size = uncovered(!band, MapPainter.READABLE).size();
    Box box = Showing.part(document.map(), document.geometry(), id, size, uncovered().center());
    if (box != null) {
      double zoom = Showing.zoom(camera.zoom(), box, size);
      Box part = uncovered(!band, zoom);
      view.look(
          zoom == camera.zoom() ? camera.revealing(box, part) : Camera.fitting(box, part, zoom));
    }
  }

  /**
   * Moves the view so that elements are in the middle of what nothing lies over: zoomed in where
   * they could not be read, and out where they would not be seen whole. Does nothing if none has a
   * place.
   */
  public void centre(Collection<Id> ids) {
    ids.stream().findFirst().ifPresent(uncover);
    Box box = ElementBounds.of(document.map(), document.geometry(), ids);
    if (box != null) {
      double near =
          Showing.zoom(view.camera().zoom(), box, uncovered(true, MapPainter.READABLE).size());
      view.look(Camera.fitting(box, uncovered(true, near), near));
    }
  }

  /** Returns the part of the map in view that neither held headers, rulers nor a window cover. */
  public Box uncovered() {
    Box part = uncovered(true, view.camera().zoom());
    Camera camera = view.camera();
    return Box.between(
        camera.toMap(part.corner()), camera.toMap(new Point(part.right(), part.bottom())));
  }

  /**
   * Returns the part of the view that neither rulers nor a window cover at a zoom, in screen px.
   *
   * @param beside whether the headers of stages at the edge of the view count as covering it
   */
  private Box uncovered(boolean beside, double zoom) {
    double depth =
        beside
            ? zoom
                * furniturePlace.headerDepth(
                    document.map(), document.geometry(), display.lang(), zoom)
            : 0;
    boolean right = document.map().info().orientation() == Orientation.LEFT_RIGHT;
    double edge = view.aids().edge();
    return Uncovered.of(
        view.viewport(),
        edge + (right ? 0 : depth),
        edge + (right ? depth : 0),
        view.coveringWindow());
  }
}
