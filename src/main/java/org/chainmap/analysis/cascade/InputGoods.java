package org.chainmap.analysis.cascade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.chainmap.geom.Id;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Element;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.model.kind.SegmentKind;
import org.jspecify.annotations.Nullable;

/**
 * The goods that the segments, or the enterprises, of a map need, each by the links that bring it.
 *
 * <p>What one segment supplies to another is one good. Goods of different segments are different
 * goods, and no share divides across them. Where several links bring one good, their shares say how
 * much of it each brings; links of unknown share bring equal parts of the rest. Where no share is
 * stated but all volumes are, these divide it. Shares that add up to more than 100 count in
 * proportion, see {@link #over()}; where they add up to less, the rest comes from the same segment
 * along no link of the map, or, among enterprises, from suppliers that are not on the map. A link
 * from a segment (or an enterprise) to itself brings nothing.
 */
public final class InputGoods {

  /** Largest rounding error of a sum of shares, in percent. */
  private static final double TOLERANCE = 0.5;

  private final List<Id> ids;
  private final List<Good> goods;
  private final Map<Id, Boolean> returns;
  private final Map<Id, SegmentKind> kinds;
  private final boolean restFromSupplier;

  private record Good(int of, List<Integer> from, List<Link> links) {}

  private record Key(int of, Id segment, Id target) {}

  private interface End {
    @Nullable Id of(Link link);
  }

  private InputGoods(
      ChainMap map, SupplyView supply, List<Id> ids, boolean segments, End seller, End buyer) {
    this.ids = ids;
    restFromSupplier = segments;
    Map<Id, Integer> index = new HashMap<>();
    ids.forEach(id -> index.put(id, index.size()));
    kinds = new HashMap<>();
    for (Segment segment : map.segments()) {
      kinds.put(segment.id(), segment.kind());
    }
    returns = new HashMap<>();
    Map<Key, List<Link>> grouped = new LinkedHashMap<>();
    for (Link link : supply.links()) {
      Integer from = index.get(seller.of(link));
      Integer to = index.get(buyer.of(link));
      if (from != null && to != null && !from.equals(to)) {
        returns.put(link.id(), supply.returns(link.id()));
        grouped
            .computeIfAbsent(new Key(to, link.from(), link.to()), key -> new ArrayList<>())
            .add(link);
      }
    }
    goods = new ArrayList<>();
    grouped.forEach(
        (key, links) ->
            goods.add(
                new Good(
                    key.of,
                    links.stream()
                        .map(link -> Objects.requireNonNull(index.get(seller.of(link))))
                        .toList(),
                    links)));
  }

  /** Returns what segments need of one another, in the order of their ids. O(links). */
  public static InputGoods ofSegments(ChainMap map, SupplyView supply) {
    List<Id> ids = map.segments().stream().map(Element::id).toList();
    return new InputGoods(map, supply, ids, true, Link::from, Link::to);
  }

  /**
   * Returns what enterprises need of one another, by the links that name supplier and customer, in
   * the order of their ids. O(links).
   */
  public static InputGoods ofEnterprises(ChainMap map, SupplyView supply) {
    List<Id> ids = map.enterprises().stream().map(Element::id).toList();
    return new InputGoods(map, supply, ids, false, Link::supplier, Link::customer);
  }

  /** Returns the segments or enterprises: node {@code i} of a network is the i-th. */
  public List<Id> ids() {
    return ids;
  }

  /**
   * Returns the network of the goods that are essential in a reading.
   *
   * @param lost the links that are lost
   */
  public LeontiefNetwork network(Reading reading, Predicate<Link> lost) {
    return network(link -> essential(reading, link), lost);
  }

  /** Returns the network of the goods of which some link is essential. O(links). */
  LeontiefNetwork network(Predicate<Link> essential, Predicate<Link> lost) {
    return new LeontiefNetwork(
        ids.size(),
        goods.stream()
            .filter(good -> good.links.stream().anyMatch(essential))
            .map(good -> needed(good, lost))
            .toList());
  }

  /** Tells whether a link's good is essential in a reading. */
  public boolean essential(Reading reading, Link link) {
    return reading.essential(
        link,
        returns.getOrDefault(link.id(), true),
        kinds.getOrDefault(link.from(), SegmentKind.PART));
  }

  private LeontiefNetwork.Good needed(Good good, Predicate<Link> lost) {
    double[] part = parts(good.links);
    double rest = 1;
    double missing = 0;
    for (int k = 0; k < part.length; k++) {
      rest -= part[k];
      if (lost.test(good.links.get(k))) {
        missing += part[k];
        part[k] = 0;
      }
    }
    if (restFromSupplier) {
      part[0] += Math.max(0, rest);
    }
    int[] from = good.from.stream().mapToInt(Integer::intValue).toArray();
    return new LeontiefNetwork.Good(good.of, missing, from, part);
  }

  /** Returns the part of one good that each of its links brings, at most 1 in all. */
  static double[] parts(List<Link> links) {
    double stated = 0;
    int unstated = 0;
    for (Link link : links) {
      stated += link.share() == null ? 0 : link.share().value();
      unstated += link.share() == null ? 1 : 0;
    }
    boolean byVolume =
        unstated == links.size() && links.stream().allMatch(link -> link.volume() != null);
    double volume = byVolume ? links.stream().mapToDouble(InputGoods::volume).sum() : 0;
    double whole = stated > 100 - TOLERANCE ? stated : 100;
    double[] part = new double[links.size()];
    for (int k = 0; k < part.length; k++) {
      Link link = links.get(k);
      part[k] =
          link.share() != null
              ? link.share().value() / whole
              : volume > 0 ? volume(link) / volume : (whole - stated) / whole / unstated;
    }
    return part;
  }

  private static double volume(Link link) {
    return link.volume() == null ? 0 : link.volume().value();
  }

  /** Returns the links whose stated shares of one good add up to more than 100 %. */
  public List<Id> over() {
    return goods.stream()
        .filter(
            good ->
                good.links.stream()
                        .mapToDouble(l -> l.share() == null ? 0 : l.share().value())
                        .sum()
                    > 100 + TOLERANCE)
        .flatMap(good -> good.links.stream())
        .filter(link -> link.share() != null)
        .map(Link::id)
        .toList();
  }

  /** Returns the links of which not every reading says the same. */
  public List<Id> unknown() {
    return goods.stream()
        .flatMap(good -> good.links.stream())
        .filter(link -> essential(Reading.LEAST, link) != essential(Reading.MOST, link))
        .map(Link::id)
        .toList();
  }
}
