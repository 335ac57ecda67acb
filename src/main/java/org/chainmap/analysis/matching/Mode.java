package org.chainmap.analysis.matching;

import org.chainmap.text.Message;

/** What the best pairing is. */
public enum Mode {
  /** The greatest sum of similarities. */
  WEIGHT("weight"),
  /** The most pairs, and among pairings of as many the greatest sum of similarities. */
  PAIRS("pairs");

  private final String key;

  Mode(String key) {
    this.key = key;
  }

  /** Its stable name on the command line. */
  public String key() {
    return key;
  }

  public Message label() {
    return Message.of("matching.mode." + key);
  }
}
