package org.chainmap.analysis.cascade;

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
}
