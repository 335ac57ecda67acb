package org.chainmap.layout.layered.p4place;

import java.util.Arrays;
import org.chainmap.graph.Adjacency;
import org.chainmap.graph.IntHeap;
import org.chainmap.graph.UnionFind;
import org.chainmap.layout.layered.tuning.PhaseTuning;

/**
 * Finds the places of least cost in a {@link PlacementGraph}: a network simplex in its dual form,
 * as for the coordinates of Gansner et al. (IEEE TSE 19(3), 1993), with long steps.
 *
 * <p>A forest of tight arcs is kept: pulls at their length, gaps at theirs. Cutting one of its arcs
 * lets one part of a tree move as a whole; where that saves, it moves past all pulls on its way
 * until nothing more is saved or a gap is met, and the arc met there joins the forest. The cost
 * never rises, so the work may end at any time.
 *
 * <p>Precondition: all gaps hold. Postcondition: they still do; the cost is no higher, and the
 * least there is if the work allowed sufficed. A round is O(places + arcs), a move O(arcs at the
 * smaller of the two parts).
 */
final class NetworkSimplexPlacer {

  private static final double EPS = 1e-7;
  private final PlacementGraph net;
  private final double[] at;
  private final int[] start;
  private final int[] arcsAt;

  /** Where the arcs of the forest end among the arcs at each place; they come first. */
  private final int[] treeEnd;

  /** Where each arc stands among the arcs at its a, and at its b. */
  private final int[] standsAtA;

  private final int[] standsAtB;
  private final boolean[] tight;
  private final byte[] sign;
  private final int[] parent;
  private final int[] order;
  private final double[] slope;
  private final int[] mark;
  private int stamp;
  private long work;

  private final int[] partA;
  private final int[] partB;
  private int[] part;
  private int partSize;

  /** The arcs at which the slope of the cost changes during a move, by how far away that is. */
  private final IntHeap kinks = IntHeap.byKey();

  /**
   * @param at the places, all gaps held; changed by {@link #run}
   */
  NetworkSimplexPlacer(PlacementGraph net, double[] at) {
    this.net = net;
    this.at = at;
    int n = net.places;
    Adjacency arcs =
        Adjacency.incident(n, Arrays.copyOf(net.a, net.arcs), Arrays.copyOf(net.b, net.arcs));
    start = arcs.start;
    arcsAt = arcs.item.clone();
    standsAtA = new int[net.arcs];
    standsAtB = new int[net.arcs];
    for (int v = 0; v < n; v++) {
      for (int k = start[v]; k < start[v + 1]; k++) {
        stand(v, arcsAt[k], k);
      }
    }
    treeEnd = Arrays.copyOf(start, n);
    tight = new boolean[net.arcs];
    sign = new byte[net.arcs];
    parent = new int[n];
    order = new int[n];
    slope = new double[n];
    mark = new int[n];
    partA = new int[n];
    partB = new int[n];
    part = partA;
    plant();
  }

  /**
   * Moves the places to where they cost least. May be asked again after weights of pulls changed.
   *
   * @param allowed how many steps may be taken at most, a step being an arc looked at
   * @return whether the cost is the least
   */
  boolean run(long allowed) {
    work = allowed;
    for (int round = 0; round < PhaseTuning.SIMPLEX_ROUNDS && work > 0; round++) {
      if (round() == 0) {
        return true;
      }
    }
    return false;
  }

  private double over(int e) {
    return at[net.b[e]] - at[net.a[e]] - net.length[e];
  }

  /** The first forest: as many tight arcs as can be, heavy pulls first. */
  private void plant() {
    UnionFind trees = new UnionFind(net.places);
    for (int pass = 0; pass < 2; pass++) {
      for (int e = 0; e < net.arcs; e++) {
        if (net.isGap(e) != (pass == 1)) {
          continue;
        }
        double over = over(e);
        sign[e] = (byte) (over >= 0 ? 1 : -1);
        if (Math.abs(over) < EPS && trees.union(net.a[e], net.b[e])) {
          join(e);
        }
      }
    }
  }

  private void join(int e) {
    tight[e] = true;
    swap(net.a[e], e, treeEnd[net.a[e]]++);
    swap(net.b[e], e, treeEnd[net.b[e]]++);
  }

  private void cut(int e) {
    tight[e] = false;
    swap(net.a[e], e, --treeEnd[net.a[e]]);
    swap(net.b[e], e, --treeEnd[net.b[e]]);
  }

  /** Lets arc e at place v change places with the arc that stands at k. */
  private void swap(int v, int e, int k) {
    int other = arcsAt[k];
    int from = net.a[e] == v ? standsAtA[e] : standsAtB[e];
    stand(v, other, from);
    stand(v, e, k);
  }

  private void stand(int v, int e, int k) {
    arcsAt[k] = e;
    if (net.a[e] == v) {
      standsAtA[e] = k;
    } else {
      standsAtB[e] = k;
    }
  }

  /** Looks at every arc of the forest once and moves what saves; how many moves were made. */
  private int round() {
    int n = net.places;
    Arrays.fill(slope, 0);
    for (int e = 0; e < net.arcs; e++) {
      if (!tight[e] && !net.isGap(e)) {
        slope[net.b[e]] += sign[e] * net.weight[e];
        slope[net.a[e]] -= sign[e] * net.weight[e];
      }
    }
    work -= 2L * net.arcs + n;
    forest();
    int moved = 0;
    for (int i = n - 1; i >= 0; i--) {
      int v = order[i];
      int e = parent[v];
      double s = slope[v];
      int direction = s > 0 ? -1 : 1;
      double saved;
      if (e < 0) {
        saved = Math.abs(s);
      } else {
        slope[net.a[e] == v ? net.b[e] : net.a[e]] += s;
        boolean free = net.a[e] == v ? direction < 0 : direction > 0;
        saved = net.isGap(e) ? (free ? Math.abs(s) : 0) : Math.abs(s) - net.weight[e];
      }
      if (saved > EPS && work > 0 && move(v, e, direction)) {
        moved++;
      }
    }
    return moved;
  }

  /** Roots every tree; parents come before children in the order. */
  private void forest() {
    stamp++;
    int size = 0;
    for (int r = 0; r < net.places; r++) {
      if (mark[r] == stamp) {
        continue;
      }
      mark[r] = stamp;
      parent[r] = -1;
      order[size++] = r;
      for (int i = size - 1; i < size; i++) {
        int v = order[i];
        for (int k = start[v]; k < treeEnd[v]; k++) {
          int e = arcsAt[k];
          int w = net.a[e] == v ? net.b[e] : net.a[e];
          if (mark[w] != stamp) {
            mark[w] = stamp;
            parent[w] = e;
            order[size++] = w;
          }
        }
      }
    }
  }

  /** Moves v's side of arc e, or v's whole tree; false if that saves nothing. */
  private boolean move(int v, int e, int wanted) {
    if (e >= 0 && !tight[e]) {
      return false;
    }
    int direction = wanted;
    if (!smaller(v, e)) {
      direction = -direction;
    }
    double s = e < 0 || net.isGap(e) ? 0 : net.weight[e];
    kinks.clear();
    for (int i = 0; i < partSize; i++) {
      int u = part[i];
      work -= start[u + 1] - treeEnd[u];
      for (int k = treeEnd[u]; k < start[u + 1]; k++) {
        int f = arcsAt[k];
        boolean head = net.b[f] == u;
        if (mark[head ? net.a[f] : net.b[f]] == stamp) {
          continue;
        }
        int rate = head ? direction : -direction;
        if (net.isGap(f)) {
          if (rate < 0) {
            kinks.append(Math.max(0, over(f)), f);
          }
        } else {
          s += sign[f] * rate * net.weight[f];
          if (sign[f] != rate) {
            kinks.append(Math.abs(over(f)), f);
          }
        }
      }
    }
    if (s >= -EPS) {
      return false;
    }
    int entering = -1;
    double step = 0;
    kinks.heapify();
    while (!kinks.isEmpty() && entering < 0) {
      step = kinks.leastKey();
      int f = kinks.poll();
      if (net.isGap(f)) {
        entering = f;
      } else {
        s += 2 * net.weight[f];
        if (s >= -EPS) {
          entering = f;
        } else {
          sign[f] = (byte) -sign[f];
        }
      }
    }
    if (entering < 0) {
      return false;
    }
    if (step > 0) {
      for (int i = 0; i < partSize; i++) {
        at[part[i]] += direction * step;
      }
    }
    if (e >= 0) {
      cut(e);
      boolean head = mark[net.b[e]] == stamp;
      sign[e] = (byte) (head ? direction : -direction);
    }
    join(entering);
    return true;
  }

  /**
   * The smaller of the two parts that cutting arc e makes of v's tree, all of the tree where e is
   * none; true if v belongs to it. Both parts are explored in step, so that the larger costs no
   * more than the smaller.
   */
  private boolean smaller(int v, int e) {
    stamp += 2;
    int mine = stamp;
    int others = stamp - 1;
    partA[0] = v;
    mark[v] = mine;
    int sizeA = 1;
    int sizeB = 0;
    if (e >= 0) {
      partB[0] = net.a[e] == v ? net.b[e] : net.a[e];
      mark[partB[0]] = others;
      sizeB = 1;
    }
    int i = 0;
    int j = 0;
    while (i < sizeA && (e < 0 || j < sizeB)) {
      sizeA = grow(partA[i++], e, partA, sizeA, mine);
      if (e >= 0) {
        sizeB = grow(partB[j++], e, partB, sizeB, others);
      }
    }
    boolean first = i == sizeA;
    part = first ? partA : partB;
    partSize = first ? sizeA : sizeB;
    if (!first) {
      for (int k = 0; k < sizeA; k++) {
        mark[partA[k]] = 0;
      }
      stamp = mine;
      for (int k = 0; k < sizeB; k++) {
        mark[partB[k]] = mine;
      }
    }
    return first;
  }

  private int grow(int v, int e, int[] into, int size, int as) {
    int n = size;
    work -= treeEnd[v] - start[v];
    for (int k = start[v]; k < treeEnd[v]; k++) {
      int f = arcsAt[k];
      if (f != e) {
        int w = net.a[f] == v ? net.b[f] : net.a[f];
        if (mark[w] != as) {
          mark[w] = as;
          into[n++] = w;
        }
      }
    }
    return n;
  }
}
