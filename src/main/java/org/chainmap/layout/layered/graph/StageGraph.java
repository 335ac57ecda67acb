package org.chainmap.layout.layered.graph;

import org.chainmap.graph.Adjacency;

/**
 * A chain map as the phases read it: cards by index, with the flow running to the right.
 *
 * <p>Arrays are not copied; nobody may change them once this object is made.
 */
public final class StageGraph {

  private final int stages;
  private final int[] stage;
  private final double[] width;
  private final double[] height;
  private final int[] group;
  private final int[] from;
  private final int[] to;
  private final DrawnLinks drawn;

  /**
   * @param stages how many stages there are, empty ones included
   * @param stage the stage of each card, 0 to stages - 1
   * @param width the width of each card in px; {@code height} its height
   * @param group the group of each card within its stage, or -1
   * @param from the source of each link; {@code to} its target; no self-links, no two alike
   * @param drawn the links as they are drawn, self-links and repeated ones included
   */
  public StageGraph(
      int stages,
      int[] stage,
      double[] width,
      double[] height,
      int[] group,
      int[] from,
      int[] to,
      DrawnLinks drawn) {
    this.stages = stages;
    this.stage = stage;
    this.width = width;
    this.height = height;
    this.group = group;
    this.from = from;
    this.to = to;
    this.drawn = drawn;
  }

  public int stages() {
    return stages;
  }

  public int[] stage() {
    return stage;
  }

  public double[] width() {
    return width;
  }

  public double[] height() {
    return height;
  }

  public int[] group() {
    return group;
  }

  public int[] from() {
    return from;
  }

  public int[] to() {
    return to;
  }

  public DrawnLinks drawn() {
    return drawn;
  }

  /** A map whose links are all of one kind, none a self-link, no two alike. */
  public StageGraph(
      int stages, int[] stage, double[] width, double[] height, int[] group, int[] from, int[] to) {
    this(stages, stage, width, height, group, from, to, DrawnLinks.ofOneKind(from, to));
  }

  public int cards() {
    return stage.length;
  }

  public int links() {
    return from.length;
  }

  /** The links at each card. O(cards + links). */
  public Adjacency linksOf() {
    return Adjacency.incident(cards(), from, to);
  }

  /** Returns which cards have a link among the given ones. */
  public boolean[] linked(boolean[] counts) {
    boolean[] linked = new boolean[cards()];
    for (int e = 0; e < links(); e++) {
      if (counts[e]) {
        linked[from[e]] = true;
        linked[to[e]] = true;
      }
    }
    return linked;
  }
}
