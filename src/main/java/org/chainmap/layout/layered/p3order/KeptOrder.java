package org.chainmap.layout.layered.p3order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.chainmap.layout.layered.net.Layers;
import org.chainmap.task.Progress;

/**
 * Orders every column as its cards lie now: bends and new cards go where they cross least, and only
 * the few moves of other cards that save most are made.
 *
 * <p>Precondition: every edge joins neighbouring columns. Postcondition: each column holds the same
 * nodes, members of a group side by side and all columns have their groups in one order; of the
 * pairs of cards in a column, no more than {@value #MOST_SWAPPED} of them, or {@value #FEW_SWAPPED}
 * in all, change their order, unless a change saves {@link #CLEAR} of all crossings a pair. Sifting
 * after Matuszewski, Schönfeld and Molitor (Graph Drawing 1999). O(rounds · nodes · column ·
 * degree).
 */
public final class KeptOrder {

  /** The part of all pairs of cards within a column that may change their order. */
  private static final double MOST_SWAPPED = 0.015;

  private static final int FEW_SWAPPED = 2;

  /** A move that saves this part of all crossings for each pair swapped is always made. */
  private static final double CLEAR = 0.02;

  private static final int SETTLING = 6;

  private final Layers layers;
  private final double[] key;
  private final boolean[] free;
  private final Shift shift;
  private double[] groupKey = {};

  private KeptOrder(Layers layers, double[] middle) {
    this.layers = layers;
    key = new double[layers.nodes];
    free = new boolean[layers.nodes];
    for (int v = 0; v < layers.nodes; v++) {
      key[v] = v < layers.cards ? middle[v] : Double.NaN;
      free[v] = Double.isNaN(key[v]);
    }
    shift = new Shift(layers);
  }

  /**
   * Orders the columns in place.
   *
   * @param middle the middle of each card across the flow in px, NaN where it lies nowhere yet
   * @param progress told of the part done; may throw to end the work
   * @return the crossings left
   */
  public static long arrange(Layers layers, double[] middle, DoubleConsumer progress) {
    KeptOrder order = new KeptOrder(layers, middle);
    order.guess();
    order.groupKey = order.groupKeys();
    for (int c = 0; c < layers.order.length; c++) {
      order.sort(c);
    }
    order.shift.read();
    order.settle(progress);
    order.improve(progress);
    return new Crossings(layers).count(layers.order, order.shift.place());
  }

  /** The crossings that a quick new order of the same columns would have; the columns stay. */
  public static long anew(Layers layers, long seed, Progress progress) {
    int[][] kept = Arrays.stream(layers.order).map(int[]::clone).toArray(int[][]::new);
    long crossings = CrossingReduction.reduce(layers, Effort.of(seed, 0), progress);
    for (int c = 0; c < kept.length; c++) {
      System.arraycopy(kept[c], 0, layers.order[c], 0, kept[c].length);
    }
    return crossings;
  }

  /** Nodes that lie nowhere start between what they are joined with. */
  private void guess() {
    double[] right = new double[layers.nodes];
    for (int c = layers.order.length - 1; c >= 0; c--) {
      for (int v : layers.order[c]) {
        double mean = mean(v, layers.rightStart, layers.right, right);
        right[v] = free[v] ? mean : key[v];
      }
    }
    double[] left = new double[layers.nodes];
    for (int[] column : layers.order) {
      for (int v : column) {
        double mean = mean(v, layers.leftStart, layers.left, left);
        left[v] = free[v] ? between(mean, right[v]) : key[v];
        key[v] = Double.isNaN(left[v]) ? 0 : left[v];
      }
    }
  }

  private static double mean(int v, int[] starts, int[] ends, double[] of) {
    double sum = 0;
    int n = 0;
    for (int k = starts[v]; k < starts[v + 1]; k++) {
      if (!Double.isNaN(of[ends[k]])) {
        sum += of[ends[k]];
        n++;
      }
    }
    return n == 0 ? Double.NaN : sum / n;
  }

  private static double between(double a, double b) {
    return Double.isNaN(a) ? b : Double.isNaN(b) ? a : (a + b) / 2;
  }

  /** Sorts a column by key; members of a group stay side by side, at their mean in all columns. */
  private void sort(int c) {
    int[] sorted =
        Arrays.stream(layers.order[c])
            .boxed()
            .sorted(
                Comparator.comparingDouble(
                        (Integer v) -> layers.group[v] < 0 ? key[v] : groupKey[layers.group[v]])
                    .thenComparing(v -> layers.group[v] < 0 ? -1 - v : layers.group[v])
                    .thenComparing(v -> key[v])
                    .thenComparing(v -> v))
            .mapToInt(v -> v)
            .toArray();
    System.arraycopy(sorted, 0, layers.order[c], 0, sorted.length);
  }

  private double[] groupKeys() {
    int groups = Arrays.stream(layers.group).max().orElse(-1) + 1;
    double[] sum = new double[groups];
    int[] members = new int[groups];
    for (int v = 0; v < layers.cards; v++) {
      if (layers.column[v] >= 0 && layers.group[v] >= 0) {
        sum[layers.group[v]] += key[v];
        members[layers.group[v]]++;
      }
    }
    Arrays.setAll(sum, g -> sum[g] / Math.max(1, members[g]));
    return sum;
  }

  /** Sifts bends and new cards until nothing is gained. */
  private void settle(DoubleConsumer progress) {
    boolean better = true;
    for (int round = 0; better && round < SETTLING; round++) {
      progress.accept(0.5 * round / SETTLING);
      better = false;
      for (int c = 0; c < layers.order.length; c++) {
        for (int v : layers.order[round % 2 == 0 ? c : layers.order.length - 1 - c].clone()) {
          if (free[v]) {
            better |= shift.sift(v);
          }
        }
      }
    }
  }

  private record Move(int node, double worth) {}

  /** The moves of cards that save most for each pair they swap, as many as may be. */
  private void improve(DoubleConsumer progress) {
    double pairs = 0;
    for (int[] column : layers.order) {
      long cards = Arrays.stream(column).filter(v -> !free[v]).count();
      pairs += cards * (cards - 1) / 2.0;
    }
    double most = Math.max(FEW_SWAPPED, pairs * MOST_SWAPPED);
    double clear = Math.max(2, CLEAR * new Crossings(layers).count(layers.order, shift.place()));
    double swapped = 0;
    boolean better = true;
    for (int round = 0; better && round < SETTLING; round++) {
      progress.accept(0.5 + 0.5 * round / SETTLING);
      better = false;
      List<Move> moves = new ArrayList<>();
      for (int v = 0; v < layers.cards; v++) {
        if (layers.column[v] >= 0 && !free[v]) {
          double worth = shift.best(v, free, Double.MAX_VALUE).worth();
          if (worth > 0) {
            moves.add(new Move(v, worth));
          }
        }
      }
      moves.sort(Comparator.comparingDouble(Move::worth).reversed().thenComparing(Move::node));
      for (Move move : moves) {
        Shift.Step step = shift.best(move.node(), free, most - swapped);
        if (step.worth() < clear && swapped + step.swaps() > most) {
          continue;
        }
        if (step.gain() > 0) {
          shift.to(move.node(), step.place());
          swapped += step.swaps();
          better = true;
        }
      }
      if (better) {
        settle(part -> {});
      }
    }
  }
}
