package org.chainmap.layout.layered.p5route.columns;

import java.util.Arrays;
import org.chainmap.layout.layered.p5route.Scene;
import org.chainmap.task.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Finds ways for the links between cards that lie in columns.
 *
 * <p>Precondition: none; any placement will do. Postcondition: a link whose ends both lie in
 * columns has a way of horizontal and vertical pieces from its source's right edge to its target's
 * left edge (right, within one column), and runs through no foreign card. Links at cards in no
 * column have none, nor have those that would run over such a card. Deterministic.
 */
public final class ColumnRouter {

  private static final int ROUNDS = 5;

  /** How much of the work is done, about, once gaps are chosen, passes sifted, strands led. */
  private static final double CHOSEN = 0.1;

  private static final double SIFTED = 0.55;
  private static final double LED = 0.95;

  /** How far a line is moved that lies upon another, in px. */
  private static final double NUDGE = 1.6;

  private final Scene scene;
  private final Strands strands;
  private final Lines lines;
  private final double[] y;
  private final double[] offset;
  private final double[] x;

  private ColumnRouter(Scene scene, Grid grid, Progress progress) {
    this.scene = scene;
    strands = new Strands(scene, grid);
    Gaps gaps = new Gaps(strands);
    gaps.choose();
    progress.check();
    progress.report(CHOSEN);
    new Sifting(strands, gaps).run(progress.part(CHOSEN, SIFTED));
    Leveling leveling = new Leveling(strands, gaps, new Lines(strands));
    if (new Rerouting(strands, gaps, leveling).run(progress.part(SIFTED, LED))) {
      leveling = new Leveling(strands, gaps, new Lines(strands));
    }
    leveling = Branching.branched(strands, gaps, leveling);
    lines = leveling.lines;
    leveling.choose();
    y = leveling.y;
    offset = Beside.offsets(strands);
    x = new double[strands.node.length];
    progress.check();
    settle(grid);
  }

  /**
   * The points x, y, x, y … of every link's way, null for those without.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} is cancelled
   */
  public static double[] @Nullable [] routes(Scene scene, Progress progress) {
    double[] @Nullable [] routes = new double[scene.links()][];
    Grid grid = Grid.of(scene);
    ColumnRouter router = new ColumnRouter(scene, grid, progress);
    LeftOut leftOut = LeftOut.of(scene, grid);
    for (int i = 0; i < router.strands.links.length; i++) {
      double[] way = router.points(i);
      int link = router.strands.links[i];
      routes[link] = leftOut.isMet(way, scene.from()[link], scene.to()[link]) ? null : way;
    }
    progress.report(1);
    return routes;
  }

  /** Places vertical pieces; where lines lie upon others all the same, moves them a little. */
  private void settle(Grid grid) {
    for (int round = 0; round < ROUNDS; round++) {
      boolean apart = true;
      for (Channel channel : channels(grid)) {
        channel.place(x);
        for (int line : Arrays.stream(channel.upon(x)).distinct().toArray()) {
          y[line] += (round % 2 == 0 ? 1 : -1) * NUDGE;
          apart = false;
        }
      }
      if (apart) {
        return;
      }
    }
    for (Channel channel : channels(grid)) {
      channel.place(x);
    }
  }

  private Channel[] channels(Grid grid) {
    int columns = grid.columns();
    Channel[] channels = new Channel[columns + 1];
    for (int c = 0; c <= columns; c++) {
      channels[c] =
          new Channel(
              c == 0 ? Double.NEGATIVE_INFINITY : grid.right()[c - 1],
              c == columns ? Double.POSITIVE_INFINITY : grid.left()[c]);
    }
    for (int i = 0; i < strands.links.length; i++) {
      for (int s = strands.start[i]; s + 1 < strands.start[i + 1]; s++) {
        if (level(s) == level(s + 1)) {
          continue;
        }
        int c = strands.channel(s);
        boolean turn = strands.turns(s);
        byte kind = (byte) (!turn ? 1 : strands.column[strands.node[s]] < c ? 0 : 2);
        boolean ahead = turn || strands.forward(i);
        int from = ahead ? s : s + 1;
        int to = ahead ? s + 1 : s;
        channels[c].add(
            s, kind, level(from), level(to), lines.of[from], lines.of[to], strands.net(i));
      }
    }
    return channels;
  }

  private double level(int s) {
    return y[lines.of[s]] + offset[strands.strand[s]];
  }

  private double[] points(int i) {
    int first = strands.start[i];
    int last = strands.start[i + 1] - 1;
    int from = strands.from(i);
    int to = strands.to(i);
    double[] points = new double[4 * (last - first) + 4];
    int n = 0;
    points[n++] = scene.right()[from];
    points[n++] = level(first);
    for (int s = first; s < last; s++) {
      if (level(s) != level(s + 1)) {
        points[n++] = x[s];
        points[n++] = level(s);
        points[n++] = x[s];
        points[n++] = level(s + 1);
      }
    }
    boolean within = strands.column[from] == strands.column[to];
    points[n++] = within ? scene.right()[to] : scene.left()[to];
    points[n++] = level(last);
    return Arrays.copyOf(points, n);
  }
}
