package org.chainmap.layout.layered.p5route;

import java.util.HashMap;
import java.util.Map;
import org.chainmap.layout.layered.graph.DrawnLinks;
import org.chainmap.layout.spacing.Spacing;

/**
 * Groups links into nets (hyperedges): links of one kind that share a card, on one side of it, and
 * run to the same side are drawn as one trunk. A link like another of its net gets a net of its
 * own. O(cards + links).
 */
final class Nets {

  /** What the links of one net have in common. */
  private record Key(int card, boolean target, int kind, boolean back, int copy) {}

  private record Like(int from, int to, int kind) {}

  private Nets() {}

  /**
   * What is to be routed: cards, links and the nets of these.
   *
   * @param stage the stage of each card
   */
  static RoutingProblem scene(CardBoxes cards, int[] stage, DrawnLinks links) {
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
      Key key = new Key(backwards[i] ? to[i] : from[i], backwards[i], kind, back, copy);
      net[i] = nets.computeIfAbsent(key, k -> nets.size());
    }
    return new RoutingProblem(
        cards.left(), cards.top(), cards.right(), cards.bottom(), from, to, net, backwards, around);
  }
}
