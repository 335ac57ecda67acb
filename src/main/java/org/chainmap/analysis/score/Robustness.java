package org.chainmap.analysis.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.IntStream;
import org.chainmap.geom.Id;
import org.chainmap.graph.Arcs;
import org.chainmap.graph.SupplyView;
import org.chainmap.graph.UnionFind;
import org.chainmap.text.Keyed;
import org.chainmap.text.Message;

/**
 * The robustness of a chain: how its largest connected part shrinks when segments are lost one
 * after the other, directions ignored. With s(Q) the number of segments in the largest part, as a
 * fraction of all N, after Q are lost,
 *
 * <pre>R = 1/N · Σ_{Q=1..N} s(Q)</pre>
 *
 * <p>C. Schneider, A. Moreira, J. Andrade, S. Havlin and H. Herrmann, <i>Mitigation of malicious
 * attacks on networks</i>, PNAS 108(10):3838, 2011. R lies between 1/N, roughly, and (N − 1) ÷ 2N,
 * which is reached where every segment is linked to every other. It covers the segments that have
 * supply links to others.
 *
 * @param segments N
 * @param curves one for each order, in the order of {@link Order}
 */
public record Robustness(int segments, List<Curve> curves) {

  /** The number of random orders of which the mean is taken. */
  public static final int RANDOM_ORDERS = 100;

  /** The seed of the random orders: the same map gives the same curve. */
  private static final long SEED = 2011;

  /** A part of less than this is no longer most of the chain. */
  private static final double HALF = 0.5;

  /** The order in which segments are lost. */
  public enum Order implements Keyed {
    /** The highest bottleneck score first; segments without a score last, by id. */
    RANKING("ranking"),
    /** The segment with most neighbours left first, counted anew after each loss; then by id. */
    DEGREE("degree"),
    /** The mean of {@link #RANDOM_ORDERS} random orders. */
    RANDOM("random");

    private final String key;

    Order(String key) {
      this.key = key;
    }

    @Override
    public String key() {
      return key;
    }

    @Override
    public String family() {
      return "robustness.order";
    }
  }

  /**
   * How the largest part shrinks in one order.
   *
   * @param part s(Q) for Q = 0 to N, 0–1
   * @param r R, 0–1
   */
  public record Curve(Order order, List<Double> part, double r) {

    public Curve {
      part = List.copyOf(part);
    }

    private static Curve of(Order order, double[] part) {
      double sum = 0;
      for (int q = 1; q < part.length; q++) {
        sum += part[q];
      }
      return new Curve(
          order,
          Arrays.stream(part).boxed().toList(),
          part.length > 1 ? sum / (part.length - 1) : 0);
    }

    /** Returns how many are lost when the largest part is first less than half of all segments. */
    public int halved() {
      for (int q = 0; q < part.size(); q++) {
        if (part.get(q) < HALF) {
          return q;
        }
      }
      return part.size();
    }
  }

  public Robustness {
    curves = List.copyOf(curves);
  }

  /** Computes the curves. O((segments + links) · (log segments + random orders)). */
  public static Robustness of(SupplyView supply, Scores scores) {
    return of(
        supply.segments(), supply.arcs(), scores.ranked().stream().map(Score::element).toList());
  }

  /**
   * Computes the curves of any graph.
   *
   * @param ids the ids of the vertices
   * @param ranked the order of the ranking; it may lack vertices and name others
   */
  static Robustness of(List<Id> ids, Arcs arcs, List<Id> ranked) {
    List<Integer> linked = new ArrayList<>();
    for (int v = 0; v < arcs.vertices(); v++) {
      if (neighbours(arcs, v).length > 0) {
        linked.add(v);
      }
    }
    Map<Id, Integer> ranks = new HashMap<>();
    ranked.forEach(id -> ranks.putIfAbsent(id, ranks.size()));
    int[] byRank =
        linked.stream()
            .sorted(Comparator.comparingInt(v -> ranks.getOrDefault(ids.get(v), ranks.size())))
            .mapToInt(v -> v)
            .toArray();
    return new Robustness(
        linked.size(),
        List.of(
            Curve.of(Order.RANKING, largest(arcs, byRank)),
            Curve.of(Order.DEGREE, largest(arcs, byDegree(arcs, linked))),
            Curve.of(Order.RANDOM, random(arcs, linked))));
  }

  private static int[] neighbours(Arcs arcs, int vertex) {
    return IntStream.range(0, arcs.degree(vertex))
        .map(k -> arcs.other(arcs.at(vertex, k), vertex))
        .filter(other -> other != vertex)
        .distinct()
        .toArray();
  }

  /** Returns s(Q) for Q = 0 to N: the vertices are put back from the last one lost on. */
  private static double[] largest(Arcs arcs, int[] order) {
    int n = order.length;
    double[] part = new double[n + 1];
    UnionFind sets = new UnionFind(arcs.vertices());
    int[] size = new int[arcs.vertices()];
    int most = 0;
    for (int q = n - 1; q >= 0; q--) {
      int v = order[q];
      size[v] = 1;
      for (int k = 0; k < arcs.degree(v); k++) {
        int other = arcs.other(arcs.at(v, k), v);
        int a = sets.find(v);
        int b = sets.find(other);
        if (size[other] > 0 && sets.union(a, b)) {
          int joined = size[a] + size[b];
          size[Math.min(a, b)] = joined;
        }
      }
      most = Math.max(most, size[sets.find(v)]);
      part[q] = (double) most / n;
    }
    return part;
  }

  private record Counted(int vertex, int degree) {}

  private static int[] byDegree(Arcs arcs, List<Integer> linked) {
    int[] left = new int[arcs.vertices()];
    PriorityQueue<Counted> queue =
        new PriorityQueue<>(
            Comparator.comparingInt((Counted each) -> -each.degree())
                .thenComparingInt(Counted::vertex));
    for (int v : linked) {
      left[v] = neighbours(arcs, v).length;
      queue.add(new Counted(v, left[v]));
    }
    List<Integer> order = new ArrayList<>();
    while (order.size() < linked.size()) {
      Counted next = queue.remove();
      if (left[next.vertex()] != next.degree()) {
        continue;
      }
      order.add(next.vertex());
      left[next.vertex()] = -1;
      for (int other : neighbours(arcs, next.vertex())) {
        if (left[other] >= 0) {
          queue.add(new Counted(other, --left[other]));
        }
      }
    }
    return order.stream().mapToInt(v -> v).toArray();
  }

  private static double[] random(Arcs arcs, List<Integer> linked) {
    double[] mean = new double[linked.size() + 1];
    List<Integer> order = new ArrayList<>(linked);
    Random random = new Random(SEED);
    for (int run = 0; run < RANDOM_ORDERS; run++) {
      Collections.shuffle(order, random);
      double[] part = largest(arcs, order.stream().mapToInt(v -> v).toArray());
      for (int q = 0; q < part.length; q++) {
        mean[q] += part[q];
      }
    }
    return Arrays.stream(mean).map(sum -> sum / RANDOM_ORDERS).toArray();
  }

  /** Returns the curve of one order. */
  public Curve of(Order order) {
    return curves.get(order.ordinal());
  }

  /** Returns the result in one sentence. */
  public Message sentence() {
    return segments == 0
        ? Message.of("score.robustness.none")
        : Message.of(
            "score.robustness", segments, of(Order.RANKING).halved(), of(Order.RANDOM).halved());
  }
}
