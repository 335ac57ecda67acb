package org.chainmap.layout.layered.p5route;

import java.util.HashMap;
import java.util.Map;
import org.chainmap.layout.layered.graph.DrawnLinks;
import org.chainmap.layout.spacing.Spacing;

/**
 * Groups links into nets (hyperedges): links of one kind that leave or enter one card, all forward
 * or all backward along the flow, are drawn as one trunk. Of parallel links, the second ones at a
 * card form a net of their own, and so on. O(cards + links).
 */
public final class NetGrouping {

  /** What the links of one net have in common. */
  private record Key(int card, boolean target, int kind, boolean back, int sides, int copy) {}

  private record Like(int from, int to, int kind) {}

  private final int[] net;
  private final boolean[] backwards;
  private final boolean[] around;

  /**
   * Nets of links; the arrays are given away.
   *
   * @param net the net of each link
   * @param backwards whether the net is rooted at the link's target rather than its source
   * @param around whether the link runs back to an earlier stage
   */
  public NetGrouping(int[] net, boolean[] backwards, boolean[] around) {
    this.net = net;
    this.backwards = backwards;
    this.around = around;
  }

  /**
   * The nets of a map's links.
   *
   * @param stage the stage of each card
   * @param sides links held to different sides share no net
   */
  static NetGrouping of(CardBoxes cards, int[] stage, DrawnLinks links, PortSides sides) {
    int n = links.count();
    int[] from = links.from();
    int[] to = links.to();
    int[] in = new int[cards.count()];
    int[] out = new int[cards.count()];
    for (int i = 0; i < n; i++) {
      out[from[i]]++;
      in[to[i]]++;
    }
    int[] net = new int[n];
    boolean[] backwards = new boolean[n];
    boolean[] around = new boolean[n];
    Map<Key, Integer> nets = new HashMap<>();
    Map<Like, Integer> copies = new HashMap<>();
    for (int i = 0; i < n; i++) {
      int kind = links.kind()[i];
      around[i] = stage[to[i]] < stage[from[i]];
      backwards[i] =
          in[to[i]] > cards.height(to[i]) / Spacing.MERGED_PORT && in[to[i]] > out[from[i]];
      boolean back = cards.left()[to[i]] < cards.right()[from[i]];
      int copy = copies.merge(new Like(from[i], to[i], kind), 1, Integer::sum);
      Key key =
          new Key(backwards[i] ? to[i] : from[i], backwards[i], kind, back, sides.code(i), copy);
      net[i] = nets.computeIfAbsent(key, k -> nets.size());
    }
    return new NetGrouping(net, backwards, around);
  }

  int[] net() {
    return net;
  }

  boolean[] backwards() {
    return backwards;
  }

  boolean[] around() {
    return around;
  }
}
