package org.chainmap.layout.layered.p4place;

import java.util.Arrays;

/** Finds what follows itself: strongly connected parts (Tarjan, SIAM J. Comput. 1(2), 1972). */
final class CycleGroups {

  private final int[] start;
  private final int[] next;
  private final int[] part;
  private final int[] low;
  private final int[] number;
  private final int[] at;
  private final int[] stack;
  private int depth;
  private int found;
  private int parts;

  private CycleGroups(int n, int[][] sequences) {
    start = new int[n + 1];
    for (int[] sequence : sequences) {
      for (int i = 0; i + 1 < sequence.length; i++) {
        start[sequence[i] + 1]++;
      }
    }
    for (int v = 0; v < n; v++) {
      start[v + 1] += start[v];
    }
    next = new int[start[n]];
    at = Arrays.copyOf(start, n);
    for (int[] sequence : sequences) {
      for (int i = 0; i + 1 < sequence.length; i++) {
        next[at[sequence[i]]++] = sequence[i + 1];
      }
    }
    System.arraycopy(start, 0, at, 0, n);
    part = new int[n];
    Arrays.fill(part, -1);
    low = new int[n];
    number = new int[n];
    stack = new int[n];
  }

  /**
   * The number of the part each of n things belongs to, where each comes before its next in every
   * sequence that has it; things of one part come, by a chain of these, before themselves. O(n +
   * lengths); no recursion.
   */
  static int[] parts(int n, int[][] sequences) {
    CycleGroups cycleGroups = new CycleGroups(n, sequences);
    int[] path = new int[n];
    for (int v = 0; v < n; v++) {
      if (cycleGroups.low[v] == 0) {
        cycleGroups.explore(v, path);
      }
    }
    return cycleGroups.part;
  }

  private void explore(int root, int[] path) {
    int length = 0;
    path[length++] = root;
    enter(root);
    while (length > 0) {
      int v = path[length - 1];
      if (at[v] < start[v + 1]) {
        int w = next[at[v]++];
        if (low[w] == 0) {
          enter(w);
          path[length++] = w;
        } else if (part[w] < 0) {
          low[v] = Math.min(low[v], number[w]);
        }
      } else {
        length--;
        if (length > 0) {
          low[path[length - 1]] = Math.min(low[path[length - 1]], low[v]);
        }
        if (low[v] == number[v]) {
          int w;
          do {
            w = stack[--depth];
            part[w] = parts;
          } while (w != v);
          parts++;
        }
      }
    }
  }

  private void enter(int v) {
    low[v] = ++found;
    number[v] = found;
    stack[depth++] = v;
  }
}
