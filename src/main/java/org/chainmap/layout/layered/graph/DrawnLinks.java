package org.chainmap.layout.layered.graph;

/**
 * The links of a map as they are drawn, self-links and repeated ones included. The arrays belong to
 * this object: whoever made it gives them away, and nobody writes to them.
 */
public final class DrawnLinks {

  private final int[] from;
  private final int[] to;
  private final int[] kind;

  /**
   * @param from the source of each link, the index of a card
   * @param to the target of each link
   * @param kind the kind of each link: links of two kinds are never drawn as one line
   */
  public DrawnLinks(int[] from, int[] to, int[] kind) {
    this.from = from;
    this.to = to;
    this.kind = kind;
  }

  /** Links all of one kind. */
  static DrawnLinks ofOneKind(int[] from, int[] to) {
    return new DrawnLinks(from, to, new int[from.length]);
  }

  public int count() {
    return from.length;
  }

  /** The source of each link. */
  public int[] from() {
    return from;
  }

  /** The target of each link. */
  public int[] to() {
    return to;
  }

  /** The kind of each link. */
  public int[] kind() {
    return kind;
  }
}
