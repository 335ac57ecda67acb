package org.chainmap.paint;

/** The level of detail of a card at a zoom; illegible parts are not drawn. */
enum Detail {
  FULL,
  TITLES,
  BOXES;

  static Detail at(double zoom) {
    return zoom >= 0.6 ? FULL : zoom >= 0.2 ? TITLES : BOXES;
  }
}
