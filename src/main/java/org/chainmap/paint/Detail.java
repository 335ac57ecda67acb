package org.chainmap.paint;

/**
 * The level of detail at a zoom; illegible parts are not drawn. Far out, groups are read instead of
 * their cards, and stages last of all.
 */
enum Detail {
  FULL,
  TITLES,
  BOXES;

  static Detail at(double zoom) {
    return zoom >= 0.6 ? FULL : zoom >= 0.2 ? TITLES : BOXES;
  }

  /** Tells whether the name of a group is drawn across it, in place of the titles of its cards. */
  static boolean namesGroups(double zoom) {
    return zoom < 0.25;
  }
}
