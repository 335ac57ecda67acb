package org.chainmap.layout.layered.p5route;

import java.util.Arrays;
import org.chainmap.layout.spacing.RoutingCosts;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one direction as searches use them: which others each crosses, which one search has
 * settled, and how many routes of which net run along it.
 */
final class SearchLines {

  private final VisibilityLines lines;
  private final int[] @Nullable [] crossings;
  private final int[] use;
  private final int[] net;
  private final int[] settled;

  SearchLines(VisibilityLines lines) {
    this.lines = lines;
    int n = lines.count();
    crossings = new int[n][];
    use = new int[n];
    net = new int[n];
    settled = new int[n];
    Arrays.fill(net, -1);
    Arrays.fill(settled, -1);
  }

  VisibilityLines lines() {
    return lines;
  }

  /** Returns the lines of the other direction that one crosses; found when first asked for. */
  int[] crossings(int line, VisibilityLines others) {
    int[] ready = crossings[line];
    if (ready != null) {
      return ready;
    }
    int[] found = new int[others.count()];
    int n = 0;
    for (int j = 0; j < others.count(); j++) {
      if (others.at()[j] >= lines.from()[line]
          && others.at()[j] <= lines.to()[line]
          && lines.at()[line] >= others.from()[j]
          && lines.at()[line] <= others.to()[j]) {
        found[n++] = j;
      }
    }
    int[] crossing = Arrays.copyOf(found, n);
    crossings[line] = crossing;
    return crossing;
  }

  /** Settles a line in a search; false if it was settled before in the same one. */
  boolean settle(int line, int search) {
    boolean first = settled[line] != search;
    settled[line] = search;
    return first;
  }

  boolean settled(int line, int search) {
    return settled[line] == search;
  }

  /** Returns what it costs that others run along a line already, none for those of one's net. */
  double crowding(int line, int own) {
    if (net[line] == own) {
      return 0;
    }
    int tracks = lines.tracks()[line];
    return use[line] < tracks
        ? 4.0 * use[line] / tracks
        : RoutingCosts.CROWDED * (use[line] - tracks + 1);
  }

  /** Lets a route of a net run along a line. */
  void take(int line, int own) {
    use[line] += net[line] == own ? 0 : 1;
    net[line] = own;
  }
}
