package org.chainmap.graph;

/**
 * Adjacency lists of a graph in one array (compressed sparse rows): {@code item[start[v]]} to
 * {@code item[start[v + 1] - 1]} are the items of vertex v.
 *
 * <p>The arrays are accessible because inner loops run over them. They must not be changed.
 */
public final class Adjacency {

  public final int[] start;
  public final int[] item;

  private Adjacency(int[] start, int[] item) {
    this.start = start;
    this.item = item;
  }

  /**
   * Lists {@code item[e]} at vertex {@code at[e]}, for every e in ascending order. O(vertices +
   * items).
   */
  public static Adjacency of(int vertices, int[] at, int[] item) {
    Adjacency lists = indices(vertices, at);
    for (int k = 0; k < lists.item.length; k++) {
      lists.item[k] = item[lists.item[k]];
    }
    return lists;
  }

  /** Lists every index e at vertex {@code at[e]}, in ascending order. O(vertices + indices). */
  public static Adjacency indices(int vertices, int[] at) {
    int[] start = starts(vertices, at, new int[0]);
    int[] item = new int[at.length];
    int[] next = start.clone();
    for (int e = 0; e < at.length; e++) {
      item[next[at[e]]++] = e;
    }
    return new Adjacency(start, item);
  }

  /**
   * Lists every edge e at both its ends {@code a[e]} and {@code b[e]}, in ascending order.
   * O(vertices + edges).
   */
  public static Adjacency incident(int vertices, int[] a, int[] b) {
    int[] start = starts(vertices, a, b);
    int[] item = new int[2 * a.length];
    int[] next = start.clone();
    for (int e = 0; e < a.length; e++) {
      item[next[a[e]]++] = e;
      item[next[b[e]]++] = e;
    }
    return new Adjacency(start, item);
  }

  private static int[] starts(int vertices, int[] a, int[] b) {
    int[] start = new int[vertices + 1];
    for (int v : a) {
      start[v + 1]++;
    }
    for (int v : b) {
      start[v + 1]++;
    }
    for (int v = 0; v < vertices; v++) {
      start[v + 1] += start[v];
    }
    return start;
  }

  /** Returns the number of items of a vertex. */
  public int degree(int vertex) {
    return start[vertex + 1] - start[vertex];
  }

  /** Returns the {@code k}-th item of a vertex. */
  public int at(int vertex, int k) {
    return item[start[vertex] + k];
  }
}
