package org.chainmap.bench;

import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Eclipse ELK's layered layout, orthogonal, stages as partitions; with its defaults, or with the
 * highest thoroughness and node placement by network simplex.
 */
record ElkLayered(String name, boolean thorough) implements Peer {

  static final ElkLayered DEFAULT = new ElkLayered("elk", false);
  static final ElkLayered THOROUGH = new ElkLayered("elkhi", true);

  @Override
  public int most() {
    return thorough ? 300 : 1_000;
  }

  @Override
  public boolean warms() {
    return true;
  }

  @Override
  public Drawn draw(Chain chain) {
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new CoreOptions(), new LayeredMetaDataProvider());
    ElkNode root = ElkGraphUtil.createGraph();
    options(root);
    ElkNode[] nodes = new ElkNode[chain.cards()];
    for (int v = 0; v < nodes.length; v++) {
      nodes[v] = ElkGraphUtil.createNode(root);
      nodes[v].setDimensions(chain.w()[v], chain.h()[v]);
      nodes[v].setProperty(CoreOptions.PARTITIONING_PARTITION, chain.stage()[v]);
    }
    ElkEdge[] edges = new ElkEdge[chain.links()];
    for (int e = 0; e < edges.length; e++) {
      edges[e] = ElkGraphUtil.createSimpleEdge(nodes[chain.from()[e]], nodes[chain.to()[e]]);
    }
    double start = Peer.cpu();
    new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
    Drawn drawn = Drawn.blank(chain, Peer.cpu() - start);
    for (int v = 0; v < nodes.length; v++) {
      drawn.x()[v] = nodes[v].getX() + chain.w()[v] / 2;
      drawn.y()[v] = nodes[v].getY() + chain.h()[v] / 2;
    }
    for (int e = 0; e < edges.length; e++) {
      if (!edges[e].getSections().isEmpty()) {
        drawn.way()[e] = way(edges[e].getSections().getFirst());
      }
    }
    return drawn;
  }

  private void options(ElkNode root) {
    root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
    root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    root.setProperty(CoreOptions.PARTITIONING_ACTIVATE, true);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE, Spaces.CARDS);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, Spaces.COLUMNS);
    root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 10.0);
    root.setProperty(LayeredOptions.SPACING_EDGE_NODE, 10.0);
    root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 6.0);
    root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 10.0);
    if (thorough) {
      root.setProperty(LayeredOptions.THOROUGHNESS, 50);
      root.setProperty(
          LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
    }
  }

  private static double[] way(ElkEdgeSection section) {
    int bends = section.getBendPoints().size();
    double[] way = new double[2 * bends + 4];
    way[0] = section.getStartX();
    way[1] = section.getStartY();
    for (int i = 0; i < bends; i++) {
      way[2 * i + 2] = section.getBendPoints().get(i).getX();
      way[2 * i + 3] = section.getBendPoints().get(i).getY();
    }
    way[2 * bends + 2] = section.getEndX();
    way[2 * bends + 3] = section.getEndY();
    return way;
  }
}
