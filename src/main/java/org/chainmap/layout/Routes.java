package org.chainmap.layout;

import org.chainmap.layout.layered.p5route.LaneRouter;
import org.chainmap.layout.layered.p5route.RoutingProblem;
import org.chainmap.layout.layered.p5route.channel.ChannelRouter;
import org.chainmap.task.Progress;
import org.jspecify.annotations.Nullable;

/**
 * The ways of all links: through columns and channels where cards lie in columns, and for what does
 * not fit in there by searching along lanes around what is.
 */
final class Routes {

  /** The part of the work that is leading links through columns, where cards lie in some. */
  private static final double COLUMNS = 0.85;

  private Routes() {}

  /** The points x, y, x, y … of every link's way. */
  static double[][] of(RoutingProblem routingProblem, Progress progress) {
    double[] @Nullable [] ways = ChannelRouter.routes(routingProblem, progress.part(0, COLUMNS));
    return LaneRouter.routes(routingProblem, ways, progress.part(COLUMNS, 1));
  }
}
