package org.chainmap.ui.score;

import org.chainmap.analysis.score.Score;
import org.chainmap.geom.Id;

/** A score and its rank, from 1. */
record Ranked(int rank, Score score) {

  /** Tells whether it is the score of this element. */
  boolean of(Id element) {
    return score.element().equals(element);
  }
}
