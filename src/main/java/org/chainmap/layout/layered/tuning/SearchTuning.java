package org.chainmap.layout.layered.tuning;

import java.util.List;

/**
 * Tuning of the searches over the phases, of what drawings are judged by, and of fitting a page.
 *
 * <p>Figures are sums over those of seven of the samples, eight graphs of the layout benchmark and
 * six generated chains that have up to 110 cards, with a budget of half a second up to 60 cards and
 * of one second above, and five seeds each; those on pages over all 21 maps at A3 and 16:9. Five
 * other seeds alone change crossings by up to 1.1 %, bends by 1.3 % and length by 0.3 %.
 */
public final class SearchTuning {

  /**
   * The fraction of the work that goes into finding the stages that are to have a layer more. Half:
   * crossings +2.9 %, length -2.8 %; double: crossings +1.1 %.
   */
  public static final double TRIAL_WORK = 0.35;

  /**
   * Bends, length and area are not yet as small after a trial as after the search, by this
   * fraction. Half: crossings +1.3 %; double: bends +0.8 %.
   */
  public static final double TRIAL_SLACK = 0.06;

  /**
   * How much cards are held where lines cross little, as links are straightened: each gives a
   * drawing, the best is taken. Half or double makes no difference.
   */
  public static final List<Double> HOLDS = List.of(4.0, 1.0, 0.25);

  /** The one of these that a trial is judged by. Half: bends +1.5 %; double: crossings +1.4 %. */
  public static final double TRIAL_HOLD = 1;

  /**
   * What a move of a card to another layer counts for, in comparisons. Half: crossings -1.2 %, at
   * the edge of the noise; double: no difference.
   */
  public static final int MOVE_EFFORT = 40;

  /**
   * How far from its wish a card is tried, in its own heights. Half: crossings +1.5 %, length -1.6
   * %; double: crossings +2.4 %.
   */
  public static final double MOVE_SPREAD = 6;

  /**
   * The work of an order and its places, for each node and edge, where there are groups. Half: 29 %
   * more time; double: 16 % less; no difference in crossings.
   */
  public static final long GROUPED_WORK = 2500;

  /**
   * Setting up a row of comparisons takes as long as so many of them. Half: a sixth more time;
   * double: a fifth less, and straight lines cross 1.6 % more.
   */
  public static final int ROW_COST = 50;

  /**
   * Temperature, in crossings, at which annealing of places begins. Half: crossings +0.5 %; double:
   * +2.2 %.
   */
  public static final double PLACE_HOT = 4;

  /** The same for the first, quick annealing. Half: crossings +2.1 %; double: +1.1 %. */
  public static final double PLACE_QUICK_HOT = 0.7;

  /**
   * Temperature at which it ends. Half: crossings +1.0 %; double: +1.5 %, straight lines +3.2 %.
   */
  public static final double PLACE_COLD = 0.2;

  /** Steps of temperature. Half: crossings +0.6 %; double: +0.2 %. */
  public static final int PLACE_STEPS = 30;

  /** The same for the first annealing. Half or double makes no difference. */
  public static final int PLACE_FIRST_STEPS = 4;

  /**
   * How many times as long each next annealing is as the one before. 1: crossings +4.6 %; 4: +0.3
   * %.
   */
  public static final double PLACE_LONGER = 2;

  /** Work of the first annealing for each two cards. Half: crossings +1.3 %; double: +0.1 %. */
  public static final double PLACE_FIRST_WORK = 40;

  /** That work at most. Reached by no map measured. */
  public static final double PLACE_FIRST_MOST = 300e6;

  /**
   * Straight lines that cross so many times as often as links with bends are worth a quick
   * annealing. 1.04: a sixth more time for no fewer crossings; 1.56: no difference.
   */
  public static final double WORTH_A_LOOK = 1.3;

  /**
   * Comparisons of two lines that count as one step of work. Half: 30 % less time, crossings +3.3
   * %; double: half as much time again, +0.2 %.
   */
  public static final double COMPARISON_RATE = 24;

  /**
   * Letting a node settle takes as long as so many comparisons. Half: crossings -0.4 %; double:
   * +1.1 %.
   */
  public static final long SETTLING_COST = 600;

  /**
   * What a trial takes besides, in comparisons; it does not shorten a search. Half: no difference;
   * double: 8 % less time, crossings +1.5 %.
   */
  public static final long TRIAL_COST = 200;

  /**
   * Crossings that are worth it to save the length of one link on average. Half: +0.1 %; double:
   * crossings -1.1 %, bends -0.9 %, within the noise.
   */
  public static final double LENGTH_COST = 0.2;

  /**
   * So many links are routed in the time a quick layout takes: up to these, trials are judged by
   * routes. Half: bends +0.7 %; double: crossings -1.4 %, not taken for the time of larger maps.
   */
  public static final int FEW_LINKS = 150;

  /**
   * So many links are routed in a small part of a search's time: up to these, its result is. Half
   * or double makes no difference on maps of up to 110 cards.
   */
  public static final int SOME_LINKS = 1000;

  /**
   * So many bends more than in another drawing are hardly seen. Half: crossings +1.4 %, bends -1.6
   * %; double: crossings -0.6 %, bends +1.1 %.
   */
  public static final double UNSEEN_BENDS = 20;

  /**
   * The fraction of another drawing's bends that is fair for fewer crossings. 0.92: crossings +1.1
   * %, bends -1.4 %; 1: -0.5 %, +0.5 %.
   */
  public static final double FAIR_BENDS = 0.97;

  /** The same for length and area. 1.02: crossings +9.2 %, length -6.2 %; 1.44: -0.3 %, +1.3 %. */
  public static final double FAIR_SIZE = 1.2;

  /**
   * What each part more costs that is not fair, in parts of the crossings. Half: crossings -0.6 %,
   * length +0.5 %; double: +2.2 %, -0.9 %.
   */
  public static final double UNFAIR_COST = 3;

  /**
   * What each part costs that is fair: where all else is alike, the smaller drawing is better. Half
   * or double makes no difference.
   */
  public static final double FAIR_COST = 0.05;

  /**
   * So many times as many crossings are hardly more. 1.01: no difference; 1.32: bends -0.7 % on A3.
   */
  public static final double HARDLY_MORE = 1.1;

  /**
   * Cards are put at most this many times further apart to fill a page, so that neighbours remain
   * neighbours. Half: no difference; a fifth: area -2.4 %, for the page is not filled.
   */
  public static final double FURTHEST = 12;

  /**
   * How far a drawing's shape may be off the page's. To fill a page wholly it must be stretched
   * more, which makes links longer but no card larger on paper. 1.06: no difference; 1.36: length
   * -1.3 to -2.6 %, area -3 %.
   */
  public static final double RATIO_TOLERANCE = 1.18;

  /**
   * How near a drawing that is stretched comes to it. 1.04: a quarter more time, area +1.7 %; 1.33:
   * length -1.1 to -4.5 %, bends -1.4 to -4.4 %, but further off the page.
   */
  public static final double RATIO_REACHED = 1.16;

  /**
   * Trials of stretching. Half: no difference; one: area -1.1 to -1.8 %, for the page is not
   * filled.
   */
  public static final int STRETCH_TRIALS = 5;

  /**
   * How much straight links are held as a drawing is stretched, down to cards that just move apart.
   * Half or double makes no difference.
   */
  public static final List<Double> STRETCH_HOLDS = List.of(8.0, 1.5, 0.3);

  /**
   * Layerings that are drawn to find one that fits a page. 2: at 16:9 length +3.5 %, crossings -2.6
   * %; 8: no difference.
   */
  public static final int FIT_TRIALS = 4;

  /**
   * The height of each next guess as a fraction of the last. 0.86: on A3 crossings +2.7 %, length
   * +2.5 %; 0.99: no difference.
   */
  public static final double FIT_LOWER = 0.96;

  /** Heights that are guessed. 35: no difference; 14: length +2 to +6 %. */
  public static final int FIT_GUESSES = 70;

  /**
   * How many times as many crossings a better fit may have. 1.01: length +15 to +21 %, crossings
   * +0.5 to -2.3 %; 1.32: no difference.
   */
  public static final double FIT_CROSSINGS = 1.1;

  /**
   * A drawing larger by this factor is taken for fewer layers, which bend and cross links less.
   * 1.01: at 16:9 bends +2.1 %, crossings -2.0 %; 1.17: length +0.8 %.
   */
  public static final double FIT_LARGER = 1.06;

  /**
   * A drawing is good enough that need not be stretched further than this. 1.04: bends +0.3 to +0.6
   * %; 1.23: length +2 %, bends -0.4 to -1.8 %.
   */
  public static final double FIT_STRETCHED = 1.12;

  private SearchTuning() {}
}
