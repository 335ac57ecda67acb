package org.chainmap.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainmap.geom.Id;
import org.chainmap.geom.Size;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;
import org.chainmap.paint.MapPainter;
import org.chainmap.paint.Theme;
import org.chainmap.text.Lang;

/**
 * A map in a form that every peer can read: cards and links by index, flow to the right. The arrays
 * are those it was made of: whoever makes it owns them, and nobody changes them.
 */
final class Chain {

  private final String name;
  private final ChainMap map;
  private final int stages;
  private final double[] w;
  private final double[] h;
  private final int[] stage;
  private final int[] from;
  private final int[] to;

  /**
   * @param w the width of each card in px
   * @param h the height of each card in px
   * @param stage the stage of each card, 0 to stages - 1
   * @param from the card at which each link starts
   * @param to the card at which it ends
   */
  Chain(
      String name,
      ChainMap map,
      int stages,
      double[] w,
      double[] h,
      int[] stage,
      int[] from,
      int[] to) {
    this.name = name;
    this.map = map;
    this.stages = stages;
    this.w = w;
    this.h = h;
    this.stage = stage;
    this.from = from;
    this.to = to;
  }

  String name() {
    return name;
  }

  ChainMap map() {
    return map;
  }

  int stages() {
    return stages;
  }

  double[] w() {
    return w;
  }

  double[] h() {
    return h;
  }

  int[] stage() {
    return stage;
  }

  int[] from() {
    return from;
  }

  int[] to() {
    return to;
  }

  static Chain of(String name, ChainMap map) {
    List<Segment> segments = map.segments();
    Map<Id, Size> sizes = new MapPainter(Theme.LIGHT, Lang.ZH).cardSizes(map);
    List<Id> order = map.stages().stream().map(Stage::id).toList();
    Map<Id, Integer> index = new HashMap<>();
    double[] w = new double[segments.size()];
    double[] h = new double[segments.size()];
    int[] stage = new int[segments.size()];
    for (int v = 0; v < segments.size(); v++) {
      Segment segment = segments.get(v);
      Size size = Objects.requireNonNull(sizes.get(segment.id()));
      index.put(segment.id(), v);
      w[v] = size.w();
      h[v] = size.h();
      stage[v] = order.indexOf(segment.stage());
    }
    List<Link> links = map.links();
    int[] from = links.stream().mapToInt(link -> at(index, link.from())).toArray();
    int[] to = links.stream().mapToInt(link -> at(index, link.to())).toArray();
    return new Chain(name, map, order.size(), w, h, stage, from, to);
  }

  private static int at(Map<Id, Integer> index, Id id) {
    return Objects.requireNonNull(index.get(id));
  }

  int cards() {
    return w.length;
  }

  int links() {
    return from.length;
  }

  /** Whether a link leads back to an earlier stage. */
  boolean returns(int link) {
    return stage[from[link]] > stage[to[link]];
  }

  /** Whether two links share an end. */
  boolean related(int a, int b) {
    return from[a] == from[b] || from[a] == to[b] || to[a] == from[b] || to[a] == to[b];
  }
}
