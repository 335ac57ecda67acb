package org.chainmap.analysis.cascade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.Dependence;
import org.chainmap.model.kind.LinkKind;
import org.chainmap.model.value.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A map's supply links as a {@link SalesNetwork}, with the assumptions made. Where no link states a
 * volume, all count as equal; where some do, the others are left out. A link of unknown dependence
 * counts as not essential, a firm of unknown sector as a separate sector.
 *
 * @param ids the segments or enterprises, in the order of ids: firm {@code i} of the network is the
 *     i-th
 * @param sold the same links as arrays, link {@code l} being the l-th of {@code links}
 * @param links the links of the network, in the order of ids, including those of volume 0
 * @param equal whether no link states a volume
 * @param leftOut the links without a volume, where others have one
 * @param needUnknown the links of the network whose dependence is unknown
 * @param sectorUnknown the firms with links whose sector is unknown
 */
public record ChainSales(
    List<Id> ids,
    SalesNetwork network,
    SalesLinks sold,
    List<Link> links,
    boolean equal,
    List<Id> leftOut,
    List<Id> needUnknown,
    List<Id> sectorUnknown) {

  /**
   * Returns the network of segments and the supply links between them. O(segments + links · log
   * links).
   */
  public static ChainSales ofSegments(ChainMap map) {
    return of(
        map.segments().stream().map(Segment::id).toList(),
        map.segments().stream().map(Segment::sector).toArray(String[]::new),
        supply(map),
        Link::from,
        Link::to);
  }

  /**
   * Returns the network of enterprises and the supply links that name both supplier and customer.
   */
  public static ChainSales ofEnterprises(ChainMap map) {
    return of(
        map.enterprises().stream().map(Enterprise::id).toList(),
        map.enterprises().stream().map(Enterprise::sector).toArray(String[]::new),
        supply(map).stream().filter(l -> l.supplier() != null && l.customer() != null).toList(),
        Link::supplier,
        Link::customer);
  }

  private static List<Link> supply(ChainMap map) {
    return map.links().stream().filter(link -> link.kind() == LinkKind.SUPPLY).toList();
  }

  private static ChainSales of(
      List<Id> ids,
      @Nullable String[] sectors,
      List<Link> all,
      Function<Link, @Nullable Id> seller,
      Function<Link, @Nullable Id> buyer) {
    boolean equal = all.stream().allMatch(link -> link.volume() == null);
    List<Link> links = new ArrayList<>();
    List<Id> leftOut = new ArrayList<>();
    for (Link link : all) {
      if (equal || stated(link.volume())) {
        links.add(link);
      } else {
        leftOut.add(link.id());
      }
    }
    Map<Id, Integer> index = new HashMap<>();
    ids.forEach(id -> index.put(id, index.size()));
    int m = links.size();
    int[] from = new int[m];
    int[] to = new int[m];
    double[] volume = new double[m];
    Essentiality[] need = new Essentiality[m];
    boolean[] linked = new boolean[ids.size()];
    for (int l = 0; l < m; l++) {
      Link link = links.get(l);
      from[l] = index.getOrDefault(seller.apply(link), -1);
      to[l] = index.getOrDefault(buyer.apply(link), -1);
      Figure figure = link.volume();
      volume[l] = figure == null ? 1 : figure.value();
      need[l] = need(link.dependence());
      linked[from[l]] = true;
      linked[to[l]] = true;
    }
    List<Id> sectorUnknown = new ArrayList<>();
    int[] sector = new int[ids.size()];
    Map<String, Integer> named = new HashMap<>();
    for (int i = 0; i < sector.length; i++) {
      String name = sectors[i];
      sector[i] = name == null ? sector.length + i : named.computeIfAbsent(name, s -> named.size());
      if (name == null && linked[i]) {
        sectorUnknown.add(ids.get(i));
      }
    }
    SalesLinks sold = new SalesLinks(sector, from, to, volume, need);
    return new ChainSales(
        ids,
        sold.network(),
        sold,
        links,
        equal,
        leftOut,
        links.stream().filter(link -> link.dependence() == null).map(Link::id).toList(),
        sectorUnknown);
  }

  private static boolean stated(@Nullable Figure volume) {
    return Figure.usable(volume) != null;
  }

  private static Essentiality need(@Nullable Dependence dependence) {
    return switch (dependence) {
      case ESSENTIAL -> Essentiality.ESSENTIAL;
      case IGNORED -> Essentiality.NONE;
      case NON_ESSENTIAL -> Essentiality.PARTIAL;
      case null -> Essentiality.PARTIAL;
    };
  }
}
