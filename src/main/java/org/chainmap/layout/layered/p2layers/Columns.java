package org.chainmap.layout.layered.p2layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.chainmap.layout.layered.net.StageGraph;
import org.chainmap.layout.room.Spacing;

/**
 * A column for every linked card.
 *
 * <p>Precondition: the forward links form no cycle and none runs back in stages. Postcondition:
 * every forward link runs to a later column; the columns of a stage follow one another, all before
 * those of the next; a stage without linked cards has at least one column.
 *
 * @param column the column of each linked card, -1 for cards without links
 * @param count how many columns there are
 * @param first the first column of each stage, and at the end {@code count}
 * @param tall the height in px that columns should not much exceed
 */
public record Columns(int[] column, int count, int[] first, double tall) {

  /** Width to height of the whole drawing where links leave the choice. */
  private static final double RATIO = 1.6;

  private static final double TOLERANCE = 1.2;

  /** Longest-path ranks, evened out, high columns split. O(stages · (cards + links)). */
  public static Columns of(StageGraph graph, boolean[] forward) {
    return new Build(graph, forward).run();
  }

  private static final class Build {
    private final StageGraph graph;
    private final boolean[] forward;
    private final boolean[] linked;
    private final int[] rank;
    private final int[] depth;
    private final int[][] edgesOf;
    private final double tall;

    Build(StageGraph graph, boolean[] forward) {
      this.graph = graph;
      this.forward = forward;
      linked = graph.linked(all(graph.links()));
      rank = new int[graph.cards()];
      depth = new int[graph.stages()];
      edgesOf = edges();
      tall = tall();
    }

    private static boolean[] all(int n) {
      boolean[] all = new boolean[n];
      Arrays.fill(all, true);
      return all;
    }

    private int[][] edges() {
      int[] sizes = new int[graph.cards()];
      for (int e = 0; e < graph.links(); e++) {
        sizes[graph.from()[e]]++;
        sizes[graph.to()[e]]++;
      }
      int[][] edges = new int[graph.cards()][];
      Arrays.setAll(edges, v -> new int[sizes[v]]);
      for (int e = 0; e < graph.links(); e++) {
        edges[graph.from()[e]][--sizes[graph.from()[e]]] = e;
        edges[graph.to()[e]][--sizes[graph.to()[e]]] = e;
      }
      return edges;
    }

    private double tall() {
      double heights = 0;
      double widths = 0;
      double highest = 0;
      for (int v = 0; v < graph.cards(); v++) {
        heights += graph.height()[v] + Spacing.CARD_GAP;
        widths += graph.width()[v] + Spacing.COLUMN_GAP;
        highest = Math.max(highest, graph.height()[v]);
      }
      double column = graph.cards() == 0 ? 0 : widths / graph.cards();
      return Math.max(Math.sqrt(heights * column / RATIO), 3 * (highest + Spacing.CARD_GAP));
    }

    Columns run() {
      longestPaths();
      for (int pass = 0; pass < 3; pass++) {
        evenOut();
      }
      return split();
    }

    private void longestPaths() {
      int n = graph.cards();
      int[] open = new int[n];
      for (int e = 0; e < graph.links(); e++) {
        if (inStage(e)) {
          open[graph.to()[e]]++;
        }
      }
      int[] queue = new int[n];
      int size = 0;
      for (int v = 0; v < n; v++) {
        if (open[v] == 0) {
          queue[size++] = v;
        }
      }
      for (int i = 0; i < size; i++) {
        int v = queue[i];
        if (linked[v]) {
          depth[graph.stage()[v]] = Math.max(depth[graph.stage()[v]], rank[v] + 1);
        }
        for (int e : edgesOf[v]) {
          int to = graph.to()[e];
          if (inStage(e) && to != v) {
            rank[to] = Math.max(rank[to], rank[v] + 1);
            if (--open[to] == 0) {
              queue[size++] = to;
            }
          }
        }
      }
    }

    private boolean inStage(int e) {
      return forward[e] && graph.stage()[graph.from()[e]] == graph.stage()[graph.to()[e]];
    }

    /** Moves each card to where in its range its links are shortest and its column not too high. */
    private void evenOut() {
      double[][] high = new double[graph.stages()][];
      Arrays.setAll(high, s -> new double[depth[s]]);
      for (int v = 0; v < graph.cards(); v++) {
        if (linked[v]) {
          high[graph.stage()[v]][rank[v]] += graph.height()[v] + Spacing.CARD_GAP;
        }
      }
      for (int v = graph.cards() - 1; v >= 0; v--) {
        if (linked[v] && depth[graph.stage()[v]] > 1) {
          int stage = graph.stage()[v];
          double height = graph.height()[v] + Spacing.CARD_GAP;
          high[stage][rank[v]] -= height;
          rank[v] = bestRank(v, high[stage], height);
          high[stage][rank[v]] += height;
        }
      }
    }

    private int bestRank(int v, double[] high, double height) {
      int stage = graph.stage()[v];
      int low = 0;
      int top = depth[stage] - 1;
      for (int e : edgesOf[v]) {
        if (inStage(e)) {
          if (graph.to()[e] == v) {
            low = Math.max(low, rank[graph.from()[e]] + 1);
          } else {
            top = Math.min(top, rank[graph.to()[e]] - 1);
          }
        }
      }
      int best = rank[v];
      double least = Double.MAX_VALUE;
      for (int r = low; r <= top; r++) {
        double cost = 3 * Math.max(0, high[r] + height - tall) / height;
        for (int e : edgesOf[v]) {
          cost += forward[e] ? length(e, v, r, stage) : 0;
        }
        if (cost < least - 1e-9 || (r == rank[v] && cost < least + 1e-9)) {
          least = cost;
          best = r;
        }
      }
      return best;
    }

    /** The columns a link spans within the stage of v if v takes rank r. */
    private double length(int e, int v, int r, int stage) {
      int other = graph.from()[e] == v ? graph.to()[e] : graph.from()[e];
      int at = graph.stage()[other];
      int there = at < stage ? -1 : at > stage ? depth[stage] : rank[other];
      return Math.abs(there - r);
    }

    private Columns split() {
      int[] column = new int[graph.cards()];
      Arrays.fill(column, -1);
      int[] first = new int[graph.stages() + 1];
      int count = 0;
      for (int stage = 0; stage < graph.stages(); stage++) {
        first[stage] = count;
        List<List<Integer>> ranks = new ArrayList<>();
        for (int r = 0; r < depth[stage]; r++) {
          ranks.add(new ArrayList<>());
        }
        double loose = 0;
        for (int v = 0; v < graph.cards(); v++) {
          if (graph.stage()[v] == stage) {
            if (linked[v]) {
              ranks.get(rank[v]).add(v);
            } else {
              loose += graph.height()[v] + Spacing.CARD_GAP;
            }
          }
        }
        double room = 0;
        for (List<Integer> cards : ranks) {
          double height = height(cards);
          int parts = height <= TOLERANCE * tall ? 1 : (int) Math.ceil(height / tall);
          parts = Math.min(parts, Math.max(1, cards.size()));
          distribute(cards, height / parts, parts, count, column);
          count += parts;
          room += Math.max(0, parts * tall - height);
        }
        count += loose > room ? (int) Math.ceil((loose - room) / tall) : 0;
        count = Math.max(count, first[stage] + 1);
      }
      first[graph.stages()] = count;
      return new Columns(column, count, first, tall);
    }

    private double height(List<Integer> cards) {
      return cards.stream().mapToDouble(v -> graph.height()[v] + Spacing.CARD_GAP).sum();
    }

    /** Deals cards without links among them to several columns: those fed from the left first. */
    private void distribute(List<Integer> cards, double share, int parts, int base, int[] column) {
      cards.sort(Comparator.comparingInt(this::pull).thenComparing(v -> v));
      double before = 0;
      for (int v : cards) {
        double height = graph.height()[v] + Spacing.CARD_GAP;
        column[v] = base + Math.min(parts - 1, (int) ((before + height / 2) / share));
        before += height;
      }
    }

    private int pull(int v) {
      int pull = 0;
      for (int e : edgesOf[v]) {
        pull += !forward[e] ? 0 : graph.from()[e] == v ? 1 : -1;
      }
      return pull;
    }
  }
}
