package org.chainmap.layout.layered.p5route.channel;

/**
 * Represents the vertical segment of an edge across one channel, between two y coordinates in px.
 *
 * @param hop the stop of the edge before the channel
 * @param fromY the y of its left end, or of its first end in a U-turn
 * @param toY the y of its other end
 * @param fromLine the port line of the end at {@code fromY}
 * @param toLine the port line of the end at {@code toY}
 * @param net its edge's net
 */
record ChannelSegment(
    int hop, Path path, double fromY, double toY, int fromLine, int toLine, int net) {

  /** The sides of the channel at which a hop has its ends. */
  enum Path {
    LEFT_U_TURN,
    ACROSS,
    RIGHT_U_TURN
  }
}
