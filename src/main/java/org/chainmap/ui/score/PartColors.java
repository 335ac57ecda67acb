package org.chainmap.ui.score;

import org.chainmap.analysis.score.Part;

/** The style class of each part, shared by its bar and its swatch. */
final class PartColors {

  private static final int COUNT = 8;

  private PartColors() {}

  /**
   * Returns one of {@code part-0} to {@code part-7}; names and numbers are always shown beside the
   * colour.
   */
  static String of(Part part) {
    return "part-" + part.ordinal() % COUNT;
  }
}
