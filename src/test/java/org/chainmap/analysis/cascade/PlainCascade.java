package org.chainmap.analysis.cascade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The published loop, written down as it stands: every firm anew in every round, every sum over all
 * links. Slow, and what {@link Cascade} is held to.
 */
public final class PlainCascade {

  private final int[] sector;
  private final List<List<Integer>> bought = new ArrayList<>();
  private final List<List<Integer>> sold = new ArrayList<>();
  private final int[] from;
  private final int[] to;
  private final double[] volume;
  private final Essentiality[] need;
  private final double[] sales;

  public final double[] down;
  public final double[] up;
  public int rounds;

  public PlainCascade(LinkRows links) {
    sector = links.sector();
    from = links.from();
    to = links.to();
    volume = links.volume();
    need = links.need();
    int n = sector.length;
    sales = new double[n];
    for (int i = 0; i < n; i++) {
      bought.add(new ArrayList<>());
      sold.add(new ArrayList<>());
    }
    for (int l = 0; l < from.length; l++) {
      bought.get(to[l]).add(l);
      sold.get(from[l]).add(l);
      sales[from[l]] += volume[l];
    }
    down = new double[n];
    up = new double[n];
  }

  /** The index of one firm. */
  public double index(int firm) {
    double[] psi = new double[sector.length];
    Arrays.fill(psi, 1);
    psi[firm] = 0;
    return spread(psi);
  }

  /** Spreads a failure into {@link #down} and {@link #up}; the part of sales lost. */
  public double spread(double[] psi) {
    int n = sector.length;
    Arrays.fill(down, 1);
    Arrays.fill(up, 1);
    rounds = 0;
    double change;
    do {
      rounds++;
      double[] replace = replace();
      double[] nextDown = new double[n];
      double[] nextUp = new double[n];
      for (int i = 0; i < n; i++) {
        nextDown[i] = Math.min(Math.min(essential(i, replace), partial(i, replace)), psi[i]);
        nextUp[i] = Math.min(psi[i], customers(i));
      }
      change = 0;
      for (int i = 0; i < n; i++) {
        change = Math.max(change, Math.abs(nextDown[i] - down[i]));
        change = Math.max(change, Math.abs(nextUp[i] - up[i]));
      }
      System.arraycopy(nextDown, 0, down, 0, n);
      System.arraycopy(nextUp, 0, up, 0, n);
    } while (change > 1e-2);
    double lost =
        IntStream.range(0, n).mapToDouble(i -> sales[i] * (1 - Math.min(down[i], up[i]))).sum();
    return lost / Arrays.stream(sales).sum();
  }

  private double[] replace() {
    int n = sector.length;
    double[] surviving = new double[Arrays.stream(sector).max().orElse(0) + 1];
    for (int i = 0; i < n; i++) {
      surviving[sector[i]] += sales[i] * down[i];
    }
    return IntStream.range(0, n)
        .mapToDouble(j -> surviving[sector[j]] > 0 ? sales[j] / surviving[sector[j]] : 1)
        .map(value -> Math.min(1, value))
        .toArray();
  }

  private double essential(int i, double[] replace) {
    double worst = 0;
    for (int first : bought.get(i)) {
      int k = sector[from[first]];
      double all = 0;
      double lost = 0;
      for (int l : bought.get(i)) {
        if (sector[from[l]] == k) {
          all += volume[l];
          if (need[l] == Essentiality.ESSENTIAL) {
            lost += replace[from[l]] * volume[l] * missing(l);
          }
        }
      }
      worst = all > 0 ? Math.max(worst, lost / all) : worst;
    }
    return 1 - worst;
  }

  private double partial(int i, double[] replace) {
    double all = 0;
    double lost = 0;
    for (int l : bought.get(i)) {
      all += volume[l];
      if (need[l] == Essentiality.PARTIAL) {
        lost += replace[from[l]] * volume[l] * missing(l);
      }
    }
    return all > 0 ? 1 - lost / all : 1;
  }

  private double missing(int link) {
    return 1 - down[from[link]];
  }

  private double customers(int i) {
    if (sales[i] == 0) {
      return 1;
    }
    double left = 0;
    for (int l : sold.get(i)) {
      left += volume[l] * up[to[l]];
    }
    return left / sales[i];
  }
}
