package org.chainmap.layout.layered.p2layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.chainmap.layout.layered.graph.StageGraph;

/**
 * Layers read from where cards lie now, so that a small edit changes no other card's layer.
 *
 * <p>Precondition: none; where a card lies may be unknown. Postcondition: that of {@link Layering}
 * for the links called forward, which form no cycle; a card keeps its layer unless a link forbids
 * it, also one without links, which has none only where it lies nowhere yet. O(cards · log cards +
 * stages · cards + links · (1 + links against the layers) + new cards · layers · links).
 *
 * <p>Arrays are not copied; nobody may change them once this object is made.
 */
public final class InteractiveLayering {

  private final Layering layering;
  private final boolean[] forward;
  private final int moved;

  /**
   * @param forward for each link whether it runs with the flow
   * @param moved how many linked cards that had a layer had to leave it
   */
  public InteractiveLayering(Layering layering, boolean[] forward, int moved) {
    this.layering = layering;
    this.forward = forward;
    this.moved = moved;
  }

  public Layering layering() {
    return layering;
  }

  public boolean[] forward() {
    return forward;
  }

  public int moved() {
    return moved;
  }

  /**
   * The layers of cards.
   *
   * @param left the left edge of each card in px, NaN where it lies nowhere yet
   */
  public static InteractiveLayering of(StageGraph graph, double[] left) {
    return new Reading(graph, left).run();
  }

  private static final class Reading {
    private final StageGraph graph;
    private final double[] left;
    private final int[] rank;
    private final int[] depth;
    private final boolean[] linked;
    private final boolean[] forward;
    private final IntraStageEdges intraStageEdges;

    Reading(StageGraph graph, double[] left) {
      this.graph = graph;
      this.left = left;
      rank = new int[graph.cards()];
      Arrays.fill(rank, Integer.MIN_VALUE);
      depth = new int[graph.stages()];
      boolean[] all = new boolean[graph.links()];
      Arrays.fill(all, true);
      linked = graph.linked(all);
      forward = new boolean[graph.links()];
      intraStageEdges = new IntraStageEdges(graph);
    }

    InteractiveLayering run() {
      for (int stage = 0; stage < graph.stages(); stage++) {
        read(stage);
      }
      int[] before = rank.clone();
      for (int v = 0; v < rank.length; v++) {
        if (linked[v] && rank[v] == Integer.MIN_VALUE) {
          rank[v] = joining(v);
        }
      }
      choose();
      int moved = 0;
      for (int v = 0; v < rank.length; v++) {
        moved += linked[v] && before[v] != Integer.MIN_VALUE && before[v] != rank[v] ? 1 : 0;
      }
      return new InteractiveLayering(layers(), forward, moved);
    }

    /** Cards that lie one below another make a layer: from the left, each opens one or joins. */
    private void read(int stage) {
      List<Integer> cards = new ArrayList<>();
      for (int v = 0; v < rank.length; v++) {
        if (graph.stage()[v] == stage && !Double.isNaN(left[v])) {
          cards.add(v);
        }
      }
      cards.sort(Comparator.comparingDouble(this::middle).thenComparing(v -> v));
      int first = -1;
      for (int v : cards) {
        boolean joins =
            first >= 0
                && (middle(v) <= left[first] + graph.width()[first] || left[v] <= middle(first));
        if (!joins) {
          depth[stage]++;
          first = v;
        }
        rank[v] = depth[stage] - 1;
      }
    }

    private double middle(int v) {
      return left[v] + graph.width()[v] / 2;
    }

    /** The layer in its stage where a new card's links are shortest. */
    private int joining(int v) {
      int stage = graph.stage()[v];
      int low = 0;
      int high = Math.max(0, depth[stage] - 1);
      for (int e : intraStageEdges.into(v).toArray()) {
        int u = graph.from()[e];
        low = rank[u] == Integer.MIN_VALUE ? low : Math.max(low, rank[u] + 1);
      }
      for (int e : intraStageEdges.out(v).toArray()) {
        int w = graph.to()[e];
        high = rank[w] == Integer.MIN_VALUE ? high : Math.min(high, rank[w] - 1);
      }
      int best = low;
      double least = Double.MAX_VALUE;
      for (int r = low; r <= high; r++) {
        double length = 0;
        for (int e = 0; e < graph.links(); e++) {
          int other = graph.from()[e] == v ? graph.to()[e] : graph.from()[e];
          if (other != v && (graph.from()[e] == v || graph.to()[e] == v)) {
            int at = graph.stage()[other];
            int there = at < stage ? -1 : at > stage ? depth[stage] : rank[other];
            length += there == Integer.MIN_VALUE ? 0 : Math.abs(there - r);
          }
        }
        if (length < least) {
          least = length;
          best = r;
        }
      }
      return best;
    }

    /** Links against the layers move cards, unless they close a cycle: those run back. */
    private void choose() {
      List<Integer> against = new ArrayList<>();
      for (int e = 0; e < forward.length; e++) {
        int steps = graph.stage()[graph.to()[e]] - graph.stage()[graph.from()[e]];
        forward[e] = steps > 0 || (steps == 0 && rank[graph.from()[e]] < rank[graph.to()[e]]);
        if (steps == 0 && !forward[e]) {
          against.add(e);
        }
      }
      against.sort(
          Comparator.comparingInt((Integer e) -> rank[graph.from()[e]] - rank[graph.to()[e]])
              .thenComparing(e -> e));
      for (int e : against) {
        if (!intraStageEdges.leads(graph.to()[e], graph.from()[e], forward)) {
          forward[e] = true;
          intraStageEdges.makeRoom(e, rank, forward);
        }
      }
    }

    private Layering layers() {
      int[] layer = new int[rank.length];
      Arrays.fill(layer, -1);
      int[] first = new int[graph.stages() + 1];
      int count = 0;
      for (int stage = 0; stage < graph.stages(); stage++) {
        first[stage] = count;
        int s = stage;
        int[] used =
            java.util.stream.IntStream.range(0, rank.length)
                .filter(v -> graph.stage()[v] == s && rank[v] != Integer.MIN_VALUE)
                .map(v -> rank[v])
                .distinct()
                .sorted()
                .toArray();
        for (int v = 0; v < rank.length; v++) {
          if (graph.stage()[v] == stage && rank[v] != Integer.MIN_VALUE) {
            layer[v] = count + Arrays.binarySearch(used, rank[v]);
          }
        }
        count += Math.max(1, used.length);
      }
      first[graph.stages()] = count;
      return new Layering(layer, count, first);
    }
  }
}
