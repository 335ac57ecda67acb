package org.chainmap.story;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Point;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Overlay;
import org.chainmap.paint.PageInfo;
import org.chainmap.paint.Picture;
import org.chainmap.paint.View;
import org.chainmap.story.PageFrame.Scaled;

/**
 * Draws a map to fill a page that has a title of its own: caption, map, legend and foot, each large
 * enough to be read; what would be too small to be read of the map is left out, as on the screen.
 */
public final class FittedMap {

  private static final double FOOT = 13;

  /** How much farther than its legend a map reaches: its own empty edge. */
  private static final double REACH = 20;

  private FittedMap() {}

  /**
   * Draws a map. O(elements).
   *
   * @param room the room there is, in px of a screen of 1366 × 768
   * @param caption what is said of the map; empty for nothing
   * @param comments whether it shows where comments are
   * @return what is drawn, from back to front
   */
  public static List<Scaled> of(
      Size room,
      MapPainter painter,
      ChainMap map,
      Geometry geometry,
      Overlay overlay,
      String caption,
      boolean comments,
      PageInfo page) {
    Box box = new Box(0, 0, room.w(), Math.max(1, room.h() - 2 * FOOT));
    PageFrame frame =
        AreaLayout.of(new AreaLayout.Area(box, REACH, 1), painter, map, geometry, overlay, caption);
    List<Mark> around = new ArrayList<>(frame.marks());
    around.addAll(
        PageFoot.of(painter, map.info(), map, page).marks(0, room.w(), room.h() - FOOT / 2, FOOT));
    double zoom = frame.map().zoom();
    View view = new View(View.ALL.visible(), zoom);
    List<Mark> marks = new ArrayList<>(painter.paint(map, geometry, overlay, view));
    marks.addAll(painter.signs(map, geometry, view));
    if (comments) {
      marks.addAll(painter.comments(map, geometry, view));
    }
    String title = map.info().title().in(painter.lang());
    List<Scaled> parts = new ArrayList<>();
    parts.add(new Scaled(new Picture("", box, around), Point.ZERO, 1));
    parts.add(
        new Scaled(
            new Picture(title, frame.map().seen(), marks), frame.map().area().corner(), zoom));
    if (frame.legend() != null) {
      parts.add(frame.legend());
    }
    return parts;
  }

  /** Returns a picture as large as there is room for it, in the middle. */
  public static Scaled whole(Picture picture, Size room) {
    Box bounds = picture.bounds();
    double scale = Math.min(room.w() / bounds.w(), room.h() / bounds.h());
    Point corner =
        new Point((room.w() - scale * bounds.w()) / 2, (room.h() - scale * bounds.h()) / 2);
    return new Scaled(picture, corner, scale);
  }
}
