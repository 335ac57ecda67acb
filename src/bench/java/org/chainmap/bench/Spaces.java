package org.chainmap.bench;

/** The distances that every peer is asked to keep, in px. */
final class Spaces {

  /** Between two cards of a column. */
  static final double CARDS = 30;

  /** Between two columns. */
  static final double COLUMNS = 80;

  private Spaces() {}
}
