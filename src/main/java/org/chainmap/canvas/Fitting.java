package org.chainmap.canvas;

import org.chainmap.editor.DisplayPort;
import org.chainmap.editor.ViewState;
import org.chainmap.editor.view.Camera;
import org.chainmap.geom.Box;
import org.chainmap.geom.Size;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.PageInfo;
import org.chainmap.paint.View;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a map that is seen whole in sight: when it is opened, laid out, or has less room. A map
 * whose cards could not be read when seen whole opens at its beginning, as wide or as high as the
 * window, where that makes them readable.
 */
final class Fitting {

  /** The least gain in zoom for which a map seen whole is fitted again after a layout. */
  private static final double CLOSER = 1.15;

  /** The zoom from which on the titles of cards are read, rather than the names of groups. */
  private static final double TITLES = 0.25;

  /** The room above or before the beginning of a map, in screen px. */
  private static final double BEGINNING = 24;

  private final DisplayPort document;
  private final ViewState view;
  private final Painters painters;
  private boolean begun;
  private @Nullable Camera last;

  Fitting(DisplayPort document, ViewState view, Painters painters) {
    this.document = document;
    this.view = view;
    this.painters = painters;
  }

  /** Tells whether the map was fitted since the view has a size. */
  boolean begun() {
    return begun;
  }

  /** Shows the whole map with its title block and legend, at most at 100 %. */
  void all() {
    Camera fit = whole();
    last = fit;
    view.look(fit);
  }

  /**
   * Takes the size of the window's view, in screen px. A map that was seen whole stays seen whole:
   * it is fitted anew where a panel takes room from it, and where one gives room back to a map that
   * lies as it was fitted. One that lies at its beginning, as it was opened, is opened anew. Else
   * nothing moves.
   */
  void resize(Size size) {
    Camera camera = view.camera();
    boolean opening = !begun || view.atBeginning();
    Box map = document.shownGeometry().bounds();
    boolean seenWhole = camera.visible(view.viewport()).contains(map);
    view.resizeViewport(size);
    if (size.w() < 1 || size.h() < 1) {
      return;
    }
    if (opening && camera.equals(view.camera())) {
      begun = true;
      open();
    } else if (seenWhole && camera.equals(view.camera())) {
      boolean cut = !camera.visible(size).contains(map);
      if (cut || camera.equals(last) && whole().zoom() > camera.zoom()) {
        all();
      }
    }
  }

  private void open() {
    Camera whole = whole();
    last = whole;
    Camera start = whole.zoom() < TITLES ? beginning(whole) : whole;
    if (start.equals(whole)) {
      view.look(whole);
    } else {
      view.lookAtBeginning(start);
    }
  }

  /** Returns the beginning of the map in full width or height; the whole where that is no help. */
  private Camera beginning(Camera whole) {
    Size room = room();
    Box all = drawn(whole.zoom());
    boolean tall = all.h() * room.w() > all.w() * room.h();
    double zoom = along(all, room, tall).zoom();
    if (zoom < TITLES) {
      return whole;
    }
    double edge = view.aids().edge();
    return along(drawn(zoom), room, tall)
        .panned(
            tall ? edge : edge + BEGINNING - room.w() / 2,
            tall ? edge + BEGINNING - room.h() / 2 : edge);
  }

  /** Returns the camera that shows the top of a box in full width, or its left in full height. */
  private static Camera along(Box box, Size room, boolean tall) {
    return Camera.fitting(
        new Box(box.x(), box.y(), tall ? box.w() : 0, tall ? 0 : box.h()),
        room,
        MapPainter.READABLE);
  }

  /**
   * Fits the map if it was seen whole and no longer is or has become needlessly small, or if none
   * of it is in view.
   */
  void afterLayout(Box before, Box after) {
    Camera camera = view.camera();
    Box visible = camera.visible(view.viewport());
    boolean small = whole().zoom() > CLOSER * camera.zoom();
    if (!visible.overlaps(after)
        || visible.contains(before) && (small || !visible.contains(after))) {
      all();
    }
  }

  private Camera whole() {
    double edge = view.aids().edge();
    Camera near = Camera.fitting(furnished(), room(), 1);
    return Camera.fitting(drawn(near.zoom()), room(), 1).panned(edge, edge);
  }

  /** The size of the view beside rulers. */
  private Size room() {
    double edge = view.aids().edge();
    return new Size(view.viewport().w() - edge, view.viewport().h() - edge);
  }

  /** The bounds of the map with its title block and legend. */
  private Box furnished() {
    return painters
        .painter(document.lang())
        .bounds(document.shownMap(), document.shownGeometry(), document.overlay(), PageInfo.ONLY)
        .grown(-16);
  }

  /** The bounds of all that is drawn at a zoom, with the names of stages. */
  private Box drawn(double zoom) {
    return painters
        .painter(document.lang())
        .stageSigns(
            document.shownMap(), document.shownGeometry(), new View(View.ALL.visible(), zoom))
        .values()
        .stream()
        .reduce(furnished(), Box::union);
  }
}
