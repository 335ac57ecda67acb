package org.chainmap.bench;

import com.mxgraph.layout.hierarchical.mxHierarchicalLayout;
import com.mxgraph.model.mxGeometry;
import com.mxgraph.util.mxPoint;
import com.mxgraph.view.mxGraph;
import java.util.ArrayList;
import java.util.List;
import javax.swing.SwingConstants;

/**
 * JGraphX's hierarchical layout. It has no stages: an invisible node between every two stages
 * separates them, and links to an earlier stage are reversed for it.
 */
record JGraphX() implements Peer {

  @Override
  public String name() {
    return "jgx";
  }

  @Override
  public int most() {
    return 1_000;
  }

  @Override
  public boolean warms() {
    return true;
  }

  @Override
  public Drawn draw(Chain chain) {
    mxGraph graph = new mxGraph();
    Object root = graph.getDefaultParent();
    Object[] cards = new Object[chain.cards()];
    Object[] links = new Object[chain.links()];
    graph.getModel().beginUpdate();
    for (int v = 0; v < cards.length; v++) {
      cards[v] = graph.insertVertex(root, null, "", 0, 0, chain.w()[v], chain.h()[v]);
    }
    for (int e = 0; e < links.length; e++) {
      Object from = cards[chain.from()[e]];
      Object to = cards[chain.to()[e]];
      links[e] =
          chain.returns(e)
              ? graph.insertEdge(root, null, "", to, from)
              : graph.insertEdge(root, null, "", from, to);
    }
    for (int s = 0; s + 1 < chain.stages(); s++) {
      Object between = graph.insertVertex(root, null, "", 0, 0, 1, 1);
      for (int v = 0; v < cards.length; v++) {
        if (chain.stage()[v] == s) {
          graph.insertEdge(root, null, "", cards[v], between);
        } else if (chain.stage()[v] == s + 1) {
          graph.insertEdge(root, null, "", between, cards[v]);
        }
      }
    }
    graph.getModel().endUpdate();
    mxHierarchicalLayout layout = new mxHierarchicalLayout(graph, SwingConstants.WEST);
    layout.setIntraCellSpacing(Spaces.CARDS);
    layout.setInterRankCellSpacing(Spaces.COLUMNS);
    layout.setParallelEdgeSpacing(10);
    double start = Peer.cpu();
    layout.execute(root);
    Drawn drawn = Drawn.blank(chain, Peer.cpu() - start);
    for (int v = 0; v < cards.length; v++) {
      mxGeometry at = graph.getModel().getGeometry(cards[v]);
      drawn.x()[v] = at.getCenterX();
      drawn.y()[v] = at.getCenterY();
    }
    for (int e = 0; e < links.length; e++) {
      List<mxPoint> bends = graph.getModel().getGeometry(links[e]).getPoints();
      drawn.way()[e] = way(chain, drawn, e, bends == null ? List.of() : bends);
    }
    return drawn;
  }

  /**
   * Returns the bends of a link, with the points where it meets the borders of its cards at both
   * ends.
   */
  private static double[] way(Chain chain, Drawn drawn, int e, List<mxPoint> bends) {
    int a = chain.returns(e) ? chain.to()[e] : chain.from()[e];
    int b = chain.returns(e) ? chain.from()[e] : chain.to()[e];
    mxPoint middleA = new mxPoint(drawn.x()[a], drawn.y()[a]);
    mxPoint middleB = new mxPoint(drawn.x()[b], drawn.y()[b]);
    List<mxPoint> points = new ArrayList<>(bends);
    points.addFirst(edge(chain, a, middleA, bends.isEmpty() ? middleB : bends.getFirst()));
    points.addLast(edge(chain, b, middleB, bends.isEmpty() ? middleA : bends.getLast()));
    return points.stream()
        .flatMapToDouble(p -> java.util.stream.DoubleStream.of(p.getX(), p.getY()))
        .toArray();
  }

  private static mxPoint edge(Chain chain, int v, mxPoint middle, mxPoint towards) {
    double dx = towards.getX() - middle.getX();
    double dy = towards.getY() - middle.getY();
    double part =
        Math.min(Math.min(chain.w()[v] / 2 / Math.abs(dx), chain.h()[v] / 2 / Math.abs(dy)), 1);
    return new mxPoint(middle.getX() + part * dx, middle.getY() + part * dy);
  }
}
