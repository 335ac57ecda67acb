package org.chainmap.layout.layered.tuning;

/**
 * Tuning of edge routing: how far and how often it tries. What routes cost stands in {@link
 * org.chainmap.layout.spacing.RoutingCosts}.
 *
 * <p>Figures are sums over seven of the samples, eight graphs of the layout benchmark of 30 to 300
 * cards and six generated chains of 40 to 160 cards: in layers with five seeds each, and by the
 * path search alone for what only it uses. Of larger maps two of 1000 and one of 3000 cards were
 * routed once.
 */
public final class RoutingTuning {

  /**
   * Gaps tried on either side of the straight line. 2 to 16 make no difference up to 1000 cards; 2
   * of 3000 crosses 0.1 % less and bends 0.2 % more.
   */
  public static final int PASSAGE_WINDOW = 8;

  /** Rounds in which lines that lie upon others are nudged. 1 to 5 make no difference. */
  public static final int NUDGE_ROUNDS = 5;

  /**
   * How much nearer passages may come to each other than they could lie, to be straight, as a
   * fraction. Half: bends -0.1 %; double: +0.2 %.
   */
  public static final double PASSAGE_SLACK = 0.4;

  /**
   * Heights tried to keep a line apart from those across the channel. 4 to 41 make no difference.
   */
  public static final int LEVEL_TRIALS = 41;

  /**
   * A join that moves more lines than this is refused. 400 to 8000 make no difference up to 3000
   * cards; 40 bends 0.2 % more.
   */
  public static final int MOVED_LINES = 4000;

  /**
   * The fraction of a block's cards that may be left out to part it into layers. Half crosses 3.7 %
   * more where a quarter of the cards were moved by hand; double makes no difference.
   */
  public static final double LEFT_OUT = 0.1;

  /**
   * Places of a layer that are tried. Half: of 1000 cards crossings +0.2 %, bends +0.4 %; double:
   * crossings -0.2 %.
   */
  public static final int REROUTING_WINDOW = 48;

  /**
   * Elementary steps of rerouting at most: a bound for large maps. Half or double makes no
   * difference up to 3000 cards.
   */
  public static final long REROUTING_WORK = 40_000_000;

  /**
   * Rounds of sifting of passages. Half: bends +0.1 %, of 1000 cards a tenth less time; double: no
   * difference.
   */
  public static final int PASSAGE_ROUNDS = 6;

  /**
   * How far a passage is moved at once, in places; on large maps only as far as {@link
   * #SIFTING_WORK} lets. Half: no difference, of 3000 cards less time; a tenth: crossings and bends
   * +0.1 %.
   */
  public static final int SIFTING_WINDOW = 400;

  /**
   * How far it is moved at least, whatever the work. Half or double makes no difference up to 3000
   * cards.
   */
  public static final int LEAST_SIFTING_WINDOW = 12;

  /**
   * Places looked at in sum, unless the least window needs more. Half or double makes no difference
   * up to 3000 cards.
   */
  public static final int SIFTING_WORK = 24_000_000;

  /**
   * Orders of two segments that leave less than this many px for them are avoided. Half: no
   * difference; double: crossings -0.6 %.
   */
  public static final double LEAST_TRACK = 3;

  /**
   * The cost, in crossings, of an order that leaves no room for the two. A tenth or ten times makes
   * no difference.
   */
  public static final int NO_ROOM = 10_000;

  /**
   * How far a link to an earlier layer may run back between cards, in px. Half: no difference;
   * double: length -0.3 %, crossings +0.4 %, bends +0.5 %.
   */
  public static final double RUN_BACK = 60;

  /** Passes of sifting over the tracks of a component. Half or double makes no difference. */
  public static final int TRACK_PASSES = 8;

  /** Rounds in which separations that do not fit shrink. Half or double makes no difference. */
  public static final int SHRINK_ROUNDS = 14;

  /** What is left of a separation after a round. 0.5 or 0.9: no difference. */
  public static final double SHRINK = 0.7;

  /**
   * In a room up to this wide, in px, segments lie in the middle. Half or double makes no
   * difference.
   */
  public static final double CENTERED_WIDTH = 160;

  /**
   * A gap narrower than this has no line of the visibility graph, in px. Half or double makes no
   * difference.
   */
  public static final double LEAST_LINE_GAP = 6;

  /**
   * A gap up to this wide has one such line in its middle, in px. 20: crossings -1.8 %, length -0.9
   * %; 80: crossings -3.4 %, length +0.6 %, which has not been taken over yet.
   */
  public static final double ONE_LINE_GAP = 40;

  private RoutingTuning() {}
}
