package org.chainmap.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.chainmap.geom.Orientation;
import org.chainmap.model.ChainMap;

/** Graphs by which layouts are commonly judged, as maps: links run from lower to higher cards. */
final class ClassicGraphs {

  private ClassicGraphs() {}

  /** A grid of rows × columns; each column is a stage. */
  static ChainMap grid(int rows, int columns) {
    int[] stageOf = new int[rows * columns];
    List<int[]> links = new ArrayList<>();
    for (int v = 0; v < stageOf.length; v++) {
      stageOf[v] = v / rows;
      if (v % rows < rows - 1) {
        links.add(new int[] {v, v + 1});
      }
      if (v + rows < stageOf.length) {
        links.add(new int[] {v, v + rows});
      }
    }
    return map(columns, stageOf, links);
  }

  /** A complete binary tree of so many levels, all in one stage or a stage per level. */
  static ChainMap tree(int levels, boolean staged) {
    int n = (1 << levels) - 1;
    int[] stageOf = new int[n];
    List<int[]> links = new ArrayList<>();
    for (int v = 0; v < n; v++) {
      stageOf[v] = staged ? 31 - Integer.numberOfLeadingZeros(v + 1) : 0;
      if (v > 0) {
        links.add(new int[] {(v - 1) / 2, v});
      }
    }
    return map(staged ? levels : 1, stageOf, links);
  }

  /** Petersen's graph: an outer ring of five, an inner star of five, and five spokes. */
  static ChainMap petersen() {
    List<int[]> links = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      links.add(new int[] {i, (i + 1) % 5});
      links.add(new int[] {5 + i, 5 + (i + 2) % 5});
      links.add(new int[] {i, 5 + i});
    }
    return map(2, new int[] {0, 0, 0, 0, 0, 1, 1, 1, 1, 1}, links);
  }

  /** The hypercube; a card's stage is the number of its coordinates that are 1, halved. */
  static ChainMap hypercube(int dimensions) {
    int[] stageOf = new int[1 << dimensions];
    List<int[]> links = new ArrayList<>();
    for (int v = 0; v < stageOf.length; v++) {
      stageOf[v] = Integer.bitCount(v) / 2;
      for (int bit = 1; bit < stageOf.length; bit <<= 1) {
        if ((v & bit) == 0) {
          links.add(new int[] {v, v | bit});
        }
      }
    }
    return map(dimensions / 2 + 1, stageOf, links);
  }

  /** Every card linked to every later one, in one stage. */
  static ChainMap tournament(int n) {
    List<int[]> links = new ArrayList<>();
    for (int v = 0; v < n; v++) {
      for (int u = 0; u < v; u++) {
        links.add(new int[] {u, v});
      }
    }
    return map(1, new int[n], links);
  }

  /** All cards of one stage in a ring. */
  static ChainMap ring(int n) {
    List<int[]> links = new ArrayList<>();
    for (int v = 0; v < n; v++) {
      links.add(new int[] {v, (v + 1) % n});
    }
    return map(1, new int[n], links);
  }

  /**
   * A sparse random graph as drawn from practice: 10 to 100 cards, about 1.4 links each, stages by
   * rank; every so many links one runs back.
   *
   * @param back one link in so many, or 0 for none
   */
  static ChainMap sparse(long seed, int back) {
    Random random = new Random(seed);
    int n = 10 + random.nextInt(91);
    int stages = 1 + random.nextInt(6);
    int[] stageOf = new int[n];
    for (int v = 0; v < n; v++) {
      stageOf[v] = random.nextInt(stages);
    }
    Arrays.sort(stageOf);
    Set<List<Integer>> links = new LinkedHashSet<>();
    for (int k = 0; k < n * 7 / 5; k++) {
      int a = random.nextInt(n);
      int b = Math.min(n - 1, a + 1 + (int) (Math.abs(random.nextGaussian()) * n / 6));
      if (a != b) {
        boolean turned = back > 0 && random.nextInt(back) == 0;
        links.add(turned ? List.of(b, a) : List.of(a, b));
      }
    }
    return map(stages, stageOf, links.stream().map(l -> new int[] {l.get(0), l.get(1)}).toList());
  }

  /** Cards in stages as given by index, with links between them. */
  static ChainMap map(int stages, int[] stageOf, List<int[]> links) {
    return TestMaps.of(Orientation.LEFT_RIGHT, stages, stageOf, links.toArray(int[][]::new));
  }
}
