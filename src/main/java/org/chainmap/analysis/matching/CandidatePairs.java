package org.chainmap.analysis.matching;

import java.util.Arrays;

/**
 * The candidate pairs from which the best pairing is chosen: by need, its candidate offers.
 *
 * @param offers the number of offers
 * @param offer by need its offers, each from 0 to {@code offers} − 1, each once
 * @param weight by need the weight of the pair with each, from 0 to 1
 * @param preferred by need whether a pair wins over equally good ones
 */
record CandidatePairs(int offers, int[][] offer, double[][] weight, boolean[][] preferred) {

  int needs() {
    return offer.length;
  }

  int size() {
    return Arrays.stream(offer).mapToInt(row -> row.length).sum();
  }
}
