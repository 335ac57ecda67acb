package org.chainmap.analysis.matching;

import java.util.Arrays;

/**
 * The pairs among which the best pairing is sought: by need the offers that come into question.
 *
 * @param offers how many offers there are
 * @param offer by need its offers, each from 0 to {@code offers} − 1, each once
 * @param weight by need the weight of the pair with each, from 0 to 1
 * @param preferred by need whether a pair is to win where others are as good
 */
record CandidatePairs(int offers, int[][] offer, double[][] weight, boolean[][] preferred) {

  int needs() {
    return offer.length;
  }

  int size() {
    return Arrays.stream(offer).mapToInt(row -> row.length).sum();
  }
}
