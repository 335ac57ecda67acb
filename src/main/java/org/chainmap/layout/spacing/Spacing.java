package org.chainmap.layout.spacing;

/** Every distance of the layouts, in px, on an 8 px rhythm. */
public final class Spacing {

  /** Between two cards of a layer, one below the other. */
  public static final double CARD_GAP = 24;

  /** The least distance between two layers of a stage. */
  public static final double COLUMN_GAP = 40;

  /** The least distance between the last layer of a stage and the first of the next. */
  public static final double STAGE_GAP = 56;

  /** Between two bands. */
  public static final double BAND_GAP = 16;

  /** From a band's edge to its content. */
  public static final double BAND_PADDING = 16;

  /** The width of the band of a stage without cards. */
  public static final double EMPTY_BAND = 220;

  /** The least width of any band, even where space is tight. */
  public static final double LEAST_BAND = 24;

  /** The least extent of bands across the flow, so that a map with few cards keeps its shape. */
  public static final double LEAST_ACROSS = 320;

  /** From a group's cards to its frame; the top has room for the name in addition. */
  public static final double FRAME_PADDING = 8;

  public static final double FRAME_HEADER = 20;

  /** From a frame to a card that does not belong to it, or to another frame. */
  public static final double FRAME_GAP = 16;

  /** Between two parallel pieces of links, where there is room. */
  public static final double TRACK = 10;

  /** Between two routes that run around the cards. */
  public static final double OUTER_TRACK = 12;

  /** Between two ends of links on a card's side, where there is room. */
  public static final double PORT = 12;

  /** The least room between two such ends, unless the card's side is too short for all. */
  public static final double LEAST_PORT = 8;

  /**
   * Where ends would lie nearer than this, links that enter a card share one end. With {@link
   * #LEAST_PORT} here, more links would share ends that can still be told apart.
   */
  public static final double MERGED_PORT = 5;

  /** From a card's corner to the nearest end of a link on its side. */
  public static final double PORT_MARGIN = 10;

  /** From a card to a link that passes by. */
  public static final double CLEARANCE = 8;

  /** The last piece of a link, which carries the arrow head. */
  public static final double ARROW = 14;

  /** The space that a passing link takes between two cards of a layer. */
  public static final double PASSAGE = 10;

  private Spacing() {}
}
