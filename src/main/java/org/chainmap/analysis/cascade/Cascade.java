package org.chainmap.analysis.cascade;

import java.util.Arrays;

/**
 * Spreads the failure of firms through a {@link SalesNetwork}: downstream to firms that miss an
 * input and upstream to firms that miss a customer.
 *
 * <p>C. Diem, A. Borsos, T. Reisch, J. Kertész and S. Thurner, <i>Quantifying firm-level economic
 * systemic risk from nation-wide supply networks</i>, Scientific Reports 12:7719, 2022. With
 * s<sub>i</sub> = Σ<sub>j</sub> W<sub>ij</sub> and ψ the part left of each firm at the start, all
 * firms are updated at once in each round, until none changes by more than 0.01:
 *
 * <pre>
 * σ_j   = min(1, s_j / Σ_{l in sector(j)} s_l·h^d_l)     how hard j is to replace
 * ess_i = 1 − max_k Σ_{j in sector k, essential} σ_j · W_ji / Σ_{l in k} W_li · (1 − h^d_j)
 * non_i = 1 − Σ_{j partial} σ_j · W_ji / Σ_l W_li · (1 − h^d_j)
 * h^d_i = min(ess_i, non_i, ψ_i)
 * h^u_i = min(ψ_i, Σ_j W_ij / s_i · h^u_j)
 * </pre>
 *
 * <p>Only firms with an input that changed in the previous round are recomputed; all others would
 * keep their values. So a round costs O(links of the changed firms) instead of O(n + m). One object
 * serves one thread and can be reused; it takes O(n) memory.
 */
public final class Cascade {

  /** The published threshold: a round in which nothing changes by more than this is the last. */
  static final double ENOUGH = 1e-2;

  private final SalesNetwork net;
  private final Side down;
  private final Side up;
  private final double[] psi;
  private final double[] replace;
  private final int[] sectors;
  private final int[] sectorSeen;
  private int round;

  /** The values of one direction. */
  private static final class Side {
    final double[] left;
    final int[] level;
    final int[] dirty;
    final int[] seen;
    final double[] next;
    final int[] changed;
    final int[] touched;
    int dirtyCount;
    int changedCount;
    int touchedCount;

    Side(int n) {
      left = new double[n];
      level = new int[n];
      dirty = new int[n];
      seen = new int[n];
      next = new double[n];
      changed = new int[n];
      touched = new int[n];
      Arrays.fill(left, 1);
      Arrays.fill(level, -1);
    }

    void mark(int firm, int round) {
      if (seen[firm] != round) {
        seen[firm] = round;
        dirty[dirtyCount++] = firm;
      }
    }

    /** Stores the computed values. Returns the largest change. */
    double take(int step) {
      double largest = 0;
      changedCount = 0;
      for (int k = 0; k < dirtyCount; k++) {
        int firm = dirty[k];
        double change = Math.abs(left[firm] - next[k]);
        if (change > 0) {
          if (level[firm] < 0) {
            level[firm] = step;
            touched[touchedCount++] = firm;
          }
          left[firm] = next[k];
          changed[changedCount++] = firm;
          largest = Math.max(largest, change);
        }
      }
      dirtyCount = 0;
      return largest;
    }

    void reset() {
      for (int k = 0; k < touchedCount; k++) {
        left[touched[k]] = 1;
        level[touched[k]] = -1;
      }
      touchedCount = 0;
    }
  }

  public Cascade(SalesNetwork net) {
    this.net = net;
    int n = net.size();
    down = new Side(n);
    up = new Side(n);
    psi = new double[n];
    Arrays.fill(psi, 1);
    replace = new double[n];
    sectors = new int[net.members.length];
    sectorSeen = new int[net.members.length];
  }

  /**
   * Returns the index of a firm: the part of all sales that is lost if it fails, 0–1; NaN without
   * sales.
   */
  public double index(int firm) {
    psi[firm] = 0;
    spread(new int[] {firm});
    double index = lost() / net.totalSales();
    psi[firm] = 1;
    reset();
    return index;
  }

  /** Returns what is left when some firms fail entirely. */
  public CascadeResult failing(int... firms) {
    double[] left = new double[net.size()];
    Arrays.fill(left, 1);
    for (int firm : firms) {
      left[firm] = 0;
    }
    return spread(left);
  }

  /**
   * Returns what is left when each firm keeps at most a given part.
   *
   * @param left ψ by firm, 0–1: 0 where it fails, 1 where it does not
   * @throws IllegalArgumentException if there is not one between 0 and 1 for each firm
   */
  public CascadeResult spread(double[] left) {
    int n = net.size();
    if (left.length != n || Arrays.stream(left).anyMatch(part -> !(part >= 0 && part <= 1))) {
      throw new IllegalArgumentException("one part between 0 and 1 for each of " + n + " firms");
    }
    int[] failing = new int[n];
    int count = 0;
    for (int i = 0; i < n; i++) {
      if (left[i] < 1) {
        psi[i] = left[i];
        failing[count++] = i;
      }
    }
    failing = Arrays.copyOf(failing, count);
    int before = round;
    spread(failing);
    double lost = lost();
    CascadeResult cascadeResult =
        new CascadeResult(
            down.left.clone(),
            up.left.clone(),
            down.level.clone(),
            up.level.clone(),
            round - before,
            lost,
            lost / net.totalSales());
    for (int i : failing) {
      psi[i] = 1;
    }
    reset();
    return cascadeResult;
  }

  private void reset() {
    down.reset();
    up.reset();
  }

  /**
   * Spreads a failure. Rounds are numbered over the lifetime of this object, so that marks never
   * need clearing.
   */
  private void spread(int[] failing) {
    int first = ++round;
    for (int i : failing) {
      down.mark(i, round);
      up.mark(i, round);
    }
    while (true) {
      for (int k = 0; k < down.dirtyCount; k++) {
        down.next[k] = inputsLeft(down.dirty[k]);
      }
      for (int k = 0; k < up.dirtyCount; k++) {
        up.next[k] = customersLeft(up.dirty[k]);
      }
      int step = round - first;
      double change = Math.max(down.take(step), up.take(step));
      if (change <= ENOUGH) {
        return;
      }
      round++;
      markDown();
      markUp();
    }
  }

  private double inputsLeft(int firm) {
    double worst = 0;
    double sum = 0;
    int of = -1;
    int k = net.inputStart[firm];
    for (int end = net.partialStart[firm]; k < end; k++) {
      int j = net.inputFrom[k];
      if (net.sector[j] != of) {
        worst = Math.max(worst, sum);
        sum = 0;
        of = net.sector[j];
      }
      sum += replace[j] * net.inputPart[k] * (1 - down.left[j]);
    }
    worst = Math.max(worst, sum);
    sum = 0;
    for (int end = net.inputStart[firm + 1]; k < end; k++) {
      int j = net.inputFrom[k];
      sum += replace[j] * net.inputPart[k] * (1 - down.left[j]);
    }
    return Math.min(psi[firm], Math.max(0, 1 - Math.max(worst, sum)));
  }

  /**
   * Returns the part of a firm's customers that is left. It is computed from the missing part, so
   * that it is exactly 1 if nothing is missing.
   */
  private double customersLeft(int firm) {
    double missing = 0;
    for (int k = net.saleStart[firm]; k < net.saleStart[firm + 1]; k++) {
      missing += net.salePart[k] * (1 - up.left[net.saleTo[k]]);
    }
    return Math.min(psi[firm], Math.max(0, 1 - missing));
  }

  /**
   * Marks the buyers of firms that changed, and of firms that are now harder to replace because
   * their sector lost volume. Of the latter, only firms that lost something themselves count.
   */
  private void markDown() {
    int count = 0;
    for (int k = 0; k < down.changedCount; k++) {
      int firm = down.changed[k];
      markBuyers(firm);
      int sector = net.sector[firm];
      if (net.sales(firm) > 0 && sectorSeen[sector] != round) {
        sectorSeen[sector] = round;
        sectors[count++] = sector;
      }
    }
    for (int k = 0; k < count; k++) {
      double volume = 0;
      for (int l : net.members[sectors[k]]) {
        volume += net.sales(l) * down.left[l];
      }
      for (int j : net.members[sectors[k]]) {
        if (down.left[j] < 1) {
          double value = volume > 0 ? Math.min(1, net.sales(j) / volume) : 1;
          if (value != replace[j]) {
            replace[j] = value;
            markBuyers(j);
          }
        }
      }
    }
  }

  private void markBuyers(int firm) {
    for (int k = net.touchedStart[firm]; k < net.touchedStart[firm + 1]; k++) {
      down.mark(net.touched[k], round);
    }
  }

  private void markUp() {
    for (int k = 0; k < up.changedCount; k++) {
      int firm = up.changed[k];
      for (int s = net.supplierStart[firm]; s < net.supplierStart[firm + 1]; s++) {
        up.mark(net.supplier[s], round);
      }
    }
  }

  private double lost() {
    double lost = 0;
    for (int k = 0; k < down.touchedCount; k++) {
      int i = down.touched[k];
      lost += net.sales(i) * (1 - Math.min(down.left[i], up.left[i]));
    }
    for (int k = 0; k < up.touchedCount; k++) {
      int i = up.touched[k];
      lost += down.level[i] < 0 ? net.sales(i) * (1 - up.left[i]) : 0;
    }
    // The sum is taken in another order than that of all sales, so rounding may put it slightly
    // above.
    return Math.min(net.totalSales(), lost);
  }
}
