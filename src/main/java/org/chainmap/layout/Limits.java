package org.chainmap.layout;

import org.chainmap.model.ChainMap;

/**
 * How much is worth doing for a map of how many links, the same in the window, on the command line
 * and in exports.
 */
public final class Limits {

  /** From how many links on a step no longer routes all of them anew before it is shown. */
  private static final int LARGE = 400;

  /**
   * From how many links on cards without a place are only laid side by side: finding good places
   * takes minutes then, and is for people to ask for.
   */
  static final int GRID = 5_000;

  /** From how many links on good ways may take minutes. */
  private static final int VERY_LARGE = 10_000;

  /** How many links of a large map are routed before a step is shown. */
  public static final int AT_ONCE = 40;

  private Limits() {}

  /** Whether all of a map is too much to be routed between two frames. */
  public static boolean large(ChainMap map) {
    return map.links().size() > LARGE;
  }

  /** Whether cards without a place are only laid side by side. */
  public static boolean sideBySide(ChainMap map) {
    return map.links().size() > GRID;
  }

  /** Whether a map is worth showing with plain ways while good ones are looked for. */
  public static boolean veryLarge(ChainMap map) {
    return map.links().size() > VERY_LARGE;
  }

  /**
   * Whether a map keeps its plain ways: it is very large, and cards without a place are only laid
   * side by side, where good ways are not worth their minutes.
   */
  public static boolean staysPlain(ChainMap map) {
    return veryLarge(map)
        && map.segments().stream().anyMatch(segment -> segment.placement().position() == null);
  }
}
