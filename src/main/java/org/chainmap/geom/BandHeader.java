package org.chainmap.geom;

/**
 * The part of a stage's band that holds its name and the count of its segments: along the top where
 * the flow runs to the right, along the left side where it runs down, so that links between stages
 * do not pass behind it.
 */
public final class BandHeader {

  /** The height of a header along the top, in px. */
  public static final double ABOVE = 48;

  /** The width of a header along the left side, in px. */
  public static final double BESIDE = 136;

  private BandHeader() {}

  /** Returns the header's box. */
  public static Box of(Box band, Orientation orientation) {
    return switch (orientation) {
      case LEFT_RIGHT -> new Box(band.x(), band.y(), band.w(), Math.min(ABOVE, band.h()));
      case TOP_DOWN -> new Box(band.x(), band.y(), Math.min(BESIDE, band.w()), band.h());
    };
  }
}
