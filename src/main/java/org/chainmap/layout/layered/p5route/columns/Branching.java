package org.chainmap.layout.layered.p5route.columns;

/**
 * Which strands leave their trunk already at the card: where several of a net run straight, each on
 * a line of its own. Others stay together, and a net of which but one is straight is one trunk.
 *
 * <p>Precondition: every pass has its place. Postcondition: a net that does not wholly share one
 * line at a side of a card has several straight ones there. O(stops) besides what lines and their
 * joins take.
 */
final class Branching {

  private final Strands strands;
  private final Gaps gaps;
  private final Leveling leveling;

  private Branching(Strands strands, Gaps gaps, Leveling leveling) {
    this.strands = strands;
    this.gaps = gaps;
    this.leveling = leveling;
  }

  /**
   * Lines with branches, joined as far as can be.
   *
   * @param trunks the lines where all of a net share one, joined
   */
  static Leveling branched(Strands strands, Gaps gaps, Leveling trunks) {
    int[] branch = new int[strands.node.length];
    if (!new Branching(strands, gaps, trunks).open(branch)) {
      return trunks;
    }
    Leveling tried = new Leveling(strands, gaps, new Lines(strands, branch));
    if (new Branching(strands, gaps, tried).keep(branch, trunks.lines)) {
      return tried;
    }
    return new Leveling(strands, gaps, new Lines(strands, branch));
  }

  /**
   * Gives strands that see what they lead to a branch each; whether any but those straight already.
   */
  private boolean open(int[] branch) {
    boolean any = false;
    for (int i = 0; i < strands.links.length; i++) {
      int first = strands.start[i];
      int last = strands.start[i + 1] - 1;
      any |= open(branch, first, first + 1);
      any |= open(branch, last, last - 1);
    }
    return any;
  }

  private boolean open(int[] branch, int stop, int next) {
    if (strands.turns(Math.min(stop, next))) {
      return false;
    }
    int other = leveling.lines.of[next];
    int joined = joined(stop);
    if (joined == other) {
      branch[stop] = other + 1;
      return false;
    }
    int card = strands.node[stop];
    int node = strands.node[next];
    double least = Math.max(gaps.low(card), gaps.low(node));
    double most = Math.min(gaps.high(card), gaps.high(node));
    if (joined < 0 || joined(next, stop) >= 0 || least > most) {
      return false;
    }
    branch[stop] = other + 1;
    return true;
  }

  /** Takes back the branches that are not straight, and those alone; whether there are none. */
  private boolean keep(int[] branch, Lines trunks) {
    boolean[] seen = new boolean[leveling.lines.count];
    int[] straight = new int[trunks.count];
    for (int stop = 0; stop < branch.length; stop++) {
      int line = leveling.lines.of[stop];
      if (branch[stop] != 0 && joined(stop) >= 0 && !seen[line]) {
        seen[line] = true;
        straight[trunks.of[stop]]++;
      }
    }
    boolean all = true;
    for (int stop = 0; stop < branch.length; stop++) {
      if (branch[stop] != 0 && (joined(stop) < 0 || straight[trunks.of[stop]] < 2)) {
        branch[stop] = 0;
        all = false;
      }
    }
    return all;
  }

  /** The line joined to that of a stop at a card, or -1. */
  private int joined(int stop) {
    int line = leveling.lines.of[stop];
    return leveling.lines.right[line]
        ? leveling.straights.atRight[line]
        : leveling.straights.atLeft[line];
  }

  /** The line joined to that of the stop a card's strand leads to, on the card's side, or -1. */
  private int joined(int next, int stop) {
    int line = leveling.lines.of[next];
    return leveling.lines.right[leveling.lines.of[stop]]
        ? leveling.straights.atLeft[line]
        : leveling.straights.atRight[line];
  }
}
