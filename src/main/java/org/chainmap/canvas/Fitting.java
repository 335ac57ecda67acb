package org.chainmap.canvas;

import org.chainmap.editor.DisplayPort;
import org.chainmap.editor.ViewState;
import org.chainmap.editor.view.Camera;
import org.chainmap.geom.Box;
import org.chainmap.geom.Size;
import org.chainmap.paint.PageInfo;
import org.chainmap.paint.View;
import org.jspecify.annotations.Nullable;

/** Keeps a map that is seen whole in sight: when it is opened, laid out, or has less room. */
final class Fitting {

  /** The least gain in zoom for which a map seen whole is fitted again after a layout. */
  private static final double CLOSER = 1.15;

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
   * lies as it was fitted. Else nothing moves.
   */
  void resize(Size size) {
    Camera camera = view.camera();
    Box map = document.shownGeometry().bounds();
    boolean seenWhole = camera.visible(view.viewport()).contains(map);
    view.resizeViewport(size);
    if (size.w() < 1 || size.h() < 1) {
      return;
    }
    if (!begun) {
      begun = true;
      all();
    } else if (seenWhole && camera.equals(view.camera())) {
      boolean cut = !camera.visible(size).contains(map);
      if (cut || camera.equals(last) && whole().zoom() > camera.zoom()) {
        all();
      }
    }
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
    var painter = painters.painter(document.lang());
    var bounds =
        painter
            .bounds(
                document.shownMap(), document.shownGeometry(), document.overlay(), PageInfo.ONLY)
            .grown(-16);
    double edge = view.aids().edge();
    Size beside = new Size(view.viewport().w() - edge, view.viewport().h() - edge);
    View near = new View(View.ALL.visible(), Camera.fitting(bounds, beside, 1).zoom());
    Box named =
        painter.stageSigns(document.shownMap(), document.shownGeometry(), near).values().stream()
            .reduce(bounds, Box::union);
    return Camera.fitting(named, beside, 1).panned(edge, edge);
  }
}
