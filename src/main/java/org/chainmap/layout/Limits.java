package org.chainmap.layout;

import org.chainmap.model.ChainMap;

/**
 * Limits on the work done for a map, by its number of links. They are the same in the window, on
 * the command line and in exports.
 */
public final class Limits {

  /** Above this number of links, a step no longer reroutes all of them before it is shown. */
  private static final int LARGE = 400;

  /**
   * Above this number of links, cards without a place are only laid side by side: finding good
   * places would take minutes, and is left to an explicit command.
   */
  static final int GRID = 5_000;

  /** Above this number of links, finding good routes may take minutes. */
  private static final int VERY_LARGE = 10_000;

  /** The largest number of links of a large map that are routed before a step is shown. */
  public static final int AT_ONCE = 40;

  private Limits() {}

  /** Tells whether a map is too large to be routed as a whole between two frames. */
  public static boolean large(ChainMap map) {
    return map.links().size() > LARGE;
  }

  /** Tells whether cards without a place are only laid side by side. */
  public static boolean sideBySide(ChainMap map) {
    return map.links().size() > GRID;
  }

  /** Tells whether a map is shown with plain routes first, while good ones are searched for. */
  public static boolean veryLarge(ChainMap map) {
    return map.links().size() > VERY_LARGE;
  }

  /**
   * Tells whether a map keeps its plain routes: it is very large and has cards that are only laid
   * side by side, for which good routes are not worth the time.
   */
  public static boolean staysPlain(ChainMap map) {
    return veryLarge(map)
        && map.segments().stream().anyMatch(segment -> segment.placement().position() == null);
  }
}
