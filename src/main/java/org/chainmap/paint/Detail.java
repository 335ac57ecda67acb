package org.chainmap.paint;

/** How much of a card can be read at a zoom: what cannot is not drawn. */
enum Detail {
  FULL,
  TITLES,
  BOXES;

  static Detail at(double zoom) {
    return zoom >= 0.6 ? FULL : zoom >= 0.2 ? TITLES : BOXES;
  }
}
