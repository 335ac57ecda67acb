package org.chainmap.format;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.chainmap.geom.Box;
import org.chainmap.geom.Geometry;
import org.chainmap.geom.Id;
import org.chainmap.geom.Point;
import org.chainmap.geom.Polyline;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;

/**
 * Writes the positions of a map's cards and links for other programs: {@code
 * {"segments":[{"id","x","y","w","h"}],"links":[{"id","points":[x0,y0,x1,y1,…]}]}}, as they are
 * drawn, in px at zoom 1, y downwards, each number in full precision. Segments and links are in the
 * order of their ids; those without a position are omitted.
 */
public final class GeometryFile {

  private GeometryFile() {}

  /**
   * Writes a geometry atomically: a file has either the old or the new content; a pipe is given it
   * as it comes.
   *
   * @throws FormatException if it could not be written; the file is then unchanged
   */
  public static void save(Path file, ChainMap map, Geometry geometry) throws FormatException {
    byte[] bytes = toJson(map, geometry).getBytes(StandardCharsets.UTF_8);
    FileBytes.writeReport(file, out -> out.write(bytes));
  }

  /** Returns the text of a geometry. O(points). */
  public static String toJson(ChainMap map, Geometry geometry) {
    JsonText out = new JsonText();
    out.object(
        () -> {
          out.name("segments");
          out.array(
              () -> {
                for (Segment segment : map.segments()) {
                  Box box = geometry.cards().get(segment.id());
                  if (box != null) {
                    out.item();
                    out.inlineObject(() -> box(segment.id(), box, out));
                  }
                }
              });
          out.name("links");
          out.array(
              () -> {
                for (Link link : map.links()) {
                  Polyline route = geometry.course(link.id());
                  if (route != null) {
                    out.item();
                    out.inlineObject(() -> route(link.id(), route, out));
                  }
                }
              });
        });
    return out + "\n";
  }

  private static void box(Id id, Box box, JsonText out) {
    out.name("id");
    out.text(id.value());
    out.name("x");
    out.number(box.x());
    out.name("y");
    out.number(box.y());
    out.name("w");
    out.number(box.w());
    out.name("h");
    out.number(box.h());
  }

  private static void route(Id id, Polyline route, JsonText out) {
    out.name("id");
    out.text(id.value());
    out.name("points");
    out.array(
        () -> {
          for (Point p : route.points()) {
            out.item();
            out.number(p.x());
            out.item();
            out.number(p.y());
          }
        });
  }
}
