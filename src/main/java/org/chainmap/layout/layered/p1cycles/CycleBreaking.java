package org.chainmap.layout.layered.p1cycles;

import java.util.ArrayList;
import java.util.List;
import org.chainmap.graph.Arcs;
import org.chainmap.graph.Components;
import org.chainmap.layout.layered.graph.StageGraph;

/**
 * Chooses the links that run with the flow.
 *
 * <p>Precondition: none. Postcondition: the chosen links form no cycle, none of them runs from a
 * later to an earlier stage, and all that run from an earlier to a later stage are chosen. Within a
 * stage a link that lies on no cycle of its stage is chosen, and so are at least half of those
 * between cards that all reach one another there ({@link GreedyCycleBreaker}).
 */
public final class CycleBreaking {

  private CycleBreaking() {}

  /** For each link whether it runs with the flow. O(cards + links) where there are no cycles. */
  public static boolean[] forward(StageGraph graph) {
    int n = graph.cards();
    List<Integer> inside = new ArrayList<>();
    for (int e = 0; e < graph.links(); e++) {
      if (graph.stage()[graph.from()[e]] == graph.stage()[graph.to()[e]]) {
        inside.add(e);
      }
    }
    int[] tails = inside.stream().mapToInt(e -> graph.from()[e]).toArray();
    int[] heads = inside.stream().mapToInt(e -> graph.to()[e]).toArray();
    Components parts = Components.of(new Arcs(n, tails, heads));
    int[] place = places(parts, n, tails, heads);
    boolean[] forward = new boolean[graph.links()];
    for (int e = 0; e < forward.length; e++) {
      int from = graph.from()[e];
      int to = graph.to()[e];
      int steps = graph.stage()[to] - graph.stage()[from];
      forward[e] =
          steps > 0 || (steps == 0 && (parts.of(from) != parts.of(to) || place[from] < place[to]));
    }
    return forward;
  }

  /** The place of every card within its strong component. */
  private static int[] places(Components parts, int n, int[] tails, int[] heads) {
    int[][] members = parts.members();
    int[] within = new int[n];
    for (int[] cards : members) {
      for (int k = 0; k < cards.length; k++) {
        within[cards[k]] = k;
      }
    }
    List<List<int[]>> edges = new ArrayList<>();
    for (int[] cards : members) {
      edges.add(cards.length > 1 ? new ArrayList<>() : List.of());
    }
    for (int e = 0; e < tails.length; e++) {
      if (parts.of(tails[e]) == parts.of(heads[e]) && tails[e] != heads[e]) {
        edges.get(parts.of(tails[e])).add(new int[] {within[tails[e]], within[heads[e]]});
      }
    }
    int[] place = new int[n];
    for (int p = 0; p < members.length; p++) {
      int[] places =
          new GreedyCycleBreaker(
                  members[p].length,
                  edges.get(p).stream().mapToInt(edge -> edge[0]).toArray(),
                  edges.get(p).stream().mapToInt(edge -> edge[1]).toArray())
              .places();
      for (int k = 0; k < places.length; k++) {
        place[members[p][k]] = places[k];
      }
    }
    return place;
  }
}
