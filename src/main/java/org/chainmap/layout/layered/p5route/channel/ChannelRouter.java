package org.chainmap.layout.layered.p5route.channel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chainmap.layout.layered.p5route.RoutingProblem;
import org.chainmap.layout.layered.tuning.RoutingTuning;
import org.chainmap.task.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Routes the edges between nodes that lie in layers, orthogonally.
 *
 * <p>Precondition: none; any placement will do. Postcondition: an edge whose ends both lie in
 * layers has a route of horizontal and vertical segments from its source's right side to its
 * target's left side (right, within one layer), through no other node. Edges at nodes in no layer
 * have no route, nor have those that would run over such a node. Deterministic.
 */
public final class ChannelRouter {

  /** How much of the work is done, about, once gaps are chosen, passes sifted, edges led. */
  private static final double CHOSEN = 0.1;

  private static final double SIFTED = 0.55;
  private static final double LED = 0.95;

  /** How far a line is moved that lies upon another, in px. */
  private static final double NUDGE = 1.6;

  private final RoutingProblem routingProblem;
  private final RoutedEdges routedEdges;
  private final PortLines portLines;
  private final SegmentAlignment segmentAlignment;
  private final double[] offset;
  private final double[] x;

  private ChannelRouter(RoutingProblem routingProblem, LayerGrid layerGrid, Progress progress) {
    this.routingProblem = routingProblem;
    routedEdges = new RoutedEdges(routingProblem, layerGrid);
    Passages passages = new Passages(routedEdges);
    passages.choose();
    progress.check();
    progress.report(CHOSEN);
    new PassageSifting(routedEdges, passages).run(progress.part(CHOSEN, SIFTED));
    SegmentAlignment segmentAlignment =
        new SegmentAlignment(routedEdges, passages, new PortLines(routedEdges));
    if (new ShortestPathRerouting(routedEdges, passages, segmentAlignment)
        .run(progress.part(SIFTED, LED))) {
      segmentAlignment = new SegmentAlignment(routedEdges, passages, new PortLines(routedEdges));
    }
    segmentAlignment = BundleSplitting.branched(routedEdges, passages, segmentAlignment);
    portLines = segmentAlignment.portLines();
    segmentAlignment.choose();
    this.segmentAlignment = segmentAlignment;
    offset = TrunkOffsets.offsets(routedEdges);
    x = new double[routedEdges.stops()];
    progress.check();
    settle(layerGrid);
  }

  /**
   * The points x, y, x, y … of every link's route, null for those without.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static double[] @Nullable [] routes(RoutingProblem routingProblem, Progress progress) {
    double[] @Nullable [] routes = new double[routingProblem.links()][];
    LayerGrid layerGrid = LayerGrid.of(routingProblem);
    ChannelRouter router = new ChannelRouter(routingProblem, layerGrid, progress);
    OffGridNodes offGridNodes = OffGridNodes.of(routingProblem, layerGrid);
    for (int i = 0; i < router.routedEdges.count(); i++) {
      double[] route = router.points(i);
      int link = router.routedEdges.link(i);
      routes[link] =
          offGridNodes.isMet(route, routingProblem.from()[link], routingProblem.to()[link])
              ? null
              : route;
    }
    progress.report(1);
    return routes;
  }

  /** Places vertical segments; where lines lie upon others all the same, moves them a little. */
  private void settle(LayerGrid layerGrid) {
    for (int round = 0; round < RoutingTuning.NUDGE_ROUNDS; round++) {
      boolean apart = true;
      for (ChannelTrackAssignment channel : channels(layerGrid)) {
        channel.place(x);
        for (int line : Arrays.stream(channel.upon(x)).distinct().toArray()) {
          segmentAlignment.move(line, (round % 2 == 0 ? 1 : -1) * NUDGE);
          apart = false;
        }
      }
      if (apart) {
        return;
      }
    }
    for (ChannelTrackAssignment channel : channels(layerGrid)) {
      channel.place(x);
    }
  }

  private ChannelTrackAssignment[] channels(LayerGrid layerGrid) {
    int layers = layerGrid.layers();
    List<List<ChannelSegment>> segments = new ArrayList<>();
    for (int c = 0; c <= layers; c++) {
      segments.add(new ArrayList<>());
    }
    for (int i = 0; i < routedEdges.count(); i++) {
      for (int s = routedEdges.start(i); s + 1 < routedEdges.end(i); s++) {
        if (level(s) != level(s + 1)) {
          segments.get(routedEdges.channel(s)).add(segment(i, s));
        }
      }
    }
    ChannelTrackAssignment[] channels = new ChannelTrackAssignment[layers + 1];
    for (int c = 0; c <= layers; c++) {
      channels[c] =
          new ChannelTrackAssignment(
              c == 0 ? Double.NEGATIVE_INFINITY : layerGrid.right()[c - 1],
              c == layers ? Double.POSITIVE_INFINITY : layerGrid.left()[c],
              segments.get(c));
    }
    return channels;
  }

  private ChannelSegment segment(int edge, int s) {
    boolean uTurn = routedEdges.isUTurn(s);
    boolean left = routedEdges.layer(routedEdges.node(s)) < routedEdges.channel(s);
    ChannelSegment.Path path =
        !uTurn
            ? ChannelSegment.Path.ACROSS
            : left ? ChannelSegment.Path.LEFT_U_TURN : ChannelSegment.Path.RIGHT_U_TURN;
    boolean ahead = uTurn || routedEdges.forward(edge);
    int from = ahead ? s : s + 1;
    int to = ahead ? s + 1 : s;
    return new ChannelSegment(
        s,
        path,
        level(from),
        level(to),
        portLines.line(from),
        portLines.line(to),
        routedEdges.net(edge));
  }

  private double level(int s) {
    return segmentAlignment.y(portLines.line(s)) + offset[routedEdges.edge(s)];
  }

  private double[] points(int i) {
    int first = routedEdges.start(i);
    int last = routedEdges.end(i) - 1;
    int from = routedEdges.from(i);
    int to = routedEdges.to(i);
    double[] points = new double[4 * (last - first) + 4];
    int n = 0;
    points[n++] = routingProblem.right()[from];
    points[n++] = level(first);
    for (int s = first; s < last; s++) {
      if (level(s) != level(s + 1)) {
        points[n++] = x[s];
        points[n++] = level(s);
        points[n++] = x[s];
        points[n++] = level(s + 1);
      }
    }
    boolean within = routedEdges.layer(from) == routedEdges.layer(to);
    points[n++] = within ? routingProblem.right()[to] : routingProblem.left()[to];
    points[n++] = level(last);
    return Arrays.copyOf(points, n);
  }
}
