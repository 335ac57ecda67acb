package org.chainmap.analysis.cascade;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chainmap.graph.Arcs;
import org.chainmap.graph.Components;

/**
 * Computes how losses spread where everybody makes the least of what arrives of the goods needed
 * (W. Leontief, <i>The Structure of American Economy</i>, 1941: fixed proportions). With d the part
 * that a node loses itself and b the part of a good that is missing whatever its suppliers make,
 * the part missing of node i is the smallest solution of
 *
 * <pre>x_i = max(d_i, max over goods g of i: min(1, b_g + Σ_j w_gj · x_j))</pre>
 *
 * <p>The right side only grows with x, d, b, w and with every good that is added. So the smallest
 * solution exists (A. Tarski, Pacific J. Math. 5:285, 1955), losing more never leaves more, and
 * needing more goods never leaves more. Where no b is above 0, the right side is also subadditive,
 * so x of a joint loss is at most the sum of the x of its parts.
 *
 * <p>Nodes are solved suppliers first, one circle of goods at a time, and a circle is followed
 * until nothing changes by more than 1e-10. O(nodes + parts) without circles. Immutable, for any
 * number of threads.
 */
public final class LeontiefNetwork {

  /** A circle is solved when nothing changes by more than this. */
  private static final double ENOUGH = 1e-10;

  /** The largest number of rounds through one circle, where its parts fade as slowly as 0.9999. */
  private static final int MOST_ROUNDS = 250_000;

  private final int size;
  private final Good[] goods;
  private final int[][] goodsOf;
  private final int[][] usedBy;
  private final int[][] circles;

  /**
   * A good that a node needs. The arrays are those it was made of: whoever makes it owns them, and
   * nobody changes them.
   */
  public static final class Good {

    private final int of;
    private final double missing;
    private final int[] from;
    private final double[] part;

    /**
     * @param of the node that needs it
     * @param missing b: the part of it that is missing whatever its suppliers make, 0–1
     * @param from its suppliers
     * @param part w: the part that each of them brings, 0–1
     */
    public Good(int of, double missing, int[] from, double[] part) {
      this.of = of;
      this.missing = missing;
      this.from = from;
      this.part = part;
    }

    int of() {
      return of;
    }

    double missing() {
      return missing;
    }

    int[] from() {
      return from;
    }

    double[] part() {
      return part;
    }
  }

  /** Creates a network of nodes 0 to {@code size − 1}. O(nodes + parts). */
  public LeontiefNetwork(int size, List<Good> goods) {
    this.size = size;
    this.goods = goods.toArray(Good[]::new);
    goodsOf = lists(size, this.goods.length, g -> new int[] {this.goods[g].of});
    usedBy = lists(size, this.goods.length, g -> this.goods[g].from);
    circles = circles();
  }

  private interface Members {
    int[] of(int item);
  }

  private static int[][] lists(int size, int items, Members members) {
    int[] count = new int[size];
    for (int k = 0; k < items; k++) {
      for (int v : members.of(k)) {
        count[v]++;
      }
    }
    int[][] lists = Arrays.stream(count).mapToObj(int[]::new).toArray(int[][]::new);
    for (int k = 0; k < items; k++) {
      for (int v : members.of(k)) {
        lists[v][lists[v].length - count[v]--] = k;
      }
    }
    return lists;
  }

  /** Returns the nodes in groups that need one another's goods, suppliers first. */
  private int[][] circles() {
    int[] tails = Arrays.stream(goods).flatMapToInt(g -> Arrays.stream(g.from)).toArray();
    int[] heads =
        Arrays.stream(goods).flatMapToInt(g -> Arrays.stream(g.from).map(j -> g.of)).toArray();
    int[][] circles = Components.of(new Arcs(size, tails, heads)).members();
    Collections.reverse(Arrays.asList(circles));
    return circles;
  }

  /** Returns the number of nodes. */
  public int size() {
    return size;
  }

  /**
   * Returns the part missing of each node, 0–1.
   *
   * @param lost d: the part that each loses itself, 0–1
   */
  public double[] missing(double[] lost) {
    return missing(lost, new boolean[goods.length]);
  }

  /**
   * Returns the part missing of each node while some goods are drawn from stock.
   *
   * @param lost d: the part that each loses itself, 0–1
   * @param covered by good, whether its buyer has all it needs, whatever arrives
   */
  double[] missing(double[] lost, boolean[] covered) {
    double[] x = new double[size];
    for (int[] circle : circles) {
      double change = Double.MAX_VALUE;
      for (int round = 0; change > ENOUGH && round < MOST_ROUNDS; round++) {
        change = 0;
        for (int v : circle) {
          double now = Math.max(x[v], missing(v, lost[v], covered, x));
          change = Math.max(change, now - x[v]);
          x[v] = now;
        }
      }
    }
    return x;
  }

  private double missing(int v, double lost, boolean[] covered, double[] x) {
    double most = lost;
    for (int g : goodsOf[v]) {
      if (!covered[g]) {
        most = Math.max(most, shortage(g, x));
      }
    }
    return most;
  }

  /** Returns the goods, in the order in which they were given. */
  List<Good> goods() {
    return List.of(goods);
  }

  /**
   * Returns the part of a good that does not arrive, 0–1. O(its suppliers).
   *
   * @param good its number
   * @param x the part missing of each node
   */
  double shortage(int good, double[] x) {
    Good each = goods[good];
    double sum = each.missing;
    for (int k = 0; k < each.from.length; k++) {
      sum += each.part[k] * x[each.from[k]];
    }
    return Math.min(1, sum);
  }

  /**
   * Returns by node the number of steps in which a loss reaches it: 0 where it loses something
   * itself, 1 where a good of it misses a part directly …; −1 where it does not. O(nodes + parts).
   *
   * @param lost d: the part that each loses itself, 0–1
   */
  public int[] steps(double[] lost) {
    return steps(Arrays.stream(lost).mapToInt(part -> part > 0 ? 0 : -1).toArray());
  }

  /**
   * Returns by node the number of steps in which a loss reaches it.
   *
   * @param start by node, the step in which it loses something anyway; −1 where it does not
   */
  public int[] steps(int[] start) {
    int[] step = start.clone();
    for (Good good : goods) {
      if (good.missing > 0 && (step[good.of] < 0 || step[good.of] > 1)) {
        step[good.of] = 1;
      }
    }
    SortedMap<Integer, Deque<Integer>> reached = new TreeMap<>();
    for (int v = 0; v < size; v++) {
      if (step[v] >= 0) {
        reached.computeIfAbsent(step[v], k -> new ArrayDeque<>()).add(v);
      }
    }
    while (!reached.isEmpty()) {
      int now = reached.firstKey();
      Deque<Integer> these = Objects.requireNonNull(reached.remove(now));
      for (int v : these) {
        for (int g : step[v] == now ? usedBy[v] : new int[0]) {
          int w = goods[g].of;
          if (step[w] < 0 || step[w] > now + 1) {
            step[w] = now + 1;
            reached.computeIfAbsent(now + 1, k -> new ArrayDeque<>()).add(w);
          }
        }
      }
    }
    return step;
  }
}
