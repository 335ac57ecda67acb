package org.chainmap.layout.layered.tuning;

import java.util.List;

/**
 * Tuning of the phases from cycle breaking to node placement: iteration counts, temperatures and
 * weights that trade quality for time.
 *
 * <p>Figures are sums over seven of the samples, eight graphs of the layout benchmark of 30 to 300
 * cards and six generated chains of 40 to 160 cards, with five seeds each, where nothing else is
 * said. Five other seeds alone change crossings by up to 1.8 %, bends by 0.5 % and length by 0.4 %.
 * Of larger maps two of 1000 and one of 3000 cards were laid out once.
 */
public final class PhaseTuning {

  /**
   * Rounds in which single cards are moved to turn fewer links against the flow. 1 to 24 make no
   * difference: one round finds nothing more to move on these maps.
   */
  public static final int CYCLE_ROUNDS = 12;

  /**
   * Elementary steps after which ranks are good enough: some seconds. A bound for maps far larger
   * than those measured, none of which reaches it.
   */
  public static final long RANKING_STEPS = 150_000_000L;

  /**
   * Width to height of a drawing that is pleasant on a screen, 16:10. Half: area -0.2 %; double:
   * area +0.9 %, bends +0.1 %.
   */
  public static final double PLEASANT_RATIO = 1.6;

  /**
   * How many times as high as wide a drawing may be before layers are split. Half or double makes
   * no difference; it guards maps of one large stage.
   */
  public static final double RIBBON = 4;

  /**
   * How many times too high a layer may be and still stay whole. 1: area +0.7 %; 1.8: area -0.2 %.
   */
  public static final double LAYER_TOLERANCE = 1.2;

  /**
   * How many tracks the links of a card take in a channel, on average. Half or double makes no
   * difference.
   */
  public static final double TRACKS_PER_CARD = 0.35;

  /**
   * Sweeps of a start at most; Graphviz dot makes 24. Half: routes cross 0.9 % less, within the
   * noise; double is never reached.
   */
  public static final int SWEEPS = 16;

  /**
   * Sweeps without an improvement that end a start. 2: no difference; 6: crossings -1.5 %, bends
   * -0.5 %, within the noise.
   */
  public static final int IDLE_SWEEPS = 3;

  /** Orders from which sweeps start. 2: crossings +0.6 %; 6: crossings -1.0 %. */
  public static final int STARTS = 3;

  /**
   * Temperature, in crossings, at which annealing of an order begins. Half or double: bends -1.5
   * and -1.0 %, crossings +0.4 and -0.4 %.
   */
  public static final double ORDER_HOT = 3;

  /**
   * The same for the repeated annealing of a search with a budget, from a good order. Half or
   * double makes no difference.
   */
  public static final double ORDER_WARM = 1.5;

  /**
   * Temperature at which it ends. Half: bends -1.0 %; double: -0.2 %; no difference in crossings.
   */
  public static final double ORDER_COLD = 0.3;

  /**
   * Rounds of sifting after it. Half or double makes no difference; of 1000 cards half takes a
   * tenth less time for 0.8 % more bends.
   */
  public static final int SIFTINGS = 8;

  /**
   * Trials of the quick annealing for each node. Half: a quarter less time for 0.4 % more crossings
   * (of 1000 cards 0.8 %); double: a third more time for 0.4 % less (1.4 %).
   */
  public static final int ORDER_TRIALS = 400;

  /**
   * How many times as long each repeated annealing is as the one before. 1.04 or 2.6 makes no
   * difference.
   */
  public static final double ORDER_LONGER = 1.3;

  /**
   * Entries of the crossing matrix above which it is not kept but counted as needed: a bound of
   * memory, not measured.
   */
  public static final long CROSSING_ENTRIES = 12_000_000;

  /**
   * How many places a node moves at most in one trial, a power of two. Half or double makes no
   * difference.
   */
  public static final int SWAP_DISTANCE = 8;

  /**
   * How many crossings worse than acceptable a move may become before it is given up. Half or
   * double makes no difference.
   */
  public static final int HOPELESS = 4;

  /**
   * Steps that count as a second of a budget: fewer than a slow machine does, so that a search ends
   * by its work and one seed gives one picture. Half: half the time, crossings +3.3 %; double:
   * twice the time, straight crossings -1.4 %.
   */
  public static final double STEPS_PER_SECOND = 60e6;

  /**
   * Seconds of a budget that go into starting, and into a virtual machine that does not yet know
   * the code. Not measured.
   */
  public static final double START_SECONDS = 0.6;

  /**
   * Seconds beyond ten times the budget after which the clock ends a search on a machine that is
   * too busy: so late that only then the same seed may give another picture. Not measured.
   */
  public static final double PATIENCE_SECONDS = 5;

  /**
   * Rounds of placing in which nodes are placed by one side alone. Half or double makes no
   * difference.
   */
  public static final int PLACING_WARM_UP = 8;

  /**
   * Rounds of placing before the network simplex. Half: a few percent less time, no other
   * difference; double: none.
   */
  public static final int PLACING_ROUNDS = 12;

  /**
   * Rounds of the network simplex at most. 4 to 200 make no difference: it ends at its optimum
   * before.
   */
  public static final int SIMPLEX_ROUNDS = 200;

  /**
   * What bending a link costs, as a fraction of the drawing's extent. Half: bends +1.2 %, length
   * -0.6 %, area -1.2 %; double: bends -1.4 %, length +0.9 %, area +1.7 %.
   */
  public static final double BEND_COST = 0.4;

  /**
   * How near to straight a link must be to be pulled, in px, round by round. Half: bends +1.2 %,
   * area -0.9 %; double: bends -0.4 %.
   */
  public static final List<Double> STRAIGHTENING_REACH = List.of(40.0, 25.0, 15.0);

  /**
   * The fraction of a pull that acts only outside the zone in which links are straight. 0.4 or 1:
   * no difference.
   */
  public static final double PULL_OUTSIDE = 0.8;

  /**
   * What draws the whole together, so that it is no taller than its tallest layer needs. Half: area
   * +0.5 %; double: area -1.6 %, bends +0.6 %.
   */
  public static final double PULL_TOGETHER = 2;

  /**
   * Room for the ends of straight links in px, so that more than one finds its place. Half: bends
   * +1.2 %; double: +1.8 %.
   */
  public static final double STRAIGHT_ZONE = 8;

  /**
   * Steps of straightening for each node and edge. Half: no difference up to 300 cards, bends +0.8
   * % of 1000; double: none.
   */
  public static final long STRAIGHTENING_STEPS = 110;

  /**
   * What bending a link costs, as a fraction of the drawing's extent, after a search: more than as
   * a rule. Half or double makes no difference.
   */
  public static final double SMOOTHING_BEND_COST = 1.6;

  /**
   * The weight of a bend beside that of a card in the least-squares placement. Half or double makes
   * no difference.
   */
  public static final double LEAST_SQUARES_BEND = 0.5;

  /**
   * Steps of placing beside known places, for each node and edge. Half or double makes no
   * difference after 65 edits.
   */
  public static final long INTERACTIVE_STEPS = 400;

  /** Comparisons of two components before they are left as they are: a bound, not measured. */
  public static final long PACKING_WORK = 10_000_000;

  private PhaseTuning() {}
}
