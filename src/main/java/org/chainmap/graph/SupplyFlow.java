package org.chainmap.graph;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.Segment;
import org.chainmap.model.Stage;

/**
 * The sources and ends of the flow of goods, by the rules of {@link SupplyView}.
 *
 * <p>Arrays are not copied; nobody may change them once this object is made.
 */
final class SupplyFlow {

  private final boolean[] returning;
  private final Arcs forward;
  private final int[] sources;
  private final int[] ends;

  /**
   * @param returning by arc, whether it closes a loop by leading back to an earlier stage, or leads
   *     to its own segment
   * @param forward the other arcs
   * @param sources vertices where the flow starts, ascending
   * @param ends vertices of end products, ascending
   */
  SupplyFlow(boolean[] returning, Arcs forward, int[] sources, int[] ends) {
    this.returning = returning;
    this.forward = forward;
    this.sources = sources;
    this.ends = ends;
  }

  boolean[] returning() {
    return returning;
  }

  Arcs forward() {
    return forward;
  }

  int[] sources() {
    return sources;
  }

  int[] ends() {
    return ends;
  }

  /**
   * Computes the flow along links, where arc {@code a} is the a-th link. O(stages · (segments +
   * links)).
   */
  static SupplyFlow of(ChainMap map, List<Link> links, Arcs arcs) {
    boolean[] returning = returning(map, links, arcs);
    Arcs forward = without(arcs, returning);
    int[] ends = EndProducts.of(map, forward, sinks(forward, arcs, returning));
    return new SupplyFlow(returning, forward, unfed(forward), ends);
  }

  /**
   * Marks loops, and the links back to an earlier stage that close loops: those over the most
   * stages first, for what is no loop without them needs no other to be cut. O(stages · (segments +
   * links)).
   */
  private static boolean[] returning(ChainMap map, List<Link> links, Arcs arcs) {
    int[] back = back(map, links);
    boolean[] returning = new boolean[links.size()];
    for (int a = 0; a < returning.length; a++) {
      returning[a] = arcs.tail(a) == arcs.head(a);
    }
    int[] jumps = Arrays.stream(back).filter(jump -> jump > 0).distinct().sorted().toArray();
    for (int j = jumps.length - 1; j >= 0; j--) {
      Components circles = Components.of(without(arcs, returning));
      for (int a = 0; a < returning.length; a++) {
        returning[a] |= back[a] == jumps[j] && circles.of(arcs.tail(a)) == circles.of(arcs.head(a));
      }
    }
    return returning;
  }

  /** Returns by link over how many stages it leads back; 0 or less where it does not. */
  private static int[] back(ChainMap map, List<Link> links) {
    List<Stage> stages = map.stages();
    Map<Id, Integer> rank = new HashMap<>();
    for (int i = 0; i < stages.size(); i++) {
      for (Segment segment : map.segmentsIn(stages.get(i).id())) {
        rank.put(segment.id(), i);
      }
    }
    int[] back = new int[links.size()];
    for (int a = 0; a < back.length; a++) {
      Integer from = rank.get(links.get(a).from());
      Integer to = rank.get(links.get(a).to());
      back[a] = from == null || to == null ? 0 : from - to;
    }
    return back;
  }

  /** Returns the graph without the arcs marked in {@code left}. */
  static Arcs without(Arcs arcs, boolean[] left) {
    int[] kept = IntStream.range(0, arcs.count()).filter(a -> !left[a]).toArray();
    return new Arcs(
        arcs.vertices(),
        Arrays.stream(kept).map(arcs::tail).toArray(),
        Arrays.stream(kept).map(arcs::head).toArray());
  }

  /**
   * Returns the vertices of every strong component (often a single vertex) that no arc enters from
   * outside.
   */
  private static int[] unfed(Arcs arcs) {
    Components circles = Components.of(arcs);
    boolean[] fed = new boolean[circles.count()];
    for (int a = 0; a < arcs.count(); a++) {
      int from = circles.of(arcs.tail(a));
      int to = circles.of(arcs.head(a));
      if (from != to) {
        fed[to] = true;
      }
    }
    return IntStream.range(0, arcs.vertices()).filter(v -> !fed[circles.of(v)]).toArray();
  }

  /** Returns the vertices from which nothing goes on, recyclers aside. */
  private static int[] sinks(Arcs forward, Arcs arcs, boolean[] returning) {
    boolean[] recycler = new boolean[arcs.vertices()];
    for (int a = 0; a < arcs.count(); a++) {
      int from = arcs.tail(a);
      recycler[from] |= returning[a] && from != arcs.head(a) && forward.outDegree(from) == 0;
    }
    boolean[] toRecycler = new boolean[forward.count()];
    for (int a = 0; a < forward.count(); a++) {
      toRecycler[a] = recycler[forward.head(a)];
    }
    return Arrays.stream(unfed(without(forward, toRecycler).reversed()))
        .filter(v -> !recycler[v])
        .toArray();
  }
}
