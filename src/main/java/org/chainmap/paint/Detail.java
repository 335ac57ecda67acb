package org.chainmap.paint;

/**
 * The level of detail at a zoom; illegible parts are not drawn. Far out, groups are read instead of
 * their cards, and stages last of all.
 */
enum Detail {
  FULL,
  TITLES,
  BOXES;

  /** The least zoom at which all texts can be read. */
  static final double WHOLE = 0.6;

  static Detail at(double zoom) {
    return zoom >= WHOLE ? FULL : zoom >= 0.2 ? TITLES : BOXES;
  }

  /** Tells whether the name of a group is drawn across it, in place of the titles of its cards. */
  static boolean namesGroups(double zoom) {
    return zoom < 0.25;
  }
}
