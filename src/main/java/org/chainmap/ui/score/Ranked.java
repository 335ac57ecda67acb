package org.chainmap.ui.score;

import org.chainmap.analysis.score.Score;

/** A score and its rank, from 1. */
record Ranked(int rank, Score score) {}
