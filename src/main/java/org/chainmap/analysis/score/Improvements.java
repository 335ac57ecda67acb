package org.chainmap.analysis.score;

import org.chainmap.model.kind.SegmentState;
import org.chainmap.model.kind.Substitutability;

/** Improvements of a segment's substitutability and state by one step. */
final class Improvements {

  private Improvements() {}

  static Substitutability easier(Substitutability than) {
    return switch (than) {
      case NONE -> Substitutability.HARD;
      case HARD -> Substitutability.POSSIBLE;
      case POSSIBLE, EASY -> Substitutability.EASY;
    };
  }

  static SegmentState better(SegmentState than) {
    return switch (than) {
      case GAP -> SegmentState.WEAK;
      case WEAK -> SegmentState.POTENTIAL;
      case POTENTIAL, STRONG -> SegmentState.STRONG;
    };
  }
}
