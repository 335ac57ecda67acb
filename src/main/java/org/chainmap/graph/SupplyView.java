package org.chainmap.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.kind.LinkKind;

/**
 * The supply links of a map, read as the flow of goods from sources to end products.
 *
 * <p><b>Where the flow starts and ends.</b> A supply link that closes a loop by leading to an
 * earlier stage (recycling) is a <i>return link</i>: it adds to a segment's supply, but the segment
 * does not depend on it. Of several that close a loop, those over the most stages are cut first;
 * one to an earlier stage that then closes no loop is a link like any other, so that the order of
 * stages decides nothing else. A source is a segment without incoming supply links, not counting
 * return links and loops. Where segments supply one another in a cycle that nothing outside
 * supplies, all of them are sources. So every segment is reached from a source. End products are
 * the segments of kind use and those set by hand; where there are none, those from which nothing
 * goes on, counted in the same way. Links to a recycler, which is a segment with only return links
 * as output, do not count there, a recycler is not an end product, and where a cycle supplies
 * nothing outside, all of it is. No segment without supply links is an end product, and none that
 * is set by hand not to be one.
 *
 * <p><b>Two readings of a loss.</b> <i>Cut off</i> (OR): no path from any source is left, so even a
 * chain in which any one path suffices loses the segment. <i>Downstream</i> (AND): some path
 * without return links comes from a lost segment, so a chain in which every input is needed misses
 * one. Every segment that is cut off is also downstream.
 */
public final class SupplyView {

  private final List<Id> segments;
  private final List<Link> links;
  private final Map<Id, Integer> index;
  private final Arcs arcs;
  private final SupplyFlow supplyFlow;
  private final Cuts cuts;
  private final Dominators dominators;
  private final int[] downstreamCounts;
  private final int[] cutOffCounts;

  private SupplyView(ChainMap map) {
    segments = new ArrayList<>();
    index = new HashMap<>();
    map.segments().forEach(segment -> add(segment.id()));
    links = map.links().stream().filter(link -> link.kind() == LinkKind.SUPPLY).toList();
    int n = segments.size();
    int[] tails = new int[links.size()];
    int[] heads = new int[links.size()];
    for (int a = 0; a < links.size(); a++) {
      Link link = links.get(a);
      tails[a] = at(link.from());
      heads[a] = at(link.to());
      index.put(link.id(), n + a);
    }
    arcs = new Arcs(n, tails, heads);
    supplyFlow = SupplyFlow.of(map, links, arcs);
    cuts = Cuts.of(arcs);
    dominators = Dominators.of(withLinksAsVertices(arcs), supplyFlow.sources());
    downstreamCounts = Reachability.counts(supplyFlow.forward());
    cutOffCounts = cutOffCounts();
  }

  public static SupplyView of(ChainMap map) {
    return new SupplyView(map);
  }

  private void add(Id segment) {
    index.put(segment, segments.size());
    segments.add(segment);
  }

  /** Turns link {@code a} into vertex {@code n + a}, so that links can be dominators too. */
  private static Arcs withLinksAsVertices(Arcs arcs) {
    int n = arcs.vertices();
    int m = arcs.count();
    int[] tails = new int[2 * m];
    int[] heads = new int[2 * m];
    for (int a = 0; a < m; a++) {
      tails[2 * a] = arcs.tail(a);
      heads[2 * a] = n + a;
      tails[2 * a + 1] = n + a;
      heads[2 * a + 1] = arcs.head(a);
    }
    return new Arcs(n + m, tails, heads);
  }

  private int[] cutOffCounts() {
    int n = segments.size();
    int[] order = dominators.order();
    int[] size = new int[n + links.size()];
    for (int i = order.length - 1; i >= 0; i--) {
      int v = order[i];
      int up = dominators.immediate(v);
      if (up >= 0) {
        size[up] += size[v] + (v < n ? 1 : 0);
      }
    }
    return size;
  }

  /** Returns its segments, in the order of ids: vertex {@code v} of {@link #arcs()} is the v-th. */
  public List<Id> segments() {
    return Collections.unmodifiableList(segments);
  }

  /**
   * Returns its supply links, in the order of ids: arc {@code a} of {@link #arcs()} is the a-th.
   */
  public List<Link> links() {
    return links;
  }

  /** Returns the segments and supply links as a graph in arrays. */
  public Arcs arcs() {
    return arcs;
  }

  /** Returns the graph of {@link #arcs()} without return links: losses spread along its arcs. */
  public Arcs forward() {
    return supplyFlow.forward();
  }

  /** Returns the vertices where the flow starts, ascending. */
  public int[] sourceVertices() {
    return supplyFlow.sources().clone();
  }

  /** Returns the vertices of the end products, ascending. */
  public int[] endVertices() {
    return supplyFlow.ends().clone();
  }

  /** Returns the biconnected components of the network, ignoring directions. */
  public List<int[]> blocks() {
    return cuts.blocks();
  }

  /** Returns the segments of some vertices. */
  public List<Id> ids(int... vertices) {
    List<Id> out = new ArrayList<>(vertices.length);
    for (int v : vertices) {
      out.add(segments.get(v));
    }
    return out;
  }

  /** Returns the segments where the flow starts. */
  public List<Id> sources() {
    return ids(supplyFlow.sources());
  }

  /** Returns the end products. */
  public List<Id> ends() {
    return ids(supplyFlow.ends());
  }

  /**
   * Tells whether a supply link closes a loop back to an earlier stage, or leads to its own
   * segment.
   */
  public boolean returns(Id link) {
    return supplyFlow.returning()[at(link) - segments.size()];
  }

  /** Tells whether supply links to or from other segments meet at a segment: three or more. */
  public boolean joins(Id segment) {
    int v = at(segment);
    long loops =
        IntStream.range(0, arcs.outDegree(v)).filter(k -> arcs.head(arcs.out(v, k)) == v).count();
    return arcs.degree(v) - 2 * loops > 2;
  }

  /** Returns the segments that a segment supplies, each once, by id. */
  public List<Id> customers(Id segment) {
    int v = at(segment);
    return ids(
        IntStream.range(0, arcs.outDegree(v))
            .map(k -> arcs.head(arcs.out(v, k)))
            .filter(w -> w != v)
            .sorted()
            .distinct()
            .toArray());
  }

  /**
   * Returns the segments that miss an input when these segments and links are lost (AND), the
   * nearest first.
   */
  public List<Id> downstream(Collection<Id> lost) {
    return ids(jointly(lost).downstream());
  }

  private JointLoss jointly(Collection<Id> lost) {
    boolean[] segment = new boolean[arcs.vertices()];
    boolean[] link = new boolean[arcs.count()];
    for (Id id : lost) {
      int v = at(id);
      if (v < segment.length) {
        segment[v] = true;
      } else {
        link[v - segment.length] = true;
      }
    }
    return new JointLoss(arcs, supplyFlow, segment, link);
  }

  /**
   * Returns the segments that miss an input when a segment or supply link is lost (AND), the
   * nearest first.
   */
  public List<Id> downstream(Id lost) {
    int v = at(lost);
    if (v < segments.size()) {
      return downstream(List.of(lost));
    }
    if (supplyFlow.returning()[v - segments.size()]) {
      return List.of();
    }
    Id target = segments.get(arcs.head(v - segments.size()));
    List<Id> out = new ArrayList<>(List.of(target));
    out.addAll(downstream(List.of(target)));
    return out;
  }

  /** Returns the size of {@link #downstream(Id)}. O(1). */
  public int downstreamCount(Id lost) {
    int v = at(lost);
    if (v < segments.size()) {
      return downstreamCounts[v];
    }
    int link = v - segments.size();
    return supplyFlow.returning()[link] ? 0 : 1 + downstreamCounts[arcs.head(link)];
  }

  /** Returns the segments left without any path from a source (OR), the nearest first. O(n + m). */
  public List<Id> cutOff(Id lost) {
    int v = at(lost);
    if (cutOffCounts[v] == 0) {
      return List.of();
    }
    int n = segments.size();
    int first = v < n ? v : arcs.head(v - n);
    boolean[] closed = new boolean[n];
    IntStream after =
        Arrays.stream(Reachability.from(supplyFlow.forward(), new int[] {first}, closed));
    IntStream all = v < n ? after : IntStream.concat(IntStream.of(first), after);
    return ids(all.filter(w -> dominators.dominates(v, w)).toArray());
  }

  /**
   * Returns the segments left without any path from a source when these segments and links are lost
   * (OR).
   */
  public List<Id> cutOff(Collection<Id> lost) {
    return ids(jointly(lost).cutOff());
  }

  /** Returns the size of {@link #cutOff(Id)}. O(1). */
  public int cutOffCount(Id lost) {
    return cutOffCounts[at(lost)];
  }

  /** Returns the nearest segment on every path from the sources to this one, if there is one. */
  public Optional<Id> immediateDominator(Id segment) {
    int up = dominators.immediate(at(segment));
    while (up >= segments.size()) {
      up = dominators.immediate(up);
    }
    return up < 0 ? Optional.empty() : Optional.of(segments.get(up));
  }

  /**
   * Returns the number of segments separated from the largest remaining part once a segment is
   * lost.
   */
  public int separated(Id segment) {
    return cuts.separated(at(segment));
  }

  /** Tells whether the segment is an articulation point of the network. */
  public boolean cuts(Id segment) {
    return cuts.cuts(at(segment));
  }

  /**
   * Returns the number of segments on the smaller side of a bridge; 0 where the link is not a
   * bridge.
   */
  public int smallerSide(Id link) {
    return cuts.smallerSide(at(link) - segments.size());
  }

  /**
   * Returns the segments disconnected when a segment or supply link is lost, ignoring directions:
   * those of all remaining parts of its component but the largest, by id. O(degree · disconnected
   * segments).
   */
  public List<Id> fallenOff(Id lost) {
    int v = at(lost);
    int size = v < segments.size() ? cuts.separated(v) : cuts.smallerSide(v - segments.size());
    return ids(DetachedParts.off(arcs, v, size));
  }

  private int at(Id id) {
    Integer at = index.get(id);
    if (at == null) {
      throw new IllegalArgumentException("no segment or supply link " + id);
    }
    return at;
  }
}
