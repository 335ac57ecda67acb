package org.chainmap.ui.score;

import org.chainmap.analysis.score.Part;

/** The style class of each part, so that its bar and its swatch look alike. */
final class PartColors {

  private static final int COUNT = 8;

  private PartColors() {}

  /** One of {@code part-0} to {@code part-7}; names and numbers always stand beside it. */
  static String of(Part part) {
    return "part-" + part.ordinal() % COUNT;
  }
}
