package org.chainmap.layout.spacing;

/**
 * What routes cost, in px of detour, so that costs and lengths add up. Values were chosen by sums
 * over seven of the samples and the graphs of the layout benchmark, routed through channels, by the
 * path search alone, and with a quarter of the cards moved by hand; each says what else was tried.
 */
public final class RoutingCosts {

  /**
   * A bend of a route through columns, and of a link drawn with slanted lines. 28 in columns bends
   * 0.8 % more; 24 for slanted lines bends 9 % and crosses 2 % more.
   */
  public static final double BEND = 40;

  /**
   * A bend of a route found by the path search. That search does not see crossings, and a detour
   * that saves bends crosses more: 40 crosses 4 % more where cards lie in columns.
   */
  public static final double PATH_BEND = 28;

  /**
   * A crossing, where a link is routed as a whole: three bends, so that none is bought with
   * crossings. 60 crosses 0.8 % more, 24 crosses 4 % more.
   */
  public static final double CROSSING = 120;

  /**
   * A crossing, where only the place of one link in one column changes. Bends and length that the
   * change brings elsewhere are not seen there: 120 crosses 1 % less, but routes are 0.2 % longer
   * and bend 0.5 % more.
   */
  public static final double LOCAL_CROSSING = 24;

  /** What it is worth, in crossings, that links of one net pass a column side by side. */
  public static final double TOGETHER = 0.4;

  /**
   * Each link more than fit into a gap or a line. 50 crosses 0.3 % more in the path search; in
   * columns there is no difference.
   */
  public static final double CROWDED = 60;

  /** A gap that is too low for a link: taken only where there is no other. */
  public static final double BLOCKED = 1e7;

  /** A place in a column between links that lie so near already that no room is left. */
  public static final double FULL = 40;

  /**
   * A column that a link to an earlier stage passes between cards rather than around them all. 60
   * crosses 0.2 % less, but routes are longer and bend more.
   */
  public static final double THROUGH = 40;

  /** A long piece against the flow between cards: taken only where there is no way around. */
  public static final double AGAINST_FLOW = 20_000;

  /** Each px away from the straight line between a link's ends. 0 to 0.1 make no difference. */
  public static final double OFF_LINE = 0.05;

  /** Each px along a card's side away from its middle. */
  public static final double OFF_MIDDLE = 0.2;

  /**
   * Leaving or entering a card at its bottom rather than at the side the flow runs to: dear, for
   * the flow is read from these sides. 200 shortens routes of the path search by 1 to 5 %.
   */
  public static final double BOTTOM_PORT = 400;

  /** The same at its top. */
  public static final double TOP_PORT = 460;

  private RoutingCosts() {}
}
