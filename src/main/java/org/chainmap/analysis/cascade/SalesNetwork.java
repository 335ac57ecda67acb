package org.chainmap.analysis.cascade;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.chainmap.graph.IndexSort;

/**
 * A network of sales: firms (or segments) {@code 0 … n − 1} and links with the volumes
 * W<sub>ij</sub> that i sells to j. Several links between two firms and loops are allowed; links of
 * volume 0 are dropped. Immutable and thread-safe.
 */
public final class SalesNetwork {

  private final int size;
  private final double[] sales;
  private final double[] purchases;
  private final double totalSales;

  /** By firm, the firms of its sector that sell something, each sector's array shared. */
  final int[] sector;

  final int[][] members;

  /**
   * By buyer, the suppliers whose loss affects it: the essential ones first, grouped by sector,
   * then the others from {@link #partialStart} on. Next to each is its part of the buyer's
   * purchases: of those from the supplier's sector where essential, else of all.
   */
  final int[] inputStart;

  final int[] partialStart;
  final int[] inputFrom;
  final double[] inputPart;

  /** By firm, the buyers that its loss affects. */
  final int[] touchedStart;

  final int[] touched;

  /** By firm, its customers, with each customer's part of the sales the firm depends on. */
  final int[] saleStart;

  final int[] saleTo;
  final double[] salePart;

  /** By firm, its suppliers. */
  final int[] supplierStart;

  final int[] supplier;

  /**
   * Builds the network. O(n + m log m).
   *
   * @param sector by firm, any number: firms of one sector can replace one another
   * @param from by link, its seller
   * @param to by link, its buyer
   * @param volume by link, the amount sold, finite and 0 or more
   * @param need by link, how much the buyer needs it
   * @throws IllegalArgumentException if arrays differ in length or hold invalid values
   */
  public SalesNetwork(int[] sector, int[] from, int[] to, double[] volume, Essentiality[] need) {
    this(sector, from, to, volume, need, new boolean[from.length]);
  }

  /**
   * Builds a network in which sellers do not depend on some of the links: a loss of these buyers
   * does not affect them.
   *
   * @param aside by link, whether the seller does not depend on it
   */
  public SalesNetwork(
      int[] sector, int[] from, int[] to, double[] stated, Essentiality[] need, boolean[] aside) {
    size = sector.length;
    check(size, from, to, stated, need);
    double[] volume = summable(stated);
    int[] links = IntStream.range(0, from.length).filter(l -> volume[l] > 0).toArray();
    sales = new double[size];
    purchases = new double[size];
    double[] living = new double[size];
    for (int l : links) {
      sales[from[l]] += volume[l];
      living[from[l]] += aside[l] ? 0 : volume[l];
      purchases[to[l]] += volume[l];
    }
    totalSales = Arrays.stream(sales).sum();

    int[] sectors = Arrays.stream(sector).sorted().distinct().toArray();
    this.sector = Arrays.stream(sector).map(s -> Arrays.binarySearch(sectors, s)).toArray();
    members = members(this.sector, sectors.length, sales);

    saleStart = starts(links, from, size);
    int[] bySeller = IndexSort.sorted(links, l -> from[l]);
    saleTo = Arrays.stream(bySeller).map(l -> to[l]).toArray();
    salePart =
        Arrays.stream(bySeller)
            .mapToDouble(l -> aside[l] ? 0 : volume[l] / living[from[l]])
            .toArray();

    supplierStart = starts(links, to, size);
    int[] byBuyer =
        IndexSort.sorted(links, l -> to[l], l -> -need[l].ordinal(), l -> this.sector[from[l]]);
    supplier = Arrays.stream(byBuyer).map(l -> from[l]).toArray();

    int[] inputs = Arrays.stream(byBuyer).filter(l -> need[l] != Essentiality.NONE).toArray();
    inputStart = starts(inputs, to, size);
    inputFrom = Arrays.stream(inputs).map(l -> from[l]).toArray();
    partialStart = Arrays.copyOf(inputStart, size);
    for (int l : inputs) {
      partialStart[to[l]] += need[l] == Essentiality.ESSENTIAL ? 1 : 0;
    }
    inputPart = inputParts(byBuyer, inputs, from, to, volume, need);

    int[] touching = Arrays.stream(bySeller).filter(l -> need[l] != Essentiality.NONE).toArray();
    touchedStart = starts(touching, from, size);
    touched = Arrays.stream(touching).map(l -> to[l]).toArray();
  }

  private static void check(int size, int[] from, int[] to, double[] volume, Essentiality[] need) {
    int m = from.length;
    if (to.length != m || volume.length != m || need.length != m) {
      throw new IllegalArgumentException("a link needs both ends, a volume and a need");
    }
    for (int l = 0; l < m; l++) {
      if (from[l] < 0 || from[l] >= size || to[l] < 0 || to[l] >= size) {
        throw new IllegalArgumentException("link " + l + " has an end that is no firm");
      }
      if (!(volume[l] >= 0) || volume[l] == Double.POSITIVE_INFINITY) {
        throw new IllegalArgumentException("link " + l + " has the volume " + volume[l]);
      }
    }
  }

  /**
   * Returns the volumes, or, where their sum is no finite number, all of them divided by the same
   * power of two: only their proportions count.
   */
  private static double[] summable(double[] volume) {
    return Double.isFinite(Arrays.stream(volume).sum())
        ? volume
        : Arrays.stream(volume).map(each -> Math.scalb(each, -Integer.SIZE)).toArray();
  }

  private static int[] starts(int[] links, int[] end, int size) {
    int[] start = new int[size + 1];
    for (int l : links) {
      start[end[l] + 1]++;
    }
    Arrays.parallelPrefix(start, Integer::sum);
    return start;
  }

  private static int[][] members(int[] sector, int sectors, double[] sales) {
    int[] selling = IntStream.range(0, sector.length).filter(i -> sales[i] > 0).toArray();
    int[] start = starts(selling, sector, sectors);
    int[][] members = new int[sectors][];
    for (int k = 0; k < sectors; k++) {
      members[k] = new int[start[k + 1] - start[k]];
    }
    int[] filled = new int[sectors];
    for (int i : selling) {
      members[sector[i]][filled[sector[i]]++] = i;
    }
    return members;
  }

  /**
   * Computes the parts of {@link #inputStart}. The denominators include links of every type, within
   * the sector or overall.
   */
  private double[] inputParts(
      int[] byBuyer, int[] inputs, int[] from, int[] to, double[] volume, Essentiality[] need) {
    double[] bySector = new double[members.length];
    double[] parts = new double[inputs.length];
    for (int k = 0, next = 0; k < byBuyer.length; k = next) {
      int buyer = to[byBuyer[k]];
      while (next < byBuyer.length && to[byBuyer[next]] == buyer) {
        bySector[sector[from[byBuyer[next]]]] += volume[byBuyer[next]];
        next++;
      }
      for (int in = inputStart[buyer]; in < inputStart[buyer + 1]; in++) {
        int l = inputs[in];
        parts[in] =
            volume[l]
                / (need[l] == Essentiality.ESSENTIAL
                    ? bySector[sector[from[l]]]
                    : purchases[buyer]);
      }
      for (int i = k; i < next; i++) {
        bySector[sector[from[byBuyer[i]]]] = 0;
      }
    }
    return parts;
  }

  /** Returns the number of firms. */
  public int size() {
    return size;
  }

  /** Returns the number of links with a volume above 0. */
  public int links() {
    return saleTo.length;
  }

  /** Returns s<sub>i</sub>: a firm's sales to all its customers together. */
  public double sales(int firm) {
    return sales[firm];
  }

  /** Returns a firm's purchases from all its suppliers together. */
  public double purchases(int firm) {
    return purchases[firm];
  }

  /** Returns the sales of all firms together; where they are 0, there is no index. */
  public double totalSales() {
    return totalSales;
  }
}
