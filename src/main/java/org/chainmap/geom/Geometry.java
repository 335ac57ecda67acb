package org.chainmap.geom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where everything on a map lies: what painting, hit testing and exports read.
 *
 * @param cards the box of each segment's card
 * @param bands the box of each stage's band, header included; no two overlap
 * @param frames the box of each group's frame, by the group's name within its stage
 * @param routes the way of each link, from its source's card to its target's
 * @param labels the place kept for each labelled link's label
 */
public record Geometry(
    Map<Id, Box> cards,
    Map<Id, Box> bands,
    Map<Id, Box> frames,
    Map<Id, Polyline> routes,
    Map<Id, Box> labels) {

  public static final Geometry EMPTY =
      new Geometry(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  public Geometry {
    cards = Map.copyOf(cards);
    bands = Map.copyOf(bands);
    frames = Map.copyOf(frames);
    routes = Map.copyOf(routes);
    labels = Map.copyOf(labels);
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
