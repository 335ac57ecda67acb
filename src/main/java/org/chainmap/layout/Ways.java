package org.chainmap.layout;

import org.chainmap.layout.layered.p5route.Router;
import org.chainmap.layout.layered.p5route.Scene;
import org.chainmap.layout.layered.p5route.columns.ColumnRouter;
import org.chainmap.task.Progress;
import org.jspecify.annotations.Nullable;

/**
 * The ways of all links: through columns and channels where cards lie in columns, and for what does
 * not fit in there by searching along lanes around what is.
 */
final class Ways {

  /** The part of the work that is leading links through columns, where cards lie in some. */
  private static final double COLUMNS = 0.85;

  private Ways() {}

  /**
   * The points x, y, x, y … of every link's way.
   *
   * @param stays the way of each link that keeps it, null for those to be found
   */
  static double[][] of(Scene scene, double[] @Nullable [] stays, Progress progress) {
    for (double[] kept : stays) {
      if (kept != null) {
        return Router.routes(scene, stays, progress);
      }
    }
    double[] @Nullable [] ways = ColumnRouter.routes(scene, progress.part(0, COLUMNS));
    return Router.routes(scene, ways, progress.part(COLUMNS, 1));
  }
}
