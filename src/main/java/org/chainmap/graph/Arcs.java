package org.chainmap.graph;

/**
 * A directed graph of numbered vertices and arcs in plain arrays. The algorithms of this package
 * run on it, whether vertices are segments, links or enterprises. Multiple arcs and loops are
 * allowed.
 */
public final class Arcs {

  private final int vertices;
  private final int[] tails;
  private final int[] heads;
  private final Adjacency out;
  private final Adjacency in;

  /**
   * Builds the graph: arc {@code a} leads from {@code tails[a]} to {@code heads[a]}. O(vertices +
   * arcs).
   *
   * @throws IllegalArgumentException if the arrays differ in length
   */
  public Arcs(int vertices, int[] tails, int[] heads) {
    if (tails.length != heads.length) {
      throw new IllegalArgumentException("an arc needs a tail and a head");
    }
    this.vertices = vertices;
    this.tails = tails.clone();
    this.heads = heads.clone();
    out = Adjacency.indices(vertices, tails);
    in = Adjacency.indices(vertices, heads);
  }

  public int vertices() {
    return vertices;
  }

  public int count() {
    return tails.length;
  }

  public int tail(int arc) {
    return tails[arc];
  }

  public int head(int arc) {
    return heads[arc];
  }

  public int outDegree(int vertex) {
    return out.degree(vertex);
  }

  public int inDegree(int vertex) {
    return in.degree(vertex);
  }

  /** Returns the {@code k}-th arc that leaves a vertex. */
  public int out(int vertex, int k) {
    return out.at(vertex, k);
  }

  /** Returns the {@code k}-th arc that enters a vertex. */
  public int in(int vertex, int k) {
    return in.at(vertex, k);
  }

  /** Returns the number of arcs that leave or enter a vertex; a loop counts twice. */
  public int degree(int vertex) {
    return outDegree(vertex) + inDegree(vertex);
  }

  /** Returns the {@code k}-th arc at a vertex, those that leave it first. */
  public int at(int vertex, int k) {
    int leaving = outDegree(vertex);
    return k < leaving ? out(vertex, k) : in(vertex, k - leaving);
  }

  /** Returns the end of an arc that is not {@code vertex}, or {@code vertex} for a loop. */
  public int other(int arc, int vertex) {
    return tails[arc] == vertex ? heads[arc] : tails[arc];
  }

  /** Returns the graph with all arcs reversed. */
  public Arcs reversed() {
    return new Arcs(vertices, heads, tails);
  }
}
