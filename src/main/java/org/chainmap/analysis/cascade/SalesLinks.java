package org.chainmap.analysis.cascade;

import java.util.Arrays;

/**
 * The data of a {@link SalesNetwork}, from which a modified network can be made. The arrays must
 * not be changed. Whoever makes it owns them.
 */
public final class SalesLinks {

  private final int[] sector;
  private final int[] from;
  private final int[] to;
  private final double[] volume;
  private final Essentiality[] need;
  private final boolean[] aside;

  /**
   * @param sector by firm, its sector
   * @param from by link, its seller
   * @param to by link, its buyer
   * @param volume by link, the amount sold
   * @param need by link, how much the buyer needs it
   * @param aside by link, whether the seller does not depend on it: a loss of the buyer then does
   *     not affect the seller
   */
  public SalesLinks(
      int[] sector, int[] from, int[] to, double[] volume, Essentiality[] need, boolean[] aside) {
    this.sector = sector;
    this.from = from;
    this.to = to;
    this.volume = volume;
    this.need = need;
    this.aside = aside;
  }

  public int[] sector() {
    return sector;
  }

  public int[] from() {
    return from;
  }

  public int[] to() {
    return to;
  }

  public double[] volume() {
    return volume;
  }

  public Essentiality[] need() {
    return need;
  }

  /** Creates links on all of which their sellers depend. */
  public SalesLinks(int[] sector, int[] from, int[] to, double[] volume, Essentiality[] need) {
    this(sector, from, to, volume, need, new boolean[from.length]);
  }

  public SalesNetwork network() {
    return new SalesNetwork(sector, from, to, volume, need, aside);
  }

  /**
   * Returns the same links with some of them cut. Each cut link is replaced by two links: from its
   * seller to a new firm that buys nothing, and from a new firm that delivers nothing to its buyer.
   * These new firms must fail in every cascade. The missing goods are as hard to replace as the
   * seller: the new supplier is of the seller's sector and sells as much in total, the rest to a
   * firm that is not affected.
   *
   * <p>Firm {@code n + 2c} stands for the lost supplier of the c-th cut link, {@code n + 2c + 1}
   * for its lost customer; one more, the last, buys the rest and does not fail. O(firms + links).
   */
  public SalesLinks cutting(int... cut) {
    int n = sector.length;
    int m = from.length;
    int firms = n + 2 * cut.length + 1;
    int links = m + 2 * cut.length;
    double[] sales = new double[n];
    for (int l = 0; l < m; l++) {
      sales[from[l]] += volume[l];
    }
    int[] sectors = Arrays.copyOf(sector, firms);
    int[] sellers = Arrays.copyOf(from, links);
    int[] buyers = Arrays.copyOf(to, links);
    double[] volumes = Arrays.copyOf(volume, links);
    Essentiality[] needs = Arrays.copyOf(need, links);
    int other = Arrays.stream(sector).max().orElse(0);
    for (int c = 0; c < cut.length; c++) {
      int l = cut[c];
      int seller = n + 2 * c;
      int buyer = seller + 1;
      sectors[seller] = sector[from[l]];
      sectors[buyer] = ++other;
      buyers[l] = buyer;
      needs[l] = Essentiality.NONE;
      set(m + 2 * c, seller, to[l], volume[l], need[l], sellers, buyers, volumes, needs);
      double rest = Math.max(0, sales[from[l]] - volume[l]);
      set(
          m + 2 * c + 1,
          seller,
          firms - 1,
          rest,
          Essentiality.NONE,
          sellers,
          buyers,
          volumes,
          needs);
    }
    sectors[firms - 1] = ++other;
    return new SalesLinks(sectors, sellers, buyers, volumes, needs, Arrays.copyOf(aside, links));
  }

  private static void set(
      int at,
      int seller,
      int buyer,
      double volume,
      Essentiality essentiality,
      int[] sellers,
      int[] buyers,
      double[] volumes,
      Essentiality[] needs) {
    sellers[at] = seller;
    buyers[at] = buyer;
    volumes[at] = volume;
    needs[at] = essentiality;
  }
}
