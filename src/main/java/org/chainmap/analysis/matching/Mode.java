package org.chainmap.analysis.matching;

import org.chainmap.text.Message;

/** The definition of the best pairing. */
public enum Mode {
  /**
   * The greatest sum of similarities, each times the share of the need that is met. The default: a
   * pair that has little to do with each other costs both sides a meeting.
   */
  WEIGHT("weight"),
  /**
   * The greatest cover, which is the sum of the shares of all needs that are met, and among such
   * pairings the greatest sum of similarities. Without quantities it is the number of pairs.
   */
  PAIRS("pairs");

  private final String key;

  Mode(String key) {
    this.key = key;
  }

  /** Returns its stable name on the command line. */
  public String key() {
    return key;
  }

  public Message label() {
    return Message.of("matching.mode." + key);
  }
}
