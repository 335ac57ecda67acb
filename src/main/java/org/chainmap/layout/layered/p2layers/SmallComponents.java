package org.chainmap.layout.layered.p2layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.chainmap.graph.UnionFind;
import org.chainmap.layout.layered.graph.StageGraph;
import org.chainmap.layout.spacing.Spacing;

/**
 * The connected components of a map that lie in one stage each and are no higher than a layer
 * should be. Where ranks are too high, such parts need not be split rank by rank, which would draw
 * out their links: they can stand side by side. Cards of one group count as connected.
 *
 * <p>Precondition: within a stage every link runs between two ranks. Postcondition: a part's layers
 * follow one another as its ranks do.
 */
final class SmallComponents {

  /**
   * One part, its cards with their ranks from 0.
   *
   * <p>Arrays are held bare, for speed: they belong to this object once it is made, and nobody
   * writes to them.
   */
  static final class Part {

    private final int[] cards;
    private final int[] rank;
    private final int depth;
    private final double height;

    Part(int[] cards, int[] rank, int depth, double height) {
      this.cards = cards;
      this.rank = rank;
      this.depth = depth;
      this.height = height;
    }
  }

  private final StageGraph graph;
  private final int[] rank;
  private final UnionFind joined;

  SmallComponents(StageGraph graph, boolean[] linked, int[] rank) {
    this.graph = graph;
    this.rank = rank;
    joined = new UnionFind(graph.cards());
    for (int e = 0; e < graph.links(); e++) {
      joined.union(graph.from()[e], graph.to()[e]);
    }
    int[] first = new int[1 + Arrays.stream(graph.group()).max().orElse(-1)];
    Arrays.fill(first, -1);
    for (int v = 0; v < graph.cards(); v++) {
      int g = graph.group()[v];
      if (g >= 0 && linked[v]) {
        first[g] = first[g] < 0 ? v : first[g];
        joined.union(first[g], v);
      }
    }
  }

  /**
   * The small parts among the cards of a stage, the longest first; none where all cards are one
   * part. O(cards of the map).
   *
   * @param most the height of a small part at most, in px
   */
  List<Part> of(List<List<Integer>> ranks, double most) {
    TreeMap<Integer, List<Integer>> parts = new TreeMap<>();
    ranks.forEach(
        cards ->
            cards.forEach(
                v -> parts.computeIfAbsent(joined.find(v), p -> new ArrayList<>()).add(v)));
    int[] size = new int[graph.cards()];
    for (int v = 0; v < size.length; v++) {
      size[joined.find(v)]++;
    }
    List<Part> small = new ArrayList<>();
    parts.forEach(
        (top, cards) -> {
          Part part = part(cards);
          if (cards.size() == size[top] && part.height <= most) {
            small.add(part);
          }
        });
    small.sort(
        Comparator.comparingInt((Part part) -> -part.depth)
            .thenComparingDouble(part -> -part.height));
    return small.size() == 1 && parts.size() == 1 ? List.of() : small;
  }

  private Part part(List<Integer> cards) {
    int low = cards.stream().mapToInt(v -> rank[v]).min().orElse(0);
    int high = cards.stream().mapToInt(v -> rank[v]).max().orElse(0);
    double[] heights = new double[high - low + 1];
    cards.forEach(v -> heights[rank[v] - low] += graph.height()[v] + Spacing.CARD_GAP);
    return new Part(
        cards.stream().mapToInt(v -> v).toArray(),
        cards.stream().mapToInt(v -> rank[v] - low).toArray(),
        heights.length,
        Arrays.stream(heights).max().orElse(0));
  }

  /**
   * Puts each part into those layers of its stage where it ends highest, or where that would be too
   * low, into more of them; how high all layers are then. O(parts · layers · layers of a part).
   *
   * @param filled how high the layers that the stage has already are in px
   * @param most how high layers should be at most
   * @param first the stage's first layer
   * @param layer the layer of each card, filled in
   */
  static double[] deal(List<Part> parts, double[] filled, double most, int first, int[] layer) {
    double[] end = filled.clone();
    for (Part part : parts) {
      int best = end.length;
      double least = Double.POSITIVE_INFINITY;
      for (int at = 0; at + part.depth <= end.length; at++) {
        double start = Arrays.stream(end, at, at + part.depth).max().orElse(0);
        if (start < least - 1) {
          least = start;
          best = at;
        }
      }
      if (least + part.height > most) {
        best = end.length;
        least = 0;
        end = Arrays.copyOf(end, best + part.depth);
      }
      Arrays.fill(end, best, best + part.depth, least + part.height);
      for (int k = 0; k < part.cards.length; k++) {
        layer[part.cards[k]] = first + best + part.rank[k];
      }
    }
    return end;
  }

  /** Returns which cards are in one of the parts. */
  boolean[] cards(List<Part> parts) {
    boolean[] in = new boolean[graph.cards()];
    parts.forEach(part -> Arrays.stream(part.cards).forEach(v -> in[v] = true));
    return in;
  }
}
