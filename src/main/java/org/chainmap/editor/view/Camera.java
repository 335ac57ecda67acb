package org.chainmap.editor.view;

import org.chainmap.geom.Box;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;

/**
 * The part of the plane that a window shows.
 *
 * @param origin the map place at the viewport's left top corner
 * @param zoom screen px per map px, held between {@link #MIN_ZOOM} and {@link #MAX_ZOOM}
 */
public record Camera(Point origin, double zoom) {

  public static final double MIN_ZOOM = 0.05;
  public static final double MAX_ZOOM = 4;

  /** The margin around a fitted box, in screen px. */
  private static final double MARGIN = 32;

  public static final Camera START = new Camera(Point.ZERO, 1);

  public Camera {
    zoom = Math.clamp(zoom, MIN_ZOOM, MAX_ZOOM);
  }

  public Point toScreen(Point map) {
    return map.minus(origin).times(zoom);
  }

  public Point toMap(Point screen) {
    return screen.times(1 / zoom).plus(origin);
  }

  public Box toScreen(Box map) {
    return Box.between(toScreen(map.corner()), toScreen(new Point(map.right(), map.bottom())));
  }

  /** Returns the part of the map that a viewport of this size in screen px shows. */
  public Box visible(Size viewport) {
    return new Box(origin.x(), origin.y(), viewport.w() / zoom, viewport.h() / zoom);
  }

  /**
   * Returns the camera after moving the picture by this many screen px, right and down if positive.
   */
  public Camera panned(double dx, double dy) {
    return new Camera(origin.plus(-dx / zoom, -dy / zoom), zoom);
  }

  /** Returns the camera with another zoom; the map place under {@code screen} stays under it. */
  public Camera zoomedTo(Point screen, double newZoom) {
    Point kept = toMap(screen);
    double held = Math.clamp(newZoom, MIN_ZOOM, MAX_ZOOM);
    return new Camera(kept.minus(screen.times(1 / held)), held);
  }

  /** Returns the camera zoomed by a factor; the map place under {@code screen} stays under it. */
  public Camera zoomedBy(Point screen, double factor) {
    return zoomedTo(screen, zoom * factor);
  }

  /**
   * Returns this camera moved on the screen as another one was that went {@code from} here {@code
   * to} there: what they show is panned and zoomed alike.
   */
  public Camera following(Camera from, Camera to) {
    double factor = to.zoom / from.zoom;
    Point way = to.origin.minus(from.origin).times(to.zoom / (zoom * factor));
    return new Camera(origin.plus(way), zoom * factor);
  }

  /** Returns the camera with the same zoom and {@code map} in the middle of the viewport. */
  public Camera centredOn(Point map, Size viewport) {
    return new Camera(map.plus(-viewport.w() / zoom / 2, -viewport.h() / zoom / 2), zoom);
  }

  /** Interpolates between two cameras: 0 gives the first, 1 the second. */
  public static Camera between(Camera a, Camera b, double part) {
    Point origin = a.origin.plus(b.origin.minus(a.origin).times(part));
    return new Camera(origin, a.zoom * Math.pow(b.zoom / a.zoom, part));
  }

  /**
   * Returns the camera that shows all of {@code box} at the largest possible zoom up to {@code
   * largest}.
   */
  public static Camera fitting(Box box, Size viewport, double largest) {
    double fit =
        Math.min(
            (viewport.w() - 2 * MARGIN) / Math.max(1, box.w()),
            (viewport.h() - 2 * MARGIN) / Math.max(1, box.h()));
    return new Camera(Point.ZERO, Math.min(Math.max(fit, MIN_ZOOM), largest))
        .centredOn(box.center(), viewport);
  }

  /**
   * Returns the camera that shows a part of the map as large as it fits into a part of the view,
   * without a margin.
   *
   * @param part in screen px, from the corner of the view
   */
  public static Camera framing(Box box, Box part) {
    double zoom = Math.min(part.w() / Math.max(1, box.w()), part.h() / Math.max(1, box.h()));
    return new Camera(Point.ZERO, zoom)
        .centredOn(box.center(), part.size())
        .panned(part.x(), part.y());
  }

  /**
   * Returns the camera that shows all of {@code box} in the middle of a part of the view.
   *
   * @param part in screen px, from the corner of the view
   */
  public static Camera fitting(Box box, Box part, double largest) {
    return fitting(box, part.size(), largest).panned(part.x(), part.y());
  }

  /**
   * Returns the camera moved no further than needed to show {@code box}, or its left top part if it
   * is too large.
   */
  public Camera revealing(Box box, Size viewport) {
    return revealing(box, Box.of(Point.ZERO, viewport));
  }

  /**
   * Returns the camera moved no further than needed to show {@code box} in a part of the view.
   *
   * @param part in screen px, from the corner of the view
   */
  public Camera revealing(Box box, Box part) {
    Box shown = Box.of(toMap(part.corner()), new Size(part.w() / zoom, part.h() / zoom));
    double margin = Math.min(MARGIN / zoom, Math.min(shown.w(), shown.h()) / 8);
    return new Camera(
        new Point(
                revealed(box.x() - margin, box.right() + margin, shown.x(), shown.w()),
                revealed(box.y() - margin, box.bottom() + margin, shown.y(), shown.h()))
            .minus(part.corner().times(1 / zoom)),
        zoom);
  }

  private static double revealed(double from, double to, double start, double extent) {
    double moved = to > start + extent ? to - extent : start;
    return from < moved ? from : to - from > extent ? from : moved;
  }
}
