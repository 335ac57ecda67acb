package org.chainmap.bench;

/** The distances in px that every layout is configured to keep. */
final class Spaces {

  /** The distance between two cards of a layer. */
  static final double CARDS = 30;

  /** The distance between two layers. */
  static final double COLUMNS = 80;

  private Spaces() {}
}
