package org.chainmap.layout.layered.quality;

import org.chainmap.layout.layered.tuning.SearchTuning;
import org.chainmap.task.Progress;

/**
 * How often the links of a drawing cross.
 *
 * @param straight as straight lines between the middles of cards
 * @param routed as they are routed; 0 where there are too many links to try
 */
public record CrossingCounts(long straight, long routed) {

  public static CrossingCounts of(LayoutResult layoutResult) {
    boolean few = layoutResult.graph().links() <= SearchTuning.FEW_LINKS;
    return new CrossingCounts(
        layoutResult.crossings(), few ? RoutedCrossings.count(layoutResult, Progress.NONE) : 0);
  }

  /** Tells whether there are hardly more crossings than in another drawing. */
  public boolean isFairTo(CrossingCounts other) {
    return isFair(straight, other.straight) && isFair(routed, other.routed);
  }

  private static boolean isFair(long crossings, long others) {
    return crossings <= Math.max(SearchTuning.HARDLY_MORE * others, others + 1);
  }
}
