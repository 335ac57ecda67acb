package org.chainmap.analysis;

import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.kind.Substitutability;
import org.chainmap.model.value.Figure;
import org.chainmap.model.value.SupplyFacts;
import org.jspecify.annotations.Nullable;

/**
 * The concern that single facts give, from 0 (none) to 1 (worst): the one table that severities of
 * findings and bottleneck scores read. A convention of this program.
 */
public final class Concern {

  private Concern() {}

  /** Returns that of a substitutability: none 1, hard 2⁄3, possible 1⁄3, easy 0. */
  public static double of(Substitutability substitutability) {
    return switch (substitutability) {
      case NONE -> 1;
      case HARD -> 2.0 / 3;
      case POSSIBLE -> 1.0 / 3;
      case EASY -> 0;
    };
  }

  /** Returns that of a state: gap 1, weak 2⁄3, potential 1⁄3, strong 0. */
  public static double of(SegmentState state) {
    return switch (state) {
      case GAP -> 1;
      case WEAK -> 2.0 / 3;
      case POTENTIAL -> 1.0 / 3;
      case STRONG -> 0;
    };
  }

  /** Returns the part of a time to recover that a time to survive, both in weeks, leaves open. */
  public static double uncovered(double recover, double survive) {
    return recover <= survive ? 0 : (recover - survive) / recover;
  }

  /**
   * Returns that of how many suppliers are listed: no domestic one 1, a single one 0.7, a single
   * domestic one besides foreign ones 0.6, d domestic ones 0.6 ÷ d.
   *
   * @param all the number of suppliers, at least 1
   * @param domestic how many of them are domestic
   */
  public static double ofSuppliers(int all, int domestic) {
    if (domestic == 0) {
      return 1;
    }
    return all == 1 ? 0.7 : 0.6 / domestic;
  }

  /** Returns the sum of the concerns of the facts of a segment that are known, 0 to 3. */
  static double sum(@Nullable SegmentState state, SupplyFacts facts) {
    Substitutability substitutability = facts.substitutability();
    Figure recover = facts.timeToRecover();
    Figure survive = facts.timeToSurvive();
    return (state == null ? 0 : of(state))
        + (substitutability == null ? 0 : of(substitutability))
        + (recover == null || survive == null ? 0 : uncovered(recover.value(), survive.value()));
  }
}
