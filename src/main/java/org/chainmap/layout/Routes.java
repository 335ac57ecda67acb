package org.chainmap.layout;

import org.chainmap.layout.layered.p5route.OrthogonalRouter;
import org.chainmap.layout.layered.p5route.RoutingProblem;
import org.chainmap.layout.layered.p5route.channel.ChannelRouter;
import org.chainmap.task.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Routes all links: through the channels between layers where cards lie in layers, and the rest by
 * a path search around them.
 */
final class Routes {

  /** The fraction of the work spent on routing through the channels between layers. */
  private static final double CHANNELS = 0.85;

  private Routes() {}

  /** Returns the points x, y, x, y … of every link's route. */
  static double[][] of(RoutingProblem routingProblem, Progress progress) {
    double[] @Nullable [] routed = ChannelRouter.routes(routingProblem, progress.part(0, CHANNELS));
    return OrthogonalRouter.routes(routingProblem, routed, progress.part(CHANNELS, 1));
  }
}
