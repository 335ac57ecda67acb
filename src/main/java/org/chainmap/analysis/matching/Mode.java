package org.chainmap.analysis.matching;

import org.chainmap.text.Message;

/** The definition of the best pairing. */
public enum Mode {
  /** The greatest sum of similarities. */
  WEIGHT("weight"),
  /** The largest number of pairs, and among such pairings the greatest sum of similarities. */
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
