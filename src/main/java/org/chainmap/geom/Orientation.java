package org.chainmap.geom;

/** The direction in which the stages of a map follow one another. */
public enum Orientation {
  LEFT_RIGHT,
  TOP_DOWN
}
