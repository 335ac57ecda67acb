package org.chainmap.layout.layered.p5route.channel;

/**
 * Splits a bundle (the edges of one net at a card) where several of its edges run straight: each of
 * these gets a port of its own. A bundle with a single straight edge stays one trunk.
 *
 * <p>Precondition: every passage has its place. Postcondition: a net with several ports at a side
 * of a card has several straight edges there. O(stops), besides making and aligning port lines.
 */
final class BundleSplitting {

  private final RoutedEdges routedEdges;
  private final Passages passages;
  private final SegmentAlignment segmentAlignment;

  private BundleSplitting(
      RoutedEdges routedEdges, Passages passages, SegmentAlignment segmentAlignment) {
    this.routedEdges = routedEdges;
    this.passages = passages;
    this.segmentAlignment = segmentAlignment;
  }

  /**
   * Lines with branches, joined as far as can be.
   *
   * @param trunks the lines where all of a net share one, joined
   */
  static SegmentAlignment branched(
      RoutedEdges routedEdges, Passages passages, SegmentAlignment trunks) {
    int[] branch = new int[routedEdges.stops()];
    if (!new BundleSplitting(routedEdges, passages, trunks).open(branch)) {
      return trunks;
    }
    SegmentAlignment tried =
        new SegmentAlignment(routedEdges, passages, new PortLines(routedEdges, branch));
    if (new BundleSplitting(routedEdges, passages, tried).keep(branch, trunks.portLines())) {
      return tried;
    }
    return new SegmentAlignment(routedEdges, passages, new PortLines(routedEdges, branch));
  }

  /**
   * Gives edges that see what they lead to a branch each; whether any but those straight already.
   */
  private boolean open(int[] branch) {
    boolean any = false;
    for (int i = 0; i < routedEdges.count(); i++) {
      int first = routedEdges.start(i);
      int last = routedEdges.end(i) - 1;
      any |= open(branch, first, first + 1);
      any |= open(branch, last, last - 1);
    }
    return any;
  }

  private boolean open(int[] branch, int stop, int next) {
    if (routedEdges.isUTurn(Math.min(stop, next))) {
      return false;
    }
    int other = segmentAlignment.portLines().line(next);
    int joined = joined(stop);
    if (joined == other) {
      branch[stop] = other + 1;
      return false;
    }
    int card = routedEdges.node(stop);
    int node = routedEdges.node(next);
    double least = Math.max(passages.low(card), passages.low(node));
    double most = Math.min(passages.high(card), passages.high(node));
    if (joined < 0 || joined(next, stop) >= 0 || least > most) {
      return false;
    }
    branch[stop] = other + 1;
    return true;
  }

  /** Takes back the branches that are not straight, and those alone; whether there are none. */
  private boolean keep(int[] branch, PortLines trunks) {
    boolean[] seen = new boolean[segmentAlignment.portLines().count()];
    int[] straight = new int[trunks.count()];
    for (int stop = 0; stop < branch.length; stop++) {
      int line = segmentAlignment.portLines().line(stop);
      if (branch[stop] != 0 && joined(stop) >= 0 && !seen[line]) {
        seen[line] = true;
        straight[trunks.line(stop)]++;
      }
    }
    boolean all = true;
    for (int stop = 0; stop < branch.length; stop++) {
      if (branch[stop] != 0 && (joined(stop) < 0 || straight[trunks.line(stop)] < 2)) {
        branch[stop] = 0;
        all = false;
      }
    }
    return all;
  }

  /** The line joined to that of a stop at a card, or -1. */
  private int joined(int stop) {
    int line = segmentAlignment.portLines().line(stop);
    return segmentAlignment.portLines().right(line)
        ? segmentAlignment.alignmentConstraints().atRight(line)
        : segmentAlignment.alignmentConstraints().atLeft(line);
  }

  /** The line joined to that of the stop a card's edge leads to, on the card's side, or -1. */
  private int joined(int next, int stop) {
    int line = segmentAlignment.portLines().line(next);
    return segmentAlignment.portLines().right(segmentAlignment.portLines().line(stop))
        ? segmentAlignment.alignmentConstraints().atLeft(line)
        : segmentAlignment.alignmentConstraints().atRight(line);
  }
}
