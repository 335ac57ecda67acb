package org.chainmap.geom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where everything on a map lies: what painting, hit testing and exports read.
 *
 * @param cards the box of each segment's card
 * @param bands the box of each stage's band, header included; no two overlap
 * @param frames the box of each group's frame, by the group's name within its stage
 * @param routes the way of each link, from its source's card to its target's
 * @param lines the line drawn for each link that is not drawn along its way with rounded corners;
 *     it has the same ends, lies within the box around the way and ends with a straight piece
 * @param labels the place kept for each labelled link's label
 */
public record Geometry(
    Map<Id, Box> cards,
    Map<Id, Box> bands,
    Map<Id, Box> frames,
    Map<Id, Polyline> routes,
    Map<Id, Outline> lines,
    Map<Id, Box> labels) {

  /** The radius of the corners of a link drawn along its way. */
  private static final double RADIUS = 8;

  public static final Geometry EMPTY =
      new Geometry(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  /** A geometry whose links are drawn along their ways. */
  public Geometry(
      Map<Id, Box> cards,
      Map<Id, Box> bands,
      Map<Id, Box> frames,
      Map<Id, Polyline> routes,
      Map<Id, Box> labels) {
    this(cards, bands, frames, routes, Map.of(), labels);
  }

  public Geometry {
    cards = Map.copyOf(cards);
    bands = Map.copyOf(bands);
    frames = Map.copyOf(frames);
    routes = Map.copyOf(routes);
    lines = Map.copyOf(lines);
    labels = Map.copyOf(labels);
  }

  /** What is drawn for a link, from its source's card to its target's; null where it is not. */
  public @Nullable Outline line(Id link) {
    Polyline route = routes.get(link);
    Outline line = lines.get(link);
    return line != null || route == null ? line : Outline.rounded(route, RADIUS);
  }

  /** Where a link runs as it is drawn, along straight pieces; null where it does not. */
  public @Nullable Polyline course(Id link) {
    Outline line = lines.get(link);
    return line == null ? routes.get(link) : line.flat();
  }

  /** The smallest box around all of it. O(everything). */
  public Box bounds() {
    List<Box> all = new ArrayList<>(cards.values());
    all.addAll(bands.values());
    all.addAll(frames.values());
    all.addAll(labels.values());
    routes.values().forEach(route -> all.add(route.bounds()));
    return Box.around(all);
  }
}
