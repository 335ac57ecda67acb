package org.chainmap.analysis.cascade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The arrays a {@link SalesNetwork} is made of: by firm its sector, by link all else. Tests that
 * make it own the arrays.
 */
public final class LinkRows {

  private final int[] sector;
  private final int[] from;
  private final int[] to;
  private final double[] volume;
  private final Essentiality[] need;

  public LinkRows(int[] sector, int[] from, int[] to, double[] volume, Essentiality[] need) {
    this.sector = sector;
    this.from = from;
    this.to = to;
    this.volume = volume;
    this.need = need;
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

  /** A network made of rows {@code seller buyer sellerSector buyerSector type [volume]}. */
  static LinkRows of(List<String> names, String... rows) {
    int[] sector = new int[names.size()];
    int m = rows.length;
    LinkRows links =
        new LinkRows(sector, new int[m], new int[m], new double[m], new Essentiality[m]);
    for (int l = 0; l < m; l++) {
      String[] row = rows[l].split(" ");
      links.from[l] = names.indexOf(row[0]);
      links.to[l] = names.indexOf(row[1]);
      sector[links.from[l]] = Integer.parseInt(row[2]);
      sector[links.to[l]] = Integer.parseInt(row[3]);
      links.need[l] = Essentiality.values()[Integer.parseInt(row[4])];
      links.volume[l] = row.length > 5 ? Double.parseDouble(row[5]) : 1;
    }
    return links;
  }

  /**
   * A random network: circles, links to themselves, several links between two firms, isolated firms
   * and, where {@code odd}, links of volume 0.
   */
  public static LinkRows random(int n, int m, int sectors, boolean odd, long seed) {
    Random random = new Random(seed);
    int[] sector = new int[n];
    Arrays.setAll(sector, i -> random.nextInt(sectors));
    LinkRows links =
        new LinkRows(sector, new int[m], new int[m], new double[m], new Essentiality[m]);
    List<Essentiality> needs = new ArrayList<>(List.of(Essentiality.values()));
    for (int l = 0; l < m; l++) {
      links.from[l] = random.nextInt(n);
      links.to[l] = random.nextInt(n);
      links.volume[l] = odd && random.nextInt(8) == 0 ? 0 : Math.exp(random.nextGaussian());
      links.need[l] = needs.get(random.nextInt(needs.size()));
    }
    return links;
  }

  SalesNetwork network() {
    return new SalesNetwork(sector, from, to, volume, need);
  }
}
