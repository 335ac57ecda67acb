package org.chainmap.editor.view;

import java.util.Comparator;
import java.util.Objects;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Participation;
import org.chainmap.paint.MapPainter;
import org.jspecify.annotations.Nullable;

/** Finds where to look so that an element that was asked for can be read. */
public final class Showing {

  /** The least side in px of what is shown of a link without a label. */
  private static final double LINK = 40;

  private Showing() {}

  /**
   * Returns the zoom at which to look at a box: the present one where names can be read at it, else
   * one at which all can be read, or the box is seen whole.
   *
   * @param zoom the present zoom
   * @param part the size of the view, in screen px
   */
  public static double zoom(double zoom, Box box, Size part) {
    return zoom >= MapPainter.TITLED
        ? zoom
        : Math.max(zoom, Camera.fitting(box, part, MapPainter.READABLE).zoom());
  }

  /**
   * Returns what is to be seen of an element: all of it, or where it is too large to be read whole,
   * the nearest card of an enterprise, and a link's label or middle. Null if it is not shown.
   * O(cards of the enterprise).
   *
   * @param part the size of the view, in screen px
   * @param near the middle of the view, on the map
   */
  public static @Nullable Box part(ChainMap map, Geometry geometry, Id id, Size part, Point near) {
    Box whole = ElementBounds.of(map, geometry, id);
    if (whole == null
        || Camera.fitting(whole, part, MapPainter.READABLE).zoom() >= MapPainter.READABLE) {
      return whole;
    }
    if (map.find(Enterprise.class, id).isPresent()) {
      return map.participationsOf(id).stream()
          .map(Participation::segment)
          .map(geometry.cards()::get)
          .filter(Objects::nonNull)
          .min(Comparator.comparingDouble(card -> card.center().distance(near)))
          .orElse(whole);
    }
    Polyline course = geometry.course(id);
    if (course == null) {
      return whole;
    }
    Box label = geometry.labels().get(id);
    return label != null
        ? label
        : Box.of(course.pointAt(course.length() / 2), new Size(0, 0)).grown(LINK / 2);
  }
}
