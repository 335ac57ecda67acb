package org.chainmap.analysis.cascade;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.chainmap.geom.Id;
import org.chainmap.graph.SupplyView;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.Participation;

/**
 * Computes what supply segments and end products lose, in all three {@link Reading}s: every segment
 * makes the least of what arrives of its essential goods ({@link InputGoods}, {@link
 * LeontiefNetwork}). Scenarios, the search for the worst and the ranking all read it here, so that
 * one loss has one number. Immutable, for any number of threads.
 */
public final class SupplyLosses {

  private final ChainMap map;
  private final InputGoods goods;
  private final Map<Id, Integer> index = new HashMap<>();
  private final int[] ends;
  private final Map<Reading, LeontiefNetwork> networks;

  /** Prepares a map. O(segments + links). */
  public SupplyLosses(ChainMap map, SupplyView supply) {
    this.map = map;
    goods = InputGoods.ofSegments(map, supply);
    goods.ids().forEach(id -> index.put(id, index.size()));
    ends = supply.ends().stream().mapToInt(this::at).toArray();
    networks = networks(goods, link -> false);
  }

  /** Returns the network of each reading. */
  public static Map<Reading, LeontiefNetwork> networks(InputGoods goods, Predicate<Link> lost) {
    Map<Reading, LeontiefNetwork> networks = new EnumMap<>(Reading.class);
    for (Reading reading : Reading.values()) {
      networks.put(reading, goods.network(reading, lost));
    }
    return networks;
  }

  /** Returns what segments need. */
  public InputGoods goods() {
    return goods;
  }

  /** Returns the networks of this map when some links are lost. */
  public Map<Reading, LeontiefNetwork> without(Set<Id> links) {
    return links.isEmpty() ? networks : networks(goods, link -> links.contains(link.id()));
  }

  /** Returns the network of one reading in which no link is lost. */
  public LeontiefNetwork network(Reading reading) {
    return Objects.requireNonNull(networks.get(reading));
  }

  /** Returns the number of a segment. */
  public int at(Id segment) {
    return Objects.requireNonNull(index.get(segment));
  }

  /** Returns the numbers of the end products. */
  public int[] ends() {
    return ends.clone();
  }

  /**
   * Returns the part of the end products that is lost, 0–1: the mean of their missing parts, all
   * counting the same; 0 where the map has none.
   *
   * @param missing the part missing of each segment
   */
  public double products(double[] missing) {
    return IntStream.of(ends).mapToDouble(v -> missing[v]).average().orElse(0);
  }

  /** Returns the part of its own supply that each segment loses with some enterprises, 0–1. */
  public double[] lostWith(Predicate<Id> enterprises) {
    double[] lost = new double[index.size()];
    map.segments()
        .forEach(
            segment ->
                DirectLoss.of(map, segment.id(), enterprises)
                    .ifPresent(loss -> lost[at(segment.id())] = loss.part()));
    return lost;
  }

  /**
   * Returns the part of the end products that is lost when a segment or an enterprise fails alone.
   * O(segments + links).
   *
   * @throws IllegalArgumentException if it is neither
   */
  public Band alone(Id id) {
    double[] lost = new double[index.size()];
    Integer segment = index.get(id);
    if (segment != null) {
      lost[segment] = 1;
    } else if (map.find(org.chainmap.model.Enterprise.class, id).isPresent()) {
      map.participationsOf(id).stream()
          .map(Participation::segment)
          .distinct()
          .forEach(
              s -> DirectLoss.of(map, s, id::equals).ifPresent(loss -> lost[at(s)] = loss.part()));
    } else {
      throw new IllegalArgumentException("no segment or enterprise " + id);
    }
    return ends.length == 0 || Arrays.stream(lost).allMatch(part -> part == 0)
        ? Band.NONE
        : Band.of(reading -> products(network(reading).missing(lost)));
  }

  /** Returns the segments, in the order of their numbers. */
  public List<Id> segments() {
    return goods.ids();
  }
}
