package org.chainmap.graph;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.chainmap.geom.Id;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Link;
import org.chainmap.model.kind.LinkKind;
import org.jgrapht.Graph;
import org.jgrapht.graph.AsUnmodifiableGraph;
import org.jgrapht.graph.DirectedPseudograph;
import org.jspecify.annotations.Nullable;

/**
 * A chain map as a JGraphT graph: vertices are segment ids, edges are link ids.
 *
 * <p>It may contain cycles (recycling), loops and several links between two segments. Vertices and
 * edges are in the order of their ids, so every algorithm on it is reproducible. Immutable; derived
 * data are computed on first use and cached.
 */
public final class ChainGraph {

  private final ChainMap map;
  private final Graph<Id, Id> graph;
  private final Map<Id, Link> links;
  private volatile @Nullable SupplyView supply;

  private ChainGraph(ChainMap map, Graph<Id, Id> graph, Map<Id, Link> links) {
    this.map = map;
    this.graph = new AsUnmodifiableGraph<>(graph);
    this.links = Collections.unmodifiableMap(links);
  }

  /** Returns the graph of all segments and all links. O(segments + links). */
  public static ChainGraph of(ChainMap map) {
    return of(map, EnumSet.allOf(LinkKind.class));
  }

  /** Returns the graph of all segments and the links of some kinds. */
  public static ChainGraph of(ChainMap map, Set<LinkKind> kinds) {
    Graph<Id, Id> graph = new DirectedPseudograph<>(null, null, false);
    Map<Id, Link> links = new LinkedHashMap<>();
    map.segments().forEach(segment -> graph.addVertex(segment.id()));
    for (Link link : map.links()) {
      if (kinds.contains(link.kind())) {
        graph.addEdge(link.from(), link.to(), link.id());
        links.put(link.id(), link);
      }
    }
    return new ChainGraph(map, graph, links);
  }

  /** Returns the map of this graph. */
  public ChainMap map() {
    return map;
  }

  /** Returns its segments and the links of the chosen kinds as an unmodifiable graph. */
  public Graph<Id, Id> graph() {
    return graph;
  }

  /** Returns the links of the graph by id, in the order of ids. */
  public Map<Id, Link> links() {
    return links;
  }

  /** Returns its supply links as the flow of goods from sources to end products. */
  public SupplyView supply() {
    SupplyView ready = supply;
    if (ready == null) {
      ready = SupplyView.of(map);
      supply = ready;
    }
    return ready;
  }
}
