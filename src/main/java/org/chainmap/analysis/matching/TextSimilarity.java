package org.chainmap.analysis.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * Similarity of texts: the cosine of their TF-IDF vectors over {@link Tokens#terms}. Chinese is
 * compared by character bigrams, so no word segmenter is needed (Salton and Buckley, Information
 * Processing and Management 24:513, 1988). With N the number of texts, n(t) the number of texts
 * with the term t and f(t, d) the number of its occurrences in the text d, a term has the weight
 *
 * <pre>f(t, d) · (1 + ln((1 + N) / (1 + n(t))))</pre>
 *
 * and every vector is divided by its length. The similarity ranges from 0, no common term, to 1.
 */
final class TextSimilarity {

  private final double[][] weight;
  private final int[][] term;
  private final int terms;

  /** Builds the vectors. O(length of all texts). */
  TextSimilarity(List<Tokens> texts) {
    Map<String, Integer> numbers = new HashMap<>();
    List<int[]> occurring = new ArrayList<>();
    for (Tokens text : texts) {
      occurring.add(
          text.terms().stream()
              .mapToInt(t -> numbers.computeIfAbsent(t, k -> numbers.size()))
              .sorted()
              .toArray());
    }
    terms = numbers.size();
    int[] in = new int[terms];
    term = new int[texts.size()][];
    weight = new double[texts.size()][];
    for (int d = 0; d < term.length; d++) {
      count(d, occurring.get(d), in);
    }
    for (int d = 0; d < term.length; d++) {
      weigh(d, t -> 1 + Math.log((1.0 + texts.size()) / (1 + in[t])));
    }
  }

  /** Counts the terms of a text, and adds 1 to the number of texts of each of its terms. */
  private void count(int d, int[] sorted, int[] in) {
    int[] distinct = new int[sorted.length];
    double[] count = new double[sorted.length];
    int n = 0;
    for (int t : sorted) {
      if (n == 0 || distinct[n - 1] != t) {
        distinct[n++] = t;
        in[t]++;
      }
      count[n - 1]++;
    }
    term[d] = java.util.Arrays.copyOf(distinct, n);
    weight[d] = java.util.Arrays.copyOf(count, n);
  }

  private void weigh(int d, IntToDoubleFunction rarity) {
    double squares = 0;
    for (int i = 0; i < term[d].length; i++) {
      weight[d][i] *= rarity.applyAsDouble(term[d][i]);
      squares += weight[d][i] * weight[d][i];
    }
    double length = Math.sqrt(squares);
    for (int i = 0; i < term[d].length; i++) {
      weight[d][i] /= length;
    }
  }

  /** Returns the cosine of two texts. O(terms of both). */
  double of(int a, int b) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < term[a].length && j < term[b].length) {
      int difference = Integer.compare(term[a][i], term[b][j]);
      if (difference == 0) {
        sum += weight[a][i] * weight[b][j];
      }
      i += difference <= 0 ? 1 : 0;
      j += difference >= 0 ? 1 : 0;
    }
    return Math.clamp(sum, 0, 1);
  }

  /** Returns an index of the texts from {@code first} on that contain each term. */
  Index index(int first) {
    return new Index(first);
  }

  /** An inverted index that finds the texts sharing terms with a given text. */
  final class Index {

    private final int first;
    private final int[][] texts = new int[terms][];
    private final double[][] weights = new double[terms][];

    Index(int first) {
      this.first = first;
      int[] size = new int[terms];
      for (int d = first; d < term.length; d++) {
        for (int t : term[d]) {
          size[t]++;
        }
      }
      for (int t = 0; t < terms; t++) {
        texts[t] = new int[size[t]];
        weights[t] = new double[size[t]];
      }
      for (int d = term.length - 1; d >= first; d--) {
        for (int i = 0; i < term[d].length; i++) {
          int t = term[d][i];
          texts[t][--size[t]] = d;
          weights[t][size[t]] = weight[d][i];
        }
      }
    }

    /**
     * Returns the cosines of a text with all texts from the first on. O(texts that share a term).
     */
    double[] with(int d) {
      double[] sums = new double[term.length - first];
      for (int i = 0; i < term[d].length; i++) {
        int t = term[d][i];
        for (int k = 0; k < texts[t].length; k++) {
          sums[texts[t][k] - first] += weight[d][i] * weights[t][k];
        }
      }
      for (int k = 0; k < sums.length; k++) {
        sums[k] = Math.clamp(sums[k], 0, 1);
      }
      return sums;
    }
  }
}
