package org.chainmap.layout.layered.tuning;

import java.util.List;

/**
 * Tuning of layouts that keep a picture after an edit. Which swaps are allowed stands in {@code
 * interactive.Stability}.
 *
 * <p>Figures are sums over 65 single edits (links and cards added and removed, cards resized) of
 * seven of the samples and six graphs of the layout benchmark of 30 and 100 cards.
 */
public final class InteractiveTuning {

  /** Pairs that may swap whatever the map. 1 or 4: no difference. */
  public static final int SWAPPED_FREE = 2;

  /**
   * The fraction of cards that may come to lie far from where they lay. Half or double makes no
   * difference.
   */
  public static final double FAR_CARDS = 0.46;

  /** What is far, in median heights of cards. Half: bends -0.8 %; double: no difference. */
  public static final double FAR = 0.8;

  /**
   * What too many crossings of straight lines weigh, and those of routed links 1. Half or double
   * makes no difference.
   */
  public static final double STRAIGHT_WEIGHT = 3;

  /**
   * A search goes on until straight lines cross so many times as often as before: they stand for
   * routed links, which take too long to count while searching. 0.6: no difference; 1: a fifth less
   * time, straight crossings and length +0.8 %.
   */
  public static final double ENOUGH_LESS = 0.8;

  /**
   * Temperatures of a search, in crossings, each for an equal part of its work. Half or double: no
   * difference in crossings, length +0.5 and +0.8 %.
   */
  public static final List<Double> TEMPERATURES =
      List.of(0.9, 0.7, 0.55, 0.43, 0.33, 0.26, 0.2, 0.15, 0.1);

  /**
   * Searches on a map of few cards. Half: a third less time, straight crossings +0.2 %; double:
   * almost half as much time again, -0.1 %.
   */
  public static final int SEARCHES = 6;

  /**
   * Work of a search for each two cards, up to {@link #MANY_WORK}. Half: a third less time,
   * straight crossings +0.4 %; double: no difference.
   */
  public static final double WORK = 2500;

  /** Cards of a map of many. Not measured: the maps of the edits have fewer. */
  public static final int MANY = 300;

  /**
   * Work of a search on a map of many cards. Half: a quarter less time, crossings +0.4 %; double:
   * no difference.
   */
  public static final double MANY_WORK = 25e6;

  /** Work of a search at most. Not measured: reached by no map of the edits. */
  public static final double MOST_WORK = 250e6;

  /**
   * The fraction of linked cards that may be new or have to leave their layer; with more a map is
   * laid out anew. Half or double makes no difference after single edits.
   */
  public static final double NEW_OR_MOVED = 0.25;

  /**
   * A map with more crossings than so many times those of a fresh layout is laid out anew. 1.05 or
   * 3: no difference after single edits.
   */
  public static final double CROSSED = 1.5;

  /**
   * So many crossings more are not counted there. Half or double makes no difference after single
   * edits.
   */
  public static final int CROSSED_FREE = 12;

  /**
   * The fraction of the room links ask for in a channel that is enough where cards lie already.
   * Half or double makes no difference.
   */
  public static final double ENOUGH_ROOM = 0.3;

  /** Rounds of placing and measuring. Half or double makes no difference. */
  public static final int PLACING_ROUNDS = 4;

  /**
   * What a move counts for, in comparisons. Half or double makes no difference beyond 0.8 % of
   * length.
   */
  public static final int MOVE_EFFORT = 30;

  /** What a pair that swaps costs, in crossings. Half: no difference; double: crossings +0.5 %. */
  public static final double SWAP_COST = 0.05;

  /**
   * What a card that leaves its layer costs. Half: no difference; double: length +0.6 %, bends +0.7
   * %.
   */
  public static final double LEFT_COST = 0.1;

  /** What a card that moves costs. Half: length +0.6 %, bends +0.9 %; double: length +0.4 %. */
  public static final double MOVED_COST = 0.03;

  /**
   * What the distance it moves costs besides, for each of its heights. Half: crossings +0.4 %;
   * double: bends -0.6 %.
   */
  public static final double AWAY_COST = 0.01;

  /**
   * A card that could come nearer to what it is linked with by so many times the longest such
   * distance of a fresh layout was pulled far away. Half or double makes no difference after single
   * edits.
   */
  public static final double OUTLYING = 1.5;

  /**
   * What is never far: this fraction of a fresh layout's extent across the flow, and {@link
   * #NEVER_FAR}. Half or double makes no difference after single edits.
   */
  public static final double NEVER_FAR_FRACTION = 0.5;

  /** So many px are never far. Half or double makes no difference after single edits. */
  public static final double NEVER_FAR = 180;

  private InteractiveTuning() {}
}
