package org.chainmap.layout.layered.p1cycles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    int[] start = new int[n + 1];
    int[] tails = inside.stream().mapToInt(e -> graph.from()[e]).toArray();
    int[] heads = inside.stream().mapToInt(e -> graph.to()[e]).toArray();
    int[] part =
        StronglyConnectedComponents.of(start, GreedyCycleBreaker.lists(tails, heads, start));
    int[] place = places(part, tails, heads);
    boolean[] forward = new boolean[graph.links()];
    for (int e = 0; e < forward.length; e++) {
      int from = graph.from()[e];
      int to = graph.to()[e];
      int steps = graph.stage()[to] - graph.stage()[from];
      forward[e] =
          steps > 0
              || (steps == 0
                  && (part[from] < part[to]
                      || (part[from] == part[to] && place[from] < place[to])));
    }
    return forward;
  }

  /** The place of every card within its part. */
  private static int[] places(int[] part, int[] tails, int[] heads) {
    int parts = Arrays.stream(part).max().orElse(-1) + 1;
    int[] size = new int[parts];
    int[] within = new int[part.length];
    for (int v = 0; v < part.length; v++) {
      within[v] = size[part[v]]++;
    }
    List<List<int[]>> edges = new ArrayList<>();
    for (int p = 0; p < parts; p++) {
      edges.add(size[p] > 1 ? new ArrayList<>() : List.of());
    }
    for (int e = 0; e < tails.length; e++) {
      if (part[tails[e]] == part[heads[e]] && tails[e] != heads[e]) {
        edges.get(part[tails[e]]).add(new int[] {within[tails[e]], within[heads[e]]});
      }
    }
    int[][] places = new int[parts][];
    Arrays.setAll(
        places,
        p ->
            new GreedyCycleBreaker(
                    size[p],
                    edges.get(p).stream().mapToInt(edge -> edge[0]).toArray(),
                    edges.get(p).stream().mapToInt(edge -> edge[1]).toArray())
                .places());
    int[] place = new int[part.length];
    Arrays.setAll(place, v -> places[part[v]][within[v]]);
    return place;
  }
}
